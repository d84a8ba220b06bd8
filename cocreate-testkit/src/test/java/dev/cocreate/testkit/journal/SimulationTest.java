package dev.cocreate.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Courier;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SealedSeal;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Small worlds, each from a seed: two processes act on one journal that fails now and then, under clocks
 * that jump; whoever gets no answer asks again under the same key. A world that goes wrong names its seed, and
 * {@code -Dsimulation.seed=} runs that one alone; {@code -Dsimulation.worlds=} says how many there are.
 */
class SimulationTest {

    private static final int WORLDS = Integer.getInteger("simulation.worlds", 300);

    static {
        // Each planted fault would be told with its stack, thousands of times.
        System.setProperty("org.slf4j.simpleLogger.log.dev.cocreate.core.internal.road.Couriers", "off");
    }

    /** Something was added to a sum. */
    record Added(long amount) implements Event {}

    private static final EventType<Added> ADDED = EventType.of(
            "sum.added",
            Added.class,
            event -> Json.object().with("amount", event.amount()),
            from -> new Added(from.integer("amount")));

    private static final Fold<Long> SUM = new Fold<>() {
        @Override
        public String kind() {
            return "sum";
        }

        @Override
        public Long empty(StreamId stream) {
            return 0L;
        }

        @Override
        public Long after(Long state, Recorded recorded) {
            return recorded.event() instanceof Added added ? state + added.amount() : state;
        }
    };

    /** Moves an amount from one sum to another, so that all together stay the same. */
    record Move(PartyId by, String from, String to, long amount, Optional<String> key) implements Act {
        @Override
        public String name() {
            return "sum.move";
        }
    }

    /** A clock that jumps about. */
    private static final class JumpyClock extends Clock {
        private final Random random;
        private Instant now = Instant.parse("2026-03-01T06:00:00Z");

        JumpyClock(Random random) {
            this.random = random;
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(random.nextInt(10) == 0 ? -random.nextInt(100_000) : random.nextInt(2_000));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void everyActIsDoneOnceWhateverFails() {
        Long one = Long.getLong("simulation.seed");
        for (long seed = one == null ? 0 : one; seed < (one == null ? WORLDS : one + 1); seed++) {
            try {
                new World(seed).live();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("world " + seed + " went wrong; run it with -Dsimulation.seed=" + seed, e);
            }
        }
    }

    private static final class World {
        private final Random random;
        private final MemoryJournal sound = new MemoryJournal();
        private final FaultyJournal journal;
        private final MemoryKeys keys = new MemoryKeys();
        private final List<Road> processes;
        private final Map<String, Long> model = new HashMap<>();

        World(long seed) {
            this.random = new Random(seed);
            this.journal = new FaultyJournal(sound, seed, random.nextInt(4) * 0.08);
            this.processes = List.of(road(), road());
        }

        private Road road() {
            Random own = new Random(random.nextLong());
            return new Road(
                    journal,
                    Vocabulary.of(List.of(ADDED)),
                    new SealedSeal(keys),
                    new JumpyClock(own),
                    () -> new UUID(own.nextLong(), own.nextLong()),
                    List.of(),
                    3,
                    () -> {});
        }

        void live() {
            List<Long> carried = new ArrayList<>();
            Couriers couriers = new Couriers();
            couriers.subscribe(carrier(carried));
            int acts = 5 + random.nextInt(25);
            for (int i = 0; i < acts; i++) {
                String from = "s" + random.nextInt(3);
                String to = "t" + random.nextInt(3);
                Move move = new Move(
                        PartyId.of("party-" + random.nextInt(2)),
                        from,
                        to,
                        1 + random.nextInt(9),
                        Optional.of("k" + i));
                untilAnswered(move);
                model.merge(from, -move.amount(), Long::sum);
                model.merge(to, move.amount(), Long::sum);
                if (random.nextInt(3) == 0) {
                    couriers.round(processes.get(0));
                }
            }
            Road fresh = new World(0).over(this);
            model.forEach(
                    (name, sum) -> assertThat(fresh.state(SUM, name)).as(name).isEqualTo(sum));
            checkLog(acts);
            while (sound.cursors().at("carrier") < sound.head().size()) {
                couriers.round(processes.get(0));
            }
            // At least once, in order: never ahead of what was carried before.
            long next = 0;
            for (long position : carried) {
                assertThat(position).isLessThanOrEqualTo(next);
                next = Math.max(next, position + 1);
            }
            assertThat(next).isEqualTo(sound.head().size());
        }

        /** A process that starts now and reads without faults. */
        private Road over(World other) {
            return new Road(
                    other.sound,
                    Vocabulary.of(List.of(ADDED)),
                    new SealedSeal(other.keys),
                    Clock.systemUTC(),
                    UUID::randomUUID,
                    List.of(),
                    10,
                    () -> {});
        }

        private static Courier carrier(List<Long> carried) {
            return new Courier() {
                @Override
                public String name() {
                    return "carrier";
                }

                @Override
                public void carry(Recorded recorded) {
                    carried.add(recorded.position());
                }
            };
        }

        private void untilAnswered(Move move) {
            for (int attempt = 0; attempt < 1_000; attempt++) {
                try {
                    assertThat(take(processes.get(random.nextInt(2)), move)).isEqualTo(move.amount());
                    return;
                } catch (CoCreateException e) {
                    assertThat(e).hasMessageContaining("planted");
                }
            }
            throw new AssertionError("no answer after a thousand attempts");
        }

        private static long take(Road road, Move move) {
            return road.take(move, new Step<Long>() {
                        @Override
                        public Decided decide(Situation situation) {
                            situation.state(SUM, move.from());
                            situation.state(SUM, move.to());
                            return Decided.accepted(
                                    Change.of(SUM.stream(move.from()), move.by(), new Added(-move.amount())),
                                    Change.of(SUM.stream(move.to()), move.by(), new Added(move.amount())));
                        }

                        @Override
                        public Long yield(List<Recorded> recorded) {
                            return ((Added) recorded.get(1).event()).amount();
                        }
                    })
                    .orElseThrow();
        }

        private void checkLog(int acts) {
            List<StoredEvent> events = sound.read(new Query.From(0), Integer.MAX_VALUE);
            assertThat(events).as("three events an act: its key, and both sums").hasSize(3 * acts);
            Frontier frontier = Frontier.empty();
            Map<StreamId, Long> versions = new HashMap<>();
            for (StoredEvent event : events) {
                assertThat(event.header().version()).isEqualTo(versions.getOrDefault(event.header().stream(), 0L));
                versions.merge(event.header().stream(), 1L, Long::sum);
                frontier = frontier.plus(event.entry());
            }
            assertThat(sound.head().frontier()).isEqualTo(frontier);
        }
    }
}
