package dev.cocreate.dialogue.charter;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A judgement that a clause was broken: it cites the clause, its version and the turns, gives reasons, and says whether
 * a machine decided.
 *
 * <p>Immutable: the ruling as of the moment it was read.
 *
 * @param turn the turn that gave it, which names it
 * @param clause the clause
 * @param version the version of the charter in force when the turns were taken
 * @param turns the turns it is about; at least one
 * @param against who broke it
 * @param sanction what follows
 * @param reasons why
 * @param by who decided
 * @param automatic whether a machine decided
 * @param appealUntil until when it can be appealed against
 * @param ends when its effect ends by itself, if it does
 * @param appeal the appeal against it, if there is one
 * @param remedy what was done about it, where a remedy is owed and was given
 */
public record Ruling(
        long turn,
        String clause,
        int version,
        List<Long> turns,
        PartyId against,
        Sanction sanction,
        String reasons,
        PartyId by,
        boolean automatic,
        Instant appealUntil,
        Optional<Instant> ends,
        Optional<Appeal> appeal,
        Optional<String> remedy) {

    /** What came of an appeal. */
    public enum Outcome {
        /** It is being heard. */
        OPEN,
        /** The ruling stands. */
        UPHELD,
        /** The ruling is void, from the beginning. */
        OVERTURNED
    }

    /**
     * An appeal: an exchange, decided by somebody who did not give the ruling.
     *
     * @param turn the turn that raised it
     * @param arguments the turns in which the sides were heard
     * @param outcome where it stands
     * @param reviewedBy who decided it
     * @param reasons why
     */
    public record Appeal(
            long turn, List<Long> arguments, Outcome outcome, Optional<PartyId> reviewedBy, Optional<String> reasons) {
        /**
         * Checks and copies.
         *
         * @param turn as above
         * @param arguments as above
         * @param outcome as above
         * @param reviewedBy as above
         * @param reasons as above
         */
        public Appeal {
            arguments = List.copyOf(arguments);
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reviewedBy, "reviewedBy");
            Objects.requireNonNull(reasons, "reasons");
        }
    }

    /**
     * Checks and copies.
     *
     * @param turn as above
     * @param clause as above
     * @param version as above
     * @param turns as above
     * @param against as above
     * @param sanction as above
     * @param reasons as above
     * @param by as above
     * @param automatic as above
     * @param appealUntil as above
     * @param ends as above
     * @param appeal as above
     * @param remedy as above
     */
    public Ruling {
        turns = List.copyOf(turns);
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(sanction, "sanction");
        Objects.requireNonNull(reasons, "reasons");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(appealUntil, "appealUntil");
        Objects.requireNonNull(ends, "ends");
        Objects.requireNonNull(appeal, "appeal");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * Whether an appeal voided it.
     *
     * @return true if it counts for nothing any more
     */
    public boolean isOverturned() {
        return appeal.isPresent() && appeal.get().outcome() == Outcome.OVERTURNED;
    }
}
