package dev.cocreate.dialogue.agreement;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Terms that every required party accepted.
 *
 * <p>Immutable: the agreement as of the moment it was read.
 *
 * @param dialogue the dialogue it was reached in
 * @param offer the turn of the offer it came from, which names the agreement too
 * @param parties whom it binds: who tabled the offer and who had to accept it
 * @param terms what they agreed on
 * @param termsHash the hash every acceptance was bound to
 * @param reached when the last party accepted
 * @param state where it stands
 * @param open the provisos still to be met, as indexes into those of the terms
 * @param fulfilledBy who has called it fulfilled so far
 * @param endedBy who has asked to end it so far
 * @param replaces the agreement it replaced, if it renegotiated one
 */
public record Agreement(
        String dialogue,
        long offer,
        Set<PartyId> parties,
        Terms terms,
        String termsHash,
        Instant reached,
        State state,
        Set<Integer> open,
        Set<PartyId> fulfilledBy,
        Set<PartyId> endedBy,
        OptionalLong replaces) {

    /** Where an agreement stands. */
    public enum State {
        /** Reached; provisos are still to be met. */
        AGREED,
        /** In force. */
        IN_FORCE,
        /** Every party says that it was kept. */
        FULFILLED,
        /** A party says that it was broken. */
        BREACHED,
        /** The parties ended it together. */
        ENDED,
        /** A later agreement took its place. */
        REPLACED
    }

    /**
     * Checks and copies.
     *
     * @param dialogue as above
     * @param offer as above
     * @param parties as above
     * @param terms as above
     * @param termsHash as above
     * @param reached as above
     * @param state as above
     * @param open as above
     * @param fulfilledBy as above
     * @param endedBy as above
     * @param replaces as above
     */
    public Agreement {
        Objects.requireNonNull(dialogue, "dialogue");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(termsHash, "termsHash");
        Objects.requireNonNull(reached, "reached");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(replaces, "replaces");
        parties = Set.copyOf(parties);
        open = Set.copyOf(open);
        fulfilledBy = Set.copyOf(fulfilledBy);
        endedBy = Set.copyOf(endedBy);
    }

    /**
     * Whether it binds now or will once its provisos are met.
     *
     * @return true for {@link State#AGREED} and {@link State#IN_FORCE}
     */
    public boolean stands() {
        return state == State.AGREED || state == State.IN_FORCE;
    }
}
