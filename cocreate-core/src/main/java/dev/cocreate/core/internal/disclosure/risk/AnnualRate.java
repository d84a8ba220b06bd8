package dev.cocreate.core.internal.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.CreditInputs;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The annual percentage rate of charge of Directive 2008/48/EC, Annex I: the rate at which what she gets and what she pays
 * are worth the same at the start. Found by halving on the logarithm of one plus the rate, to the last bit. Immutable.
 */
final class AnnualRate implements RiskModel {

    // One plus the rate between a millionth and some five hundred million: no credit is outside.
    private static final double LEAST = StrictMath.log(1e-6);
    private static final double MOST = 20;
    private static final String DIRECTIVE = "Directive 98/7/EC, Annex III";
    private static final String EXAMPLES =
            "European Commission, Examples for the calculation of the APRC, January 2015";

    private final ModelCard card = new ModelCard(
            CreditInputs.MODEL,
            "2008/48/EC Annex I",
            text("Annual percentage rate of charge", "Effektiver Jahreszins"),
            "Directive 2008/48/EC of the European Parliament and of the Council, Annex I; Directive 2014/17/EU, Annex I",
            "law of the European Union",
            text(
                    "this credit, if every payment is made when due",
                    "dieser Kredit, wenn jede Zahlung pünktlich erfolgt"),
            Certainty.HIGH,
            Optional.empty(),
            List.of(new Endpoint(
                    CreditInputs.RATE,
                    text("cost of the credit in a year", "Kosten des Kredits im Jahr"),
                    Period.ofYears(1))),
            List.of(Input.asked(
                    CreditInputs.SCHEDULE,
                    text("The rate follows from the payments.", "Der Zins folgt aus den Zahlungen."))),
            List.of(
                    vector("+1000@0d; -1200@546d", 12.96, 0.005, DIRECTIVE),
                    vector("+950@0d; -1200@546d", 16.9, 0.005, DIRECTIVE),
                    vector("+1000@0d; -600@1y*2/1y", 13.06623, 1e-5, DIRECTIVE),
                    vector("+200000@0d; -4000@0d; -1432.86@1m*240/1m", 6.434412, 1e-6, EXAMPLES),
                    vector("+200000@0d; -4000@0d; -16541.86@34d*20/1y", 6.282070, 1e-6, EXAMPLES),
                    vector("+200000@0d; -4000@0d; -1319.91@1m*60/1m; -166909.73@5y", 5.635609, 1e-6, EXAMPLES)),
            Optional.empty());

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Uncertain estimate(Given given, String endpoint) {
        if (!endpoint.equals(CreditInputs.RATE)) {
            throw new IllegalArgumentException(
                    "there is no endpoint '" + endpoint + "', only '" + CreditInputs.RATE + "'");
        }
        Schedule schedule = Schedule.parse(given.get(CreditInputs.SCHEDULE));
        double low = LEAST;
        double high = MOST;
        boolean falling = schedule.worth(low) > schedule.worth(high);
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (schedule.worth(middle) > 0 == falling) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Uncertain.Exact(StrictMath.expm1((low + high) / 2) * 100);
    }

    @Override
    public List<Text> outside(Given given) {
        try {
            Schedule schedule = Schedule.parse(given.get(CreditInputs.SCHEDULE));
            if (Crossings.isOne(schedule, LEAST, MOST)) {
                return List.of();
            }
        } catch (IllegalArgumentException e) {
            return List.of(text(
                    "The payments are not written as they must be: " + e.getMessage() + ".",
                    "Die Zahlungen sind nicht geschrieben, wie sie es sein müssen: " + e.getMessage() + "."));
        }
        return List.of(text(
                "No rate, or more than one, makes these payments worth what is paid out.",
                "Kein Zins oder mehr als einer macht diese Zahlungen so viel wert wie das Ausgezahlte."));
    }

    private static PublishedVector vector(String schedule, double expected, double tolerance, String source) {
        return new PublishedVector(
                Given.nothing().and(CreditInputs.SCHEDULE, schedule),
                CreditInputs.RATE,
                expected,
                tolerance,
                false,
                source);
    }

    private static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
