package dev.cocreate.dialogue;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** What follows from moves or from the passing of time. Nobody takes these; they go on record by themselves. */
public sealed interface Consequence extends Move {

    /**
     * The last required party accepted: there is an agreement.
     *
     * @param offer the turn of the offer, which names the agreement
     * @param termsHash the hash of what was agreed on
     * @param parties whom it binds
     * @param inForce whether it is in force at once; otherwise provisos are to be met first
     */
    record Agreed(long offer, String termsHash, Set<PartyId> parties, boolean inForce) implements Consequence {
        /**
         * An agreement.
         *
         * @param offer as above
         * @param termsHash as above
         * @param parties as above
         * @param inForce as above
         */
        public Agreed {
            Objects.requireNonNull(termsHash, "termsHash");
            parties = Set.copyOf(parties);
        }
    }

    /**
     * An offer's time was over before it was accepted.
     *
     * @param offer the turn of the offer
     */
    record Expired(long offer) implements Consequence {}

    /**
     * Enough of each side consented: another version of the charter comes into force.
     *
     * @param amendment the turn that proposed it
     * @param version the number of the version
     * @param from when it comes into force
     */
    record Adopted(long amendment, int version, Instant from) implements Consequence {
        /**
         * An adoption.
         *
         * @param amendment as above
         * @param version as above
         * @param from as above
         */
        public Adopted {
            Objects.requireNonNull(from, "from");
        }
    }

    /**
     * Nobody has said anything for long.
     *
     * @param since when the last turn was taken
     */
    record FellDormant(Instant since) implements Consequence {
        /**
         * Dormancy.
         *
         * @param since as above
         */
        public FellDormant {
            Objects.requireNonNull(since, "since");
        }
    }

    /** What stood here was erased. */
    record Erased() implements Consequence {}
}
