package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Locale;

/**
 * What the PREVENT base equations want to know, as attributes for a profile. Their domains are what can be true of an
 * adult; where the equations hold is narrower and stands on the model's card.
 */
public final class PreventInputs {

    /** The id of the model these are for. */
    public static final String MODEL = "aha-prevent-base-2023";

    /** Age in years. */
    public static final AttributeKey<Double> AGE = AttributeKey.number("age", 18, 110, "years")
            .labelled(named("age", "Alter"))
            .in("person");

    /** Sex, as the equations distinguish it. */
    public static final AttributeKey<String> SEX = AttributeKey.choice("sex", "female", "male")
            .labelled(named("sex", "Geschlecht"))
            .answered("female", named("female", "weiblich"))
            .answered("male", named("male", "männlich"))
            .in("person");

    /** Systolic blood pressure in mmHg. */
    public static final AttributeKey<Double> SYSTOLIC_PRESSURE = AttributeKey.number("sbp", 60, 260, "mmHg")
            .labelled(named("systolic blood pressure", "systolischer Blutdruck"))
            .in("health")
            .special();

    /** Whether she takes medicine against high blood pressure. */
    public static final AttributeKey<Boolean> PRESSURE_TREATED = AttributeKey.flag("bp_tx")
            .labelled(named("medicine for high blood pressure", "Medikament gegen Bluthochdruck"))
            .in("health")
            .special();

    /** Total cholesterol in mg/dL. */
    public static final AttributeKey<Double> TOTAL_CHOLESTEROL = AttributeKey.number("total_c", 50, 600, "mg/dL")
            .labelled(named("total cholesterol", "Gesamtcholesterin"))
            .in("health")
            .special();

    /** HDL cholesterol in mg/dL. */
    public static final AttributeKey<Double> HDL_CHOLESTEROL = AttributeKey.number("hdl_c", 5, 200, "mg/dL")
            .labelled(named("HDL cholesterol", "HDL-Cholesterin"))
            .in("health")
            .special();

    /** Whether she takes a statin. */
    public static final AttributeKey<Boolean> STATIN = AttributeKey.flag("statin")
            .labelled(named("taking a statin", "Einnahme eines Statins"))
            .in("health")
            .special();

    /** Whether she has diabetes. */
    public static final AttributeKey<Boolean> DIABETES = AttributeKey.flag("dm")
            .labelled(named("diabetes", "Diabetes"))
            .in("health")
            .special();

    /** Whether she smoked cigarettes within the last 30 days. */
    public static final AttributeKey<Boolean> SMOKING = AttributeKey.flag("smoking")
            .labelled(named("smoking within the last 30 days", "Rauchen in den letzten 30 Tagen"))
            .in("health")
            .special();

    /** Estimated glomerular filtration rate in mL/min per 1.73 m². */
    public static final AttributeKey<Double> KIDNEY_FUNCTION = AttributeKey.number("egfr", 1, 200, "mL/min/1.73m²")
            .labelled(named("kidney function (eGFR)", "Nierenfunktion (eGFR)"))
            .in("health")
            .special();

    /** Body mass index in kg/m². */
    public static final AttributeKey<Double> BODY_MASS_INDEX = AttributeKey.number("bmi", 10, 80, "kg/m²")
            .labelled(named("body mass index", "Body-Mass-Index"))
            .in("health")
            .special();

    private PreventInputs() {}

    /**
     * All of them.
     *
     * @return in the order a person would be asked
     */
    public static List<AttributeKey<?>> all() {
        return List.of(
                AGE,
                SEX,
                SYSTOLIC_PRESSURE,
                PRESSURE_TREATED,
                TOTAL_CHOLESTEROL,
                HDL_CHOLESTEROL,
                STATIN,
                DIABETES,
                SMOKING,
                KIDNEY_FUNCTION,
                BODY_MASS_INDEX);
    }

    private static Text named(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
