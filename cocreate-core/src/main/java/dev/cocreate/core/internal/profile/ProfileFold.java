package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentAnswered;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentMoved;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsOffered;
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
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.profile.RightsEvent.RightAnswered;
import dev.cocreate.core.internal.profile.RightsEvent.RightAsked;
import dev.cocreate.core.internal.profile.RightsEvent.SurrogateGiven;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Request;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How a profile's events become its state. */
final class ProfileFold implements Fold<ProfileState> {

    private static final String KIND = "profile";
    private static final Text WAITING = Refused.text("It waits for an answer.", "Es wartet auf eine Antwort.");

    private final Names names;

    ProfileFold(AttributeCatalogue catalogue) {
        this.names = new Names(catalogue);
    }

    /** Where what happens to somebody's profile is recorded. */
    static StreamId streamOf(PartyId owner) {
        return StreamId.of(KIND, owner.value());
    }

    @Override
    public String kind() {
        return KIND;
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
        if (recorded.event() instanceof ConsentEvent event) {
            return consent(counted, event, recorded.at());
        }
        if (recorded.event() instanceof RightsEvent event) {
            return rights(counted, event, recorded.at());
        }
        return counted;
    }

    private ProfileState facts(ProfileState state, OfFacts event, Instant at) {
        if (event instanceof FactStated stated) {
            return stated(state, stated, at);
        }
        if (event instanceof FactRetracted retracted) {
            return dropped(state, retracted.dropped());
        }
        if (event instanceof KeyDeclined declined) {
            return topic(dropped(state, declined.dropped()), declined.key(), topic -> topic.declined(true));
        }
        if (event instanceof KeyReopened reopened) {
            return topic(state, reopened.key(), topic -> topic.declined(false));
        }
        if (event instanceof AttestorInvited invited) {
            return topic(state, invited.key(), topic -> topic.attestedBy(invited.attestor()));
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
            return topic(state, restricted.key(), topic -> topic.restricted(true));
        }
        if (event instanceof UseReleased released) {
            return topic(state, released.key(), topic -> topic.restricted(false));
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

    private ProfileState access(ProfileState state, OfAccess event, Instant at) {
        if (event instanceof VisibilitySet set) {
            return topic(state, set.key(), topic -> topic.shown(set.reader(), set.most()));
        }
        if (event instanceof GrantGiven given) {
            return state.with(Given.of(
                    given.id(),
                    given.grant(),
                    names.of(given.grant().keys()),
                    given.at().orElse(at)));
        }
        if (event instanceof GrantRevoked revoked) {
            Given given = state.grants().get(revoked.id());
            return given == null ? state : state.with(given.revoked(at));
        }
        return state;
    }

    private ProfileState consent(ProfileState state, ConsentEvent event, Instant at) {
        if (event instanceof TermsOffered offered) {
            Agreement before = state.agreements().get(offered.terms().id());
            return state.with(Agreement.offered(
                    before, offered.terms(), names.of(offered.terms().keys()), at));
        }
        if (event instanceof ConsentAnswered answered) {
            Agreement before = state.agreements().get(answered.terms());
            return before == null ? state : answered(state, before, answered, at);
        }
        if (event instanceof ConsentMoved moved) {
            Agreement before = state.agreements().get(moved.terms());
            if (before == null) {
                return state;
            }
            boolean ends = moved.status() == ConsentStatus.INVALIDATED
                    || moved.status() == ConsentStatus.REFUSED
                    || moved.status() == ConsentStatus.WITHDRAWN;
            return state.with(ends ? before.ended(moved.status()) : before.answered(moved.status()));
        }
        return state;
    }

    private ProfileState answered(ProfileState state, Agreement before, ConsentAnswered event, Instant at) {
        ProfileState after = state;
        if (event.effects().isPresent()) {
            Set<String> gone = new HashSet<>(event.effects().get().facts());
            gone.addAll(event.effects().get().inferences());
            after = dropped(state, gone);
        }
        if (event.status().permits()) {
            return after.with(before.given(event.status(), names.of(event.keys()), at));
        }
        return after.with(event.effects().isPresent() ? before.ended(event.status()) : before.answered(event.status()));
    }

    private ProfileState rights(ProfileState state, RightsEvent event, Instant at) {
        if (event instanceof RightAsked asked) {
            return state.with(new Request(
                    asked.id(),
                    asked.right(),
                    asked.to(),
                    Set.copyOf(asked.about()),
                    asked.words(),
                    at,
                    asked.due(),
                    new Answer.Pending(asked.due(), WAITING)));
        }
        if (event instanceof RightAnswered answered) {
            Request before = state.requests().get(answered.id());
            return before == null ? state : state.with(answered(before, answered.answer()));
        }
        if (event instanceof KeysErased erased) {
            ProfileState after = state;
            for (String key : erased.keys()) {
                after = topic(
                        after,
                        key,
                        topic -> topic.emptied(erased.effects().kept().keySet()));
            }
            return after.each(topic -> topic.without(erased.effects().inferences()));
        }
        if (event instanceof SurrogateGiven given) {
            return state.called(given.surrogate());
        }
        return state;
    }

    private static Request answered(Request before, Answer answer) {
        Instant due = answer instanceof Answer.Pending pending ? pending.due() : before.due();
        return new Request(
                before.id(), before.right(), before.to(), before.about(), before.words(), before.at(), due, answer);
    }

    private ProfileState stated(ProfileState state, FactStated event, Instant at) {
        // Most facts are said by her and hold from when they are recorded: what is equal is kept once.
        Instant recordedAt = event.recordedAt().orElse(at);
        Instant validFrom = event.validFrom().equals(recordedAt) ? recordedAt : event.validFrom();
        Held fact = new Held(
                state.events(),
                new Datum.Known<>(event.value(), event.id()),
                state.source(event.from()),
                recordedAt,
                validFrom,
                event.validTo().orElse(null),
                event.corrects().orElse(null),
                event.standing(),
                false);
        ProfileState after = topic(
                dropped(state, event.dropped()),
                event.key(),
                topic -> topic.each(held -> {
                            if (event.corrects().equals(Optional.of(held.id()))) {
                                return held.as(Standing.SUPERSEDED);
                            }
                            return event.ended().contains(held.id()) ? held.until(validFrom) : held;
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

    private ProfileState merged(ProfileState state, ProfileMerged event) {
        ProfileState after = state.merged(event.other());
        for (String key : event.declined()) {
            after = topic(after, key, topic -> topic.declined(true));
        }
        for (String key : event.restricted()) {
            after = topic(after, key, topic -> topic.restricted(true));
        }
        return after;
    }

    private static ProfileState dropped(ProfileState state, Collection<String> ids) {
        if (ids.isEmpty()) {
            return state;
        }
        Set<String> gone = Set.copyOf(ids);
        return state.each(topic -> topic.dropped(gone));
    }

    private ProfileState topic(ProfileState state, String key, UnaryOperator<Topic> change) {
        return state.topic(names.of(key), change);
    }
}
