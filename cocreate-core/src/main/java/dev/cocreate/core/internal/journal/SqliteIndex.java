package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.Frontier;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of a SQLite journal, as one connection reads and writes them: where the event of an id is, and those of a
 * stream or of a party. They cover all events but those of the {@link SqliteTail}.
 *
 * <p>What a stream or a party has in one batch is one row, as in the posting lists of a text index (Zobel and Moffat, ACM
 * Computing Surveys 38(2), 2006): a busy stream costs a row a batch, not a row an event. For one thread at a time.
 */
final class SqliteIndex {

    private final PreparedStatement byId;
    private final PreparedStatement newestId;
    private final PreparedStatement last;
    private final PreparedStatement stream;
    private final PreparedStatement party;
    private final PreparedStatement addIds;
    private final PreparedStatement addStream;
    private final PreparedStatement addParty;
    private final PreparedStatement covered;

    SqliteIndex(Connection connection) throws SQLException {
        this.byId = connection.prepareStatement("SELECT position FROM event_id WHERE id = ?");
        this.newestId = connection.prepareStatement("SELECT max(id) FROM event_id");
        this.last = connection.prepareStatement(
                "SELECT first + length(positions) / 8 FROM stream_part WHERE stream = ? ORDER BY first DESC LIMIT 1");
        this.stream = parts(connection, "stream");
        this.party = parts(connection, "party");
        this.addIds = connection.prepareStatement("INSERT INTO event_id SELECT id, position FROM event"
                + " WHERE position >= ? AND position < ? ORDER BY id");
        this.addStream = connection.prepareStatement("INSERT INTO stream_part VALUES (?, ?, ?)");
        this.addParty = connection.prepareStatement("INSERT INTO party_part VALUES (?, ?, ?)");
        this.covered = connection.prepareStatement("UPDATE head SET indexed = ?, roots = ?");
    }

    // From the row that holds what is asked for, if there is one, on.
    private static PreparedStatement parts(Connection connection, String what) throws SQLException {
        return connection.prepareStatement(
                ("SELECT first, positions FROM what_part WHERE what = ?1 AND first >= coalesce("
                                + "(SELECT max(first) FROM what_part WHERE what = ?1 AND first <= ?2), 0) ORDER BY first")
                        .replace("what", what));
    }

    /** Where an event is, or -1 if no index has it. */
    long position(byte[] id) throws SQLException {
        byId.setBytes(1, id);
        try (ResultSet row = byId.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /** The greatest id of all, as bytes; none if there is no event. */
    byte[] newestId() throws SQLException {
        try (ResultSet row = newestId.executeQuery()) {
            byte[] id = row.next() ? row.getBytes(1) : null;
            return id == null ? new byte[0] : id;
        }
    }

    /** How many events a stream has. */
    long version(String name) throws SQLException {
        last.setString(1, name);
        return Rows.number(last);
    }

    /** Where the events of a stream are, from a version on. */
    List<Long> of(String name, long version, int limit) throws SQLException {
        List<Long> found = new ArrayList<>();
        stream.setString(1, name);
        stream.setLong(2, version);
        try (ResultSet row = stream.executeQuery()) {
            while (found.size() < limit && row.next()) {
                long first = row.getLong(1);
                ByteBuffer positions = ByteBuffer.wrap(row.getBytes(2));
                positions.position((int) Math.min(positions.limit(), Math.max(0, version - first) * Long.BYTES));
                while (found.size() < limit && positions.hasRemaining()) {
                    found.add(positions.getLong());
                }
            }
        }
        return found;
    }

    /** Where the events that concern a party are, from a position on. */
    List<Long> concerning(String name, long position, int limit) throws SQLException {
        List<Long> found = new ArrayList<>();
        party.setString(1, name);
        party.setLong(2, position);
        try (ResultSet row = party.executeQuery()) {
            while (found.size() < limit && row.next()) {
                ByteBuffer positions = ByteBuffer.wrap(row.getBytes(2));
                while (found.size() < limit && positions.hasRemaining()) {
                    long each = positions.getLong();
                    if (each >= position) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    /** Takes over what the tail holds. */
    void take(SqliteTail.Content tail) throws SQLException {
        addIds.setLong(1, tail.first());
        addIds.setLong(2, tail.frontier().size());
        addIds.executeUpdate();
        for (SqliteTail.Part each : tail.streams()) {
            add(addStream, each);
        }
        for (SqliteTail.Part each : tail.parties()) {
            add(addParty, each);
        }
        Frontier frontier = tail.frontier();
        covered.setLong(1, frontier.size());
        covered.setBytes(2, Rows.roots(frontier));
        covered.executeUpdate();
    }

    private static void add(PreparedStatement insert, SqliteTail.Part part) throws SQLException {
        ByteBuffer positions = ByteBuffer.allocate(part.positions().size() * Long.BYTES);
        part.positions().forEach(positions::putLong);
        insert.setString(1, part.name());
        insert.setLong(2, part.first());
        insert.setBytes(3, positions.array());
        insert.executeUpdate();
    }
}
