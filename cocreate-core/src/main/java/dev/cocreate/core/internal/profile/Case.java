package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.profile.AttributeCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a decision about a profile rests on.
 *
 * @param owner whose profile
 * @param state what it holds
 * @param uses how often its grants were used
 * @param now when it is decided
 * @param id the id of what may come of it
 * @param catalogue the host's attributes
 * @param neutrals parties the host named neutral
 */
record Case(
        PartyId owner,
        ProfileState state,
        LooksFold.Uses uses,
        Instant now,
        String id,
        AttributeCatalogue catalogue,
        Set<PartyId> neutrals) {

    Change change(ProfileEvent event, PartyId... concerns) {
        return Change.of(ProfileFold.streamOf(owner), owner, event).concerning(List.of(concerns));
    }

    /** Whether a fact came from this party: also from the owner under the name of a profile she merged into this one. */
    boolean answersFor(Held fact, PartyId party) {
        PartyId by = fact.from().by();
        return by.equals(party) || (isOwner(party) && state.merged().contains(by));
    }

    boolean isOwner(PartyId party) {
        return owner.equals(party);
    }
}
