package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.CARE;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static dev.cocreate.core.internal.disclosure.Practice.ENGLISH;
import static dev.cocreate.core.internal.disclosure.Practice.GERMAN;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static dev.cocreate.core.internal.disclosure.Practice.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.Level;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Disclosures;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Finding.Severity;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Responsibility;
import dev.cocreate.disclosure.decision.Responsibility.Bearer;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.preference.Veto;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a disclosure that she changed: the lint reads it again, it is weighed again, older consent is stale. */
class HerVersionTest {

    private static final Settings DRAWS = new Settings(8_192, 3, 1, 0);

    private final Practice practice = new Practice().adaTold();
    private final DisclosureDesk desk = practice.desk;

    private static List<String> rules(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private static Criterion grave(String id) {
        return Criterion.of(
                        id,
                        Kind.RISK,
                        Better.LOWER,
                        both("loss of memory", "Gedächtnisverlust"),
                        Measure.Proportion.of(both("forget", "vergessen"), both("do not", "vergessen nicht")))
                .severe(Criterion.Severity.SERIOUS);
    }

    @Test
    void whatSheAddsIsReadByTheLintAndStandsAllTheSame() {
        Disclosure shown = practice.shown(Statin.draft());
        assertThat(rules(shown.findings(), Severity.ERROR)).isEmpty();

        Disclosure hers = desk.add(
                        ADA,
                        shown.id(),
                        shown.sha256(),
                        grave("memory"),
                        List.of(Effect.of("memory", "statin", new Uncertain.Range(0.01, 0.1))
                                .within(Period.ofYears(1))))
                .orElseThrow();

        assertThat(rules(hers.findings(), Severity.ERROR)).contains("L07", "L08", "L28");
        assertThat(desk.renderer().text(hers, standard(ENGLISH)))
                .contains("What this disclosure lacks")
                .contains("loss of memory: A severe or irreversible risk has no question")
                .doesNotContain("memory/statin");
    }

    private static View standard(View view) {
        return View.of(new Audience(view.audience().languages(), Level.STANDARD));
    }

    @Test
    @Tag("concept-21")
    void nothingIsPutOnHerWhileTheDisclosureIsIncomplete() {
        Disclosure shown = practice.shown(Statin.draft());
        Disclosure hers = desk.add(ADA, shown.id(), shown.sha256(), grave("memory"), List.of())
                .orElseThrow();
        desk.show(DOCTOR, hers.id(), ADA, ENGLISH).orElseThrow();
        desk.acknowledge(ADA, hers.id(), hers.sha256(), "muscle").orElseThrow();
        Responsibility split =
                new Responsibility("muscle", Bearer.CONSUMER, both("she was told", "es wurde ihr gesagt"));

        assertThat(codes(desk.decide(
                        ADA, hers.id(), hers.sha256(), new InformedDecision.Chosen("none", List.of(split)))))
                .contains("disclosure.incomplete.l28");
        // What she added is a grave risk, unknown for this option: she is only asked to have seen that.
        assertThat(codes(desk.decide(ADA, hers.id(), hers.sha256(), InformedDecision.Chosen.of("none"))))
                .containsExactly("disclosure.not-acknowledged");
        desk.acknowledge(ADA, hers.id(), hers.sha256(), "memory").orElseThrow();
        assertThat(desk.decide(ADA, hers.id(), hers.sha256(), InformedDecision.Chosen.of("none"))
                        .isDone())
                .isTrue();
    }

    @Test
    void whatSheWantsWeighedIsReadByTheLintToo() {
        Disclosure shown = practice.shown(Statin.draft());
        Preferences wide = Preferences.none()
                .value("diabetes", ValueFunction.linear(1, 0))
                .say(new Statement.MattersMore("cvd", "diabetes"));
        Weighing weighing =
                desk.weigh(ADA, shown.id(), shown.sha256(), wide, DRAWS).orElseThrow();
        assertThat(weighing.findings()).extracting(Finding::rule).containsExactly("L24", "L25");
        assertThat(weighing.findings()).allMatch(finding -> finding.where().equals("diabetes"));
        assertThat(desk.renderer().record(shown, desk.standing(ADA, shown.id()).orElseThrow(), GERMAN))
                .contains("„Diabetes durch das Mittel“: Ein schwerer Schaden kann unbegrenzt aufgewogen werden.");

        Preferences limited = Preferences.none().forbid(new Veto("diabetes", 0.05, 0.02));
        assertThat(desk.weigh(ADA, shown.id(), shown.sha256(), limited, DRAWS)
                        .orElseThrow()
                        .findings())
                .isEmpty();
    }

    @Test
    void contradictionsAreSaidBackByNameInBothLanguages() {
        Disclosure shown = practice.shown(Statin.draft());
        Preferences said = Preferences.none()
                .say(new Statement.ShareBetween("muscle", 0.5, 1))
                .say(new Statement.ShareBetween("cvd", 0.25, 1))
                .say(new Statement.TimesBetween("cvd", "muscle", 1.5, 3));
        var refusal = desk.weigh(ADA, shown.id(), shown.sha256(), said, DRAWS)
                .refused()
                .orElseThrow();
        assertThat(refusal.told(ENGLISH.audience()))
                .contains("which of them should give way?")
                .contains("“muscle pain from the drug” has 50 to 100 of 100 of the weight; “heart attack or stroke”"
                        + " matters 1.5 to 3 times as much as “muscle pain from the drug”")
                .doesNotContain("25 to 100");
        assertThat(refusal.told(GERMAN.audience()))
                .contains("„Muskelschmerzen durch das Mittel“ hat 50 bis 100 von 100 des Gewichts; „Herzinfarkt oder"
                        + " Schlaganfall“ zählt 1,5 bis 3-mal so viel wie „Muskelschmerzen durch das Mittel“");
    }

    @Test
    @Tag("concept-19")
    @Tag("concept-21")
    void throughTheFacadeSheContestsAddsAndItIsComputedAnewWhileOlderConsentIsStale() {
        try (CoCreate host = CoCreateBuilder.inMemory().build()) {
            Disclosures disclosures = host.disclosures();
            Disclosure first = disclosures.issue(DOCTOR, ADA, plain(), CARE).orElseThrow();
            disclosures.show(DOCTOR, first.id(), ADA, ENGLISH).orElseThrow();
            disclosures.acknowledge(ADA, first.id(), first.sha256(), "pain").orElseThrow();
            Weighing before = disclosures
                    .weigh(ADA, first.id(), first.sha256(), Preferences.none(), DRAWS)
                    .orElseThrow();
            assertThat(first.effect("pain", "drug").orElseThrow().value()).isEqualTo(new Uncertain.Range(0.1, 0.3));

            Disclosure second = disclosures
                    .contest(
                            ADA,
                            first.id(),
                            first.sha256(),
                            "pain",
                            "drug",
                            new Uncertain.Range(0.7, 0.9),
                            both("I had it twice.", "Ich hatte das zweimal."))
                    .orElseThrow();
            Weighing after = disclosures
                    .standing(ADA, first.id())
                    .orElseThrow()
                    .weighing()
                    .orElseThrow();
            assertThat(after.sha256()).isEqualTo(second.sha256());
            assertThat(after.assessment().fare("drug").orElseThrow().first())
                    .isLessThan(before.assessment().fare("drug").orElseThrow().first());
            assertThat(disclosures.standing(ADA, first.id()).orElseThrow().acknowledged())
                    .isEmpty();
            assertThat(codes(disclosures.acknowledge(ADA, first.id(), first.sha256(), "pain")))
                    .containsExactly("disclosure.stale");

            disclosures.show(DOCTOR, second.id(), ADA, ENGLISH).orElseThrow();
            Criterion time = Criterion.of(
                    "time",
                    Kind.BURDEN,
                    Better.LOWER,
                    both("time", "Zeit"),
                    new Measure.Amount(both("hours", "Stunden")));
            Disclosure third = disclosures
                    .add(
                            ADA,
                            second.id(),
                            second.sha256(),
                            time,
                            List.of(
                                    Effect.of("time", "none", new Uncertain.Exact(0)),
                                    Effect.of("time", "drug", new Uncertain.Range(1, 5))))
                    .orElseThrow();
            Weighing last = disclosures
                    .standing(ADA, first.id())
                    .orElseThrow()
                    .weighing()
                    .orElseThrow();
            assertThat(last.sha256()).isEqualTo(third.sha256());
            assertThat(last.assessment().outside()).containsKey("time");
            assertThat(third.version()).isEqualTo(3);
        }
    }

    @Test
    void aFigureThatCannotBeIsRefusedWithTheFieldNamed() {
        Disclosure shown = practice.shown(Statin.draft());
        assertThatThrownBy(() -> desk.contest(
                        ADA,
                        shown.id(),
                        shown.sha256(),
                        "muscle",
                        "statin",
                        new Uncertain.Exact(1.5),
                        both("more than all", "mehr als alle")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value must be between 0 and 1 for a proportion");
        assertThat(codes(desk.contest(
                        ADA,
                        shown.id(),
                        shown.sha256(),
                        "colour",
                        "statin",
                        new Uncertain.Exact(0.5),
                        both("why", "warum"))))
                .containsExactly("disclosure.no-such-item");
    }

    private static Draft plain() {
        return Draft.of(Choice.of("headache", both("Take the drug?", "Das Mittel nehmen?"))
                        .unchanged(Option.of("none", both("Nothing", "Nichts"), both("Wait.", "Warten.")))
                        .among(Option.of("drug", both("Drug", "Mittel"), both("Take it.", "Nehmen."))))
                .with(proportion("relief", Kind.BENEFIT, Better.HIGHER, "relief", "Linderung"))
                .with(proportion("pain", Kind.RISK, Better.LOWER, "stomach pain", "Bauchschmerzen"))
                .with(effect("relief", "none", new Uncertain.Range(0.2, 0.5)))
                .with(effect("relief", "drug", new Uncertain.Range(0.4, 0.9)))
                .with(effect("pain", "none", new Uncertain.Range(0, 0.2)))
                .with(effect("pain", "drug", new Uncertain.Range(0.1, 0.3)))
                .with(Interests.of(both("nobody", "niemand"), both("never", "nie"), LocalDate.EPOCH)
                        .gaining("none", both("nothing", "nichts"))
                        .gaining("drug", both("the price", "den Preis")));
    }

    private static Criterion proportion(String id, Kind kind, Better better, String english, String german) {
        return Criterion.of(
                id,
                kind,
                better,
                both(english, german),
                Measure.Proportion.of(both("have it", "haben sie"), both("do not", "haben sie nicht")));
    }

    private static Effect effect(String criterion, String option, Uncertain value) {
        return Effect.of(criterion, option, value).within(Period.ofMonths(1)).from(Statin.CHOU);
    }
}
