package dev.cocreate.core.internal.disclosure.risk;

import static dev.cocreate.disclosure.risk.PreventInputs.AGE;
import static dev.cocreate.disclosure.risk.PreventInputs.BODY_MASS_INDEX;
import static dev.cocreate.disclosure.risk.PreventInputs.DIABETES;
import static dev.cocreate.disclosure.risk.PreventInputs.HDL_CHOLESTEROL;
import static dev.cocreate.disclosure.risk.PreventInputs.KIDNEY_FUNCTION;
import static dev.cocreate.disclosure.risk.PreventInputs.PRESSURE_TREATED;
import static dev.cocreate.disclosure.risk.PreventInputs.SEX;
import static dev.cocreate.disclosure.risk.PreventInputs.SMOKING;
import static dev.cocreate.disclosure.risk.PreventInputs.STATIN;
import static dev.cocreate.disclosure.risk.PreventInputs.SYSTOLIC_PRESSURE;
import static dev.cocreate.disclosure.risk.PreventInputs.TOTAL_CHOLESTEROL;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PreventInputs;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the PREVENT base equations say of themselves: whom they are for, what they want to know, what was published. */
final class PreventCard {

    static final List<String> OUTCOMES = List.of("total_cvd", "ascvd", "heart_failure", "chd", "stroke");
    private static final List<String> VECTOR_COLUMNS =
            List.of("total_cvd_10", "ascvd_10", "hf_10", "chd_10", "stroke_10");
    private static final String CITATION =
            "Khan SS, Matsushita K, Sang Y, et al. Development and Validation of the American Heart Association's PREVENT"
                    + " Equations. Circulation 2024;149:430-449. doi:10.1161/CIRCULATIONAHA.123.067626";

    private PreventCard() {}

    static ModelCard of(Table vectors) {
        return new ModelCard(
                PreventInputs.MODEL,
                "2023 base, 10 years",
                text("PREVENT, base equations", "PREVENT, Grundgleichungen"),
                CITATION,
                "coefficients: published facts; read from preventr 0.12.0 (MIT licence)",
                text(
                        "adults aged 30 to 79 in the United States without known heart or vessel disease",
                        "Erwachsene von 30 bis 79 Jahren in den USA ohne bekannte Herz- oder Gefäßkrankheit"),
                Certainty.MODERATE,
                Optional.of(text(
                        "This is the average for people with these values. No range for one person was published, so"
                                + " none is shown. It does not apply to people with known heart or vessel disease.",
                        "Das ist der Durchschnitt für Menschen mit diesen Werten. Eine Spanne für eine einzelne Person"
                                + " wurde nicht veröffentlicht, darum wird keine gezeigt. Es gilt nicht für Menschen mit"
                                + " bekannter Herz- oder Gefäßkrankheit.")),
                List.of(
                        endpoint(
                                "total_cvd",
                                "heart or vessel disease, heart failure included",
                                "Herz- oder Gefäßkrankheit einschließlich Herzschwäche"),
                        endpoint(
                                "ascvd",
                                "heart attack, stroke or death from them",
                                "Herzinfarkt, Schlaganfall oder Tod daran"),
                        endpoint("heart_failure", "heart failure", "Herzschwäche"),
                        endpoint(
                                "chd",
                                "heart attack or death from coronary disease",
                                "Herzinfarkt oder Tod an einer Koronarkrankheit"),
                        endpoint("stroke", "stroke", "Schlaganfall")),
                inputs(),
                published(vectors),
                Optional.empty());
    }

    private static Endpoint endpoint(String id, String english, String german) {
        return new Endpoint(id, text(english, german), Period.ofYears(10));
    }

