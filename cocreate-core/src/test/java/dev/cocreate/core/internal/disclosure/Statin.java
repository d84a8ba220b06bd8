package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.core.internal.disclosure.Practice.both;

import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.Remedy;
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
import dev.cocreate.disclosure.risk.PreventInputs;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Whether to take a statin: enough of it to test with. The ratios are those of Chou et al., JAMA 2022;328:754-771 and
 * O'Connor et al., JAMA 2020;324:2076-2094; the harms those of the CTT Collaboration, Lancet 2022;400:832-845 and Lancet
 * Diabetes Endocrinol 2024;12:306-319.
 */
public final class Statin {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Evidence CHOU = Evidence.of("Chou R, et al. JAMA 2022;328(8):754-771", DAY)
            .rated(Certainty.MODERATE, both("USPSTF, of the net benefit", "USPSTF, für den Nettonutzen"))
            .about(
                    both(
                            "adults without earlier heart or vessel disease",
                            "Erwachsene ohne frühere Herz- oder Gefäßkrankheit"),
                    90_624);
    static final Evidence OCONNOR = Evidence.of("O'Connor EA, et al. JAMA 2020;324(20):2076-2094", DAY)
            .rated(Certainty.MODERATE)
            .about(both("adults with risk factors", "Erwachsene mit Risikofaktoren"), 12_551);
    static final Evidence CTT = Evidence.of("CTT Collaboration. Lancet 2022;400:832-845", DAY)
            .rated(Certainty.MODERATE)
            .about(both("people in 19 trials against placebo", "Menschen in 19 Studien gegen Placebo"), 123_940);
    static final Evidence LABEL = Evidence.of("CTT Collaboration. Lancet Diabetes Endocrinol 2024;12(5):306-319", DAY)
            .rated(Certainty.MODERATE)
            .about(both("people in 19 trials against placebo", "Menschen in 19 Studien gegen Placebo"), 123_940);

    private Statin() {}

    public static Choice choice() {
        return Choice.of("statin", both("Start a statin?", "Ein Statin beginnen?"))
                .in(both("Fats in the blood are raised.", "Die Blutfette sind erhöht."))
                .unchanged(Option.of(
                                "none",
                                both("No change", "Keine Änderung"),
                                both("Go on as now.", "Weiter wie bisher."))
                        .like(both("Nothing changes.", "Es ändert sich nichts.")))
                .among(Option.of(
                                "lifestyle",
                                both("Lifestyle programme", "Lebensstilprogramm"),
                                both("Diet and exercise with help.", "Ernährung und Bewegung mit Begleitung."))
                        .like(both("12 meetings in a year.", "12 Treffen in einem Jahr.")))
                .among(Option.of(
                                "statin",
                                both("Statin", "Statin"),
                                both(
                                        "One tablet a day, of moderate strength.",
                                        "Eine Tablette am Tag, mittlere Stärke."))
                        .like(both("A tablet every day.", "Jeden Tag eine Tablette.")));
    }

    public static Draft draft() {
        String model = PreventInputs.MODEL;
        return Draft.of(choice())
                .outOf(1_000)
                .with(Criterion.of(
                                "cvd",
                                Kind.BENEFIT,
                                Better.LOWER,
                                both("heart attack or stroke", "Herzinfarkt oder Schlaganfall"),
                                Measure.Proportion.of(
                                        both(
                                                "have a heart attack or stroke",
                                                "bekommen einen Herzinfarkt oder Schlaganfall"),
                                        both("have neither", "bekommen keins von beiden")))
                        .severe(Severity.IRREVERSIBLE))
                .with(Criterion.of(
                        "muscle",
                        Kind.RISK,
                        Better.LOWER,
                        both("muscle pain from the drug", "Muskelschmerzen durch das Mittel"),
                        Measure.Proportion.of(
                                both("have muscle pain from it", "bekommen davon Muskelschmerzen"),
                                both("do not", "bekommen keine"))))
                .with(Criterion.of(
                                "diabetes",
                                Kind.RISK,
                                Better.LOWER,
                                both("diabetes from the drug", "Diabetes durch das Mittel"),
                                Measure.Proportion.of(
                                        both("get diabetes from it", "bekommen davon Diabetes"),
                                        both("do not", "bekommen keinen")))
                        .severe(Severity.SERIOUS))
                .with(Criterion.of(
                        "effort",
                        Kind.BURDEN,
                        Better.LOWER,
                        both("effort", "Aufwand"),
                        new Measure.Amount(both("hours in the first year", "Stunden im ersten Jahr"))))
                .with(PersonalEffect.unchanged("cvd", "none", model, "ascvd"))
                .with(PersonalEffect.times(
                        "cvd", "lifestyle", model, "ascvd", Uncertain.Reported.ratio(0.80, 0.73, 0.87), OCONNOR))
                .with(PersonalEffect.times(
                        "cvd", "statin", model, "ascvd", Uncertain.Reported.ratio(0.72, 0.64, 0.81), CHOU))
                .with(none("muscle", "none", CTT))
                .with(none("muscle", "lifestyle", CTT))
                .with(Effect.of("muscle", "statin", new Uncertain.Reported(0.011, 0.006, 0.016, Uncertain.Scale.LINEAR))
                        .within(Period.ofYears(1))
                        .from(CTT))
                .with(none("diabetes", "none", LABEL))
                .with(none("diabetes", "lifestyle", LABEL))
                .with(Effect.of(
                                "diabetes",
                                "statin",
                                new Uncertain.Reported(0.012, 0.004, 0.020, Uncertain.Scale.LINEAR))
                        .within(Period.ofYears(10))
                        .from(LABEL))
                .with(hours("none", new Uncertain.Exact(0)))
                .with(hours("lifestyle", new Uncertain.Range(4, 12)))
                .with(hours("statin", new Uncertain.Range(1, 3)))
                .with(Interests.of(
                                both("the practice itself", "die Praxis selbst"),
                                both("every year, by the practice", "jedes Jahr, durch die Praxis"),
                                DAY)
                        .gaining("none", both("nothing", "nichts"))
                        .gaining("lifestyle", both("a fee for the course", "eine Gebühr für den Kurs"))
                        .gaining("statin", both("a fee for each check", "eine Gebühr für jede Kontrolle")))
                .with(new Question(
                        "q-diabetes",
                        "diabetes",
                        both("Can a statin cause diabetes?", "Kann ein Statin Diabetes auslösen?"),
                        List.of(both("No", "Nein"), both("Yes, in a few people", "Ja, bei wenigen Menschen")),
                        1,
                        both(
                                "About 12 of 1,000 people get it from the drug.",
                                "Etwa 12 von 1.000 Menschen bekommen ihn davon.")))
                .with(new Remedy(
                        "sugar-check",
                        "diabetes",
                        both("A blood sugar test each year.", "Jedes Jahr eine Messung des Blutzuckers.")));
    }

    static Effect none(String criterion, String option, Evidence evidence) {
        return Effect.of(criterion, option, new Uncertain.Exact(0))
                .within(criterion.equals("muscle") ? Period.ofYears(1) : Period.ofYears(10))
                .from(evidence)
                .noting(both("No drug is taken.", "Es wird kein Mittel genommen."));
    }

    static Effect hours(String option, Uncertain hours) {
        return Effect.of("effort", option, hours)
                .within(Period.ofYears(1))
                .from(OCONNOR)
                .noting(both("From what was offered in 94 trials.", "Nach dem, was in 94 Studien angeboten wurde."));
    }
}
