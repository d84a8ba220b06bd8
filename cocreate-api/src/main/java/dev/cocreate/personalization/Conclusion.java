package dev.cocreate.personalization;

import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Objects;

/**
 * What can come of deciding one element.
 *
 * <p>Immutable; values are codes of the element's values.
 */
public sealed interface Conclusion {

    /**
     * One value is taken.
     *
     * @param value its code
     */
    record Chosen(String value) implements Conclusion {
        /**
         * A value taken.
         *
         * @param value its code
         */
        public Chosen {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Nothing is taken, but what remains stands in an order.
     *
     * @param order the values, the foremost first
     */
    record Ranked(List<String> order) implements Conclusion {
        /**
         * Copies.
         *
         * @param order as above
         */
        public Ranked {
            order = List.copyOf(order);
        }
    }

    /**
     * No rule decides: she chooses among what remains.
     *
     * @param remaining the values no rule forbids; empty if nobody has named any
     */
    record Free(List<String> remaining) implements Conclusion {
        /**
         * Copies.
         *
         * @param remaining as above
         */
        public Free {
            remaining = List.copyOf(remaining);
        }
    }

    /**
     * What she wishes is forbidden by something stronger; or everything is.
     *
     * @param value the value she wishes; empty if she wished nothing and everything is forbidden
     * @param remaining the values no rule forbids
     */
    record Barred(String value, List<String> remaining) implements Conclusion {
        /**
         * Copies.
         *
         * @param value as above
         * @param remaining as above
         */
        public Barred {
            Objects.requireNonNull(value, "value");
            remaining = List.copyOf(remaining);
        }
    }

    /**
     * Her own rules say different things: only she can say which counts.
     *
     * @param values what they say
     */
    record Clash(List<String> values) implements Conclusion {
        /**
         * Copies.
         *
         * @param values as above; at least two
         */
        public Clash {
            values = List.copyOf(values);
        }
    }

    /**
     * It depends on more that is not known.
     *
     * @param on what it still depends on
     */
    record Unsettled(List<AttributeKey<?>> on) implements Conclusion {
        /**
         * Copies.
         *
         * @param on as above; at least one
         */
        public Unsettled {
            on = List.copyOf(on);
        }
    }
}
