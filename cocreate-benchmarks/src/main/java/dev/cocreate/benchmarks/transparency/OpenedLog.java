package dev.cocreate.benchmarks.transparency;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.SignedLog;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.transparency.TransparencyLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * How long it takes to open a whole library over a SQLite journal of many events whose log was signed before, and to
 * prove from it: with the hashes kept beside the log's memory, and without them. Argument: how many events.
 */
public final class OpenedLog {

    private static final int TOGETHER = 1_000;
    private static final PartyId PARTY = PartyId.of("p1");

    private OpenedLog() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("opened-log");
        Path file = folder.resolve("journal.db");
        Path key = folder.resolve("log-key");
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            fill(journal, events);
        }
        CoCreateBuilder plan = CoCreateBuilder.embedded(file).log(SignedLog.keyIn(key, "benchmark/log"));
        try (CoCreate whole = timed("opening, never signed", plan::build)) {
            timed(
                    "the first checkpoint, the whole journal read",
                    () -> whole.log().advance());
        }
        for (int round = 0; round < 3; round++) {
            prove(plan, events, "hashes kept");
            Files.delete(folder.resolve("log-key.tiles"));
            prove(plan, events, "hashes gone");
        }
    }

    private static void prove(CoCreateBuilder plan, int events, String how) {
        try (CoCreate whole = timed(how + ": opening", plan::build)) {
            TransparencyLog log = whole.log();
            timed(how + ": the first proof of growth", () -> log.growth(events / 3, events));
            timed(how + ": the next", () -> log.growth(events / 3, events));
        }
    }

    private static void fill(SqliteJournal journal, int events) {
        Ids ids = Ids.ordered(Clock.systemUTC());
        for (int from = 0; from < events; from += TOGETHER) {
            StreamId stream = StreamId.of("book", "s" + from / TOGETHER);
            List<NewEvent> together = new ArrayList<>(TOGETHER);
            for (int i = 0; i < TOGETHER; i++) {
                EventHeader header = new EventHeader(
                        ids.next(), stream, i, "book.noted", 1, Instant.EPOCH, PARTY, PARTY, new TreeSet<>());
                together.add(new NewEvent(header, Bytes.utf8("x".repeat(250)), ManyEntries.entry(from + i)));
            }
            journal.append(new Commit(together, Map.of(stream, 0L)));
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long started = System.nanoTime();
        T value = work.get();
        System.out.printf(Locale.ROOT, "%s: %,.2f ms%n", what, (System.nanoTime() - started) / 1e6);
        return value;
    }
}
