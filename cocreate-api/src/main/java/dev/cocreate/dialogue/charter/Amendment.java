package dev.cocreate.dialogue.charter;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A proposed change of the charter.
 *
 * <p>Immutable: the amendment as of the moment it was read.
 *
 * @param turn the turn that proposed it, which names it
 * @param by who proposed it
 * @param draft the charter it would put into force
 * @param why the reason given
 * @param consented who has consented, the proposer included
 * @param objected who has objected
 * @param inForceFrom when it came or comes into force, once enough of each side have consented
 */
public record Amendment(
        long turn,
        PartyId by,
        Charter draft,
        String why,
        Set<PartyId> consented,
        Set<PartyId> objected,
        Optional<Instant> inForceFrom) {
    /**
     * Checks and copies.
     *
     * @param turn as above
     * @param by as above
     * @param draft as above
     * @param why as above
     * @param consented as above
     * @param objected as above
     * @param inForceFrom as above
     */
    public Amendment {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(inForceFrom, "inForceFrom");
        consented = Set.copyOf(consented);
        objected = Set.copyOf(objected);
    }
}
