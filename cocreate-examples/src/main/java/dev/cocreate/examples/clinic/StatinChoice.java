package dev.cocreate.examples.clinic;

import static dev.cocreate.examples.clinic.Bilingual.both;

import dev.cocreate.Text;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.Remedy;
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
 * The choice the disclosure is about, with what each option brings and asks.
 *
 * <p>Her own risk comes from the PREVENT model; what an option does to it is a ratio from trials. The other effects are
 * those of the trials' populations and are said to be so. Effects over ten years are carried on from shorter trials,
 * which each note says.
 */
final class StatinChoice {

    static final String NO_CHANGE = "no-change";
    static final String PROGRAMME = "programme";
    static final String STATIN = "statin";

    static final String EVENTS = "events";
    static final String DIABETES = "diabetes";
    static final String MUSCLE = "muscle";
    static final String MUSCLE_BREAKDOWN = "muscle-breakdown";
    static final String STRAIN = "strain";
    static final String HOURS = "hours";
    static final String TABLETS = "tablets";

    private static final String MODEL = PreventInputs.MODEL;
    private static final String ENDPOINT = "ascvd";
    private static final Period TEN_YEARS = Period.ofYears(10);

    private static final Text CARRIED_ON = both(
            "The trials lasted half a year to six years; that the effect stays the same over ten is an assumption.",
            "Die Studien dauerten ein halbes bis sechs Jahre; dass die Wirkung über zehn Jahre gleich bleibt, ist eine"
                    + " Annahme.");

    private StatinChoice() {}

    /**
     * The draft for one person.
     *
     * @param takesStatin whether she takes one already, so that starting is no option
     * @param hasDiabetes whether she has diabetes already, so that getting it is no risk
     */
    static Draft draft(boolean takesStatin, boolean hasDiabetes) {
        Draft draft = Draft.of(choice(takesStatin))
                .outOf(1_000)
                .with(interests(takesStatin))
                .with(Criterion.of(
                                EVENTS,
                                Kind.BENEFIT,
                                Better.LOWER,
                                both("heart attacks and strokes", "Herzinfarkte und Schlaganfälle"),
                                Measure.Proportion.of(
                                        both(
                                                "have a heart attack or stroke within ten years",
                                                "bekommen innerhalb von zehn Jahren einen Herzinfarkt oder"
                                                        + " Schlaganfall"),
                                        both("do not", "bekommen keinen")))
                        .severe(Severity.SERIOUS))
                .with(PersonalEffect.unchanged(EVENTS, NO_CHANGE, MODEL, ENDPOINT))
                .with(PersonalEffect.times(
                                EVENTS,
                                PROGRAMME,
                                MODEL,
                                ENDPOINT,
                                Uncertain.Reported.ratio(0.80, 0.73, 0.87),
                                Sources.counsellingTrials())
                        .noting(CARRIED_ON));
        if (!takesStatin) {
            draft = draft.with(PersonalEffect.times(
                            EVENTS,
                            STATIN,
                            MODEL,
                            ENDPOINT,
                            Uncertain.Reported.ratio(0.72, 0.64, 0.81),
                            Sources.statinTrials())
                    .noting(CARRIED_ON));
        }
        draft = strain(draft, takesStatin);
        draft = muscle(draft, takesStatin);
        if (!hasDiabetes) {
            draft = diabetes(draft, takesStatin);
        }
        return burdens(draft, takesStatin);
    }