    private static List<Input<?>> inputs() {
        return List.of(
                number(
                        AGE,
                        30,
                        79,
                        Optional.empty(),
                        "years",
                        "Risk grows with age.",
                        "Das Risiko wächst mit dem Alter."),
                new Input<>(
                        SEX,
                        SEX.domain(),
                        new WhenMissing.Ask(),
                        Optional.empty(),
                        text(
                                "The equations were made for women and men apart.",
                                "Die Gleichungen wurden für Frauen und Männer getrennt aufgestellt.")),
                number(
                        SYSTOLIC_PRESSURE,
                        90,
                        200,
                        Optional.of(130.0),
                        "mmHg",
                        "High blood pressure strains heart and vessels.",
                        "Hoher Blutdruck belastet Herz und Gefäße."),
                flag(
                        PRESSURE_TREATED,
                        Optional.empty(),
                        "Under treatment the same pressure means another risk.",
                        "Unter Behandlung bedeutet derselbe Blutdruck ein anderes Risiko."),
                number(
                        TOTAL_CHOLESTEROL,
                        130,
                        320,
                        Optional.of((3.5 + 1.3) / Prevent.MMOL_PER_MG),
                        "mg/dL",
                        "Cholesterol settles in the vessels.",
                        "Cholesterin lagert sich in den Gefäßen ab."),
                number(
                        HDL_CHOLESTEROL,
                        20,
                        100,
                        Optional.of(1.3 / Prevent.MMOL_PER_MG),
                        "mg/dL",
                        "HDL is the part of cholesterol that goes with less risk.",
                        "HDL ist der Teil des Cholesterins, der mit weniger Risiko einhergeht."),
                flag(
                        STATIN,
                        Optional.empty(),
                        "Who takes a statin already has part of its benefit.",
                        "Wer schon ein Statin nimmt, hat einen Teil des Nutzens bereits."),
                flag(DIABETES, Optional.of(false), "Diabetes damages the vessels.", "Diabetes schädigt die Gefäße."),
                flag(
                        SMOKING,
                        Optional.of(false),
                        "Smoking damages the vessels; stopping pays at any age.",
                        "Rauchen schädigt die Gefäße; aufhören lohnt sich in jedem Alter."),
                number(
                        KIDNEY_FUNCTION,
                        15,
                        140,
                        Optional.of(90.0),
                        "mL/min/1.73m²",
                        "Weak kidneys and heart disease go together.",
                        "Schwache Nieren und Herzkrankheiten hängen zusammen."),
                number(
                        BODY_MASS_INDEX,
                        18.5,
                        39.9,
                        Optional.of(30.0),
                        "kg/m²",
                        "Weight matters for heart failure.",
                        "Das Gewicht spielt für Herzschwäche eine Rolle."));
    }

    private static Input<Double> number(
            AttributeKey<Double> key,
            double least,
            double most,
            Optional<Double> reference,
            String unit,
            String english,
            String german) {
        return new Input<>(
                key, new Domain.OfNumber(least, most, unit), new WhenMissing.Ask(), reference, text(english, german));
    }

    private static Input<Boolean> flag(
            AttributeKey<Boolean> key, Optional<Boolean> reference, String english, String german) {
        return new Input<>(key, key.domain(), new WhenMissing.Ask(), reference, text(english, german));
    }

    private static List<PublishedVector> published(Table table) {
        List<PublishedVector> vectors = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Given given = Given.nothing()
                    .and(AGE, table.number(row, "age"))
                    .and(SEX, table.cell(row, "sex"))
                    .and(SYSTOLIC_PRESSURE, table.number(row, "sbp"))
                    .and(PRESSURE_TREATED, table.flag(row, "bp_tx"))
                    .and(TOTAL_CHOLESTEROL, table.number(row, "total_c"))
                    .and(HDL_CHOLESTEROL, table.number(row, "hdl_c"))
                    .and(STATIN, table.flag(row, "statin"))
                    .and(DIABETES, table.flag(row, "dm"))
                    .and(SMOKING, table.flag(row, "smoking"))
                    .and(KIDNEY_FUNCTION, table.number(row, "egfr"))
                    .and(BODY_MASS_INDEX, table.number(row, "bmi"));
            for (int i = 0; i < OUTCOMES.size(); i++) {
                vectors.add(new PublishedVector(
                        given, OUTCOMES.get(i), table.number(row, VECTOR_COLUMNS.get(i)), 1e-9, true, CITATION));
            }
        }
        return vectors;
    }

    static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
