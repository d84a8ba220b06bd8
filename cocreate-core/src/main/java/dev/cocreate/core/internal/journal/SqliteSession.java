package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The writing connection, its statements, and what is known of the journal as long as nobody else writes. For one
 * thread at a time.
 */
final class SqliteSession {

    /** So many events wait for the indexes to follow. More would take longer to read when the file is opened. */
    static final int BEHIND = 1_024;

    private static final int STREAMS = 10_000;

    final SqlitePlace place;
    final Connection connection;
    final PreparedStatement begin;
    final PreparedStatement commit;
    private final PreparedStatement from;
    private final PreparedStatement insert;
    private final PreparedStatement wipe;
    private final PreparedStatement cursor;
    private final PreparedStatement move;
    private final SqliteIndex index;
    private final SqliteTail.Source source;
    private final SqliteTail tail;
    private final @Nullable Object fileKey;
    private final RecentVersions versions = new RecentVersions(STREAMS);
    private byte[] newest = {};
    private long seen;

    // Of the transaction under way.
    private long before;
    private final List<SqliteTail.Entry> pending = new ArrayList<>();
    private final Map<UUID, Long> pendingIds = new HashMap<>();
    private final Map<StreamId, Long> pendingVersions = new HashMap<>();
    private @Nullable Frontier indexed;

    private SqliteSession(SqlitePlace place, SqliteTail tail, Connection connection) throws SQLException {
        this.place = place;
        this.tail = tail;
        this.connection = connection;
        this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
        this.commit = connection.prepareStatement("COMMIT");
        this.from = connection.prepareStatement(
                "SELECT " + Rows.COLUMNS + " FROM event WHERE position >= ? ORDER BY position LIMIT ?");
        this.insert = connection.prepareStatement("INSERT INTO event" + Rows.VALUES);
        this.wipe = connection.prepareStatement(
                "UPDATE event SET payload = NULL WHERE position = ? AND payload IS NOT NULL");
        this.cursor = connection.prepareStatement("SELECT position FROM reader WHERE name = ?");
        this.move = connection.prepareStatement("INSERT INTO reader (name, position) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET position = excluded.position");
        this.index = new SqliteIndex(connection);
        this.source = new SqliteTail.Source(connection);
        this.fileKey = fileKey();
    }

    static SqliteSession open(SqlitePlace place, SqliteTail tail) throws SQLException {
        Connection connection = place.reconnect();
        try {
            SqliteSession session = new SqliteSession(place, tail, connection);
            session.newest = session.index.newestId();
            return session;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Looks whether another process has written meanwhile. */
    void refresh() throws SQLException {
        tail.catchUp(source);
        before = tail.size();
        if (before != seen) {
            versions.forget();
            newest = index.newestId();
        }
    }

    /** How many events there are, with those of the transaction under way. */
    long size() {
        return before + pending.size();
    }

    long version(StreamId stream) throws SQLException {
        Long written = pendingVersions.get(stream);
        if (written != null) {
            return written;
        }
        long known = versions.of(stream);
        if (known < 0) {
            known = tail.version(stream.toString());
        }
        if (known < 0) {
            known = index.version(stream.toString());
        }
        versions.note(stream, known);
        return known;
    }

    /** Where an event is, or -1 if it is not stored. */
    long position(UUID id, byte[] bytes) throws SQLException {
        long position = pendingIds.getOrDefault(id, -1L);
        if (position < 0) {
            position = tail.position(id);
        }
        // Ids mostly come in order, and one behind all that the index has need not be looked for in it.
        if (position >= 0 || Arrays.compareUnsigned(bytes, newest) > 0) {
            return position;
        }
        return index.position(bytes);
    }

    List<StoredEvent> from(long position, int limit) throws SQLException {
        from.setLong(1, position);
        from.setInt(2, limit);
        return Rows.readAll(from);
    }

    StoredEvent insert(SqliteCommit.Row row) throws SQLException {
        long position = size();
        NewEvent event = row.event;
        row.bind(insert, position);
        insert.executeUpdate();
        pending.add(row.inTail);
        pendingIds.put(event.header().id(), position);
        pendingVersions.put(event.stream(), event.header().version() + 1);
        return StoredEvent.at(position, event);
    }

    /** Lets the indexes follow if they are far enough behind. */
    void index() throws SQLException {
        if (!pending.isEmpty() && tail.length() >= BEHIND) {
            SqliteTail.Content content = tail.content();
            index.take(content);
            indexed = content.frontier();
        }
    }

    /** What was just committed is known to everybody from here on. */
    void publish() throws SQLException {
        if (indexed != null) {
            tail.startAt(indexed);
            newest = index.newestId();
            indexed = null;
        }
        long position = before;
        for (SqliteTail.Entry each : pending) {
            tail.add(position++, each);
        }
        pendingVersions.forEach(versions::note);
        seen = size();
        pending.clear();
        pendingIds.clear();
        pendingVersions.clear();
    }

    long wipe(long position) throws SQLException {
        wipe.setLong(1, position);
        return wipe.executeUpdate();
    }

    boolean move(String reader, long expected, long to) throws SQLException {
        cursor.setString(1, reader);
        if (Rows.number(cursor) != expected) {
            return false;
        }
        move.setString(1, reader);
        move.setLong(2, to);
        move.executeUpdate();
        return true;
    }

    // SQLite goes on writing to a file that was removed or replaced under it, and what it writes is then lost.
    void checkStillThere() {
        if (!Objects.equals(fileKey, fileKey())) {
            throw gone(place);
        }
    }

    private @Nullable Object fileKey() {
        try {
            return Files.readAttributes(place.file(), BasicFileAttributes.class).fileKey();
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
