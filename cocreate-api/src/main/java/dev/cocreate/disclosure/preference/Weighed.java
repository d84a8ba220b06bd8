package dev.cocreate.disclosure.preference;

import java.util.List;
import java.util.Objects;

/**
 * What comes of weighing.
 *
 * <p>Immutable.
 */
public sealed interface Weighed {

    /**
     * It could be done.
     *
     * @param assessment the result
     */
    record Done(Assessment assessment) implements Weighed {
        /**
         * Copies.
         *
         * @param assessment as above
         */
        public Done {
            Objects.requireNonNull(assessment, "assessment");
        }
    }

    /**
     * Her statements contradict each other.
     *
     * @param statements a smallest set that cannot all hold: without any one of them the rest can
     */
    record Contradiction(List<Statement> statements) implements Weighed {
        /**
         * Copies.
         *
         * @param statements as above
         */
        public Contradiction {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Values came up beyond the ends of a value function that refuses them.
     *
     * @param criterion whose
     * @param share how much of the drawn values
     */
    record OutOfRange(String criterion, double share) implements Weighed {
        /**
         * Copies.
         *
         * @param criterion as above
         * @param share as above
         */
        public OutOfRange {
            Objects.requireNonNull(criterion, "criterion");
        }
    }

    /**
     * There is no criterion left whose values are known for every option.
     *
     * @param leftOut the criteria
     */
    record NothingToWeigh(List<String> leftOut) implements Weighed {
        /**
         * Copies.
         *
         * @param leftOut as above
         */
        public NothingToWeigh {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The host called it off.
     *
     * @param iterations how many draws had been made
     */
    record Cancelled(int iterations) implements Weighed {}
}
