package dev.cocreate.core.internal.disclosure.lint;

import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.Data;
import dev.cocreate.core.internal.disclosure.Practice;
import dev.cocreate.core.internal.disclosure.Statin;
import dev.cocreate.core.internal.disclosure.form.Content.Model;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Finding.Severity;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.risk.Estimate;
import dev.cocreate.disclosure.risk.PreventInputs;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Thirty rules: each is data, each has a check, each check finds its breach and lets a sound disclosure pass. */
class LintTest {

    private final Practice practice = new Practice();

    private Subject sound() {
        Draft draft = Statin.draft();
        List<Effect> effects = new ArrayList<>(draft.effects());
        for (String option : List.of("none", "lifestyle", "statin")) {
            effects.add(Effect.of("cvd", option, new Uncertain.Reported(0.09, 0.08, 0.1, Uncertain.Scale.LOG))
                    .within(Period.ofYears(10))
                    .about(Scope.FOR_ME)
                    .from(draft.effects().get(2).evidence().orElseThrow()));
        }
        return new Subject(
                draft.choice(),
                draft.criteria(),
                effects,
                List.of(),
                List.of(),
                draft.interests(),
                draft.questions(),
                draft.remedies(),
                draft.outOf(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> rules(Subject subject, Severity severity) {
        return Lint.check(subject).stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    @Test
    void theRulesAreThePublishedListWithTheirSeverityAndAllHaveACheck() {
        List<Obj> published = Data.read("lint/lint_rules.json").list("rules", Json::asObject);
        assertThat(Rules.all()).hasSize(30);
        assertThat(Lint.checked()).containsExactlyElementsOf(Rules.all().keySet());
        for (Obj rule : published) {
            Rules.Rule ours = Rules.all().get(rule.text("id"));
            assertThat(ours.severity().name()).as(rule.text("id")).isEqualTo(rule.text("severity"));
            assertThat(ours.text().languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
        }
    }

    @Test
    void aSoundDisclosureHasNoErrorAndNoWarning() {
        assertThat(rules(sound(), Severity.ERROR)).isEmpty();
        assertThat(rules(sound(), Severity.WARN)).isEmpty();
        assertThat(practice.desk.check(Statin.draft())).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void eachRuleFindsItsBreach() {
        Map<String, UnaryOperator<Subject>> breaches = new LinkedHashMap<>();
        breaches.put(
                "L01",
                s -> choice(
                        s,
                        c -> new Choice(
                                c.id(),
                                Optional.empty(),
                                c.situation(),
                                c.options(),
                                c.statusQuo(),
                                c.noStatusQuo(),
                                c.preselected())));
        breaches.put(
                "L02",
                s -> choice(
                        s,
                        c -> new Choice(
                                c.id(),
                                c.question(),
                                c.situation(),
                                c.options(),
                                Optional.empty(),
                                Optional.empty(),
                                c.preselected())));
        breaches.put("L03", s -> effects(s, e -> !e.criterion().equals("cvd"), e -> e));
        breaches.put("L04", s -> note(s, both("It brings 36 % less.", "Es bringt 36 % weniger.")));
        breaches.put("L05", s -> note(s, both("It hits 1 in 50.", "Es trifft jeden 50.")));
        breaches.put(
                "L06",
                s -> effects(
                        s,
                        e -> true,
                        e -> e.option().equals("statin") && e.criterion().equals("diabetes")
                                ? e.within(Period.ofYears(5))
                                : e));
        breaches.put("L07", s -> effects(s, e -> true, e -> e.from(bare(e, "a source", Certainty.LOW))));
        breaches.put("L08", s -> effects(s, e -> true, e -> e.from(bare(e, " ", Certainty.LOW))));
        breaches.put(
                "L09",
                s -> effects(
                        s,
                        e -> true,
                        e -> e.criterion().equals("cvd") ? exact(e).from(bare(e, "a source", Certainty.UNRATED)) : e));
        breaches.put(
                "L10", s -> interests(s, Optional.of(Interests.of(both("x", "x"), both("y", "y"), LocalDate.EPOCH))));
        breaches.put(
                "L11",
                s -> effects(
                        s, e -> !(e.criterion().equals("diabetes") && e.option().equals("none")), e -> e));
        breaches.put("L12", s -> note(s, both("That is rare.", "Das ist selten.")));
        breaches.put("L13", s -> computed(s, Scope.FOR_ME, List.of(PreventInputs.AGE)));
        breaches.put("L14", s -> models(s, Optional.of(Text.of("Only in English."))));
        breaches.put(
                "L15",
                s -> effects(
                        s,
                        e -> true,
                        e -> e.criterion().equals("muscle")
                                ? e.noting(both("Your risk is this.", "Ihr Risiko ist das."))
                                : e));
        breaches.put("L16", s -> criterion(s, new Measure.Proportion(both("have it", "haben es"), Optional.empty())));
        breaches.put(
                "L17",
                s -> effects(
                        s,
                        e -> true,
                        e -> e.criterion().equals("cvd")
                                ? new Effect(
                                        e.criterion(),
                                        e.option(),
                                        new Uncertain.Reported(0.123, 0.05, 0.3, Uncertain.Scale.LOG),
                                        e.horizon(),
                                        e.scope(),
                                        e.evidence(),
                                        e.note(),
                                        e.worstCase())
                                : e));
        breaches.put("L18", s -> note(s, both("The NNT is 25.", "Die NNT ist 25.")));
        breaches.put(
                "L19",
                s -> effects(
                        s,
                        e -> true,
                        e -> e.criterion().equals("muscle")
                                ? new Effect(
                                        e.criterion(),
                                        e.option(),
                                        new Uncertain.Counted(0, 129, Uncertain.Prior.UNIFORM),
                                        e.horizon(),
                                        e.scope(),
                                        e.evidence(),
                                        Optional.empty(),
                                        e.worstCase())
                                : e));
        breaches.put(
                "L20",
                s -> note(
                        s,
                        Text.of("The exceptionally multidimensional and interdisciplinary pharmacological"
                                + " characterisation of cardiovascular pathophysiological complications"
                                + " necessitates comprehensive individualised considerations regarding"
                                + " antihyperlipidaemic pharmacotherapy initiation notwithstanding previously"
                                + " documented contraindications and incompatibilities.")));
        breaches.put("L21", s -> criterion(s, new Measure.Relative(both("relative", "relativ")), true));
        breaches.put("L22", s -> outOf(s, 10_000));
        breaches.put("L23", s -> note(s, both("This is the best option.", "Das ist die beste Option.")));
        breaches.put("L24", s -> preferences(s, Preferences.none().value("cvd", ValueFunction.linear(1, 0))));
        breaches.put("L25", s -> preferences(s, Preferences.none()));
        breaches.put(
                "L26",
                s -> effects(
                        s,
                        e -> true,
                        e -> e.from(e.evidence().orElseThrow().rated(Certainty.LOW))
                                .noting(both("It works.", "Es wirkt."))));
        breaches.put(
                "L27",
                s -> choice(
                        s,
                        c -> Choice.of("x", both("Q?", "F?"))
                                .unchanged(Option.of("none", both("n", "n"), both("d", "d")))
                                .among(Option.of("statin", both("s", "s"), both("d", "d")))
                                .among(Option.of("lifestyle", both("l", "l"), both("d", "d")))));
        breaches.put("L28", s -> questions(s));
        breaches.put("L29", s -> choice(s, c -> deny(c)));
        breaches.put(
                "L30",
                s -> choice(
                        s,
                        c -> new Choice(
                                c.id(),
                                c.question(),
                                c.situation(),
                                c.options(),
                                c.statusQuo(),
                                c.noStatusQuo(),
                                Optional.of("statin"))));
        assertThat(breaches).hasSize(30);
        breaches.forEach((rule, breach) -> assertThat(Lint.check(breach.apply(sound())))
                .as(rule)
                .anyMatch(finding -> finding.rule().equals(rule)
                        && finding.severity() == Rules.all().get(rule).severity()));
    }

    @Test
    void oneTextInAnotherLanguageIsReadToo() {
        assertThat(rules(note(sound(), both("It is fine.", "Das betrifft 1 zu 200.")), Severity.ERROR))
                .containsExactly("L05");
    }

    /** For each rule something that comes close to a breach and is none; what is not listed passes in the sound one. */
    @Test
    void eachRuleLetsPassWhatOnlyLooksLikeABreach() {
        Map<String, UnaryOperator<Subject>> sound = new LinkedHashMap<>();
        sound.put(
                "L02",
                s -> choice(
                        s,
                        c -> new Choice(
                                c.id(),
                                c.question(),
                                c.situation(),
                                c.options(),
                                Optional.empty(),
                                Optional.of(both("It cannot stay so.", "So kann es nicht bleiben.")),
                                c.preselected())));
        sound.put("L03", s -> effects(s, e -> true, e -> e.criterion().equals("cvd") ? noneKnown(e) : e));
        sound.put("L04", s -> note(s, both("It brings 36 of 1,000 less.", "Es bringt 36 von 1.000 weniger.")));
        sound.put("L05", s -> note(s, both("It hits 20 of 1,000 people.", "Es trifft 20 von 1.000 Menschen.")));
        sound.put("L06", s -> effects(s, e -> true, e -> e.within(Period.ofMonths(12))));
        sound.put("L07", s -> effects(s, e -> true, e -> e.criterion().equals("muscle") ? noneKnown(e) : e));
        sound.put("L08", s -> effects(s, e -> true, e -> e.criterion().equals("effort") ? unknownWithoutSource(e) : e));
        sound.put("L09", s -> effects(s, e -> true, LintTest::exact));
        sound.put("L12", s -> note(s, both("Common: 12 of 1,000 people.", "Häufig: 12 von 1.000 Menschen.")));
        sound.put("L13", s -> averaged(s, new Uncertain.Range(0.1, 0.2), Scope.SUBGROUP));
        sound.put("L14", s -> models(s, Optional.of(both("Mind this.", "Zu beachten."))));
        sound.put("L15", s -> note(s, both("Your risk is this.", "Ihr Risiko ist das.")));
        sound.put(
                "L17",
                s -> effects(s, e -> true, e -> with(e, new Uncertain.Reported(0.12, 0.05, 0.3, Uncertain.Scale.LOG))));
        sound.put(
                "L18",
                s -> note(s, both("The NNT is 50: 20 of 1,000 people.", "Die NNT ist 50: 20 von 1.000 Menschen.")));
        sound.put("L20", s -> note(s, Text.of("This is said in short words. All who can read will get it at once.")));
        sound.put("L22", s -> outOf(s, 100));
        sound.put(
                "L23",
                s -> assessed(note(s, both("This is the best option.", "Das ist die beste Option.")), 0.85, 0.6));
        sound.put(
                "L24",
                s -> preferences(
                        s,
                        Preferences.none()
                                .value("cvd", ValueFunction.linear(0.11, 0.07))
                                .forbid(new dev.cocreate.disclosure.preference.Veto("diabetes", 0.1, 0.1))));
        sound.put(
                "L26",
                s -> effects(
                        s,
                        e -> true,
                        e -> e.from(e.evidence().orElseThrow().rated(Certainty.LOW))
                                .noting(both("It may work.", "Es könnte wirken."))));
        sound.put("L29", s -> choice(s, c -> deny(c, Optional.of(both("The board.", "Die Kammer.")))));
        sound.forEach((rule, change) -> assertThat(Lint.check(change.apply(sound())))
                .as(rule)
                .noneMatch(finding -> finding.rule().equals(rule) && finding.severity() != Severity.INFO));
        assertThat(Lint.check(sound.get("L24").apply(sound())))
                .as("a limit on the severe harm")
                .noneMatch(finding -> finding.rule().equals("L25"));
        assertThat(Lint.check(sound())).noneMatch(finding -> finding.rule().equals("L27"));
        assertThat(Lint.check(assessed(note(sound(), both("The best.", "Das beste.")), 0.85, 0.4)))
                .as("first often, but not surely")
                .anyMatch(finding -> finding.rule().equals("L23"));
    }

    @Test
    void theWordsForSharesAreTheEuropeanOnesAndMustFitTheirNumber() {
        List<Obj> bands = Data.read("lint/frequency_bands_eu.json").list("bands", Json::asObject);
        for (Obj band : bands) {
            if (band.has("ge")) {
                assertThat(Bands.of(band.decimal("ge")).english()).isEqualTo(band.text("label"));
            }
            if (band.has("lt")) {
                assertThat(Bands.of(Math.nextDown(band.decimal("lt"))).english())
                        .isEqualTo(band.text("label"));
            }
        }
        assertThat(Bands.ALL).hasSize(bands.size() - 1);
        assertThat(Bands.misnamed("Rare: 12 of 1,000 people.")).isTrue();
        assertThat(Bands.misnamed("Common: 12 of 1,000 people.")).isFalse();
        assertThat(Bands.misnamed("sehr selten, 0,05 von 1.000")).isFalse();
        assertThat(Bands.misnamed("häufig, 0,5 von 1.000")).isTrue();
        assertThat(rules(note(sound(), both("Rare: 12 of 1,000.", "Selten: 12 von 1.000.")), Severity.ERROR))
                .containsExactly("L12");
    }

    @Test
    void theGradeIsThePublishedFormula() {
        String formula =
                Data.read("lint/readability_vectors.json").object("formulas").text("flesch_kincaid_grade");
        // 0.39*words/sentences + 11.8*syllables/words - 15.59
        List<Double> constants = Pattern.compile("\\d+\\.\\d+")
                .matcher(formula)
                .results()
                .map(found -> Double.parseDouble(found.group()))
                .toList();
        assertThat(constants).hasSize(3);
        for (double[] text : new double[][] {{100, 5, 150}, {8, 2, 9}, {57, 3, 71}}) {
            double expected =
                    constants.get(0) * text[0] / text[1] + constants.get(1) * text[2] / text[0] - constants.get(2);
            assertThat(Readability.kincaid(text[0], text[1], text[2])).isCloseTo(expected, within(1e-12));
        }
        // Nine words in two sentences, ten syllables.
        assertThat(Readability.grade("The cat sat on the mat. It was warmer."))
                .isCloseTo(constants.get(0) * 9 / 2 + constants.get(1) * 10 / 9 - constants.get(2), within(1e-12));
    }

    @Test
    void whereThereIsNoFormulaForALanguageThatIsSaid() {
        assertThat(Lint.check(sound()))
                .anyMatch(finding -> finding.rule().equals("L20")
                        && finding.severity() == Severity.INFO
                        && finding.where().equals("de"));
    }

    private static Effect with(Effect e, Uncertain value) {
        return new Effect(
                e.criterion(), e.option(), value, e.horizon(), e.scope(), e.evidence(), e.note(), e.worstCase());
    }

    private static Effect noneKnown(Effect e) {
        return with(e, new Uncertain.NoneKnown(both("none seen", "keiner gesehen")));
    }

    private static Effect unknownWithoutSource(Effect e) {
        Uncertain unknown = new Uncertain.Unknown(both("nobody looked", "niemand sah nach"));
        return new Effect(
                e.criterion(), e.option(), unknown, e.horizon(), e.scope(), Optional.empty(), e.note(), e.worstCase());
    }

    private static dev.cocreate.disclosure.effect.Evidence bare(Effect effect, String citation, Certainty certainty) {
        return dev.cocreate.disclosure.effect.Evidence.of(
                        citation, effect.evidence().orElseThrow().asOf())
                .rated(certainty);
    }

    private static Effect exact(Effect e) {
        return new Effect(
                e.criterion(),
                e.option(),
                new Uncertain.Exact(0.1),
                e.horizon(),
                e.scope(),
                e.evidence(),
                e.note(),
                e.worstCase());
    }

    private static Choice deny(Choice choice) {
        return deny(choice, Optional.empty());
    }

    private static Choice deny(Choice choice, Optional<Text> appeal) {
        List<Option> options = new ArrayList<>(choice.options());
        options.set(
                2,
                options.get(2)
                        .available(new Availability.Denied(
                                both("no", "nein"), "rule", both("law", "Gesetz"), appeal, Optional.empty())));
        return new Choice(
                choice.id(),
                choice.question(),
                choice.situation(),
                options,
                choice.statusQuo(),
                choice.noStatusQuo(),
                choice.preselected());
    }

    private static Subject choice(Subject s, UnaryOperator<Choice> change) {
        return new Subject(
                change.apply(s.choice()),
                s.criteria(),
                s.effects(),
                s.computed(),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }

    private static Subject effects(Subject s, Predicate<Effect> keep, UnaryOperator<Effect> change) {
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects().stream().filter(keep).map(change).toList(),
                s.computed(),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }

    private static Subject note(Subject s, Text note) {
        return effects(s, e -> true, e -> e.criterion().equals("cvd") ? e.noting(note) : e);
    }

    private static Subject interests(Subject s, Optional<Interests> interests) {
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                s.computed(),
                s.models(),
                interests,
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }

    private static Subject outOf(Subject s, int outOf) {
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                s.computed(),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                outOf,
                s.preferences(),
                s.assessment());
    }

    private static Subject questions(Subject s) {
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                s.computed(),
                s.models(),
                s.interests(),
                List.of(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }

    private static Subject preferences(Subject s, Preferences preferences) {
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                s.computed(),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                Optional.of(preferences),
                s.assessment());
    }

    private static Subject averaged(Subject s, Uncertain risk, Scope scope) {
        Subject one = computed(s, scope, List.of(PreventInputs.AGE));
        Computed before = one.computed().get(0);
        Estimate.Known estimate = new Estimate.Known(risk, scope, List.of(), List.of(PreventInputs.AGE), List.of());
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                List.of(new Computed("cvd", before.options(), "m", "e", estimate, List.of())),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }

    /** As if the statin came first so often, and so surely for its central weights. */
    private static Subject assessed(Subject s, double first, double confidence) {
        Assessment.Fare fare = new Assessment.Fare(
                "statin",
                List.of(first, 1 - first),
                List.of(0.01, 0.01),
                Optional.of(Map.of("cvd", 1.0)),
                OptionalDouble.of(confidence),
                0,
                false);
        Assessment assessment = new Assessment(
                List.of(fare),
                List.of(List.of(0.0)),
                0,
                List.of(),
                Map.of(),
                List.of(),
                1_024,
                1,
                Assessment.Sampling.SIMPLEX);
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                s.computed(),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                Optional.of(assessment));
    }

    private static Subject computed(Subject s, Scope scope, List<dev.cocreate.profile.AttributeKey<?>> over) {
        Computed computed = new Computed(
                "cvd",
                List.of("none"),
                "m",
                "e",
                new Estimate.Known(new Uncertain.Exact(0.1), scope, List.of(), over, List.of()),
                List.of());
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                List.of(computed),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }

    private static Subject models(Subject s, Optional<Text> notice) {
        Model model =
                new Model("m", "1", both("m", "m"), "c", "l", both("p", "p"), Certainty.LOW, notice, Optional.empty());
        return new Subject(
                s.choice(),
                s.criteria(),
                s.effects(),
                s.computed(),
                List.of(model),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }

    private static Subject criterion(Subject s, Measure measure) {
        return criterion(s, measure, false);
    }

    private static Subject criterion(Subject s, Measure measure, boolean alone) {
        Criterion criterion = Criterion.of("cvd", Kind.BENEFIT, Better.LOWER, both("x", "x"), measure);
        List<Criterion> criteria = new ArrayList<>(s.criteria());
        criteria.set(0, criterion);
        return new Subject(
                s.choice(),
                alone ? List.of(criterion) : criteria,
                alone ? List.of() : s.effects(),
                s.computed(),
                s.models(),
                s.interests(),
                s.questions(),
                s.remedies(),
                s.outOf(),
                s.preferences(),
                s.assessment());
    }
}
