package dev.cocreate.core.internal.journal;

import com.google.common.collect.ImmutableList;
import dev.cocreate.CoCreateException;
import dev.cocreate.Text;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.Wiped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A journal in PostgreSQL, shared by as many processes as there are.
 *
 * <p>Whoever writes locks the head row first, so positions are given in the order in which they become visible, without
 * a gap. What concurrency that costs returns through {@link GroupCommit}: callers of one process that come at once share
 * a transaction. A session set to acknowledge before its data is on disk is told not to.
 *
 * <p>Connections come from the host's pool and go back after each call: one at a time for writing, one for each thread
 * that reads. As callers share transactions, a pool that ties connections to a thread's transaction will not do here;
 * to store events in a transaction of the host's own there is {@link #within}.
 *
 * <p>Safe for several threads.
 */
public final class PostgresJournal implements Journal {

    static final List<Text> BEYOND_REACH = List.of(Text.of(
                    Locale.ENGLISH,
                    "The database's write-ahead log, replicas and backups, and old versions of rows until it clears them"
                            + " away. They hold sealed bytes only.")
            .and(
                    Locale.GERMAN,
                    "Das Transaktionslog der Datenbank, Replikate und Sicherungen sowie alte Fassungen von Zeilen, bis"
                            + " sie aufgeräumt sind. Sie enthalten nur versiegelte Bytes."));

    private final DataSource pool;
    private final GroupCommit<Commit> commits;
    /** What the last transaction of this process left behind; only for who writes at the moment. */
    private Optional<Frontier> left = Optional.empty();

    private volatile boolean closed;

    private PostgresJournal(DataSource pool) {
        this.pool = pool;
        this.commits = new GroupCommit<>("the journal in PostgreSQL", batch -> store(ImmutableList.copyOf(batch)));
    }

    /**
     * Opens a journal, making or migrating its tables.
     *
     * @param pool the host's; stays open when the journal is closed
     * @throws CoCreateException if the tables are from a newer version of the library, and are then untouched; or if the
     *     database cannot be reached
     */
    public static PostgresJournal open(DataSource pool) {
        PostgresJournal journal = new PostgresJournal(pool);
        journal.transaction("opening", connection -> {
            PostgresSchema.prepare(connection);
            return true;
        });
        return journal;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private List<Supplier<Appended>> store(List<Commit> batch) {
        Optional<Frontier> expected = left;
        left = Optional.empty();
        try {
            Optional<PostgresBatch> atOnce = expected.isPresent() ? attempt(expected.get(), batch) : Optional.empty();
            PostgresBatch stored = atOnce.isPresent()
                    ? atOnce.get()
                    : run(connection -> PostgresBatch.locked(new PostgresSession(connection), batch));
            left = Optional.of(stored.frontier());
            return stored.answers();
        } catch (SQLException e) {
            if (PostgresFault.isDuplicate(e) && batch.size() == 1) {
                IllegalArgumentException taken = taken(batch.get(0), e);
                return List.of(() -> {
                    throw taken;
                });
            }
            throw PostgresFault.of("storing events in", e);
        }
    }

    private Optional<PostgresBatch> attempt(Frontier expected, List<Commit> batch) throws SQLException {
        try {
            return direct(connection -> PostgresBatch.attempt(new PostgresSession(connection), expected, batch));
        } catch (SQLException e) {
            if (PostgresFault.isOutrun(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private IllegalArgumentException taken(Commit commit, SQLException duplicate) {
        return transaction(
                "storing events in",
                connection -> PostgresBatch.taken(new PostgresSession(connection), commit, duplicate));
    }

    private <T> T transaction(String doing, Work<T> work) {
        try {
            return run(work);
        } catch (SQLException e) {
            throw PostgresFault.of(doing, e);
        }
    }

    /** Statements that each stand by themselves. */
    private <T> T direct(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return work.with(connection);
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(autoCommit);
                }
            }
        }
    }

    private <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            // Each statement after the lock must see what was committed before the lock was had.
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            boolean committed = false;
            try {
                T value = work.with(connection);
                connection.commit();
                committed = true;
                return value;
            } finally {
                if (!committed) {
                    rollBack(connection);
                }
                restore(connection, autoCommit, isolation);
            }
        }
    }

    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                // The connection is gone, and the server rolls back by itself; what led here is being thrown already.
                connection.abort(Runnable::run);
            }
        }
    }

    private static void restore(Connection connection, boolean autoCommit, int isolation) throws SQLException {
        if (!connection.isClosed()) {
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(isolation);
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    private <T> T reading(Work<T> work) {
        if (closed) {
            throw commits.closed();
        }
        try {
            return direct(work);
        } catch (SQLException e) {
            throw PostgresFault.of("reading", e);
        }
    }

    /**
     * This journal as the host's transaction sees it: what is appended becomes durable, and visible to others, when the
     * host commits, and vanishes when it rolls back. Until then nobody else can append.
     *
     * @param connection in a transaction of the host's, at isolation level read committed; neither committed nor closed
     *     here. For the thread that uses the connection
     */
    public Journal within(Connection connection) {
        return in(connection);
    }

    /** The same of a database whose tables another journal made. */
    public static Journal in(Connection connection) {
        return new PostgresWithin(connection);
    }

    @Override
    public Appended append(Commit commit) {
        return commits.append(commit);
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        Limits.page(limit);
        return reading(connection -> new PostgresSession(connection).read(query, limit));
    }

    @Override
    public List<List<StoredEvent>> readEach(List<Query.Of> queries, int limit) {
        Limits.page(limit);
        return reading(connection -> new PostgresSession(connection).readEach(queries, limit));
    }

    @Override
    public Head head() {
        return new Head(reading(connection -> new PostgresSession(connection).head()));
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        Collection<Long> inOrder = new TreeSet<>(positions);
        long wiped = reading(connection -> wipe(new PostgresSession(connection), inOrder));
        return new Wiped(wiped, BEYOND_REACH);
    }

    static long wipe(PostgresSession session, Collection<Long> positions) throws SQLException {
        long size = session.head().size();
        for (long position : positions) {
            Limits.stored(position, size);
        }
        return session.wipe(positions);
    }

    @Override
    public Cursors cursors() {
        return new Cursors() {
            @Override
            public long at(String reader) {
                Limits.reader(reader);
                return reading(connection -> new PostgresSession(connection).cursor(reader));
            }

            @Override
            public boolean move(String reader, long from, long to) {
                Limits.reader(reader, to);
                return reading(connection -> new PostgresSession(connection).move(reader, from, to));
            }
        };
    }

    @Override
    public void close() {
        commits.shut(() -> closed = true);
    }
}