    private static Choice choice(boolean takesStatin) {
        Choice choice = Choice.of(
                        "statin",
                        takesStatin
                                ? both(
                                        "What more can I do to lower my risk of a heart attack or stroke?",
                                        "Was kann ich noch tun, um mein Risiko für Herzinfarkt oder Schlaganfall zu"
                                                + " senken?")
                                : both("Should I start taking a statin?", "Soll ich mit einem Statin anfangen?"))
                .in(both(
                        "An adult without known heart or vessel disease.",
                        "Eine erwachsene Person ohne bekannte Herz- oder Gefäßerkrankung."))
                .unchanged(Option.of(
                                NO_CHANGE,
                                both("No change", "Nichts ändern"),
                                takesStatin
                                        ? both("Go on as now, with the statin.", "Weiter wie bisher, mit dem Statin.")
                                        : both("Go on as now.", "Weiter wie bisher."))
                        .like(both("Nothing is asked of you.", "Es wird nichts von Ihnen verlangt.")))
                .among(Option.of(
                                PROGRAMME,
                                both("Lifestyle programme", "Lebensstilprogramm"),
                                both(
                                        "Counselling on diet and physical activity, typically twelve sessions over a"
                                                + " year.",
                                        "Beratung zu Ernährung und Bewegung, typischerweise zwölf Termine über ein"
                                                + " Jahr."))
                        .like(both(
                                "You cook, shop and move differently, and talk about how it goes.",
                                "Sie kochen, kaufen ein und bewegen sich anders und sprechen darüber, wie es geht.")));
        if (takesStatin) {
            return choice;
        }
        return choice.among(Option.of(
                        STATIN,
                        both("Moderate-dose statin", "Statin in mittlerer Dosis"),
                        both(
                                "A cholesterol-lowering tablet a day, such as atorvastatin 10 mg, with a blood test"
                                        + " after 4 to 12 weeks.",
                                "Täglich eine cholesterinsenkende Tablette, etwa Atorvastatin 10 mg, mit einer"
                                        + " Blutuntersuchung nach 4 bis 12 Wochen."))
                .like(both(
                        "You take a tablet every day for years and feel nothing of what it prevents.",
                        "Sie nehmen jahrelang jeden Tag eine Tablette und spüren nichts von dem, was sie"
                                + " verhindert.")));
    }

    private static Interests interests(boolean takesStatin) {
        Interests interests = Interests.of(
                        both(
                                "The clinic made this disclosure at its own cost; no maker of a drug paid for it.",
                                "Die Klinik hat diese Aufklärung auf eigene Kosten erstellt; kein Hersteller hat dafür"
                                        + " bezahlt."),
                        both(
                                "Looked at again every twelve months, and when a cited source changes.",
                                "Überprüfung alle zwölf Monate und wenn sich eine genannte Quelle ändert."),
                        LocalDate.of(2026, 11, 22))
                .gaining(NO_CHANGE, both("The clinic earns nothing.", "Die Klinik verdient nichts."))
                .gaining(
                        PROGRAMME,
                        both(
                                "The clinic is paid for the sessions it holds.",
                                "Die Klinik wird für die Termine bezahlt, die sie hält."));
        return takesStatin
                ? interests
                : interests.gaining(
                        STATIN,
                        both(
                                "The clinic is paid for the visits and blood tests; it earns nothing by the tablets.",
                                "Die Klinik wird für Besuche und Blutuntersuchungen bezahlt; an den Tabletten verdient"
                                        + " sie nichts."));
    }

    private static Draft strain(Draft draft, boolean takesStatin) {
        Evidence sparse = Sources.counsellingTrials();
        Draft with = draft.with(Criterion.of(
                        STRAIN,
                        Kind.RISK,
                        Better.LOWER,
                        both("injuries from exercise", "Verletzungen durch Bewegung"),
                        Measure.Proportion.of(
                                both(
                                        "are injured by the exercise within ten years",
                                        "verletzen sich innerhalb von zehn Jahren durch die Bewegung"),
                                both("are not", "nicht"))))
                .with(none(STRAIN, NO_CHANGE, sparse))
                .with(Effect.of(
                                STRAIN,
                                PROGRAMME,
                                new Uncertain.Unknown(both(
                                        "the trials reported harms too sparsely to give a number",
                                        "die Studien berichten Schäden zu spärlich für eine Zahl")))
                        .within(TEN_YEARS)
                        .from(sparse));
        return takesStatin ? with : with.with(none(STRAIN, STATIN, sparse));
    }

