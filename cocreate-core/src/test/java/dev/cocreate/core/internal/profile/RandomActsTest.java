package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.House.ALONE;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.PRESSURE;
import static dev.cocreate.core.internal.profile.House.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Granted;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Way;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of acts, by whoever: what must always hold of profiles does. A thousand with each build; ten thousand
 * with {@code -Dprofile.sequences=10000}.
 */
@Tag("concept-79")
class RandomActsTest {

    private static final int SEQUENCES = Integer.getInteger("profile.sequences", 1_000);
    private static final int ACTS = 8;
    private static final List<AttributeKey<?>> KEYS = List.of(COLOUR, PRESSURE, ALONE);
    private static final List<PartyId> OTHERS = List.of(FLORIST, ConsentTest.MAILER, REGISTRY);

    @Test
    void keepEveryInvariant() {
        House house = new House();
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            // A house serves many persons, as a host does; a fresh one now and then keeps the journal short.
            house = seed % 200 == 0 ? new House() : house;
            try {
                new Sequence(house, seed).run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** One sequence and what it must have led to. */
    private static final class Sequence {

        private final Random random;
        private final House house;
        private final PartyId owner;
        private final Map<String, Object> said = new HashMap<>();
        private int looks;

        Sequence(House house, long seed) {
            this.house = house;
            this.owner = PartyId.of("ada-" + seed);
            this.random = new Random(seed);
        }

        private Profile mine() {
            return house.profiles.of(owner);
        }

        private Consents consents() {
            return house.profiles.consents(owner);
        }

        private PartyId seat() {
            int seat = random.nextInt(OTHERS.size() * 2);
            return seat < OTHERS.size() ? OTHERS.get(seat) : owner;
        }

        void run() {
            for (int i = 0; i < ACTS; i++) {
                house.clock.pass(Duration.ofSeconds(random.nextInt(3)));
                act();
                mine().facts().forEach(fact -> said.putIfAbsent(fact.id(), fact.value()));
            }
            check();
        }

        private void act() {
            PartyId seat = seat();
            Profile profile = mine().as(seat);
            switch (random.nextInt(20)) {
                case 0, 1, 2 -> declare(profile);
                case 3, 4 -> observe(profile);
                case 5 -> infer(profile);
                case 6 -> profile.decline(key());
                case 7 -> profile.reopen(key());
                case 8 -> correct(profile);
                case 9 -> some(facts()).ifPresent(fact -> profile.retract(fact.id()));
                case 10 -> some(facts()).ifPresent(fact -> profile.contest(fact.id(), Text.of("no")));
                case 11 ->
                    some(mine().contests())
                            .ifPresent(contest -> profile.settle(contest.id(), random.nextBoolean(), House.WRONG));
                case 12 ->
                    profile.show(
                            key(), FLORIST, some(List.of(Visibility.values())).orElseThrow());
                case 13 -> {
                    if (random.nextBoolean()) {
                        profile.restrict(key());
                    } else {
                        profile.release(key());
                    }
                }
                case 14 -> profile.take(Stance.undeclared().profiling(random.nextBoolean()));
                case 15 -> grant(seat);
                case 16 ->
                    some(house.profiles.grants(owner).all())
                            .ifPresent(grant ->
                                    house.profiles.grants(owner).as(seat).revoke(grant.id()));
                case 17 -> consent(seat);
                default -> read(seat);
            }
        }

        private void declare(Profile profile) {
            Outcome<?> outcome = switch (random.nextInt(3)) {
                case 0 -> profile.declare(COLOUR, random.nextBoolean() ? "white" : "green");
                case 1 -> profile.declare(PRESSURE, 80.0 + random.nextInt(120));
                default ->
                    profile.declare(
                            ALONE,
                            random.nextBoolean(),
                            Validity.until(house.clock.instant().plusSeconds(1 + random.nextInt(5))));
            };
            assertThat(outcome.isDone() && !profile.seat().equals(owner))
                    .as("a stranger declared")
                    .isFalse();
        }

        private void observe(Profile profile) {
            boolean declared = declaredNow("colour");
            boolean declined = house.profiles.state(owner).topic("colour").declined();
            Outcome<Fact<String>> outcome = profile.observe(COLOUR, "red", "order", Validity.fromNow());
            assertThat(outcome.isDone()).isEqualTo(!declared && !declined);
        }

        private void infer(Profile profile) {
            some(facts()).ifPresent(base -> profile.infer(ALONE, true, "m", List.of(base.id()), 0.5));
        }

        private void correct(Profile profile) {
            some(facts()).filter(fact -> fact.key().equals(COLOUR)).ifPresent(fact -> {
                @SuppressWarnings("unchecked") // its key is the colour's
                Fact<String> colour = (Fact<String>) fact;
                Outcome<Fact<String>> outcome = profile.correct(colour, "blue");
                assertThat(outcome.isDone() && !fact.from().by().equals(profile.seat()))
                        .as("somebody else corrected")
                        .isFalse();
            });
        }

        private void grant(PartyId seat) {
            Grant grant = Grant.to(FLORIST, COMPOSE, key());
            house.profiles.grants(owner).as(seat).grant(random.nextBoolean() ? grant.once() : grant);
        }

        private void consent(PartyId seat) {
            switch (random.nextInt(5)) {
                case 0, 1 -> consents().as(ConsentTest.MAILER).offer(ConsentTest.TERMS);
                case 2, 3 -> consents().as(seat).choose("mail", new Way.GiveFacts());
                default -> {
                    Effects preview = consents().preview("mail");
                    Set<String> before = counting();
                    if (consents().as(seat).withdraw("mail").isDone()) {
                        Set<String> gone = new HashSet<>(before);
                        gone.removeAll(counting());
                        Set<String> said = new HashSet<>(preview.facts());
                        said.addAll(preview.inferences());
                        assertThat(gone).isEqualTo(said);
                    }
                }
            }
        }

        private void read(PartyId seat) {
            Purpose purpose = random.nextBoolean() ? COMPOSE : ConsentTest.ADVERTS;
            AttributeKey<?> key = key();
            boolean open = seat.equals(owner) || leave(seat, purpose, key);
            Datum<?> datum = mine().as(seat).read(key, purpose);
            looks++;
            ProfileState state = house.profiles.state(owner);
            if (datum.known().isPresent()) {
                assertThat(open).as("read without leave").isTrue();
                assertThat(state.topic(key.name()).declined()).isFalse();
                assertThat(seat.equals(owner) || !state.topic(key.name()).restricted())
                        .isTrue();
                Fact<?> fact = mine().fact(((Datum.Known<?>) datum).fact()).orElseThrow();
                assertThat(fact.standing()).isEqualTo(Standing.STANDS);
                assertThat(fact.validAt(house.clock.instant())).isTrue();
            }
        }

        /** Leave as told by what she sees herself, not by what the reader computed. */
        private boolean leave(PartyId seat, Purpose purpose, AttributeKey<?> key) {
            boolean granted = house.profiles.grants(owner).all().stream()
                    .anyMatch(grant -> grant.grant().to().equals(seat)
                            && grant.grant().purpose().equals(purpose)
                            && grant.grant().keys().contains(key.name())
                            && grant.opensAt(house.clock.instant()));
            boolean agreed = seat.equals(ConsentTest.MAILER)
                    && consents().at(purpose, key, house.clock.instant()).permits();
            return granted || agreed;
        }

        private void check() {
            ProfileState kept = house.profiles.state(owner);
            house.road.forget();
            assertThat(house.profiles.state(owner)).as("replay").isEqualTo(kept);
            assertThat(mine().looks()).as("looks").hasSize(looks);
            for (Fact<?> fact : mine().facts()) {
                assertThat(fact.value()).isEqualTo(said.get(fact.id()));
            }
            assertThat(mine().facts()).as("no fact is lost").hasSize(said.size());
            for (AttributeKey<?> key : KEYS) {
                assertThat(facts().stream()
                                .filter(fact -> fact.key().equals(key)
                                        && fact.from() instanceof Provenance.Declared
                                        && fact.standing() != Standing.DROPPED
                                        && fact.standing() != Standing.SUPERSEDED
                                        && fact.validAt(house.clock.instant()))
                                .count())
                        .as("one answer at a time")
                        .isLessThanOrEqualTo(1);
            }
            for (Granted grant : house.profiles.grants(owner).all()) {
                long opened = mine().looks().stream()
                        .filter(look -> look.grounds().contains("grant/" + grant.id()))
                        .count();
                assertThat((long) grant.used()).isEqualTo(opened);
                assertThat(grant.grant().maxUses().isEmpty() || opened <= 1).isTrue();
            }
            assertThat(consents().receipts())
                    .allMatch(receipt -> receipt.signedBy(consents().signer()));
            Set<String> open = mine().contests().stream()
                    .filter(contest -> contest.upheld().isEmpty())
                    .map(Contest::fact)
                    .collect(Collectors.toSet());
            assertThat(facts().stream().filter(fact -> open.contains(fact.id())))
                    .noneMatch(fact -> fact.standing() == Standing.STANDS);
            assertThat(mine().looks()).allMatch(Sequence::explained);
        }

        private static boolean explained(Look look) {
            return look.seen().isEmpty() == look.grounds().isEmpty();
        }

        private List<Fact<?>> facts() {
            return mine().facts();
        }

        private Set<String> counting() {
            return facts().stream()
                    .filter(fact -> fact.standing() == Standing.STANDS || fact.standing() == Standing.CONTESTED)
                    .map(Fact::id)
                    .collect(Collectors.toSet());
        }

        private boolean declaredNow(String key) {
            return house.profiles
                    .state(owner)
                    .topic(key)
                    .declaredAt(house.clock.instant())
                    .isPresent();
        }

        private AttributeKey<?> key() {
            return KEYS.get(random.nextInt(KEYS.size()));
        }

        private <T> Optional<T> some(List<T> all) {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }
    }
}
