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
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.RiskModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The base equations of the American Heart Association's PREVENT, ten years, five outcomes, both sexes.
 *
 * <p>A logistic model: the coefficients times the terms below, for adults aged 30 to 79 without known cardiovascular
 * disease (Khan et al., Circulation 2024;149:430-449). Cholesterol is converted with 0.02586 mmol/L per mg/dL, as in the
 * published code. Where sources differ on the range of an input the narrower one is taken, except for systolic pressure,
 * where the equations themselves go to 200 mmHg. No interval for one person was published, so none is given.
 *
 * <p>Immutable.
 */
public final class Prevent implements RiskModel {

    static final double MMOL_PER_MG = 0.02586;

    private final Map<String, double[]> coefficients;
    private final ModelCard card;

    public Prevent() {
        this.coefficients = coefficients(Table.read("prevent_base_10yr_coefficients.csv"));
        this.card = PreventCard.of(Table.read("prevent_base_test_vectors.csv"));
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Uncertain estimate(Given given, String endpoint) {
        double[] weights = coefficients.get(given.get(SEX) + "_" + endpoint);
        if (weights == null) {
            throw new IllegalArgumentException("there is no endpoint '" + endpoint + "', only " + PreventCard.OUTCOMES);
        }
        double[] terms = terms(given);
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += weights[i] * terms[i];
        }
        return new Uncertain.Exact(1 / (1 + StrictMath.exp(-sum)));
    }

    @Override
    public List<Text> outside(Given given) {
        if (given.get(HDL_CHOLESTEROL) < given.get(TOTAL_CHOLESTEROL)) {
            return List.of();
        }
        return List.of(PreventCard.text(
                "HDL cholesterol is a part of total cholesterol, so it must be the smaller of the two.",
                "HDL-Cholesterin ist ein Teil des Gesamtcholesterins und muss deshalb kleiner sein."));
    }

    // The order of the rows of the coefficients' file.
    private static double[] terms(Given given) {
        double age = (given.get(AGE) - 55) / 10;
        double nonHdl = (given.get(TOTAL_CHOLESTEROL) - given.get(HDL_CHOLESTEROL)) * MMOL_PER_MG - 3.5;
        double hdl = (given.get(HDL_CHOLESTEROL) * MMOL_PER_MG - 1.3) / 0.3;
        double lowPressure = (Math.min(given.get(SYSTOLIC_PRESSURE), 110) - 110) / 20;
        double highPressure = (Math.max(given.get(SYSTOLIC_PRESSURE), 110) - 130) / 20;
        double diabetes = one(given.get(DIABETES));
        double smoking = one(given.get(SMOKING));
        double lowMass = (Math.min(given.get(BODY_MASS_INDEX), 30) - 25) / 5;
        double highMass = (Math.max(given.get(BODY_MASS_INDEX), 30) - 30) / 5;
        double poorKidneys = (Math.min(given.get(KIDNEY_FUNCTION), 60) - 60) / -15;
        double goodKidneys = (Math.max(given.get(KIDNEY_FUNCTION), 60) - 90) / -15;
        double treated = one(given.get(PRESSURE_TREATED));
        double statin = one(given.get(STATIN));
        return new double[] {
            age,
            nonHdl,
            hdl,
            lowPressure,
            highPressure,
            diabetes,
            smoking,
            lowMass,
            highMass,
            poorKidneys,
            goodKidneys,
            treated,
            statin,
            treated * highPressure,
            statin * nonHdl,
            age * nonHdl,
            age * hdl,
            age * highPressure,
            age * diabetes,
            age * smoking,
            age * highMass,
            age * poorKidneys,
            1
        };
    }

    private static double one(boolean flag) {
        return flag ? 1 : 0;
    }

    private static Map<String, double[]> coefficients(Table table) {
        Map<String, double[]> read = new LinkedHashMap<>();
        for (String sex : List.of("female", "male")) {
            for (String outcome : PreventCard.OUTCOMES) {
                String column = sex + "_" + outcome;
                read.put(
                        column,
                        table.rows().stream()
                                .mapToDouble(row -> Double.parseDouble(table.cell(row, column)))
                                .toArray());
            }
        }
        return read;
    }
}
