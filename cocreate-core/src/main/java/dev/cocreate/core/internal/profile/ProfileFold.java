package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.core.internal.profile.ProfileEvent.AttestorInvited;
import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactRetracted;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantGiven;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantRevoked;
import dev.cocreate.core.internal.profile.ProfileEvent.JoinAgreed;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyDeclined;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyReopened;
import dev.cocreate.core.internal.profile.ProfileEvent.OfAccess;
import dev.cocreate.core.internal.profile.ProfileEvent.OfFacts;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileClosed;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileMerged;
import dev.cocreate.core.internal.profile.ProfileEvent.StanceTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.UseReleased;
import dev.cocreate.core.internal.profile.ProfileEvent.UseRestricted;
import dev.cocreate.core.internal.profile.ProfileEvent.VisibilitySet;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Provenance.Inferred;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a profile's events become its state. */
final class ProfileFold implements Fold<ProfileState> {

    /** The one fold of streams of the kind {@code profile}. */
    static final ProfileFold FOLD = new ProfileFold();

    private ProfileFold() {}

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    public ProfileState empty(StreamId stream) {
        return ProfileState.EMPTY;
    }

    @Override
    public ProfileState after(ProfileState state, Recorded recorded) {
        ProfileState counted = state.counted();
        if (recorded.event() instanceof OfFacts event) {
            return facts(counted, event, recorded.at());
        }
        if (recorded.event() instanceof OfAccess event) {
            return access(counted, event, recorded.at());
        }
        return counted;
    }

    private static ProfileState facts(ProfileState state, OfFacts event, Instant at) {
        if (event instanceof FactStated stated) {
            return stated(state, stated, at);
        }
        if (event instanceof FactRetracted retracted) {
            return dropped(state, retracted.dropped());
        }
        if (event instanceof KeyDeclined declined) {
            return dropped(state, declined.dropped()).topic(declined.key(), topic -> topic.declined(true));
        }
        if (event instanceof KeyReopened reopened) {
            return state.topic(reopened.key(), topic -> topic.declined(false));
        }
        if (event instanceof AttestorInvited invited) {
            return state.topic(invited.key(), topic -> topic.attestedBy(invited.attestor()));
        }
        if (event instanceof FactContested contested) {
            return state.with(new Contest(
                    contested.contest(),
                    contested.fact(),
                    contested.by(),
                    contested.claim(),
                    at,
                    Optional.empty(),
                    Optional.empty()));
        }
        if (event instanceof ContestSettled settled) {
            return settled(state, settled);
        }
        if (event instanceof UseRestricted restricted) {
            return state.topic(restricted.key(), topic -> topic.restricted(true));
        }
        if (event instanceof UseReleased released) {
            return state.topic(released.key(), topic -> topic.restricted(false));
        }
        if (event instanceof StanceTaken taken) {
            return state.with(taken.stance());
        }
        if (event instanceof JoinAgreed agreed) {
            return state.joining(agreed.into());
        }
        if (event instanceof ProfileMerged merged) {
            return merged(state, merged);
        }
        return state.closed(((ProfileClosed) event).into());
    }

    private static ProfileState access(ProfileState state, OfAccess event, Instant at) {
        if (event instanceof VisibilitySet set) {
            return state.topic(set.key(), topic -> topic.shown(set.reader(), set.most()));
        }
        if (event instanceof GrantGiven given) {
            return state.with(new Given(given.id(), given.grant(), given.at().orElse(at), null));
        }
        if (event instanceof GrantRevoked revoked) {
            Given given = state.grants().get(revoked.id());
            return given == null ? state : state.with(new Given(given.id(), given.grant(), given.at(), at));
        }
        return state;
    }

    private static ProfileState stated(ProfileState state, FactStated event, Instant at) {
        Held fact = new Held(
                state.events(),
                new Datum.Known<>(event.value(), event.id()),
                event.from(),
                event.recordedAt().orElse(at),
                event.validFrom(),
                event.validTo().orElse(null),
                event.corrects().orElse(null),
                event.standing(),
                false);
        ProfileState after = dropped(state, event.dropped())
                .topic(
                        event.key(),
                        topic -> topic.each(held -> {
                                    if (event.corrects()
                                            .filter(held.id()::equals)
                                            .isPresent()) {
                                        return held.as(Standing.SUPERSEDED);
                                    }
                                    return event.ended().contains(held.id()) ? held.until(event.validFrom()) : held;
                                })
                                .with(fact));
        return fact.from() instanceof Inferred ? after.remarked() : after;
    }

    private static ProfileState settled(ProfileState state, ContestSettled event) {
        Contest open = state.contests().get(event.contest());
        if (open == null) {
            return dropped(state, event.dropped());
        }
        return dropped(state, event.dropped())
                .with(new Contest(
                        open.id(),
                        open.fact(),
                        open.by(),
                        open.claim(),
                        open.at(),
                        Optional.of(event.upheld()),
                        Optional.of(event.because())));
    }

    private static ProfileState merged(ProfileState state, ProfileMerged event) {
        ProfileState after = state.merged(event.other());
        for (String key : event.declined()) {
            after = after.topic(key, topic -> topic.declined(true));
        }
        for (String key : event.restricted()) {
            after = after.topic(key, topic -> topic.restricted(true));
        }
        return after;
    }

    private static ProfileState dropped(ProfileState state, Collection<String> ids) {
        if (ids.isEmpty()) {
            return state;
        }
        Set<String> gone = Set.copyOf(ids);
        Map<String, Topic> topics = state.topics();
        return topics.isEmpty() ? state : state.each(topic -> topic.dropped(gone));
    }
}
