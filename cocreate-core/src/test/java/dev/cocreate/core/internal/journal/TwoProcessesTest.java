package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of eight threads each write to one journal while a third reads along. */
@Tag("slow")
class TwoProcessesTest {

    private static final int ANSWERS = 150;

    @TempDir
    private Path folder;

    @Test
    void aReaderOfASqliteFileMissesNothing() throws Exception {
        String file = folder.resolve("journal.db").toString();
        try (SqliteJournal journal = SqliteJournal.open(Path.of(file))) {
            follow(journal, SqliteKillTest.Writer.class, file);
        }
    }

    @Test
    void aReaderOfAPostgresDatabaseMissesNothing() throws Exception {
        String address = PostgresServer.newDatabase();
        try (HikariDataSource pool = PostgresServer.pool(address);
                PostgresJournal journal = PostgresJournal.open(pool)) {
            follow(journal, PostgresKillTest.Writer.class, address);
        }
    }

    private static void follow(Journal journal, Class<?> writer, String place) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<KilledWriters> processes = List.of(new KilledWriters(1), new KilledWriters(2));
            List<Future<Integer>> running = new ArrayList<>();
            for (KilledWriters process : processes) {
                String name = "process-" + running.size();
                Callable<Integer> run = () -> process.killAfter(ANSWERS, writer, place, name, "8");
                running.add(threads.submit(run));
            }
            long next = 0;
            boolean last;
            do {
                last = running.stream().allMatch(Future::isDone);
                next = readOn(journal, next);
            } while (!last);
            for (int i = 0; i < processes.size(); i++) {
                assertThat(running.get(i).get()).isGreaterThanOrEqualTo(ANSWERS);
                processes.get(i).check(journal);
            }
            // A server may have finished meanwhile what a killed process had sent it: it is read like the rest.
            long head = journal.head().size();
            assertThat(readOn(journal, next)).isGreaterThanOrEqualTo(head);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads to the end, with no position passed over; where to go on. */
    private static long readOn(Journal journal, long from) {
        long next = from;
        List<StoredEvent> page = journal.read(new Query.From(next), 100);
        while (!page.isEmpty()) {
            for (StoredEvent event : page) {
                assertThat(event.position()).as("a position was passed over").isEqualTo(next);
                next++;
            }
            page = journal.read(new Query.From(next), 100);
        }
        return next;
    }
}
