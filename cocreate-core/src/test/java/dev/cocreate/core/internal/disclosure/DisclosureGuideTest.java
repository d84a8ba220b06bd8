package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.CARE;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Disclosures;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.Remedy;
import dev.cocreate.disclosure.Shown;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Criterion.Severity;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.PersonalEffect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.risk.PreventInputs;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the guide page on disclosures. */
class DisclosureGuideTest {

    private final Disclosures disclosures = new Practice().adaTold().desk;
    private final PartyId ada = ADA;
    private final PartyId practice = DOCTOR;
    private final LocalDate day = LocalDate.of(2026, 11, 22);

    // docs:begin draft
    Draft statin() {
        Evidence chou = Evidence.of("Chou R, et al. JAMA 2022;328(8):754-771", day)
                .rated(Certainty.MODERATE)
                .about(text("adults without earlier heart disease", "Erwachsene ohne frühere Herzkrankheit"), 90_624);
        Evidence ctt = Evidence.of("CTT Collaboration. Lancet Diabetes Endocrinol 2024;12:306-319", day)
                .rated(Certainty.MODERATE)
                .about(text("people in 19 trials", "Menschen in 19 Studien"), 123_940);
        Choice choice = Choice.of("statin", text("Start a statin?", "Ein Statin beginnen?"))
                .unchanged(Option.of(
                        "none", text("No change", "Keine Änderung"), text("Go on as now.", "Weiter wie bisher.")))
                .among(Option.of(
                        "statin", text("Statin", "Statin"), text("One tablet a day.", "Eine Tablette am Tag.")));
        return Draft.of(choice)
                .outOf(1_000)
                .with(Criterion.of(
                        "cvd",
                        Kind.BENEFIT,
                        Better.LOWER,
                        text("heart attack or stroke", "Herzinfarkt oder Schlaganfall"),
                        Measure.Proportion.of(
                                text("have one", "bekommen einen"), text("have none", "bekommen keinen"))))
                .with(Criterion.of(
                                "diabetes",
                                Kind.RISK,
                                Better.LOWER,
                                text("diabetes from the drug", "Diabetes durch das Mittel"),
                                Measure.Proportion.of(
                                        text("get it", "bekommen ihn"), text("do not", "bekommen ihn nicht")))
                        .severe(Severity.SERIOUS))
                // Her own ten-year risk, and what the drug does to it.
                .with(PersonalEffect.unchanged("cvd", "none", PreventInputs.MODEL, "ascvd"))
                .with(PersonalEffect.times(
                        "cvd",
                        "statin",
                        PreventInputs.MODEL,
                        "ascvd",
                        Uncertain.Reported.ratio(0.72, 0.64, 0.81),
                        chou))
                // The same for everybody, as far as is known.
                .with(Effect.of("diabetes", "none", new Uncertain.Exact(0))
                        .within(Period.ofYears(10))
                        .from(ctt)
                        .noting(text("No drug is taken.", "Es wird kein Mittel genommen.")))
                .with(Effect.of(
                                "diabetes",
                                "statin",
                                new Uncertain.Reported(0.012, 0.004, 0.020, Uncertain.Scale.LINEAR))
                        .within(Period.ofYears(10))
                        .from(ctt))
                .with(Interests.of(text("the practice", "die Praxis"), text("every year", "jedes Jahr"), day)
                        .gaining("none", text("nothing", "nichts"))
                        .gaining("statin", text("a fee for each check", "eine Gebühr für jede Kontrolle")))
                .with(new Question(
                        "q1",
                        "diabetes",
                        text("Can it cause diabetes?", "Kann es Diabetes auslösen?"),
                        List.of(text("no", "nein"), text("yes, in a few people", "ja, bei wenigen")),
                        1,
                        text("In about 12 of 1,000 people.", "Bei etwa 12 von 1.000 Menschen.")))
                .with(new Remedy(
                        "check", "diabetes", text("A blood sugar test a year.", "Jedes Jahr eine Blutzuckermessung.")));
    }

    static Text text(String english, String german) {
        return Text.of(ENGLISH, english).and(GERMAN, german);
    }
    // docs:end draft

    @Test
    void whatTheGuideShowsRuns() {
        // docs:begin issue
        List<Finding> findings = disclosures.check(statin());
        assertThat(findings).noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);

        Disclosure disclosure = disclosures.issue(practice, ada, statin(), CARE).orElseThrow();
        View plain = View.of(Audience.of(GERMAN).at(Level.PLAIN));
        Shown shown = disclosures.show(practice, disclosure.id(), ada, plain).orElseThrow();
        String page = disclosures.renderer().page(shown.disclosure(), shown.view());
        // docs:end issue
        assertThat(page).contains("92 von 1.000 Menschen mit Ihren Werten");

        // docs:begin decide
        String id = disclosure.id();
        String hash = disclosure.sha256();
        Outcome<DecisionTaken> tooEarly = disclosures.decide(
                ada, id, hash, InformedDecision.Chosen.of("statin")); // refused, with what is left to do
        disclosures.acknowledge(ada, id, hash, "diabetes").orElseThrow();
        Answered answered = disclosures.answer(ada, id, hash, "q1", 1).orElseThrow();
        DecisionTaken taken = disclosures
                .decide(ada, id, hash, InformedDecision.Chosen.of("statin"))
                .orElseThrow();
        // docs:end decide
        assertThat(tooEarly.isDone()).isFalse();
        assertThat(answered.right()).isTrue();
        assertThat(taken.remedies()).hasSize(1);

        // docs:begin weigh
        Preferences hers = Preferences.none().say(new Statement.MattersMore("cvd", "diabetes"));
        Weighing weighing =
                disclosures.weigh(ada, id, hash, hers, Settings.seeded(42)).orElseThrow();
        String told = disclosures.renderer().told(disclosure, weighing.assessment(), plain);
        // docs:end weigh
        assertThat(told).contains("Von 100 Sichtweisen");
    }
}
