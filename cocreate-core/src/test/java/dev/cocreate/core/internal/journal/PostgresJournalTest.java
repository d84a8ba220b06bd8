package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What PostgreSQL adds to the contract: a host's pool and transactions, other processes, a server that fails. */
@Tag("slow")
class PostgresJournalTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final StreamId BOOK = StreamId.of("book", "ada");

    private final String address = PostgresServer.newDatabase();
    private final HikariDataSource pool = PostgresServer.pool(address);
    private PostgresJournal journal;

    @BeforeEach
    void open() {
        journal = PostgresJournal.open(pool);
    }

    @AfterEach
    void close() {
        journal.close();
        pool.close();
    }

    @Test
    void isMadeOnceByManyWhoStartTogether() throws Exception {
        try (HikariDataSource fresh = PostgresServer.pool(PostgresServer.newDatabase())) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Callable<PostgresJournal>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(() -> PostgresJournal.open(fresh));
            }
            for (Future<PostgresJournal> each : threads.invokeAll(starts)) {
                assertThat(each.get().head().size()).isZero();
            }
            threads.shutdownNow();
        }
    }

    @Test
    void leavesTablesOfANewerLibraryUntouched() throws SQLException {
        execute("UPDATE cocreate_form SET version = 99");

        assertThatThrownBy(() -> PostgresJournal.open(pool))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("Nothing was changed");
        assertThat(text("SELECT version FROM cocreate_form")).isEqualTo("99");
    }

    @Test
    void putsEventsIntoATransactionOfTheHosts() throws SQLException {
        execute("CREATE TABLE orders (what TEXT)");
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Journal within = journal.within(connection);
            within.append(Commits.of(BOOK, 0, 1, ADA));
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO orders VALUES ('tulips')");
            }
            assertThat(within.head().size()).isEqualTo(1);
            assertThat(journal.head().size()).as("not yet").isZero();
            connection.rollback();

            assertThat(within.append(Commits.of(BOOK, 0, 1, ADA))).isInstanceOf(Appended.Stored.class);
            within.close();
            connection.commit();
        }

        assertThat(journal.read(new Query.From(0), 10)).hasSize(1);
        assertThat(text("SELECT count(*) FROM orders"))
                .as("rolled back with the event")
                .isEqualTo("0");
    }

    @Test
    void doesNotSpoilTheHostsTransactionWithARefusedCommit() throws SQLException {
        journal.append(Commits.of(BOOK, 0, 1, ADA));
        execute("CREATE TABLE orders (what TEXT)");
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Journal within = journal.within(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO orders VALUES ('tulips')");
            }
            StoredEvent stored = journal.read(new Query.From(0), 1).get(0);
            assertThatThrownBy(() -> within.append(
                            Commits.ofId(stored.header().id(), StreamId.of("book", "other"), 0, ADA, Bytes.utf8("x"))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(within.append(Commits.of(BOOK, 0, 1, ADA)))
                    .as("the same again")
                    .isInstanceOf(Appended.Stored.class);
            connection.commit();
        }

        assertThat(text("SELECT count(*) FROM orders")).isEqualTo("1");
    }

    @Test
    void findsTheEndOfALongStreamWithoutReadingIt() throws SQLException {
        journal.append(Commits.of(BOOK, 0, 2_000, ADA));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            journal.within(connection).append(Commits.of(BOOK, 2_000, 1, ADA));
            try (ResultSet read = statement.executeQuery("SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                    + " FROM pg_stat_xact_user_tables WHERE relname = 'cocreate_event'")) {
                read.next();
                assertThat(read.getLong(1)).as("rows looked at").isLessThan(20);
            }
            connection.rollback();
        }
    }

    @Test
    void flushesEvenWhereTheSessionWouldNot() throws SQLException {
        execute("ALTER DATABASE " + text("SELECT current_database()") + " SET synchronous_commit = off");
        execute("CREATE TABLE seen (setting TEXT)");
        execute("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$");
        execute("CREATE TRIGGER note AFTER INSERT ON cocreate_event FOR EACH STATEMENT EXECUTE FUNCTION note()");

        try (HikariDataSource lax = PostgresServer.pool(address)) {
            PostgresJournal unflushed = PostgresJournal.open(lax);
            unflushed.append(Commits.of(BOOK, 0, 1, ADA));
            unflushed.append(Commits.of(BOOK, 1, 1, ADA));
        }

        assertThat(text("SELECT string_agg(setting, ' ') FROM seen")).isEqualTo("on on");
    }

    @Test
    void worksWithAPoolOfAnyIsolationAndLeavesItAsItWas() throws SQLException {
        execute("ALTER DATABASE " + text("SELECT current_database()")
                + " SET default_transaction_isolation = 'serializable'");
        try (HikariDataSource strict = PostgresServer.pool(address)) {
            PostgresJournal one = PostgresJournal.open(strict);
            PostgresJournal other = PostgresJournal.open(strict);
            for (int i = 0; i < 10; i++) {
                assertThat((i % 2 == 0 ? one : other).append(Commits.of(BOOK, i, 1, ADA)))
                        .isInstanceOf(Appended.Stored.class);
            }
            try (Connection connection = strict.getConnection()) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }

    @Test
    void storesAtOnceOnlyWhatNobodyOutran() {
        StreamId other = StreamId.of("book", "other");
        PostgresJournal there = PostgresJournal.open(pool);
        journal.append(Commits.of(BOOK, 0, 2, ADA));
        journal.append(Commits.of(BOOK, 2, 1, ADA));
        there.append(Commits.of(other, 0, 1, ADA));

        assertThat(journal.append(Commits.ofId(new UUID(1, 1), other, 0, ADA, Bytes.utf8("as if alone"))))
                .isEqualTo(new Appended.Conflict(other, 0, 1));
        Commit looked = new Commit(
                Commits.ofId(new UUID(1, 2), BOOK, 3, ADA, Bytes.utf8("on a look that is old"))
                        .events(),
                Map.of(BOOK, 3L, other, 0L));
        assertThat(journal.append(looked)).isEqualTo(new Appended.Conflict(other, 0, 1));
        assertThat(journal.append(Commits.of(BOOK, 3, 1, ADA))).isInstanceOf(Appended.Stored.class);
        assertThat(journal.append(looked)).isInstanceOf(Appended.Conflict.class);
        assertThat(there.append(Commits.of(BOOK, 4, 1, ADA))).isInstanceOf(Appended.Stored.class);
        assertThat(journal.append(Commits.of(other, 1, 3, ADA))).isInstanceOf(Appended.Stored.class);

        List<StoredEvent> all = there.read(new Query.From(0), 100);
        Frontier tree = Frontier.empty();
        for (StoredEvent event : all) {
            assertThat(event.position()).isEqualTo(tree.size());
            tree = tree.plus(event.entry());
        }
        assertThat(all).hasSize(9);
        assertThat(journal.head().frontier()).isEqualTo(tree);
    }

    @Test
    void saysWhenTheServerCutTheConnectionAndGoesOnAfterwards() throws SQLException {
        journal.append(Commits.of(BOOK, 0, 1, ADA));
        execute("CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$");
        execute("CREATE TRIGGER cut AFTER INSERT ON cocreate_event FOR EACH STATEMENT EXECUTE FUNCTION cut()");

        assertThatThrownBy(() -> journal.append(Commits.of(BOOK, 1, 1, ADA)))
                .isInstanceOfSatisfying(
                        CoCreateException.class, e -> assertThat(e.retryable()).isTrue())
                .hasMessageContaining("Whether anything was stored is not known; ask again with the same ids");

        execute("DROP TRIGGER cut ON cocreate_event");
        assertThat(journal.append(Commits.of(BOOK, 1, 1, ADA))).isInstanceOf(Appended.Stored.class);
        assertThat(journal.head().size()).isEqualTo(2);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
