package dev.cocreate.examples.clinic;

import static dev.cocreate.examples.clinic.Bilingual.both;

import dev.cocreate.disclosure.risk.PreventInputs;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the clinic may come to know of a person. */
final class Questionnaire {

    static final AttributeKey<Set<String>> ALLERGIES = AttributeKey.set(
                    "allergies", "atorvastatin", "rosuvastatin", "simvastatin", "pravastatin", "penicillin", "latex")
            .labelled(both("allergies", "Allergien"))
            .answered("atorvastatin", both("atorvastatin", "Atorvastatin"))
            .answered("rosuvastatin", both("rosuvastatin", "Rosuvastatin"))
            .answered("simvastatin", both("simvastatin", "Simvastatin"))
            .answered("pravastatin", both("pravastatin", "Pravastatin"))
            .answered("penicillin", both("penicillin", "Penicillin"))
            .answered("latex", both("latex", "Latex"))
            .in("health")
            .special();

    static final AttributeKey<Boolean> LIVER_DISEASE = AttributeKey.flag("liver_disease")
            .labelled(both(
                    "acute liver failure or decompensated cirrhosis",
                    "akutes Leberversagen oder dekompensierte Leberzirrhose"))
            .in("health")
            .special();

    static final AttributeKey<Boolean> PREGNANT = AttributeKey.flag("pregnant_or_breastfeeding")
            .labelled(both("being pregnant or breastfeeding", "Schwangerschaft oder Stillzeit"))
            .in("health")
            .special();

    /** The risk the model estimated for her, given to the rules as a circumstance; not a fact of her profile. */
    static final AttributeKey<Double> TEN_YEAR_RISK = AttributeKey.number("ten_year_risk", 0, 100, "%")
            .labelled(both(
                    "estimated ten-year risk of a heart attack or stroke",
                    "geschätztes Zehn-Jahres-Risiko für Herzinfarkt oder Schlaganfall"))
            .in("health")
            .special();

    private Questionnaire() {}

    /** What she can tell, by name. */
    static Map<String, AttributeKey<?>> questions() {
        List<AttributeKey<?>> keys = new ArrayList<>(PreventInputs.all());
        keys.add(ALLERGIES);
        keys.add(LIVER_DISEASE);
        keys.add(PREGNANT);
        Map<String, AttributeKey<?>> byName = new LinkedHashMap<>();
        for (AttributeKey<?> key : keys) {
            byName.put(key.name(), key);
        }
        return Collections.unmodifiableMap(byName);
    }

    static AttributeCatalogue catalogue() {
        return AttributeCatalogue.empty().and(questions().values()).and(List.of(TEN_YEAR_RISK));
    }
}
