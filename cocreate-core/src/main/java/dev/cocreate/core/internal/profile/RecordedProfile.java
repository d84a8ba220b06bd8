package dev.cocreate.core.internal.profile;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactRetracted;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Glimpse;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Reading;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One profile from one seat, over the road. Immutable; safe for several threads. */
final class RecordedProfile implements Profile {

    private final Profiles profiles;
    private final PartyId owner;
    private final PartyId seat;

    RecordedProfile(Profiles profiles, PartyId owner, PartyId seat) {
        this.profiles = profiles;
        this.owner = owner;
        this.seat = seat;
    }

    @Override
    public PartyId owner() {
        return owner;
    }

    @Override
    public PartyId seat() {
        return seat;
    }

    @Override
    public Profile as(PartyId by) {
        return new RecordedProfile(profiles, owner, Objects.requireNonNull(by, "by"));
    }

    @Override
    public <T> Outcome<Fact<T>> declare(AttributeKey<T> key, T value, Validity during) {
        return state(key, new ProfileAct.Declare(seat, owner, key, value, during));
    }

    @Override
    public <T> Outcome<Fact<T>> observe(AttributeKey<T> key, T value, String evidence, Validity during) {
        return state(key, new ProfileAct.Observe(seat, owner, key, value, evidence, during));
    }

    @Override
    public <T> Outcome<Fact<T>> infer(
            AttributeKey<T> key, T value, String method, List<String> from, double confidence) {
        return state(key, new ProfileAct.Infer(seat, owner, key, value, method, List.copyOf(from), confidence));
    }

    @Override
    public <T> Outcome<Fact<T>> attest(AttributeKey<T> key, T value, String evidence, Validity during) {
        return state(key, new ProfileAct.Attest(seat, owner, key, value, evidence, during));
    }

    @Override
    public <T> Outcome<Fact<T>> correct(Fact<T> fact, T value) {
        return state(fact.key(), new ProfileAct.Correct(seat, owner, fact.id(), fact.key(), value));
    }

    @Override
    public Outcome<AttributeKey<?>> invite(PartyId attestor, AttributeKey<?> key) {
        return about(key, new ProfileAct.Invite(seat, owner, attestor, key));
    }

    @Override
    public Outcome<AttributeKey<?>> decline(AttributeKey<?> key) {
        return about(key, new ProfileAct.Decline(seat, owner, key));
    }

    @Override
    public Outcome<AttributeKey<?>> reopen(AttributeKey<?> key) {
        return about(key, new ProfileAct.Reopen(seat, owner, key));
    }

    @Override
    public Outcome<AttributeKey<?>> restrict(AttributeKey<?> key) {
        return about(key, new ProfileAct.Restrict(seat, owner, key));
    }

    @Override
    public Outcome<AttributeKey<?>> release(AttributeKey<?> key) {
        return about(key, new ProfileAct.Release(seat, owner, key));
    }

    @Override
    public Outcome<List<String>> retract(String fact) {
        return profiles.take(
                new ProfileAct.Retract(seat, owner, fact),
                (recorded, state) -> only(recorded, FactRetracted.class).dropped());
    }

    @Override
    public Outcome<Contest> contest(String fact, Text claim) {
        return profiles.take(new ProfileAct.Dispute(seat, owner, fact, claim), (recorded, state) -> {
            FactContested event = only(recorded, FactContested.class);
            return new Contest(
                    event.contest(),
                    event.fact(),
                    event.by(),
                    event.claim(),
                    recorded.get(0).at(),
                    Optional.empty(),
                    Optional.empty());
        });
    }

    @Override
    public Outcome<Contest> settle(String contest, boolean upheld, Reason because) {
        return profiles.take(
                new ProfileAct.Settle(seat, owner, contest, upheld, because),
                (recorded, state) -> Objects.requireNonNull(state.contests()
                        .get(only(recorded, ContestSettled.class).contest())));
    }

    @Override
    public Outcome<Visibility> show(AttributeKey<?> key, PartyId reader, Visibility most) {
        return profiles.take(new ProfileAct.Show(seat, owner, key, reader, most), (recorded, state) -> most);
    }

    @Override
    public Outcome<Stance> take(Stance stance) {
        return profiles.take(new ProfileAct.TakeStance(seat, owner, stance), (recorded, state) -> stance);
    }

