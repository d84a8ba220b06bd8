package dev.cocreate.disclosure.preference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something she said about what matters: always about going from the worst to the best considered (a swing), never about
 * importance as such.
 *
 * <p>Immutable. Criteria are named by their ids.
 */
public sealed interface Statement {

    /**
     * The one swing matters at least as much as the other.
     *
     * @param more the criterion that matters more
     * @param less the criterion that matters less; another
     */
    record MattersMore(String more, String less) implements Statement {
        /**
         * Copies.
         *
         * @param more as above
         * @param less as above
         */
        public MattersMore {
            different(more, less);
        }
    }

    /**
     * The one swing matters so many times as much as the other.
     *
     * @param more one criterion
     * @param less another
     * @param times positive and finite
     */
    record Times(String more, String less, double times) implements Statement {
        /**
         * Checks and copies.
         *
         * @param more as above
         * @param less as above
         * @param times as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Times {
            different(more, less);
            if (!(times > 0 && times < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("times must be positive and finite, but was " + times);
            }
        }
    }

    /**
     * The one swing matters between so and so many times as much as the other.
     *
     * @param more one criterion
     * @param less another
     * @param atLeast positive and finite
     * @param atMost finite, not below {@code atLeast}
     */
    record TimesBetween(String more, String less, double atLeast, double atMost) implements Statement {
        /**
         * Checks and copies.
         *
         * @param more as above
         * @param less as above
         * @param atLeast as above
         * @param atMost as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public TimesBetween {
            different(more, less);
            if (!(atLeast > 0 && atLeast <= atMost && atMost < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "atLeast must be positive and not above atMost, but they were " + atLeast + " and " + atMost);
            }
        }
    }

    /**
     * A swing has between so and so large a share of the whole weight.
     *
     * @param criterion which one
     * @param atLeast at least 0
     * @param atMost at most 1, not below {@code atLeast}
     */
    record ShareBetween(String criterion, double atLeast, double atMost) implements Statement {
        /**
         * Checks and copies.
         *
         * @param criterion as above
         * @param atLeast as above
         * @param atMost as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public ShareBetween {
            if (!(atLeast >= 0 && atLeast <= atMost && atMost <= 1)) {
                throw new IllegalArgumentException(
                        "atLeast and atMost must be between 0 and 1 in order, but were " + atLeast + " and " + atMost);
            }
        }
    }

    /**
     * Every weight.
     *
     * @param weights by criterion; at least 0, adding up to 1
     */
    record Exactly(Map<String, Double> weights) implements Statement {
        /**
         * Checks and copies.
         *
         * @param weights as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Exactly {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
            double sum = 0;
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                if (!(weight.getValue() >= 0 && weight.getValue() <= 1)) {
                    throw new IllegalArgumentException("the weight of '" + weight.getKey()
                            + "' must be between 0 and 1, but was " + weight.getValue());
                }
                sum += weight.getValue();
            }
            if (Math.abs(sum - 1) > 1e-9) {
                throw new IllegalArgumentException("weights must add up to 1, but were " + sum);
            }
        }
    }

    private static void different(String more, String less) {
        if (more.equals(less)) {
            throw new IllegalArgumentException("more and less must be two criteria, but were both '" + more + "'");
        }
    }
}
