package dev.cocreate.testkit.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal must do when many call at once. A store extends this class as it does {@link JournalContract}. */
public abstract class ConcurrentJournalContract {

    private static final int CALLERS = 8;
    private static final int EVENTS = 60;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Journal journal;

    /** For subclasses. */
    protected ConcurrentJournalContract() {}

    /**
     * Opens a journal that holds nothing yet.
     *
     * @return another at every call
     */
    protected abstract Journal newJournal();

    /** Opens the journal of one test. */
    @BeforeEach
    protected final void openJournal() {
        journal = newJournal();
    }

    /** Closes it again. */
    @AfterEach
    protected final void closeJournal() {
        threads.shutdownNow();
        journal.close();
    }

    /**
     * J16: callers on streams of their own never hinder each other, and nothing is lost, doubled or left out.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void j16StoresWhatManyStoreAtOnce() throws Exception {
        List<Callable<List<StoredEvent>>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            callers.add(() -> {
                Drafts drafts = new Drafts(caller);
                List<StoredEvent> stored = new ArrayList<>();
                for (int version = 0; version < EVENTS; version++) {
                    stored.addAll(stored(drafts.commit(own(caller), version, 1, PartyId.of("caller-" + caller))));
                }
                return stored;
            });
        }

        Map<Long, UUID> acknowledged = new HashMap<>();
        for (List<StoredEvent> each : all(callers)) {
            each.forEach(
                    event -> acknowledged.put(event.position(), event.header().id()));
        }

        List<StoredEvent> read = journal.read(new Query.From(0), CALLERS * EVENTS + 1);
        assertEquals(CALLERS * EVENTS, read.size());
        Frontier frontier = Frontier.empty();
        for (int i = 0; i < read.size(); i++) {
            assertEquals(i, read.get(i).position());
            assertEquals(acknowledged.get((long) i), read.get(i).header().id());
            frontier = frontier.plus(read.get(i).entry());
        }
        assertEquals(frontier, journal.head().frontier());
    }

    /**
     * J17: of callers that write to one stream at once each version is won by one, and the others are told.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void j17GivesEachVersionOnce() throws Exception {
        StreamId shared = StreamId.of("book", "shared");
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            callers.add(() -> {
                Drafts drafts = new Drafts(caller);
                int won = 0;
                long version = 0;
                while (won < EVENTS / 4) {
                    Appended answer = journal.append(drafts.commit(shared, version, 1, PartyId.of("caller-" + caller)));
                    if (answer instanceof Appended.Conflict conflict) {
                        assertTrue(conflict.actual() != version, "a conflict that is none");
                        version = conflict.actual();
                    } else {
                        won++;
                        version++;
                    }
                }
                return won;
            });
        }
        all(callers);

        List<StoredEvent> read = journal.read(new Query.Of(shared, 0), CALLERS * EVENTS);
        assertEquals(CALLERS * (EVENTS / 4), read.size());
        for (int i = 0; i < read.size(); i++) {
            assertEquals(i, read.get(i).header().version());
        }
    }

    /**
     * J18: nobody reads past a position that is still to come: who follows the journal misses nothing.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void j18ShowsNoGapToWhoeverFollows() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<Long> follower = threads.submit(() -> {
            long next = 0;
            boolean last;
            do {
                last = !writing.get();
                List<StoredEvent> page = journal.read(new Query.From(next), 7);
                while (!page.isEmpty()) {
                    for (StoredEvent event : page) {
                        assertEquals(next, event.position(), "a position was passed over");
                        next++;
                    }
                    assertTrue(journal.head().size() >= next, "the head lags behind what can be read");
                    page = journal.read(new Query.From(next), 7);
                }
            } while (!last);
            return next;
        });
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            callers.add(() -> {
                Drafts drafts = new Drafts(caller);
                for (int version = 0; version < EVENTS; version += 3) {
                    stored(drafts.commit(own(caller), version, 3, PartyId.of("caller-" + caller)));
                }
                return EVENTS;
            });
        }
        all(callers);
        writing.set(false);

        assertEquals((long) CALLERS * EVENTS, follower.get());
    }

    /**
     * J19: one caller's mistake or conflict takes nobody else's commit with it.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void j19KeepsTheInnocent() throws Exception {
        NewEvent first = new Drafts(99).event(StreamId.of("book", "first"), 0, PartyId.of("ada"));
        stored(Drafts.commit(first));
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            callers.add(() -> {
                Drafts drafts = new Drafts(caller);
                for (int version = 0; version < EVENTS / 4; version++) {
                    if (caller % 2 == 0) {
                        NewEvent wrong = drafts.changed(first);
                        assertThrows(IllegalArgumentException.class, () -> journal.append(Drafts.commit(wrong)));
                    } else {
                        stored(drafts.commit(own(caller), version, 1, PartyId.of("caller-" + caller)));
                    }
                }
                return EVENTS / 4;
            });
        }
        all(callers);

        assertEquals(1 + CALLERS / 2 * (EVENTS / 4), journal.head().size());
    }

    /**
     * J20: the same commit from many at once is stored once, and each gets the same answer.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void j20StoresTheSameCommitOnce() throws Exception {
        Commit commit = new Drafts(7).commit(own(0), 0, 2, PartyId.of("ada"));
        List<Callable<List<Long>>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(() -> assertInstanceOf(Appended.Stored.class, journal.append(commit)).events().stream()
                    .map(StoredEvent::position)
                    .toList());
        }

        for (List<Long> positions : all(callers)) {
            assertEquals(List.of(0L, 1L), positions);
        }
        assertEquals(2, journal.head().size());
    }

    private static StreamId own(int caller) {
        return StreamId.of("book", "caller-" + caller);
    }

    private List<StoredEvent> stored(Commit commit) {
        return assertInstanceOf(Appended.Stored.class, journal.append(commit)).events();
    }

    private <T> List<T> all(List<Callable<T>> callers) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(callers)) {
            results.add(each.get());
        }
        return results;
    }
}
