package dev.cocreate.core.internal.profile;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ProfileState.Found;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StreamId;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.access.Grants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Everybody's profiles: where the facade gets this room's views. Safe for several threads. */
public final class Profiles {

    private static final int PAGE = 500;

    private final Road road;
    private final AttributeCatalogue catalogue;
    private final Set<PartyId> neutrals;
    private final ProfileReader reader;

    /**
     * @param neutrals parties that may attest uninvited and rule in disputes
     */
    public Profiles(Road road, AttributeCatalogue catalogue, Set<PartyId> neutrals) {
        this.road = road;
        this.catalogue = catalogue;
        this.neutrals = Set.copyOf(neutrals);
        this.reader = new ProfileReader(catalogue);
    }

    /** One person's profile, from her own seat. */
    public Profile of(PartyId owner) {
        return new RecordedProfile(this, owner, owner);
    }

    /** The leave one person gave, from her own seat. */
    public Grants grants(PartyId owner) {
        return new RecordedGrants(this, owner, owner);
    }

    /** The one read path, for rooms that decide on facts. */
    public ProfileReader reader() {
        return reader;
    }

    AttributeCatalogue catalogue() {
        return catalogue;
    }

    Road road() {
        return road;
    }

    ProfileState state(PartyId owner) {
        return road.state(ProfileFold.FOLD, owner.value());
    }

    LooksFold.Uses uses(PartyId owner) {
        return road.state(LooksFold.FOLD, owner.value());
    }

    /** Takes an act along the road; the value is made from the events and the state after them. */
    <T> Outcome<T> take(ProfileAct act, BiFunction<List<Recorded>, ProfileState, T> value) {
        return take(act, (situation, about) -> ProfileDecider.decide(about, act), value);
    }

    <T> Outcome<T> take(
            ProfileAct act,
            BiFunction<Situation, Case, Decided> decide,
            BiFunction<List<Recorded>, ProfileState, T> value) {
        return road.take(act, new Step<T>() {
            @Override
            public Decided decide(Situation situation) {
                return decide.apply(situation, about(situation, act.owner()));
            }

            @Override
            public T yield(List<Recorded> recorded) {
                return value.apply(recorded, state(act.owner()));
            }
        });
    }

    Case about(Situation situation, PartyId owner) {
        return new Case(
                owner,
                situation.state(ProfileFold.FOLD, owner.value()),
                situation.state(LooksFold.FOLD, owner.value()),
                situation.now(),
                road.newId().toString(),
                catalogue,
                neutrals);
    }

    /** Every look at a profile and at those it took over, the first one first. */
    List<Look> looks(PartyId owner) {
        List<Look> looks = new ArrayList<>(all(LooksFold.FOLD.stream(owner.value()), Profiles::look));
        for (PartyId other : state(owner).merged()) {
            looks.addAll(looks(other));
        }
        looks.sort((a, b) -> a.at().compareTo(b.at()));
        return List.copyOf(looks);
    }

    <T> List<T> all(StreamId stream, Function<Recorded, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        List<Recorded> page;
        long version = 0;
        do {
            page = road.read(new Query.Of(stream, version), PAGE);
            for (Recorded recorded : page) {
                read.apply(recorded).ifPresent(all::add);
            }
            version += page.size();
        } while (page.size() == PAGE);
        return all;
    }

    static Optional<Look> look(Recorded recorded) {
        if (!(recorded.event() instanceof ProfileEvent.LookTaken look)) {
            return Optional.empty();
        }
        return Optional.of(new Look(
                recorded.header().id().toString(),
                recorded.at(),
                recorded.header().by(),
                look.purpose(),
                look.decision(),
                look.seen(),
                look.unseen(),
                look.grounds()));
    }

    /** A fact as its owner sees it; one of a key that has left the catalogue is told by its name. */
    Fact<?> fact(Found found) {
        AttributeKey<?> key = catalogue
                .find(found.key())
                .<AttributeKey<?>>map(known -> known)
                .orElseGet(() -> AttributeKey.text(found.key(), 10_000));
        return typed(key, found.fact());
    }

    @SuppressWarnings("unchecked") // the decider let only values of the key's type in
    <T> Fact<T> typed(AttributeKey<T> key, Held fact) {
        return new Fact<>(
                fact.id(),
                key,
                (T) fact.value(),
                fact.from(),
                fact.recordedAt(),
                fact.validFrom(),
                Optional.ofNullable(fact.validTo()),
                Optional.ofNullable(fact.corrects()),
                fact.shown());
    }
}
