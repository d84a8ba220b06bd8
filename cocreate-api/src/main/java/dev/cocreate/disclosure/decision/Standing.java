package dev.cocreate.disclosure.decision;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a person stands with the current version of a disclosure.
 *
 * <p>Immutable.
 *
 * @param disclosure its id
 * @param version the current version
 * @param sha256 the current hash
 * @param showings to whom it was shown in this version, and when
 * @param acknowledged what she acknowledged in this version
 * @param answered her last answer to each question in this version
 * @param weighing the last one in this version
 * @param approvals what neutral parties decided on this version
 * @param decisions every decision, earlier versions included
 * @param pending what is left to do before she can choose each option
 */
public record Standing(
        String disclosure,
        int version,
        String sha256,
        List<Showing> showings,
        List<Acknowledged> acknowledged,
        List<Answered> answered,
        Optional<Weighing> weighing,
        List<Approval> approvals,
        List<DecisionTaken> decisions,
        List<Pending> pending) {

    /**
     * Something left to do before an option can be chosen.
     *
     * <p>Immutable.
     */
    public sealed interface Pending {

        /**
         * The option it stands before.
         *
         * @return its id
         */
        String option();

        /**
         * She is to acknowledge a risk.
         *
         * @param option the option that brings it
         * @param criterion the id of the risk
         */
        record Acknowledgement(String option, String criterion) implements Pending {
            /**
             * Copies.
             *
             * @param option as above
             * @param criterion as above
             */
            public Acknowledgement {
                Objects.requireNonNull(option, "option");
                Objects.requireNonNull(criterion, "criterion");
            }
        }

        /**
         * She is to answer a question rightly.
         *
         * @param option the option whose risk it is about
         * @param question the id of the question
         */
        record RightAnswer(String option, String question) implements Pending {
            /**
             * Copies.
             *
             * @param option as above
             * @param question as above
             */
            public RightAnswer {
                Objects.requireNonNull(option, "option");
                Objects.requireNonNull(question, "question");
            }
        }

        /**
         * A neutral party is to grant it.
         *
         * @param option the option that needs it
         * @param neutral who decides
         */
        record Grant(String option, PartyId neutral) implements Pending {
            /**
             * Copies.
             *
             * @param option as above
             * @param neutral as above
             */
            public Grant {
                Objects.requireNonNull(option, "option");
                Objects.requireNonNull(neutral, "neutral");
            }
        }
    }

    /**
     * That it was shown.
     *
     * @param to to whom
     * @param version which version
     * @param sha256 with which hash
     * @param at when
     */
    public record Showing(PartyId to, int version, String sha256, Instant at) {
        /**
         * Copies.
         *
         * @param to as above
         * @param version as above
         * @param sha256 as above
         * @param at as above
         */
        public Showing {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Copies.
     *
     * @param disclosure as above
     * @param version as above
     * @param sha256 as above
     * @param showings as above
     * @param acknowledged as above
     * @param answered as above
     * @param weighing as above
     * @param approvals as above
     * @param decisions as above
     * @param pending as above
     */
    public Standing {
        Objects.requireNonNull(disclosure, "disclosure");
        Objects.requireNonNull(sha256, "sha256");
        showings = List.copyOf(showings);
        acknowledged = List.copyOf(acknowledged);
        answered = List.copyOf(answered);
        Objects.requireNonNull(weighing, "weighing");
        approvals = List.copyOf(approvals);
        decisions = List.copyOf(decisions);
        pending = List.copyOf(pending);
    }
}
