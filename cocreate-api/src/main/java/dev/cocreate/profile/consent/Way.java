package dev.cocreate.profile.consent;

import dev.cocreate.Money;
import dev.cocreate.Text;
import java.time.Period;
import java.util.Objects;

/**
 * A way open to her: give data, pay, take less, or go without.
 *
 * <p>Immutable.
 */
public sealed interface Way {

    /** She lets what is needed be used, and as much of the rest as she likes. */
    record GiveFacts() implements Way {}

    /**
     * She pays, and nothing is read for the purpose. The price is a number, the same for everybody: it cannot depend on
     * what is known of her.
     *
     * @param price for each period; above zero
     * @param per how long it lasts; above zero
     * @param reason why it costs that
     */
    record Pay(Money price, Period per, Text reason) implements Way {
        /**
         * Checks the price.
         *
         * @param price as above
         * @param per as above
         * @param reason as above
         * @throws IllegalArgumentException if price or period is not above zero
         */
        public Pay {
            Objects.requireNonNull(reason, "reason");
            if (price.minor() <= 0) {
                throw new IllegalArgumentException("a price is above zero, but was " + price);
            }
            if (per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException("a price is for a period above zero, but was for " + per);
            }
        }
    }

    /**
     * She takes a lesser service without giving data.
     *
     * @param lost what is missing from it
     */
    record Reduced(Text lost) implements Way {
        /**
         * A lesser service.
         *
         * @param lost as above
         */
        public Reduced {
            Objects.requireNonNull(lost, "lost");
        }
    }

    /** She does without. */
    record GoWithout() implements Way {}
}
