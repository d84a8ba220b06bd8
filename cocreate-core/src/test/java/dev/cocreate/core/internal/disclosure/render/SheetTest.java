package dev.cocreate.core.internal.disclosure.render;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.BOARD;
import static dev.cocreate.core.internal.disclosure.Practice.CARE;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static dev.cocreate.core.internal.disclosure.Practice.ENGLISH;
import static dev.cocreate.core.internal.disclosure.Practice.GERMAN;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.Practice;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Renderer;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.PersonalEffect;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Veto;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.access.Grant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a sheet says besides figures: what is open, what was averaged, what was left out, and differences both ways. */
class SheetTest {

    private static final Evidence SOURCE = Evidence.of("a trial", LocalDate.of(2026, 11, 22))
            .rated(Certainty.VERY_LOW)
            .about(both("adults", "Erwachsene"));
    private static final AttributeKey<Boolean> SMOKES =
            AttributeKey.flag("smokes").labelled(both("smoking", "Rauchen"));

    /** Twice as high for those who smoke, and averaged over where that was not said. */
    private static final RiskModel MODEL = new RiskModel() {
        @Override
        public ModelCard card() {
            return new ModelCard(
                    "toy",
                    "1",
                    both("a toy", "ein Spielzeug"),
                    "nowhere",
                    "none",
                    both("anybody", "alle"),
                    Certainty.LOW,
                    Optional.empty(),
                    List.of(new Endpoint("e", both("event", "Ereignis"), Period.ofYears(1))),
                    List.of(new Input<>(
                            SMOKES,
                            SMOKES.domain(),
                            new WhenMissing.Integrate(
                                    List.of(new WhenMissing.Share(true, 0.25), new WhenMissing.Share(false, 0.75))),
                            Optional.empty(),
                            both("Smoke harms.", "Rauch schadet."))),
                    List.of(new PublishedVector(Given.nothing().and(SMOKES, true), "e", 0.2, 1e-12, false, "here")),
                    Optional.empty());
        }

        @Override
        public Uncertain estimate(Given given, String endpoint) {
            return new Uncertain.Exact(given.get(SMOKES) ? 0.2 : 0.1);
        }
    };

    private final Practice practice = new Practice(new MemoryJournal(), List.of(MODEL));
    private final Renderer renderer = practice.desk.renderer();

    private static Choice choice(Availability second, Availability third) {
        return Choice.of("c", both("Which?", "Welche?"))
                .in(both("Some fall.", "Manche stürzen."))
                .unchanged(option("none", "Nothing", "Nichts", new Availability.Open()))
                .among(option("walk", "Walking", "Gehen", second))
                .among(option("swim", "Swimming", "Schwimmen", third));
    }

    private static Option option(String id, String english, String german, Availability availability) {
        return Option.of(id, both(english, german), both(english + ".", german + "."))
                .like(both("As it is.", "Wie es ist."))
                .available(availability);
    }

    private static Draft open() {
        return draft(choice(new Availability.Open(), new Availability.Open()));
    }

    /** With a risk none of which is known. */
    private static Draft draft(Choice choice) {
        Text none = both("No report in ten years.", "Keine Meldung in zehn Jahren.");
        Draft draft = Draft.of(choice)
                .with(Criterion.of(
                        "wounds",
                        Kind.RISK,
                        Better.LOWER,
                        both("wounds", "Wunden"),
                        Measure.Proportion.of(
                                both("are hurt", "verletzen sich"), both("are not", "verletzen sich nicht"))))
                .with(Interests.of(both("the town", "die Stadt"), both("never", "nie"), LocalDate.EPOCH)
                        .gaining("none", none)
                        .gaining("walk", none)
                        .gaining("swim", none));
        for (String option : List.of("none", "walk", "swim")) {
            draft = draft.with(effect("wounds", option, new Uncertain.NoneKnown(none)));
        }
        return draft;
    }

