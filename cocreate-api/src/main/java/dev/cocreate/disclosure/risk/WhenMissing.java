package dev.cocreate.disclosure.risk;

import java.util.List;
import java.util.Objects;

/**
 * What a model does about an input it was not given.
 *
 * <p>Immutable.
 */
public sealed interface WhenMissing {

    /** There is no estimate without it, and asking would not help now. */
    record Refuse() implements WhenMissing {}

    /** There is no estimate without it; she can be asked. */
    record Ask() implements WhenMissing {}

    /** The model has a term of its own for it. */
    record OwnTerm() implements WhenMissing {}

    /**
     * The estimate is averaged over how the input is spread in a population, and gets wider by it.
     *
     * @param population values of the input, in their order if they have one, each with its share; the shares add up to 1
     */
    record Integrate(List<Share> population) implements WhenMissing {
        /**
         * Checks and copies.
         *
         * @param population as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Integrate {
            population = List.copyOf(population);
            double sum = population.stream().mapToDouble(Share::share).sum();
            if (Math.abs(sum - 1) > 1e-6) {
                throw new IllegalArgumentException("the shares of a population must add up to 1, but were " + sum);
            }
        }
    }

    /**
     * A value and how common it is.
     *
     * @param value of the type of the input's attribute
     * @param share above 0, at most 1
     */
    record Share(Object value, double share) {
        /**
         * Checks and copies.
         *
         * @param value as above
         * @param share as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Share {
            Objects.requireNonNull(value, "value");
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
            }
        }
    }
}
