package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The journal's tables over one connection, in whatever transaction that is in. For one thread. */
final class PostgresSession {

    private static final String SELECT = "SELECT " + Rows.COLUMNS + " FROM cocreate_event WHERE ";

    /** To be selected where events are stored: a session that would acknowledge before they are on the disk does not. */
    private static final String FLUSHED = "set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
            + " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true)";

    /**
     * All of a batch at once: the head is advanced if it and every stream stand where they are expected, and only then
     * are events and concerns inserted. A head changed by others while this waited for its row is looked at anew by the
     * server and then no longer matches; one that matches is as the statement's snapshot has it, and so is all before it.
     */
    private static final String APPEND = "WITH head AS (UPDATE cocreate_head SET size = ?, roots = ? WHERE size = ?"
            + " AND roots = ? AND NOT EXISTS (SELECT FROM unnest(?, ?) AS looked (stream, version)"
            + " WHERE looked.version <> coalesce((SELECT e.version + 1 FROM cocreate_event AS e WHERE e.stream = looked.stream"
            + " ORDER BY e.version DESC LIMIT 1), 0)) RETURNING " + FLUSHED + "),"
            + " event AS (INSERT INTO cocreate_event (" + Rows.COLUMNS + ") SELECT ? + fresh.number - 1, fresh.id,"
            + " fresh.stream, fresh.version, fresh.type, fresh.schema, fresh.at, fresh.actor, fresh.subject,"
            + " fresh.concerns, fresh.payload, fresh.entry FROM head, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " WITH ORDINALITY AS fresh (id, stream, version, type, schema, at, actor, subject, concerns, payload,"
            + " entry, number) RETURNING position, concerns),"
            + " concern AS (INSERT INTO cocreate_concern (party, position)"
            + " SELECT unnest(string_to_array(concerns, ' ')), position FROM event)"
            + " SELECT count(*) FROM head";

    /** Pages of streams side by side; the number says whose page a row is of. */
    private static final String EACH = "SELECT event.*, wanted.number FROM unnest(?, ?) WITH ORDINALITY AS wanted"
            + " (stream, version, number) CROSS JOIN LATERAL (" + SELECT + "cocreate_event.stream = wanted.stream AND"
            + " cocreate_event.version >= wanted.version ORDER BY cocreate_event.version LIMIT ?) AS event"
            + " ORDER BY wanted.number, event.version";

    private final Connection connection;

    PostgresSession(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until no other transaction writes events, and keeps all others from it until this one ends. A session that
     * would acknowledge before anything is on the disk is told not to.
     */
    Frontier lockHead() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                        "SELECT size, roots, " + FLUSHED + " FROM cocreate_head FOR UPDATE");
                ResultSet row = lock.executeQuery()) {
            row.next();
            return Rows.frontier(row.getLong(1), row.getBytes(2));
        }
    }

    Frontier head() throws SQLException {
        try (PreparedStatement head = connection.prepareStatement("SELECT size, roots FROM cocreate_head");
                ResultSet row = head.executeQuery()) {
            row.next();
            return Rows.frontier(row.getLong(1), row.getBytes(2));
        }
    }

    /** How many events each of these streams holds; those without any are left out. */
    Map<StreamId, Long> versions(Collection<StreamId> streams) throws SQLException {
        Map<StreamId, Long> versions = new HashMap<>();
        Array names = connection.createArrayOf(
                "text", streams.stream().map(StreamId::toString).toArray());
        // The last entry of the index for each stream; max() over a group would read all of them.
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT wanted.stream, last.version + 1 FROM unnest(?) AS wanted (stream) CROSS JOIN LATERAL (SELECT"
                        + " version FROM cocreate_event AS e WHERE e.stream = wanted.stream ORDER BY e.version DESC"
                        + " LIMIT 1) AS last")) {
            query.setArray(1, names);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.put(StreamId.parse(row.getString(1)), row.getLong(2));
                }
            }
        } finally {
            names.free();
        }
        return versions;
    }

    /** Where the event of this id is stored, or -1. */
    long position(UUID id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT position FROM cocreate_event WHERE id = ?")) {
            query.setBytes(1, Rows.id(id));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    /**
     * Stores events behind the head, in one round to the server. Returns whether it did; if not, the head is not where
     * it is expected, or a stream is not.
     *
     * @param before the tree that the head is expected to be of
     * @param after the tree over all events when these are stored
     * @param looked how many events streams are expected to hold
     */
    boolean append(Frontier before, List<NewEvent> events, Frontier after, Map<StreamId, Long> looked)
            throws SQLException {
        List<Array> arrays = new ArrayList<>();
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setLong(1, after.size());
            append.setBytes(2, Rows.roots(after));
            append.setLong(3, before.size());
            append.setBytes(4, Rows.roots(before));
            int parameter = 5;
            for (Array array : PostgresRows.looked(connection, looked)) {
                arrays.add(array);
                append.setArray(parameter++, array);
            }
            append.setLong(parameter++, before.size());
            for (Array array : PostgresRows.columns(connection, events)) {
                arrays.add(array);
                append.setArray(parameter++, array);
            }
            return Rows.number(append) == 1;
        } finally {
            for (Array array : arrays) {
                array.free();
            }
        }
    }

    List<StoredEvent> read(Query query, int limit) throws SQLException {
        if (query instanceof Query.From all) {
            return read(SELECT + "position >= ? ORDER BY position LIMIT ?", "", all.position(), limit);
        }
        if (query instanceof Query.Of one) {
            return read(
                    SELECT + "stream = ? AND version >= ? ORDER BY version LIMIT ?",
                    one.stream().toString(),
                    one.version(),
                    limit);
        }
        Query.Concerning about = (Query.Concerning) query;
        return read(
                // The limit within, so that no plan can join more than the page.
                "SELECT e." + Rows.COLUMNS.replace(", ", ", e.")
                        + " FROM (SELECT position FROM cocreate_concern WHERE party = ? AND position >= ?"
                        + " ORDER BY position LIMIT ?) AS c JOIN cocreate_event e ON e.position = c.position"
                        + " ORDER BY e.position",
                about.party().value(),
                about.position(),
                limit);
    }

    List<List<StoredEvent>> readEach(List<Query.Of> queries, int limit) throws SQLException {
        List<List<StoredEvent>> pages = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            pages.add(new ArrayList<>());
        }
        List<Array> wanted = PostgresRows.wanted(connection, queries);
        try (PreparedStatement query = connection.prepareStatement(EACH)) {
            query.setArray(1, wanted.get(0));
            query.setArray(2, wanted.get(1));
            query.setInt(3, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    pages.get(row.getInt(Rows.COUNT + 1) - 1).add(Rows.read(row));
                }
            }
        } finally {
            for (Array array : wanted) {
                array.free();
            }
        }
        return pages;
    }

    private List<StoredEvent> read(String sql, String key, long from, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int parameter = 1;
            if (!key.isEmpty()) {
                query.setString(parameter++, key);
            }
            query.setLong(parameter++, from);
            query.setInt(parameter, limit);
            return Rows.readAll(query);
        }
    }

    long wipe(Collection<Long> positions) throws SQLException {
        Array all = connection.createArrayOf("bigint", positions.toArray());
        try (PreparedStatement wipe = connection.prepareStatement(
                "UPDATE cocreate_event SET payload = NULL WHERE position = ANY (?) AND payload IS NOT NULL")) {
            wipe.setArray(1, all);
            return wipe.executeUpdate();
        } finally {
            all.free();
        }
    }

    long cursor(String reader) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT position FROM cocreate_reader WHERE name = ?")) {
            query.setString(1, reader);
            return Rows.number(query);
        }
    }

    boolean move(String reader, long from, long to) throws SQLException {
        String sql = from == 0
                ? "INSERT INTO cocreate_reader AS r (name, position) VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                        + " SET position = excluded.position WHERE r.position = 0"
                : "UPDATE cocreate_reader SET position = ? WHERE name = ? AND position = ?";
        try (PreparedStatement move = connection.prepareStatement(sql)) {
            if (from == 0) {
                move.setString(1, reader);
                move.setLong(2, to);
            } else {
                move.setLong(1, to);
                move.setString(2, reader);
                move.setLong(3, from);
            }
            return move.executeUpdate() == 1;
        }
    }
}
