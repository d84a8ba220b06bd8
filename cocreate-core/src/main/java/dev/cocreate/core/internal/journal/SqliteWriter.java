package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private @Nullable Session session;

    SqliteWriter(SqlitePlace place) {
        this.place = place;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Session session) throws SQLException;
    }

    List<Supplier<Appended>> store(List<Commit> commits) {
        return transaction("storing events in", current -> {
            current.refresh();
            long before = current.frontier.size();
            List<Supplier<Appended>> answers = new ArrayList<>(commits.size());
            for (Commit commit : commits) {
                answers.add(storeOne(current, commit, commits.size() == 1));
            }
            if (current.frontier.size() > before) {
                current.writeHead();
            }
            return answers;
        });
    }

    private static Supplier<Appended> storeOne(Session current, Commit commit, boolean isAlone) throws SQLException {
        for (Map.Entry<StreamId, Long> expected : commit.expected().entrySet()) {
            long actual = current.version(expected.getKey());
            if (actual != expected.getValue()) {
                return moved(current, commit, new Appended.Conflict(expected.getKey(), expected.getValue(), actual));
            }
        }
        List<StoredEvent> stored = new ArrayList<>(commit.events().size());
        try {
            for (NewEvent event : commit.events()) {
                stored.add(current.insert(event));
            }
        } catch (SQLException e) {
            if (!SqlFault.isConstraint(e)) {
                throw e;
            }
            // With others in the transaction it must not be theirs too: it is rolled back, and each tried alone.
            IllegalArgumentException taken = taken(current, commit, stored.size(), e);
            if (!isAlone) {
                throw taken;
            }
            current.doomed = true;
            return () -> {
                throw taken;
            };
        }
        Appended answer = new Appended.Stored(stored, false);
        return () -> answer;
    }

    // Moved on by this very commit, perhaps, if the caller did not hear the first answer.
    private static Supplier<Appended> moved(Session current, Commit commit, Appended.Conflict conflict)
            throws SQLException {
        long first = current.position(commit.events().get(0));
        if (first < 0) {
            return () -> conflict;
        }
        List<StoredEvent> stored = current.from(first, commit.events().size());
        return () -> Again.answer(commit, stored);
    }

    private static IllegalArgumentException taken(Session current, Commit commit, int from, SQLException e)
            throws SQLException {
        NewEvent refused = commit.events().get(from);
        if (current.position(refused) < 0) {
            throw e;
        }
        return Again.taken(refused.header().id());
    }

    boolean move(String reader, long from, long to) {
        return transaction("moving a reader of", current -> current.move(reader, from, to));
    }

    /** How many payloads went; no copy is left in the file or its log. */
    long wipe(Collection<Long> positions) {
        long wiped = transaction("erasing in", current -> {
            current.refresh();
            for (long position : positions) {
                Limits.stored(position, current.frontier.size());
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
            Session current = session();
            current.begin.execute();
            T value = work.with(current);
            if (!current.doomed) {
                current.commit.execute();
                committed = true;
                current.checkStillThere();
            }
            return value;
        } catch (SQLException e) {
            throw SqlFault.of(doing + " the journal '" + place.file() + "'", e);
        } finally {
            if (!committed) {
                drop();
            }
        }
    }

    private Session session() throws SQLException {
        if (session == null) {
            if (!Files.exists(place.file())) {
                throw Session.gone(place);
            }
            session = Session.open(place);
        }
        return session;
    }

    private void drop() {
        if (session == null) {
            return;
        }
        Session dropped = session;
        session = null;
        try {
            // Rolls back what was not committed.
            dropped.connection.close();
        } catch (SQLException e) {
            // The fault that led here is being thrown already, and a connection that will not close writes nothing.
            dropped.doomed = true;
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

    /** A connection, its statements, and what is known of the journal as long as nobody else writes. */
    private static final class Session {
        private static final int STREAMS = 10_000;

        final SqlitePlace place;
        final Connection connection;
        final PreparedStatement begin;
        final PreparedStatement commit;
        private final PreparedStatement size;
        private final PreparedStatement roots;
        private final PreparedStatement advance;
        private final PreparedStatement version;
        private final PreparedStatement byId;
        private final PreparedStatement from;
        private final PreparedStatement insert;
        private final PreparedStatement concern;
        private final PreparedStatement wipe;
        private final PreparedStatement cursor;
        private final PreparedStatement move;
        private final @Nullable Object fileKey;
        private final RecentVersions versions = new RecentVersions(STREAMS);
        Frontier frontier = Frontier.empty();
        boolean doomed;

        private Session(SqlitePlace place, Connection connection) throws SQLException {
            this.place = place;
            this.connection = connection;
            this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
            this.commit = connection.prepareStatement("COMMIT");
            this.size = connection.prepareStatement("SELECT size FROM head");
            this.roots = connection.prepareStatement("SELECT roots FROM head");
            this.advance = connection.prepareStatement("UPDATE head SET size = ?, roots = ?");
            this.version = connection.prepareStatement(
                    "SELECT version FROM event WHERE stream = ? ORDER BY version DESC LIMIT 1");
            this.byId = connection.prepareStatement("SELECT position FROM event WHERE id = ?");
            this.from = connection.prepareStatement(
                    "SELECT " + Rows.COLUMNS + " FROM event WHERE position >= ? ORDER BY position LIMIT ?");
            this.insert = connection.prepareStatement("INSERT INTO event" + Rows.VALUES);
            this.concern = connection.prepareStatement("INSERT INTO concern (party, position) VALUES (?, ?)");
            this.wipe = connection.prepareStatement(
                    "UPDATE event SET payload = NULL WHERE position = ? AND payload IS NOT NULL");
            this.cursor = connection.prepareStatement("SELECT position FROM reader WHERE name = ?");
            this.move = connection.prepareStatement("INSERT INTO reader (name, position) VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET position = excluded.position");
            this.fileKey = fileKey();
        }

        static Session open(SqlitePlace place) throws SQLException {
            Connection connection = place.reconnect();
            try {
                return new Session(place, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        }

        /** Looks whether another process has written meanwhile. */
        void refresh() throws SQLException {
            long now = number(size);
            if (now == frontier.size()) {
                return;
            }
            versions.forget();
            try (ResultSet row = roots.executeQuery()) {
                row.next();
                frontier = Rows.frontier(now, row.getBytes(1));
            }
        }

        void writeHead() throws SQLException {
            advance.setLong(1, frontier.size());
            advance.setBytes(2, Rows.roots(frontier));
            advance.executeUpdate();
        }

        long version(StreamId stream) throws SQLException {
            long known = versions.of(stream);
            if (known >= 0) {
                return known;
            }
            version.setString(1, stream.toString());
            try (ResultSet row = version.executeQuery()) {
                long actual = row.next() ? row.getLong(1) + 1 : 0;
                versions.note(stream, actual);
                return actual;
            }
        }

        long position(NewEvent event) throws SQLException {
            byId.setBytes(1, Rows.id(event.header().id()));
            try (ResultSet row = byId.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }

        List<StoredEvent> from(long position, int limit) throws SQLException {
            from.setLong(1, position);
            from.setInt(2, limit);
            return Rows.readAll(from);
        }

        StoredEvent insert(NewEvent event) throws SQLException {
            long position = frontier.size();
            Rows.bind(insert, position, event);
            insert.executeUpdate();
            for (var party : event.header().concerns()) {
                concern.setString(1, party.value());
                concern.setLong(2, position);
                concern.executeUpdate();
            }
            versions.note(event.stream(), event.header().version() + 1);
            frontier = frontier.plus(event.entry());
            return StoredEvent.at(position, event);
        }

        long wipe(long position) throws SQLException {
            wipe.setLong(1, position);
            return wipe.executeUpdate();
        }

        boolean move(String reader, long expected, long to) throws SQLException {
            cursor.setString(1, reader);
            if (number(cursor) != expected) {
                return false;
            }
            move.setString(1, reader);
            move.setLong(2, to);
            move.executeUpdate();
            return true;
        }

        private static long number(PreparedStatement query) throws SQLException {
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }

        // SQLite goes on writing to a file that was removed or replaced under it, and what it writes is then lost.
        void checkStillThere() {
            if (!Objects.equals(fileKey, fileKey())) {
                throw gone(place);
            }
        }

        private @Nullable Object fileKey() {
            try {
                return Files.readAttributes(place.file(), BasicFileAttributes.class)
                        .fileKey();
            } catch (IOException e) {
                throw gone(place);
            }
        }

        static CoCreateException gone(SqlitePlace place) {
            return new CoCreateException(
                    "writing to the journal '" + place.file() + "': the file was removed or replaced while it was in"
                            + " use. What was just to be stored is not in it; put the file back and open it again",
                    false);
        }
    }
}
