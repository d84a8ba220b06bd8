package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes. For one thread at a time.
 *
 * <p>Other processes may write to the same file in between: every transaction takes the file's write lock first and
 * then looks whether the head is still where this one left it. After any fault the connection is dropped, and with it
 * whatever was not committed.
 */
final class SqliteWriter {

    private final SqlitePlace place;
    private final SqliteTail tail;
    private @Nullable SqliteSession session;

    SqliteWriter(SqlitePlace place, SqliteTail tail) {
        this.place = place;
        this.tail = tail;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(SqliteSession session) throws SQLException;
    }

    List<Supplier<Appended>> store(Iterator<SqliteCommit> commits) {
        return transaction("storing events in", current -> {
            current.refresh();
            List<Supplier<Appended>> answers = new ArrayList<>();
            while (commits.hasNext()) {
                answers.add(storeOne(current, commits.next()));
            }
            return answers;
        });
    }

    private static Supplier<Appended> storeOne(SqliteSession current, SqliteCommit ready) throws SQLException {
        Commit commit = ready.commit();
        for (Map.Entry<StreamId, Long> expected : commit.expected().entrySet()) {
            long actual = current.version(expected.getKey());
            if (actual != expected.getValue()) {
                return moved(current, commit, new Appended.Conflict(expected.getKey(), expected.getValue(), actual));
            }
        }
        for (SqliteCommit.Row row : ready.rows()) {
            if (current.position(row.event.header().id(), row.id) >= 0) {
                IllegalArgumentException taken = Again.taken(row.event.header().id());
                return () -> {
                    throw taken;
                };
            }
        }
        List<StoredEvent> stored = new ArrayList<>(ready.rows().size());
        for (SqliteCommit.Row row : ready.rows()) {
            stored.add(current.insert(row));
        }
        Appended answer = new Appended.Stored(stored, false);
        return () -> answer;
    }

    // Moved on by this very commit, perhaps, if the caller did not hear the first answer.
    private static Supplier<Appended> moved(SqliteSession current, Commit commit, Appended.Conflict conflict)
            throws SQLException {
        UUID id = commit.events().get(0).header().id();
        long first = current.position(id, Rows.id(id));
        if (first < 0) {
            return () -> conflict;
        }
        List<StoredEvent> stored = current.from(first, commit.events().size());
        return () -> Again.answer(commit, stored);
    }

    boolean move(String reader, long from, long to) {
        return transaction("moving a reader of", current -> current.move(reader, from, to));
    }

    /** How many payloads went; no copy is left in the file or its log. */
    long wipe(Collection<Long> positions) {
        long wiped = transaction("erasing in", current -> {
            current.refresh();
            for (long position : positions) {
                Limits.stored(position, current.size());
            }
            long count = 0;
            for (long position : positions) {
                count += current.wipe(position);
            }
            return count;
        });
        try {
            place.emptyLog(session().connection);
        } catch (SQLException e) {
            throw SqlFault.of("erasing in the journal '" + place.file() + "'", e);
        }
        return wiped;
    }

    private <T> T transaction(String doing, Work<T> work) {
        boolean committed = false;
        try {
            SqliteSession current = session();
            current.begin.execute();
            T value = work.with(current);
            current.index();
            current.commit.execute();
            committed = true;
            current.publish();
            current.checkStillThere();
            return value;
        } catch (SQLException e) {
            throw SqlFault.of(doing + " the journal '" + place.file() + "'", e);
        } finally {
            if (!committed) {
                drop();
            }
        }
    }

    private SqliteSession session() throws SQLException {
        if (session == null) {
            if (!Files.exists(place.file())) {
                throw SqliteSession.gone(place);
            }
            session = SqliteSession.open(place, tail);
        }
        return session;
    }

    private void drop() {
        if (session == null) {
            return;
        }
        SqliteSession dropped = session;
        session = null;
        tail.forget();
        try {
            // Rolls back what was not committed.
            dropped.connection.close();
        } catch (SQLException e) {
            // The fault that led here is being thrown already, and a connection that will not close writes nothing.
        }
    }

    void close() {
        if (session != null) {
            try {
                session.connection.close();
                session = null;
            } catch (SQLException e) {
                throw SqlFault.of("closing the journal '" + place.file() + "'", e);
            }
        }
    }
}
