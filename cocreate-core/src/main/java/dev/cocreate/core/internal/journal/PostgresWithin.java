package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.Wiped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The journal in PostgreSQL as a transaction of the host's sees it. For one thread. */
final class PostgresWithin implements Journal {

    private final Connection connection;
    private final PostgresSession session;

    PostgresWithin(Connection connection) {
        this.connection = connection;
        this.session = new PostgresSession(connection);
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws SQLException;
    }

    private <T> T attempt(String doing, Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw PostgresFault.of(doing, e);
        }
    }

    @Override
    public Appended append(Commit commit) {
        return attempt("storing events in", () -> {
            // A refused insert must not take the host's own work with it.
            Savepoint before = connection.setSavepoint();
            try {
                PostgresBatch batch = PostgresBatch.locked(session, List.of(commit));
                connection.releaseSavepoint(before);
                return batch.answers().get(0).get();
            } catch (SQLException e) {
                connection.rollback(before);
                if (PostgresFault.isDuplicate(e)) {
                    throw PostgresBatch.taken(session, commit, e);
                }
                throw e;
            }
        });
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        Limits.page(limit);
        return attempt("reading", () -> session.read(query, limit));
    }

    @Override
    public List<List<StoredEvent>> readEach(List<Query.Of> queries, int limit) {
        Limits.page(limit);
        return attempt("reading", () -> session.readEach(queries, limit));
    }

    @Override
    public Head head() {
        return new Head(attempt("reading", session::head));
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        Collection<Long> inOrder = new TreeSet<>(positions);
        long wiped = attempt("erasing in", () -> PostgresJournal.wipe(session, inOrder));
        return new Wiped(wiped, PostgresJournal.BEYOND_REACH);
    }

    @Override
    public Cursors cursors() {
        return new Cursors() {
            @Override
            public long at(String reader) {
                Limits.reader(reader);
                return attempt("reading", () -> session.cursor(reader));
            }

            @Override
            public boolean move(String reader, long from, long to) {
                Limits.reader(reader, to);
                return attempt("moving a reader of", () -> session.move(reader, from, to));
            }
        };
    }

    /** Does nothing: the transaction is the host's. */
    @Override
    public void close() {}
}