    private static Criterion falls(String id) {
        return Criterion.of(
                id,
                Kind.BENEFIT,
                Better.LOWER,
                both("falls " + id, "Stürze " + id),
                Measure.Proportion.of(both("fall", "stürzen"), both("do not", "stürzen nicht")));
    }

    private static Effect effect(String criterion, String option, Uncertain value) {
        return Effect.of(criterion, option, value).within(Period.ofYears(1)).from(SOURCE);
    }

    private static Draft with(Draft draft, String criterion) {
        return draft.with(falls(criterion))
                .with(effect(criterion, "none", new Uncertain.Exact(0.1)))
                .with(effect(criterion, "walk", new Uncertain.Reported(0.09, 0.08, 0.11, Uncertain.Scale.LINEAR)))
                .with(effect(criterion, "swim", new Uncertain.Reported(0.12, 0.11, 0.14, Uncertain.Scale.LINEAR)));
    }

    private Disclosure issued(Draft draft) {
        practice.profiles.grants(ADA).grant(Grant.to(DOCTOR, CARE, SMOKES)).orElseThrow();
        return practice.shown(draft.outOf(1_000));
    }

    @Test
    void whatIsNotOpenSaysWhyByWhatRuleUntilWhenAndWhereToObject() {
        Disclosure disclosure = issued(with(
                draft(choice(
                        new Availability.NeedsApproval(
                                BOARD,
                                both("All pay for it.", "Alle bezahlen es."),
                                Optional.empty(),
                                Optional.of(both("The court.", "Das Gericht."))),
                        new Availability.Denied(
                                both("The pool is shut.", "Das Bad ist zu."),
                                "rule:pool",
                                both("the town", "die Stadt"),
                                Optional.of(both("The mayor.", "Die Bürgermeisterin.")),
                                Optional.of(Instant.parse("2027-05-01T00:00:00Z"))))),
                "a"));
        assertThat(renderer.text(disclosure, ENGLISH))
                .contains("Needs the consent of a neutral party: board. All pay for it.")
                .contains("You can object: The court.")
                .contains("Not open to you: The pool is shut.")
                .contains("Rule: rule:pool")
                .contains("On the authority of the town")
                .contains("You can object: The mayor.")
                .contains("Until 1 May 2027");
        assertThat(renderer.page(disclosure, GERMAN))
                .contains("Braucht die Zustimmung einer neutralen Stelle: board. Alle bezahlen es.")
                .contains("Steht Ihnen nicht offen: Das Bad ist zu.")
                .contains("Bis 1. Mai 2027");
    }

    @Test
    void aDifferenceThatMayGoEitherWaySaysSo() {
        Disclosure disclosure = issued(with(open(), "a"));
        assertThat(renderer.text(disclosure, ENGLISH))
                .contains("10 fewer than with \u201cNothing\u201d (range 20 fewer to 10 more)")
                .contains("20 more than with \u201cNothing\u201d (range 10 to 40)");
        assertThat(renderer.text(disclosure, GERMAN)).contains("20 weniger bis 10 mehr");
    }

