package dev.cocreate.disclosure.effect;

import dev.cocreate.Text;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * What the values of a criterion are numbers of.
 *
 * <p>Immutable.
 */
public sealed interface Measure {

    /**
     * How many of many people have something happen to them. Values are between 0 and 1.
     *
     * @param event what happens, as it ends a sentence: "have a heart attack or stroke"
     * @param complement what the others do: "have neither"; its absence is warned of
     */
    record Proportion(Text event, Optional<Text> complement) implements Measure {
        /**
         * Copies.
         *
         * @param event as above
         * @param complement as above
         */
        public Proportion {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(complement, "complement");
        }

        /**
         * A proportion with both sides worded.
         *
         * @param event what happens, as it ends a sentence
         * @param complement what the others do
         * @return the measure
         */
        public static Proportion of(Text event, Text complement) {
            return new Proportion(event, Optional.of(complement));
        }
    }

    /**
     * A quantity.
     *
     * @param unit what it is counted in: "hours a year"
     */
    record Amount(Text unit) implements Measure {
        /**
         * Copies.
         *
         * @param unit as above
         */
        public Amount {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * Money. Values are in minor units of the currency.
     *
     * @param currency ISO 4217
     */
    record Price(Currency currency) implements Measure {
        /**
         * Copies.
         *
         * @param currency as above
         */
        public Price {
            Objects.requireNonNull(currency, "currency");
        }
    }

    /**
     * A class of risk on an agreed ladder, such as 1 to 7.
     *
     * @param lowest the class of least risk
     * @param highest the class of most risk; above {@code lowest}
     */
    record RiskClass(int lowest, int highest) implements Measure {
        /**
         * Checks and copies.
         *
         * @param lowest as above
         * @param highest as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public RiskClass {
            if (lowest >= highest) {
                throw new IllegalArgumentException("a ladder of classes goes up, but was " + lowest + " to " + highest);
            }
        }
    }

    /**
     * A ratio to something unnamed, such as a relative risk. It can be written down but not disclosed: the lint refuses it
     * (rule L04), for without its baseline it misleads.
     *
     * @param ratio which one: "relative risk"
     */
    record Relative(Text ratio) implements Measure {
        /**
         * Copies.
         *
         * @param ratio as above
         */
        public Relative {
            Objects.requireNonNull(ratio, "ratio");
        }
    }
}
