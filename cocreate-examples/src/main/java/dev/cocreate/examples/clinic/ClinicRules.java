package dev.cocreate.examples.clinic;

import static dev.cocreate.examples.clinic.Bilingual.both;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.has;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;

import dev.cocreate.Text;
import dev.cocreate.disclosure.risk.PreventInputs;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the clinic may not do, what it would do by default, and what the person wants. */
final class ClinicRules {

    /** Which drug, if any. */
    static final String DRUG = "drug";

    /** Where to begin. */
    static final String PLAN = "plan";

    private static final Text APPEAL = both(
            "You can ask the clinic's second physician, who took no part in this, to look at it again.",
            "Sie können die zweite Ärztin der Klinik, die daran nicht beteiligt war, bitten, es erneut zu prüfen.");

    private static final Map<String, Text> DRUGS = new LinkedHashMap<>();

    static {
        DRUGS.put("atorvastatin", both("atorvastatin", "Atorvastatin"));
        DRUGS.put("rosuvastatin", both("rosuvastatin", "Rosuvastatin"));
        DRUGS.put("simvastatin", both("simvastatin", "Simvastatin"));
        DRUGS.put("pravastatin", both("pravastatin", "Pravastatin"));
    }

    private ClinicRules() {}

    static Map<String, Text> drugs() {
        return DRUGS;
    }

    static List<Element> elements() {
        return List.of(
                new Element(DRUG, both("drug", "Mittel"), DRUGS),
                Element.named(PLAN, both("plan", "Plan"))
                        .value(StatinChoice.NO_CHANGE, both("no change", "nichts ändern"))
                        .value(StatinChoice.PROGRAMME, both("the lifestyle programme", "das Lebensstilprogramm"))
                        .value(StatinChoice.STATIN, both("a moderate-dose statin", "ein Statin in mittlerer Dosis")));
    }

    /** The clinic's duties towards anybody: no drug somebody does not tolerate or must not take. */
    static List<Rule> duties() {
        List<Rule> duties = new ArrayList<>();
        DRUGS.forEach((drug, name) -> {
            duties.add(Rule.rule("allergy to " + drug)
                    .when(has(Questionnaire.ALLERGIES, drug))
                    .then(forbid(DRUG, drug))
                    .because(both(
                            "Nobody is given a drug she is allergic to.",
                            "Niemand bekommt ein Mittel, gegen das sie allergisch ist."))
                    .asDuty(Ground.of(
                            "label.hypersensitivity",
                            both(
                                    "Drug labels forbid a statin to people with an allergy to it or to its other"
                                            + " ingredients (LIPITOR label, December 2022, section 4).",
                                    "Die Fachinformationen verbieten ein Statin bei Allergie dagegen oder gegen seine"
                                            + " Hilfsstoffe (LIPITOR, Dezember 2022, Abschnitt 4)."),
                            APPEAL)));
            duties.add(Rule.rule("liver and " + drug)
                    .when(is(Questionnaire.LIVER_DISEASE))
                    .then(forbid(DRUG, drug))
                    .because(both(
                            "A statin is not given with a failing liver.",
                            "Bei versagender Leber wird kein Statin gegeben."))
                    .asDuty(Ground.of(
                            "label.liver",
                            both(
                                    "Drug labels forbid statins in acute liver failure and decompensated cirrhosis"
                                            + " (LIPITOR label, December 2022, section 4).",
                                    "Die Fachinformationen verbieten Statine bei akutem Leberversagen und"
                                            + " dekompensierter Zirrhose (LIPITOR, Dezember 2022, Abschnitt 4)."),
                            APPEAL)));
            duties.add(Rule.rule("pregnancy and " + drug)
                    .when(is(PreventInputs.SEX, "female").and(is(Questionnaire.PREGNANT)))
                    .then(forbid(DRUG, drug))
                    .because(both(
                            "The clinic starts no statin in pregnancy or while breastfeeding.",
                            "In Schwangerschaft und Stillzeit beginnt die Klinik kein Statin."))
                    .asDuty(Ground.of(
                            "clinic.pregnancy",
                            both(
                                    "The FDA asks to stop statins in most pregnancies and advises against"
                                            + " breastfeeding on them (Drug Safety Communication, 20 July 2021).",
                                    "Die FDA rät, Statine in den meisten Schwangerschaften abzusetzen und damit nicht"
                                            + " zu stillen (Sicherheitsmitteilung vom 20. Juli 2021)."),
                            APPEAL)));
            duties.add(Rule.rule("no second statin with " + drug)
                    .when(is(PreventInputs.STATIN))
                    .then(forbid(DRUG, drug))
                    .because(both(
                            "Who takes a statin already is not started on another.",
                            "Wer schon ein Statin nimmt, beginnt kein zweites."))
                    .asDuty(Ground.of(
                            "clinic.no-second-statin",
                            both(
                                    "You told us that you take a statin already.",
                                    "Sie haben uns gesagt, dass Sie schon ein Statin nehmen."),
                            APPEAL)));
        });
        return duties;
    }

    /** Where the clinic would begin if nobody said otherwise: its own habit, not a finding. */
    static List<Rule> defaults() {
        return List.of(
                Rule.rule("usual drug")
                        .then(choose(DRUG, "atorvastatin"))
                        .because(both(
                                "The clinic usually begins with atorvastatin.",
                                "Die Klinik beginnt meist mit Atorvastatin."))
                        .in(Layer.FIRM_DEFAULT),
                Rule.rule("usual plan")
                        .when(atLeast(Questionnaire.TEN_YEAR_RISK, 5.0))
                        .then(choose(PLAN, StatinChoice.STATIN))
                        .because(both(
                                "With an estimated risk of 5 % or more the clinic usually suggests a statin.",
                                "Bei einem geschätzten Risiko ab 5 % schlägt die Klinik meist ein Statin vor."))
                        .in(Layer.FIRM_DEFAULT));
    }

    /** What she says about herself: her own rule, above the clinic's habit. */
    static Rule hers() {
        return Rule.rule("without tablets first")
                .then(choose(PLAN, StatinChoice.PROGRAMME))
                .because(both(
                        "I want to see what I can do without tablets first.",
                        "Ich möchte erst sehen, was ich ohne Tabletten erreiche."));
    }
}