    private static Draft muscle(Draft draft, boolean takesStatin) {
        Evidence trials = Sources.muscleTrials();
        Evidence hospital = Sources.muscleBreakdown();
        Draft with = draft.with(Criterion.of(
                        MUSCLE,
                        Kind.RISK,
                        Better.LOWER,
                        both("muscle pain caused by the tablet", "Muskelschmerzen durch die Tablette"),
                        Measure.Proportion.of(
                                both(
                                        "get muscle pain or weakness from the tablet within ten years",
                                        "bekommen innerhalb von zehn Jahren Muskelschmerzen oder -schwäche durch die"
                                                + " Tablette"),
                                both("do not", "nicht"))))
                .with(none(MUSCLE, NO_CHANGE, trials))
                .with(none(MUSCLE, PROGRAMME, trials));
        if (takesStatin) {
            return with;
        }
        return with.with(Effect.of(MUSCLE, STATIN, new Uncertain.Reported(0.011, 0.006, 0.016, Uncertain.Scale.LINEAR))
                        .within(TEN_YEARS)
                        .from(trials)
                        .noting(both(
                                "All of it in the first year; after that no more than without the tablet. About 270 of"
                                        + " 1000 people report muscle pain over four years with or without it.",
                                "Alles im ersten Jahr; danach nicht mehr als ohne Tablette. Etwa 270 von 1000 Menschen"
                                        + " berichten über vier Jahre Muskelschmerzen, mit oder ohne Tablette.")))
                .with(Criterion.of(
                                MUSCLE_BREAKDOWN,
                                Kind.RISK,
                                Better.LOWER,
                                both(
                                        "breakdown of muscle (rhabdomyolysis)",
                                        "Zerfall von Muskelgewebe (Rhabdomyolyse)"),
                                Measure.Proportion.of(
                                        both(
                                                "are taken to hospital with breakdown of muscle within ten years",
                                                "kommen innerhalb von zehn Jahren wegen Muskelzerfalls ins Krankenhaus"),
                                        both("are not", "nicht")))
                        .severe(Severity.IRREVERSIBLE))
                .with(none(MUSCLE_BREAKDOWN, NO_CHANGE, hospital))
                .with(none(MUSCLE_BREAKDOWN, PROGRAMME, hospital))
                .with(Effect.of(
                                MUSCLE_BREAKDOWN,
                                STATIN,
                                new Uncertain.Reported(0.00044, 0.00020, 0.00084, Uncertain.Scale.LOG))
                        .within(TEN_YEARS)
                        .from(hospital)
                        .noting(both(
                                "0.44 cases in 10,000 people a year, carried on over ten years.",
                                "0,44 Fälle auf 10.000 Menschen im Jahr, auf zehn Jahre fortgeschrieben.")))
                .with(new Question(
                        "what-to-watch-for",
                        MUSCLE_BREAKDOWN,
                        both(
                                "You take the tablet and your muscles become very painful and your urine dark. What do"
                                        + " you do?",
                                "Sie nehmen die Tablette, Ihre Muskeln schmerzen stark und der Urin wird dunkel. Was"
                                        + " tun Sie?"),
                        List.of(
                                both("Wait for the next blood test.", "Auf die nächste Blutuntersuchung warten."),
                                both(
                                        "Stop the tablet and see a doctor the same day.",
                                        "Die Tablette absetzen und am selben Tag zum Arzt gehen."),
                                both("Take half a tablet.", "Eine halbe Tablette nehmen.")),
                        1,
                        both(
                                "These can be signs that muscle is breaking down, which can harm the kidneys for good.",
                                "Das können Zeichen dafür sein, dass Muskelgewebe zerfällt, was die Nieren bleibend"
                                        + " schädigen kann.")))
                .with(new Remedy(
                        "same-day-visit",
                        MUSCLE_BREAKDOWN,
                        both(
                                "The clinic sees you the same day, without cost, and helps you stop the tablet.",
                                "Die Klinik sieht Sie am selben Tag, kostenlos, und hilft Ihnen beim Absetzen.")));
    }