    @Override
    public Stance stance() {
        return profiles.state(owner).stance();
    }

    @Override
    public Outcome<Reading> read(Collection<? extends AttributeKey<?>> keys, Purpose purpose) {
        Set<AttributeKey<?>> asked = new LinkedHashSet<>(keys);
        ReadStep step = new ReadStep(profiles, owner, seat, asked, purpose);
        return profiles.road().take(new ProfileAct.Read(seat, owner, asked, purpose), step);
    }

    /** A read by itself: what it yields is kept beside the look, for the look does not hold values. */
    private static final class ReadStep implements Step<Reading> {

        private final Profiles profiles;
        private final PartyId owner;
        private final PartyId by;
        private final Set<AttributeKey<?>> keys;
        private final Purpose purpose;
        private Optional<ProfileReader.Read> last = Optional.empty();

        ReadStep(Profiles profiles, PartyId owner, PartyId by, Set<AttributeKey<?>> keys, Purpose purpose) {
            this.profiles = profiles;
            this.owner = owner;
            this.by = by;
            this.keys = keys;
            this.purpose = purpose;
        }

        @Override
        public Decided decide(Situation situation) {
            ProfileReader.Read read = profiles.reader().read(situation, owner, keys, by, purpose, Optional.empty());
            last = Optional.of(read);
            return Decided.accepted(read.look());
        }

        @Override
        public Reading yield(List<Recorded> recorded) {
            return new Reading(
                    last.orElseThrow().data(), Profiles.look(recorded.get(0)).orElseThrow());
        }
    }

    @Override
    public List<Glimpse> glimpses() {
        ProfileState state = profiles.state(owner);
        Set<Glimpse> glimpses = new LinkedHashSet<>();
        for (AttributeKey<?> key : profiles.catalogue().keys()) {
            Topic topic = state.topic(key.name());
            if (!topic.hasStanding()) {
                continue;
            }
            Visibility most = seat.equals(owner) ? Visibility.VALUE : topic.most(seat);
            if (most == Visibility.EXISTENCE || most == Visibility.VALUE) {
                glimpses.add(new Glimpse.Existence(key));
            } else if (most == Visibility.CATEGORY) {
                glimpses.add(new Glimpse.OfCategory(key.category()));
            }
        }
        return List.copyOf(glimpses);
    }

    @Override
    public List<Fact<?>> facts() {
        onlyHers();
        List<Fact<?>> facts = new ArrayList<>();
        profiles.state(owner).history().forEach(found -> facts.add(profiles.fact(found)));
        return List.copyOf(facts);
    }

    @Override
    public List<Contest> contests() {
        onlyHers();
        return List.copyOf(profiles.state(owner).contests().values());
    }

    @Override
    public List<Look> looks() {
        onlyHers();
        return profiles.looks(owner);
    }

    @Override
    public Outcome<PartyId> join(PartyId into) {
        return profiles.take(new ProfileAct.Join(seat, owner, into), (recorded, state) -> into);
    }

    @Override
    public Outcome<PartyId> merge(PartyId other) {
        ProfileAct.Merge act = new ProfileAct.Merge(seat, owner, other);
        return profiles.take(
                act,
                (situation, about) -> seat.equals(owner)
                        ? MergeDecider.merge(about, other, situation.state(profiles.fold(), other.value()))
                        : ProfileDecider.decide(about, act),
                (recorded, state) -> other);
    }

    private <T> Outcome<Fact<T>> state(AttributeKey<T> key, ProfileAct act) {
        return profiles.take(act, (recorded, state) -> {
            String id = only(recorded, FactStated.class).id();
            return profiles.typed(key, state.find(id).orElseThrow().fact());
        });
    }

    private Outcome<AttributeKey<?>> about(AttributeKey<?> key, ProfileAct act) {
        return profiles.take(act, (recorded, state) -> key);
    }

    private void onlyHers() {
        if (!seat.equals(owner)) {
            throw new IllegalStateException("her facts, disputes and looks are listed from the owner's seat only, but"
                    + " this seat is '" + seat + "'; others read for a purpose");
        }
    }

    static <E extends Event> E only(List<Recorded> recorded, Class<E> type) {
        return recorded.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