    @Test
    void manyCriteriaAreFoldedAwayInThePlainSheetAndNoneIsLost() {
        Draft draft = open();
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g")) {
            draft = with(draft, id);
        }
        String page = renderer.page(issued(draft), View.of(new Audience(List.of(Locale.ENGLISH), Level.PLAIN)));
        int fold = page.indexOf("<details>");
        assertThat(fold).isPositive();
        assertThat(page.indexOf(">falls d, within")).isBetween(1, fold);
        assertThat(page.indexOf(">falls e, within")).isBetween(fold, page.indexOf("</details>"));
        assertThat(page.indexOf(">falls g, within")).isBetween(fold, page.indexOf("</details>"));
    }

    @Test
    void whatWasAveragedOverIsSaidWithWhatWouldNarrowIt() {
        Draft draft = open().with(falls("a"));
        for (String option : List.of("none", "walk", "swim")) {
            draft = draft.with(
                    option.equals("none")
                            ? PersonalEffect.unchanged("a", option, "toy", "e")
                            : PersonalEffect.times(
                                    "a", option, "toy", "e", Uncertain.Reported.ratio(0.8, 0.7, 0.9), SOURCE));
        }
        Disclosure averaged = issued(draft);
        assertThat(renderer.text(averaged, ENGLISH))
                .contains("Averaged over what was not said, and wider for it: smoking")
                .contains("It would narrow most if we knew: smoking");
        assertThat(renderer.text(averaged, GERMAN)).contains("und darum breiter: Rauchen");
        // A quarter at 200 and the others at 100: 125; with the ratio 100, and wider on both sides.
        assertThat(renderer.text(averaged, ENGLISH)).contains("125", "100 to 200");

        practice.say(ADA, SMOKES, false);
        assertThat(renderer.text(issued(draft), ENGLISH))
                .doesNotContain("Averaged")
                .doesNotContain("narrow most");
    }

    @Test
    void aWeighingSaysWhichLimitWasBrokenAndWhatWasLeftOut() {
        Text nobody = both("Nobody looked.", "Niemand hat nachgesehen.");
        Draft draft = with(open(), "a")
                .with(Criterion.of(
                        "cost",
                        Kind.COST,
                        Better.LOWER,
                        both("the cost", "die Kosten"),
                        new Measure.Amount(both("euros", "Euro"))));
        for (String option : List.of("none", "walk", "swim")) {
            draft = draft.with(effect("cost", option, new Uncertain.Unknown(nobody)));
        }
        Disclosure disclosure = issued(draft);
        Preferences limited = Preferences.none().forbid(new Veto("a", 0.115, 0.05));
        var weighed = practice.desk
                .weigh(ADA, disclosure.id(), disclosure.sha256(), limited, new Settings(4_096, 1, 1, 0))
                .orElseThrow()
                .assessment();
        assertThat(renderer.told(disclosure, weighed, ENGLISH))
                .containsPattern("\u201cSwimming\u201d goes beyond a limit that was set: in \\d+ of 100 cases\\.")
                .contains("Not weighed, since something about it is not known: \u201cthe cost\u201d.");
        assertThat(renderer.told(disclosure, weighed, GERMAN))
                .containsPattern(
                        "\u201eSchwimmen\u201c überschreitet eine Grenze, die gesetzt wurde: in \\d+ von 100 Fällen\\.")
                .contains("Nicht abgewogen, weil eine Angabe fehlt: \u201edie Kosten\u201c.");
    }

    @Test
    void valuesThatHangTogetherAreShownAndWeighedWithAnOptionThatStandsAlone() {
        Draft draft = open().with(falls("a"))
                .with(new CorrelatedEffect(
                        "a",
                        "none",
                        new Uncertain.Beta(10, 90),
                        Uncertain.Scale.LOGIT,
                        List.of("walk"),
                        List.of(-0.5),
                        List.of(List.of(0.0001)),
                        Period.ofYears(1),
                        Scope.GENERIC,
                        SOURCE))
                .with(effect("a", "swim", new Uncertain.Exact(0.9)));
        Disclosure disclosure = issued(draft);
        assertThat(renderer.text(disclosure, ENGLISH)).contains("900");
        var weighed = practice.desk
                .weigh(ADA, disclosure.id(), disclosure.sha256(), Preferences.none(), new Settings(4_096, 1, 1, 0))
                .orElseThrow()
                .assessment();
        // Walking is below nothing in every draw, though the two intervals overlap widely; swimming is above both.
        assertThat(weighed.fare("walk").orElseThrow().ranks()).containsExactly(1.0, 0.0, 0.0);
        assertThat(weighed.fare("swim").orElseThrow().ranks()).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void iconsAreRefusedWhereThereWouldBeTooMany() {
        Disclosure disclosure = practice.shown(with(open(), "a").outOf(100_000));
        assertThatThrownBy(() -> renderer.icons(disclosure, "a", ENGLISH))
                .hasMessageContaining("the disclosure is out of 100000");
    }
}
