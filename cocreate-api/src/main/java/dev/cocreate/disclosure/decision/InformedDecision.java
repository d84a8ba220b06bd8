package dev.cocreate.disclosure.decision;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.disclosure.Availability;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is finally done about a disclosure. All are ordinary ends.
 *
 * <p>Immutable.
 */
public sealed interface InformedDecision {

    /**
     * She takes an option.
     *
     * @param option its id
     * @param split who bears which risk
     */
    record Chosen(String option, List<Responsibility> split) implements InformedDecision {
        /**
         * Copies.
         *
         * @param option as above
         * @param split as above
         */
        public Chosen {
            Objects.requireNonNull(option, "option");
            split = List.copyOf(split);
        }

        /**
         * She takes an option; nothing is said of who bears what, so the law alone says it.
         *
         * @param option its id
         * @return the decision
         */
        public static Chosen of(String option) {
            return new Chosen(option, List.of());
        }
    }

    /**
     * She wants to decide later.
     *
     * @param why her reason
     * @param until by when, if she said
     */
    record Deferred(Text why, Optional<Instant> until) implements InformedDecision {
        /**
         * Copies.
         *
         * @param why as above
         * @param until as above
         */
        public Deferred {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * She wants none of the options.
     *
     * @param why her reason
     */
    record Refused(Text why) implements InformedDecision {
        /**
         * Copies.
         *
         * @param why as above
         */
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * An option is denied to her; the others remain.
     *
     * @param option its id
     * @param denial with its ground, authority and appeal
     */
    record Denied(String option, Availability.Denied denial) implements InformedDecision {
        /**
         * Copies.
         *
         * @param option as above
         * @param denial as above
         */
        public Denied {
            Objects.requireNonNull(option, "option");
            Objects.requireNonNull(denial, "denial");
        }
    }

    /**
     * A neutral party shall decide.
     *
     * @param option the id of the option it is about
     * @param neutral which party
     * @param question what it is asked
     */
    record Referred(String option, PartyId neutral, Text question) implements InformedDecision {
        /**
         * Copies.
         *
         * @param option as above
         * @param neutral as above
         * @param question as above
         */
        public Referred {
            Objects.requireNonNull(option, "option");
            Objects.requireNonNull(neutral, "neutral");
            Objects.requireNonNull(question, "question");
        }
    }
}