    private static Draft diabetes(Draft draft, boolean takesStatin) {
        Evidence trials = Sources.diabetesTrials();
        // 1.2 % a year without a statin, over ten years: 1 - 0.988^10; with one, 1.2 % times 1.10 (1.04 to 1.16).
        double without = within(0.012);
        Draft with = draft.with(Criterion.of(
                                DIABETES,
                                Kind.RISK,
                                Better.LOWER,
                                both("new diabetes", "neuer Diabetes"),
                                Measure.Proportion.of(
                                        both(
                                                "get diabetes within ten years",
                                                "bekommen innerhalb von zehn Jahren Diabetes"),
                                        both("do not", "nicht")))
                        .severe(Severity.MINOR))
                .with(Effect.of(DIABETES, NO_CHANGE, new Uncertain.Exact(without))
                        .within(TEN_YEARS)
                        .from(trials)
                        .noting(both(
                                "1.2 % a year in the trials' placebo groups, carried on over ten years.",
                                "1,2 % im Jahr in den Placebogruppen der Studien, auf zehn Jahre fortgeschrieben.")))
                .with(Effect.of(
                                DIABETES,
                                PROGRAMME,
                                new Uncertain.Unknown(both(
                                        "trials of intensive counselling found less diabetes within two years; nobody"
                                                + " counted over ten",
                                        "Studien mit intensiver Beratung fanden innerhalb von zwei Jahren weniger"
                                                + " Diabetes; über zehn Jahre hat niemand gezählt")))
                        .within(TEN_YEARS)
                        .from(Sources.counsellingTrials()));
        return takesStatin
                ? with
                : with.with(Effect.of(
                                DIABETES,
                                STATIN,
                                new Uncertain.Reported(
                                        within(0.012 * 1.10),
                                        within(0.012 * 1.04),
                                        within(0.012 * 1.16),
                                        Uncertain.Scale.LOGIT))
                        .within(TEN_YEARS)
                        .from(trials)
                        .noting(both(
                                "1.10 times (1.04 to 1.16) as many a year, carried on over ten years. Among people"
                                        + " without vascular disease another review found no difference (Cai et al.,"
                                        + " BMJ 2021;374:n1537: 1.01, 0.88 to 1.16).",
                                "1,10-mal (1,04 bis 1,16) so viele im Jahr, auf zehn Jahre fortgeschrieben. Bei Menschen"
                                        + " ohne Gefäßerkrankung fand eine andere Übersicht keinen Unterschied (Cai et"
                                        + " al., BMJ 2021;374:n1537: 1,01, 0,88 bis 1,16).")));
    }

    private static Draft burdens(Draft draft, boolean takesStatin) {
        Draft with = draft.with(Criterion.of(
                        HOURS,
                        Kind.BURDEN,
                        Better.LOWER,
                        both("time for sessions", "Zeit für Termine"),
                        new Measure.Amount(both("hours", "Stunden"))))
                .with(amount(HOURS, NO_CHANGE, 0, Sources.counsellingTrials()))
                .with(amount(HOURS, PROGRAMME, 6, Sources.counsellingTrials())
                        .noting(both(
                                "The middle of the programmes studied; half of them took longer.",
                                "Die Mitte der untersuchten Programme; die Hälfte dauerte länger.")))
                .with(Criterion.of(
                        TABLETS,
                        Kind.BURDEN,
                        Better.LOWER,
                        both("more tablets a day", "zusätzliche Tabletten am Tag"),
                        new Measure.Amount(both("tablets", "Tabletten"))))
                .with(amount(TABLETS, NO_CHANGE, 0, Sources.label()))
                .with(amount(TABLETS, PROGRAMME, 0, Sources.label()));
        return takesStatin
                ? with
                : with.with(amount(HOURS, STATIN, 0, Sources.label()))
                        .with(amount(TABLETS, STATIN, 1, Sources.label()));
    }

    private static Effect none(String criterion, String option, Evidence evidence) {
        return Effect.of(criterion, option, new Uncertain.Exact(0))
                .within(TEN_YEARS)
                .from(evidence)
                .noting(both("By its nature: there is none to cause it.", "Naturgemäß: nichts kann es verursachen."));
    }

    private static Effect amount(String criterion, String option, double amount, Evidence evidence) {
        return Effect.of(criterion, option, new Uncertain.Exact(amount))
                .within(criterion.equals(HOURS) ? Period.ofYears(1) : TEN_YEARS)
                .from(evidence);
    }

    private static double within(double ofAYear) {
        return 1 - Math.pow(1 - ofAYear, 10);
    }
}
