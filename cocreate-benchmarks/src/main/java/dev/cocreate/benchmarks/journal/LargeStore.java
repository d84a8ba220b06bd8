package dev.cocreate.benchmarks.journal;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StreamId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * How long it takes to open a SQLite journal of many events and to read from it, and what it keeps in memory. Argument:
 * how many events.
 */
public final class LargeStore {

    private static final int TOGETHER = 1_000;
    private static final int STREAMS = 5_000;

    private LargeStore() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file = Files.createTempDirectory("large").resolve("journal.db");
        long started = System.nanoTime();
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            fill(journal, events);
        }
        report("filling with %,d events (%,d bytes on disk)", System.nanoTime() - started, events, Files.size(file));
        long before = used();
        try (SqliteJournal journal = timed("opening", () -> SqliteJournal.open(file))) {
            timed("the head", journal::head);
            timed("one event in the middle", () -> journal.read(new Query.From(events / 2), 1));
            timed("a stream", () -> journal.read(new Query.Of(StreamId.of("book", "s7"), 0), 1_000));
            timed("a party's first hundred", () -> journal.read(new Query.Concerning(PartyId.of("p7"), 0), 100));
            System.out.printf(Locale.ROOT, "kept in memory: %,d bytes%n", used() - before);
        }
    }

    private static void fill(SqliteJournal journal, int events) {
        Ids ids = Ids.ordered(Clock.systemUTC());
        for (int from = 0; from < events; from += TOGETHER) {
            StreamId stream = StreamId.of("book", "s" + from / TOGETHER % STREAMS);
            List<NewEvent> together = new ArrayList<>(TOGETHER);
            long version = (long) (from / TOGETHER / STREAMS) * TOGETHER;
            for (int i = 0; i < TOGETHER; i++) {
                PartyId party = PartyId.of("p" + (from + i) % 10_000);
                EventHeader header = new EventHeader(
                        ids.next(),
                        stream,
                        version + i,
                        "book.noted",
                        1,
                        Clock.systemUTC().instant(),
                        party,
                        party,
                        new TreeSet<>());
                together.add(
                        new NewEvent(header, Bytes.utf8("x".repeat(250)), Bytes.of(new byte[NewEvent.ENTRY_SIZE])));
            }
            journal.append(new Commit(together, Map.of(stream, version)));
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long started = System.nanoTime();
        T value = work.get();
        report(what, System.nanoTime() - started);
        return value;
    }

    private static void report(String what, long nanos, Object... values) {
        System.out.printf(Locale.ROOT, "%s: %,.2f ms%n", String.format(Locale.ROOT, what, values), nanos / 1e6);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
