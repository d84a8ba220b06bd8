package dev.cocreate.core.internal.profile;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ProfileState.Found;
import dev.cocreate.core.internal.profile.RightsEvent.SurrogateGiven;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Eraser;
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
import dev.cocreate.profile.access.Knowledge;
import dev.cocreate.profile.access.Resources;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.rights.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Everybody's profiles: where the facade gets this room's views. Safe for several threads. */
public final class Profiles {

    private static final int PAGE = 500;

    private final Road road;
    private final AttributeCatalogue catalogue;
    private final Set<PartyId> neutrals;
    private final ReceiptSigner signer;
    private final ProfileFold fold;
    private final ProfileReader reader;
    private final Keeping keeping;

    /** Profiles by themselves, whose receipts are signed with fresh keys and whose erasures wait on record for an eraser. */
    public Profiles(Road road, AttributeCatalogue catalogue, Set<PartyId> neutrals) {
        this(
                road,
                catalogue,
                neutrals,
                ReceiptSigner.fresh(),
                new Keeping(List.of(new ProfileTelling(catalogue)), Optional.empty()));
    }

    /**
     * @param neutrals parties that may attest uninvited and rule in disputes
     * @param signer signs receipts
     * @param keeping what reaches beyond this room
     */
    public Profiles(
            Road road, AttributeCatalogue catalogue, Set<PartyId> neutrals, ReceiptSigner signer, Keeping keeping) {
        this.road = road;
        this.catalogue = catalogue;
        this.neutrals = Set.copyOf(neutrals);
        this.signer = signer;
        this.keeping = keeping;
        this.fold = new ProfileFold(catalogue);
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

    /** One person's answers to terms, from her own seat. */
    public Consents consents(PartyId owner) {
        return new RecordedConsents(this, owner, owner);
    }

    /** One person's rights, from her own seat. */
    public Rights rights(PartyId owner) {
        return new RecordedRights(this, owner, owner);
    }

    /** What a party shares, from its own seat; the host keeps the content. */
    public Resources resources(PartyId holder, Knowledge knowledge) {
        return new RecordedResources(this, knowledge, holder, holder);
    }

    /** What a party is called where its id must not go, if that was ever needed. */
    Optional<String> surrogateKnown(PartyId party) {
        return Optional.ofNullable(state(party).person().surrogate());
    }

    /** What a party is called where its id must not go; drawn when first needed. */
    public String surrogate(PartyId party) {
        Optional<String> known = surrogateKnown(party);
        if (known.isPresent()) {
            return known.get();
        }
        String fresh = road.newId().toString();
        return take(
                        new ProfileAct.NameOutside(party, party),
                        (situation, about) -> Decided.accepted(about.change(new SurrogateGiven(fresh))),
                        (recorded, state) ->
                                Objects.requireNonNull(state.person().surrogate()))
                .orElseThrow();
    }

    Erasing erasing() {
        return new Erasing(this);
    }

    Optional<Eraser> eraser() {
        return keeping.eraser();
    }

    Exporting exporting() {
        return new Exporting(this, keeping);
    }

    /** The one read path, for rooms that decide on facts. */
    public ProfileReader reader() {
        return reader;
    }

    ReceiptSigner signer() {
        return signer;
    }

    AttributeCatalogue catalogue() {
        return catalogue;
    }

    ProfileFold fold() {
        return fold;
    }

    Road road() {
        return road;
    }

    ProfileState state(PartyId owner) {
        return road.state(fold, owner.value());
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
                situation.state(fold, owner.value()),
                situation.state(LooksFold.FOLD, owner.value()),
                situation.now(),
                road.newId().toString(),
                catalogue,
                neutrals);
    }

    /** What a decision would rest on now, for showing beforehand what an act would do. */
    Case about(PartyId owner) {
        return new Case(owner, state(owner), uses(owner), road.now(), "", catalogue, neutrals);
    }

    /** A profile and those it took over. */
    List<PartyId> withMerged(PartyId owner) {
        List<PartyId> all = new ArrayList<>();
        all.add(owner);
        for (PartyId other : state(owner).merged()) {
            all.addAll(withMerged(other));
        }
        return all;
    }

    /** Every look at a profile and at those it took over, the first one first. */
    List<Look> looks(PartyId owner) {
        List<Look> looks = new ArrayList<>();
        for (PartyId profile : withMerged(owner)) {
            looks.addAll(all(LooksFold.FOLD.stream(profile.value()), Profiles::look));
        }
        looks.sort((a, b) -> a.at().compareTo(b.at()));
        return List.copyOf(looks);
    }

    List<Recorded> stream(StreamId stream) {
        return all(stream, Optional::of);
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

    /** Everything on record, of whichever area, that concerns a person or a profile she merged, in order of position. */
    SortedMap<Long, Recorded> concerning(PartyId owner) {
        SortedMap<Long, Recorded> all = new TreeMap<>();
        for (PartyId profile : withMerged(owner)) {
            long position = 0;
            List<Recorded> page;
            do {
                page = road.read(new Query.Concerning(profile, position), PAGE);
                page.forEach(recorded -> all.put(recorded.position(), recorded));
                position = page.isEmpty() ? position : page.get(page.size() - 1).position() + 1;
            } while (page.size() == PAGE);
        }
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

    /** A fact as its owner sees it; one the catalogue has outgrown is told by the name of its attribute. */
    Fact<?> fact(Found found) {
        Object value = found.fact().value();
        AttributeKey<?> key = catalogue
                .find(found.key())
                .<AttributeKey<?>>map(known -> known)
                .filter(known -> known.domain().type().isInstance(value))
                .orElseGet(() -> Outgrown.keyOf(found.key(), value));
        return typed(key, found.fact());
    }

    @SuppressWarnings("unchecked") // the key is of the value's type: the decider saw to that, or fact() above
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
