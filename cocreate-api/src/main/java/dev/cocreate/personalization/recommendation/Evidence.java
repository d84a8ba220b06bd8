package dev.cocreate.personalization.recommendation;

import dev.cocreate.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one recommendation rests on. Never names another person.
 *
 * <p>Immutable.
 */
public sealed interface Evidence {

    /**
     * Items of hers that are like it.
     *
     * @param because the items she liked that share a trait with it, the latest first
     * @param shared by code, the traits shared
     * @param likeness of it to all she liked, above 0 and at most 1: the cosine of their traits
     */
    record OwnHistory(List<Item> because, Map<String, Text> shared, double likeness) implements Evidence {
        /**
         * Copies.
         *
         * @param because as above; at least one
         * @param shared as above
         * @param likeness as above
         */
        public OwnHistory {
            because = List.copyOf(because);
            shared = Map.copyOf(shared);
        }
    }

    /**
     * Others who chose something she did also chose it.
     *
     * @param because the item she liked
     * @param people how many different people at least chose both: a whole number of the shelf's steps
     * @param likeness above 0 and at most 1: the cosine of the two items over people, from numbers in the same steps
     */
    record OthersToo(Item because, int people, double likeness) implements Evidence {
        /**
         * Some others.
         *
         * @param because as above
         * @param people as above
         * @param likeness as above
         */
        public OthersToo {
            Objects.requireNonNull(because, "because");
        }
    }

    /**
     * Many chose it, whoever asks.
     *
     * @param people how many different people at least: a whole number of the shelf's steps
     */
    record Popular(int people) implements Evidence {}
}
