package dev.cocreate.core.internal.profile;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantGiven;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Granted;
import dev.cocreate.profile.access.Grants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One person's grants from one seat, over the road. Immutable; safe for several threads. */
final class RecordedGrants implements Grants {

    private final Profiles profiles;
    private final PartyId owner;
    private final PartyId seat;

    RecordedGrants(Profiles profiles, PartyId owner, PartyId seat) {
        this.profiles = profiles;
        this.owner = owner;
        this.seat = seat;
    }

    @Override
    public Grants as(PartyId by) {
        return new RecordedGrants(profiles, owner, Objects.requireNonNull(by, "by"));
    }

    @Override
    public Outcome<Granted> grant(Grant grant) {
        return profiles.take(
                new ProfileAct.GiveGrant(seat, owner, grant),
                (recorded, state) -> granted(
                        state, RecordedProfile.only(recorded, GrantGiven.class).id()));
    }

    @Override
    public Outcome<Granted> revoke(String id) {
        return profiles.take(new ProfileAct.RevokeGrant(seat, owner, id), (recorded, state) -> granted(state, id));
    }

    @Override
    public List<Granted> all() {
        ProfileState state = profiles.state(owner);
        return state.grants().values().stream()
                .filter(given -> seat.equals(owner) || given.grant().to().equals(seat))
                .map(given -> granted(state, given.id()))
                .toList();
    }

    private Granted granted(ProfileState state, String id) {
        Given given = Objects.requireNonNull(state.grants().get(id), id);
        return new Granted(
                id, given.grant(), given.at(), profiles.uses(owner).of(id), Optional.ofNullable(given.revokedAt()));
    }
}
