package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Locale;

/**
 * What the market-risk class of a packaged investment wants to know: the moments of the logarithms of its returns, and for
 * how long it is recommended to be held.
 */
public final class FundInputs {

    /** The id of the model these are for. */
    public static final String MODEL = "eu-priips-mrm-2017-653";

    /** The id of its endpoint for the class, 1 to 7. */
    public static final String CLASS = "mrm";

    /** The id of its endpoint for the volatility equivalent to the value at risk. */
    public static final String VOLATILITY = "vev";

    /** The standard deviation of the returns of one period. */
    public static final AttributeKey<Double> SIGMA = AttributeKey.number("fund.sigma", 0, 10, "")
            .labelled(named("spread of the returns of one period", "Streuung der Renditen je Periode"))
            .in("finance");

    /** Their skewness. */
    public static final AttributeKey<Double> SKEW = AttributeKey.number("fund.skew", -100, 100, "")
            .labelled(named("skewness of the returns", "Schiefe der Renditen"))
            .in("finance");

    /** Their kurtosis beyond that of a normal distribution. */
    public static final AttributeKey<Double> EXCESS_KURTOSIS = AttributeKey.number("fund.kurtosis", -2, 10_000, "")
            .labelled(named("excess kurtosis of the returns", "Überschusswölbung der Renditen"))
            .in("finance");

    /** How many periods the recommended holding period has. */
    public static final AttributeKey<Double> PERIODS = AttributeKey.number("fund.periods", 1, 100_000, "")
            .labelled(named("periods in the holding time", "Perioden in der Haltedauer"))
            .in("finance");

    /** How many years the recommended holding period has. */
    public static final AttributeKey<Double> YEARS = AttributeKey.number("fund.years", 0.001, 100, "years")
            .labelled(named("recommended holding time", "empfohlene Haltedauer"))
            .in("finance");

    private FundInputs() {}

    /**
     * All of them.
     *
     * @return in the order a host would be asked
     */
    public static List<AttributeKey<Double>> all() {
        return List.of(SIGMA, SKEW, EXCESS_KURTOSIS, PERIODS, YEARS);
    }

    private static Text named(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
