package dev.cocreate.core.internal.disclosure.risk;

import static dev.cocreate.disclosure.risk.FundInputs.EXCESS_KURTOSIS;
import static dev.cocreate.disclosure.risk.FundInputs.PERIODS;
import static dev.cocreate.disclosure.risk.FundInputs.SIGMA;
import static dev.cocreate.disclosure.risk.FundInputs.SKEW;
import static dev.cocreate.disclosure.risk.FundInputs.YEARS;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.FundInputs;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.profile.AttributeKey;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The market-risk measure of Commission Delegated Regulation (EU) 2017/653, Annex II, category 2: the value at risk of the
 * Cornish-Fisher expansion, the volatility equivalent to it, and the class that falls into. Credit risk, which can only
 * raise the class, is not in it, nor is the step up for prices known monthly or less often. Immutable.
 */
final class MarketRisk implements RiskModel {

    // The least volatility of classes 2 to 7.
    private static final double[] BOUNDS = {0.005, 0.05, 0.12, 0.2, 0.3, 0.8};
    private static final String REGULATION =
            "Commission Delegated Regulation (EU) 2017/653, Annex II, as in force since 1 January 2023";

    private final ModelCard card = new ModelCard(
            FundInputs.MODEL,
            "in force since 2023",
            text("Market-risk class", "Marktrisikoklasse"),
            REGULATION,
            "law of the European Union",
            text("this product, from its past prices", "dieses Produkt, nach seinen vergangenen Kursen"),
            Certainty.MODERATE,
            Optional.of(text(
                    "The class comes from past prices, which need not go on alike. The lowest class does not mean without"
                            + " risk.",
                    "Die Klasse folgt aus vergangenen Kursen, die sich nicht wiederholen müssen. Auch die niedrigste Klasse"
                            + " ist nicht ohne Risiko.")),
            List.of(
                    new Endpoint(FundInputs.CLASS, text("market-risk class", "Marktrisikoklasse"), Period.ofYears(1)),
                    new Endpoint(
                            FundInputs.VOLATILITY,
                            text(
                                    "volatility equivalent to the value at risk",
                                    "dem Risikobetrag gleichwertige Schwankung"),
                            Period.ofYears(1))),
            FundInputs.all().stream().<Input<?>>map(MarketRisk::input).toList(),
            List.of(
                    new PublishedVector(
                            given(0.0378, 0.9201, 12.068, 256, 1),
                            FundInputs.VOLATILITY,
                            0.599,
                            5e-4,
                            false,
                            "worked example, quant.stackexchange.com/q/69314"),
                    new PublishedVector(
                            given(0.0378, 0.9201, 12.068, 256, 1), FundInputs.CLASS, 6, 0, false, REGULATION)),
            Optional.empty());

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Uncertain estimate(Given given, String endpoint) {
        if (card.endpoint(endpoint).isEmpty()) {
            throw new IllegalArgumentException("there is no endpoint '" + endpoint + "', only '" + FundInputs.CLASS
                    + "' and '" + FundInputs.VOLATILITY + "'");
        }
        double volatility = volatility(given);
        if (endpoint.equals(FundInputs.VOLATILITY)) {
            return new Uncertain.Exact(volatility);
        }
        int rung = 1;
        for (double bound : BOUNDS) {
            rung += volatility >= bound ? 1 : 0;
        }
        return new Uncertain.Exact(rung);
    }

    @Override
    public List<Text> outside(Given given) {
        // Where even the return at risk is a gain, the root has none or is below 1.96: no spread of prices is like
        // that.
        return volatility(given) >= 0
                ? List.of()
                : List.of(text(
                        "For these returns the formula yields no volatility.",
                        "Für diese Renditen ergibt die Formel keine Schwankung."));
    }

    private static double volatility(Given given) {
        return (Math.sqrt(3.842 - 2 * valueAtRisk(given)) - 1.96) / Math.sqrt(given.get(YEARS));
    }

    static double valueAtRisk(Given given) {
        double sigma = given.get(SIGMA);
        double skew = given.get(SKEW);
        double n = given.get(PERIODS);
        double quantile =
                -1.96 + 0.474 * skew / Math.sqrt(n) - 0.0687 * given.get(EXCESS_KURTOSIS) / n + 0.146 * skew * skew / n;
        return sigma * Math.sqrt(n) * quantile - 0.5 * sigma * sigma * n;
    }

    static Given given(double sigma, double skew, double kurtosis, double periods, double years) {
        return Given.nothing()
                .and(SIGMA, sigma)
                .and(SKEW, skew)
                .and(EXCESS_KURTOSIS, kurtosis)
                .and(PERIODS, periods)
                .and(YEARS, years);
    }

    private static Input<Double> input(AttributeKey<Double> key) {
        return Input.asked(key, text("The class is computed from it.", "Daraus wird die Klasse berechnet."));
    }

    private static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
