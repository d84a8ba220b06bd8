package dev.cocreate.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A dispute over a fact, which does not count meanwhile. Neither side judges its own cause: who contests may let it
 * rest, who answers for the fact may concede, and otherwise a neutral party rules.
 *
 * <p>Immutable.
 *
 * @param id unique in her profile
 * @param fact the id of the fact
 * @param by who contests it
 * @param claim what is wrong with it
 * @param at since when
 * @param upheld whether the claim was found right; absent while it is open
 * @param because why it was settled so; absent while it is open
 */
public record Contest(
        String id,
        String fact,
        PartyId by,
        Text claim,
        Instant at,
        Optional<Boolean> upheld,
        Optional<Reason> because) {

    /**
     * Checks that nothing is missing.
     *
     * @param id as above
     * @param fact as above
     * @param by as above
     * @param claim as above
     * @param at as above
     * @param upheld as above
     * @param because present exactly if {@code upheld} is
     * @throws IllegalArgumentException if it is settled without a reason, or has one while open
     */
    public Contest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(at, "at");
        if (upheld.isPresent() != because.isPresent()) {
            throw new IllegalArgumentException("a contest is settled with a reason, and has none while it is open");
        }
    }
}
