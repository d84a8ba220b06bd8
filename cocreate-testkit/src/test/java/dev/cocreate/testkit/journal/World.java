package dev.cocreate.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Courier;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SealedSeal;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.core.internal.transparency.log.LogKeeper;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.transparency.verify.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Two processes, couriers and a log over one journal, in which everything fails that may, as the luck of each deed has
 * it: the store, the clock, the signer, its memory and the witness. Whoever gets no answer asks again under the same key.
 */
final class World {

    private static final double STORE_ODDS = 0.1;
    private static final double LOG_ODDS = 0.15;

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

    private final Journal sound;
    private final LuckyJournal journal;
    private final MemoryKeys keys = new MemoryKeys();
    private final JumpyClock clock = new JumpyClock();
    private final List<Road> processes = new ArrayList<>();
    private final Couriers couriers = new Couriers();
    private final List<Long> carried = new ArrayList<>();
    private final Map<String, Long> model = new HashMap<>();
    private final SimulatedLog log = new SimulatedLog(this::perhapsFail);
    private LogKeeper keeper;
    private Random luck = new Random();
    private boolean calm = true;
    private long ids;
    private int moves;

    /** A world over a journal in memory, which the flaw may spoil. */
    World(UnaryOperator<Journal> flaw) {
        this.sound = flaw.apply(new MemoryJournal());
        this.journal = new LuckyJournal(sound);
        processes.add(process());
        processes.add(process());
        keeper = log.opened(journal, new SealedSeal(keys));
        couriers.subscribe(new Courier() {
            @Override
            public String name() {
                return "carrier";
            }

            @Override
            public void carry(Recorded recorded) {
                carried.add(recorded.position());
            }
        });
    }

    private Road process() {
        return new Road(
                journal,
                Vocabulary.of(List.of(ADDED)),
                new SealedSeal(keys),
                clock,
                () -> new UUID(7, ids++),
                List.of(),
                3,
                Freezer.none(),
                () -> {});
    }

    /** Does all of it and looks at what came of it. */
    void live(List<Deed> deeds) {
        for (Deed deed : deeds) {
            begin(deed.luck());
            enact(deed);
        }
        begin(Deed.CALM);
        checkSums();
        checkJournal();
        checkCarried();
        checkLog();
    }

    private void begin(long own) {
        calm = own == Deed.CALM;
        luck = new Random(own);
        journal.begin(calm ? sound : new FaultyJournal(sound, own, STORE_ODDS));
        clock.begin(calm ? new Random() : new Random(own), calm);
    }

    private void perhapsFail(String who) {
        if (!calm && luck.nextDouble() < LOG_ODDS) {
            throw SimulatedLog.planted(who);
        }
    }

    private void enact(Deed deed) {
        if (deed instanceof Deed.Move move) {
            moves++;
            untilAnswered(move);
            model.merge(move.from(), -move.amount(), Long::sum);
            model.merge(move.to(), move.amount(), Long::sum);
        } else if (deed instanceof Deed.Carry) {
            couriers.round(processes.get(0));
        } else if (deed instanceof Deed.Sign) {
            sign();
        } else if (deed instanceof Deed.Restart restart) {
            processes.set(restart.process(), process());
            keeper = log.opened(journal, new SealedSeal(keys));
        }
    }

    private void untilAnswered(Deed.Move move) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try {
                assertThat(take(processes.get(move.process()), move)).isEqualTo(move.amount());
                return;
            } catch (CoCreateException e) {
                assertThat(e).hasMessageContaining("planted");
            }
        }
        throw new AssertionError("no answer after a thousand attempts");
    }

    private static long take(Road road, Deed.Move move) {
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

    private void sign() {
        try {
            keeper.advance();
        } catch (CoCreateException e) {
            assertThat(e.getMessage()).as("a fault of ours").doesNotContain("null");
        }
    }

    private void checkSums() {
        Road fresh = process();
        model.forEach((name, sum) -> assertThat(fresh.state(SUM, name)).as(name).isEqualTo(sum));
    }

    private void checkJournal() {
        List<StoredEvent> events = sound.read(new Query.From(0), Integer.MAX_VALUE);
        assertThat(events).as("three events an act: its key, and both sums").hasSize(3 * moves);
        Frontier frontier = Frontier.empty();
        Map<StreamId, Long> versions = new HashMap<>();
        Map<StreamId, Instant> times = new HashMap<>();
        for (StoredEvent event : events) {
            StreamId stream = event.header().stream();
            assertThat(event.position()).isEqualTo(frontier.size());
            assertThat(event.header().version()).isEqualTo(versions.getOrDefault(stream, 0L));
            assertThat(event.header().at())
                    .as("time in %s", stream)
                    .isAfterOrEqualTo(times.getOrDefault(stream, Instant.MIN));
            versions.merge(stream, 1L, Long::sum);
            times.put(stream, event.header().at());
            frontier = frontier.plus(event.entry());
        }
        assertThat(sound.head().frontier()).isEqualTo(frontier);
    }

    /** At least once, in order: never ahead of what was carried before. */
    private void checkCarried() {
        // Twice: a round that finds its place elsewhere than it thought begins again there only at the next.
        couriers.round(processes.get(0));
        couriers.round(processes.get(0));
        long next = 0;
        for (long position : carried) {
            assertThat(position).as("what is carried").isLessThanOrEqualTo(next);
            next = Math.max(next, position + 1);
        }
        assertThat(next).isEqualTo(sound.head().size());
        assertThat(sound.cursors().at("carrier")).as("the carrier's place").isEqualTo(next);
    }

    /** Whatever was let out is the journal's own past, and now everything is signed and seen. */
    private void checkLog() {
        Checkpoint last = keeper.advance();
        assertThat(last.size()).isEqualTo(sound.head().size());
        assertThat(SimulatedLog.isCosigned(last)).as("cosigned").isTrue();
        List<StoredEvent> events = sound.read(new Query.From(0), Integer.MAX_VALUE);
        List<Frontier> past = new ArrayList<>(List.of(Frontier.empty()));
        events.forEach(event -> past.add(past.get(past.size() - 1).plus(event.entry())));
        for (Checkpoint checkpoint : log.released()) {
            assertThat(checkpoint.root())
                    .as("the root at %d", checkpoint.size())
                    .isEqualTo(past.get(Math.toIntExact(checkpoint.size())).root());
        }
    }

    /** The journal as the luck of the present deed has it. */
    private static final class LuckyJournal extends FlawedJournal {
        LuckyJournal(Journal sound) {
            super(sound);
        }

        void begin(Journal now) {
            sound = now;
        }
    }

    /** A clock that jumps about, back too. */
    private static final class JumpyClock extends Clock {
        private Random random = new Random();
        private boolean steady = true;
        private Instant now = Instant.parse("2026-03-01T06:00:00Z");

        void begin(Random own, boolean calm) {
            random = own;
            steady = calm;
        }

        @Override
        public Instant instant() {
            boolean back = !steady && random.nextInt(6) == 0;
            now = now.plusMillis(back ? -random.nextInt(100_000) : steady ? 1 : random.nextInt(2_000));
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
}
