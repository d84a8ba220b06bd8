package dev.cocreate.examples.clinic;

import static dev.cocreate.examples.clinic.Bilingual.both;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Evidence;
import java.net.URI;
import java.time.LocalDate;

/**
 * The published findings the clinic's disclosure rests on. Every number in {@link StatinChoice} is one of these, or is
 * worked out from one in a way its note says.
 *
 * <p>No source here rates the certainty of each outcome by GRADE; where one rates its conclusion as a whole, that is
 * what is named.
 */
final class Sources {

    private static final LocalDate LOOKED_UP = LocalDate.of(2026, 11, 22);

    private static final Text TASK_FORCE = both(
            "US Preventive Services Task Force, for the net benefit as a whole",
            "US Preventive Services Task Force, für den Nettonutzen insgesamt");

    private static final Text OWN = both(
            "the clinic's own judgement; the source rates no single outcome",
            "eigenes Urteil der Klinik; die Quelle bewertet keinen einzelnen Endpunkt");

    private Sources() {}

    /** Relative risk of a composite of cardiovascular events on a statin: 0.72 (95 % CI 0.64 to 0.81). */
    static Evidence statinTrials() {
        return Evidence.of(
                        "Chou R, Cantor A, Dana T, et al. Statin use for the primary prevention of cardiovascular"
                                + " disease in adults. JAMA 2022;328(8):754-771",
                        LOOKED_UP)
                .at(URI.create("https://doi.org/10.1001/jama.2022.12138"))
                .rated(Certainty.MODERATE, TASK_FORCE)
                .about(
                        both(
                                "adults without earlier cardiovascular events, 22 trials of half a year to six years",
                                "Erwachsene ohne frühere Herz-Kreislauf-Ereignisse, 22 Studien über ein halbes bis"
                                        + " sechs Jahre"),
                        90_624);
    }

    /** Relative risk of cardiovascular events with behavioural counselling: 0.80 (95 % CI 0.73 to 0.87). */
    static Evidence counsellingTrials() {
        return Evidence.of(
                        "O'Connor EA, et al. Evidence report on behavioural counselling in adults with cardiovascular"
                                + " risk factors. JAMA 2020;324(20):2076-2094",
                        LOOKED_UP)
                .at(URI.create("https://doi.org/10.1001/jama.2020.17108"))
                .rated(Certainty.MODERATE, TASK_FORCE)
                .about(
                        both(
                                "adults with risk factors for cardiovascular disease, 9 trials",
                                "Erwachsene mit Risikofaktoren für Herz-Kreislauf-Erkrankungen, 9 Studien"),
                        12_551);
    }

    /** Muscle symptoms caused in the first year: 11 (95 % CI 6 to 16) more per 1000. */
    static Evidence muscleTrials() {
        return Evidence.of(
                        "Cholesterol Treatment Trialists' Collaboration (Reith C, et al.), on muscle symptoms. Lancet"
                                + " 2022;400:832-845",
                        LOOKED_UP)
                .at(URI.create("https://doi.org/10.1016/S0140-6736(22)01545-8"))
                .rated(Certainty.MODERATE, OWN)
                .about(
                        both(
                                "19 placebo-controlled trials; about half the people had vascular disease",
                                "19 placebokontrollierte Studien; etwa die Hälfte der Teilnehmenden war gefäßkrank"),
                        123_940);
    }

    /** Rhabdomyolysis on atorvastatin, pravastatin or simvastatin: 0.44 (0.20 to 0.84) per 10,000 person-years. */
    static Evidence muscleBreakdown() {
        return Evidence.of("Sathasivam S, Lecky B. BMJ 2008;337:a2286", LOOKED_UP)
                .rated(Certainty.LOW, OWN)
                .about(both(
                        "people admitted to hospital while on atorvastatin, pravastatin or simvastatin alone;"
                                + " observational",
                        "Krankenhausaufnahmen unter Atorvastatin, Pravastatin oder Simvastatin allein;"
                                + " Beobachtungsstudie"));
    }

    /** New diabetes on a low or moderate dose: relative risk 1.10 (95 % CI 1.04 to 1.16), 1.2 % a year without. */
    static Evidence diabetesTrials() {
        return Evidence.of(
                        "Cholesterol Treatment Trialists' Collaboration (Reith C, Preiss D, et al.), on new-onset"
                                + " diabetes. Lancet Diabetes & Endocrinology 2024;12(5):306-319",
                        LOOKED_UP)
                .at(URI.create("https://doi.org/10.1016/S2213-8587(24)00040-8"))
                .rated(Certainty.MODERATE, OWN)
                .about(
                        both(
                                "people without diabetes in placebo-controlled trials of low or moderate doses",
                                "Menschen ohne Diabetes in placebokontrollierten Studien mit niedriger oder mittlerer"
                                        + " Dosis"),
                        78_445);
    }

    /** What each option asks of her, by the trials and the labels. */
    static Evidence label() {
        return Evidence.of(
                        "LIPITOR (atorvastatin calcium) prescribing information, NDA 020702, revised December 2022",
                        LOOKED_UP)
                .at(URI.create("https://www.accessdata.fda.gov/scripts/cder/safetylabelingchanges/index.cfm"
                        + "?event=searchdetail.page&DrugNameID=1117"))
                .rated(Certainty.HIGH, OWN)
                .about(both("adults who take the drug", "Erwachsene, die das Mittel nehmen"));
    }
}
