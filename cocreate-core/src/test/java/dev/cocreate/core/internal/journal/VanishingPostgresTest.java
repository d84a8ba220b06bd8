package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A database that vanishes at any instant, also between a commit and its answer. Whoever is not answered asks again with
 * the same ids, as the message says; everything is stored once. How often is {@code -Dvanishes=}.
 */
@Tag("slow")
@Timeout(1_800)
class VanishingPostgresTest {

    private static final int VANISHES = Integer.getInteger("vanishes", 6);
    private static final int WRITERS = 6;
    /** How long the pool waits for a server that recovers: the specification as a whole has its time, no step of it. */
    private static final long PATIENCE_MILLIS = 600_000;

    static {
        // The pool would tell of each broken connection with its stack.
        System.setProperty("org.slf4j.simpleLogger.log.com.zaxxer.hikari", "off");
    }

    private final Random random = new Random(61);
    private final Queue<CoCreateException> faults = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();

    /** Something that makes the database vanish and come back; says whether it hit anybody. */
    private interface Blow {
        boolean strike() throws Exception;
    }

    @Test
    void storesOnceWhatItsWireWasCutOver() throws Exception {
        String address = PostgresServer.newDatabase();
        URI server = URI.create(address.substring("jdbc:".length()));
        try (Cut wire = Cut.between(0, server.getPort());
                HikariDataSource pool =
                        PostgresServer.pool(address.replace(":" + server.getPort() + "/", ":" + wire.port() + "/"))) {
            pool.setMaximumPoolSize(WRITERS);
            survive(pool, () -> {
                int hit = wire.cut();
                wire.mend();
                return hit > 0;
            });
        }
    }

    @Test
    void storesOnceWhatItsServerCrashedOver() throws Exception {
        String address = PostgresServer.newDatabase();
        try (HikariDataSource pool = PostgresServer.pool(address);
                HikariDataSource beside = PostgresServer.pool(address)) {
            beside.setConnectionTimeout(PATIENCE_MILLIS);
            // SIGKILL for one of its processes: the server ends the others too and recovers from its log.
            survive(
                    pool,
                    () -> ProcessHandle.of(busy(beside))
                            .map(ProcessHandle::destroyForcibly)
                            .orElse(false));
        }
    }

    /** A process of the server's; asked again when it fell with those killed before. */
    private static long busy(HikariDataSource pool) {
        while (true) {
            try {
                return busyNow(pool);
            } catch (SQLException e) {
                assertThat(e.getSQLState()).as(e.getMessage()).matches("08...|57P0.");
            }
        }
    }

    private static long busyNow(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                + " AND datname = current_database() ORDER BY state = 'active' DESC LIMIT 1")) {
            return found.next() ? found.getLong(1) : -1;
        }
    }

    private void survive(HikariDataSource pool, Blow blow) throws Exception {
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (PostgresJournal journal = PostgresJournal.open(pool)) {
            List<Future<Long>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                StreamId stream = StreamId.of("load", "writer-" + i);
                writers.add(threads.submit(() -> write(journal, stream)));
            }
            int hits = 0;
            for (int time = 0; time < VANISHES; time++) {
                long enough = answers.get() + 1 + random.nextInt(60);
                while (answers.get() < enough) {
                    assertThat(writers).noneMatch(Future::isDone);
                    Thread.onSpinWait();
                }
                TimeUnit.NANOSECONDS.sleep(random.nextInt(3_000_000));
                hits += blow.strike() ? 1 : 0;
            }
            ended.set(true);
            Map<String, Long> acknowledged = new HashMap<>();
            for (int i = 0; i < WRITERS; i++) {
                acknowledged.put("load/writer-" + i, writers.get(i).get());
            }
            check(journal, acknowledged);
            assertThat(hits).as("it did vanish under somebody").isPositive();
            // What the journal asked again for by itself nobody was told of.
            assertThat(faults).allMatch(CoCreateException::retryable);
        } finally {
            threads.shutdownNow();
        }
    }

    private long write(PostgresJournal journal, StreamId stream) {
        long version = 0;
        while (!ended.get()) {
            Appended answer = untilAnswered(journal, Commits.of(stream, version, 2, PartyId.of(stream.name())));
            assertThat(answer).isInstanceOf(Appended.Stored.class);
            answers.incrementAndGet();
            version += 2;
        }
        return version;
    }

    private Appended untilAnswered(PostgresJournal journal, Commit commit) {
        while (true) {
            try {
                return journal.append(commit);
            } catch (CoCreateException e) {
                faults.add(e);
                if (!e.retryable()) {
                    throw e;
                }
            }
        }
    }

    private static void check(PostgresJournal journal, Map<String, Long> acknowledged) {
        Map<String, Long> versions = new HashMap<>();
        Frontier frontier = Frontier.empty();
        long position = 0;
        for (StoredEvent event : journal.read(new Query.From(0), Integer.MAX_VALUE)) {
            assertThat(event.position()).isEqualTo(position);
            String stream = event.header().stream().toString();
            assertThat(event.header().version()).isEqualTo(versions.getOrDefault(stream, 0L));
            versions.merge(stream, 1L, Long::sum);
            frontier = frontier.plus(event.entry());
            position++;
        }
        assertThat(versions).isEqualTo(acknowledged);
        assertThat(journal.head().frontier()).isEqualTo(frontier);
    }
}
