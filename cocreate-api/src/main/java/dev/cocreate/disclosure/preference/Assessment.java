package dev.cocreate.disclosure.preference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the options fare over all values and weights that fit what is known and what she said.
 *
 * <p>Never one score: every rank's share, who beats whom, and what would change the answer.
 *
 * <p>Immutable.
 *
 * @param fares one for each option, in the order of the problem
 * @param pairwise by option and option: how often the row beats the column; ties count half for each
 * @param entropyBits how undecided the ranking is: 0 if it is always the same; of the whole ranking for up to 7 options, of who
 *     comes first beyond
 * @param flips what would change who comes first
 * @param outside by criterion: how much of the drawn values lay beyond the ends of its value function
 * @param leftOut criteria that could not be weighed, since a value is unknown
 * @param iterations how many draws were made
 * @param seed of the draws
 * @param sampling how the weights were drawn
 */
public record Assessment(
        List<Fare> fares,
        List<List<Double>> pairwise,
        double entropyBits,
        List<Flip> flips,
        Map<String, Double> outside,
        List<String> leftOut,
        int iterations,
        long seed,
        Sampling sampling) {

    /** How weights are drawn. */
    public enum Sampling {
        /** Evenly from all weights: normalised exponentials. Exact. */
        SIMPLEX,
        /** Evenly from a simplex cut out by orders and lower ratios: a mixture of its corners. Exact. */
        CHAIN,
        /** Every weight is given. */
        FIXED,
        /** By a random walk inside a general polytope: hit-and-run. Approximate. */
        HIT_AND_RUN
    }

    /**
     * How one option fares.
     *
     * @param option its id
     * @param ranks the share of draws in which it came first, second, ...; ties share their ranks evenly
     * @param halfWidths half of the 95 % interval of each
     * @param centralWeights the mean weights of those with whom it comes first, by criterion; absent, not zero, if it never
     *     does
     * @param confidence how often it is first for those mean weights; absent with them
     * @param vetoed how likely it is to break one of her vetoes
     * @param excluded whether it breaks one more often than she tolerates
     */
    public record Fare(
            String option,
            List<Double> ranks,
            List<Double> halfWidths,
            Optional<Map<String, Double>> centralWeights,
            OptionalDouble confidence,
            double vetoed,
            boolean excluded) {
        /**
         * Copies.
         *
         * @param option as above
         * @param ranks as above
         * @param halfWidths as above
         * @param centralWeights as above
         * @param confidence as above
         * @param vetoed as above
         * @param excluded as above
         */
        public Fare {
            Objects.requireNonNull(option, "option");
            ranks = List.copyOf(ranks);
            halfWidths = List.copyOf(halfWidths);
            centralWeights = centralWeights.map(w -> Collections.unmodifiableMap(new LinkedHashMap<>(w)));
            Objects.requireNonNull(confidence, "confidence");
        }

        /**
         * How often it comes first.
         *
         * @return the first rank's share
         */
        public double first() {
            return ranks.get(0);
        }
    }

    /**
     * What would change who comes first at the mean values and mean weights.
     *
     * @param criterion the criterion whose weight would have to move, the others keeping their proportions
     * @param weight where the two are level
     * @param from the option that comes first now
     * @param to the one that would
     * @param rising whether the weight would have to grow
     */
    public record Flip(String criterion, double weight, String from, String to, boolean rising) {
        /**
         * Copies.
         *
         * @param criterion as above
         * @param weight as above
         * @param from as above
         * @param to as above
         * @param rising as above
         */
        public Flip {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Copies.
     *
     * @param fares as above
     * @param pairwise as above
     * @param entropyBits as above
     * @param flips as above
     * @param outside as above
     * @param leftOut as above
     * @param iterations as above
     * @param seed as above
     * @param sampling as above
     */
    public Assessment {
        fares = List.copyOf(fares);
        pairwise = pairwise.stream().map(List::copyOf).toList();
        flips = List.copyOf(flips);
        outside = Collections.unmodifiableMap(new LinkedHashMap<>(outside));
        leftOut = List.copyOf(leftOut);
        Objects.requireNonNull(sampling, "sampling");
    }

    /**
     * How an option fares.
     *
     * @param option its id
     * @return empty if there is none of that id
     */
    public Optional<Fare> fare(String option) {
        return fares.stream().filter(fare -> fare.option().equals(option)).findFirst();
    }
}
