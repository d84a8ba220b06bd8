package dev.cocreate.core.internal.journal;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Events as rows of a database. The same columns in every one, so that a journal can be carried from one to another. */
final class Rows {

    /** In the order in which they are written, and in which {@link #read} gets them. */
    static final String COLUMNS =
            "position, id, stream, version, type, schema, at, actor, subject, concerns, payload, entry";

    /** How many columns these are. */
    static final int COUNT = 12;

    /** What follows the table's name when a row is inserted. */
    static final String VALUES = " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** What stands between two of the parties an event concerns: a party id holds no blank. */
    static final String BETWEEN = " ";

    private Rows() {}

    /**
     * @throws CoCreateException if the row holds what no journal ever stored
     */
    static StoredEvent read(ResultSet row) throws SQLException {
        try {
            return event(row);
        } catch (IllegalArgumentException | DateTimeException | BufferUnderflowException e) {
            throw new CoCreateException(
                    "reading the journal: the event at position " + row.getLong(1)
                            + " is damaged. Restore the journal from a copy",
                    false,
                    e);
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        EventHeader header = new EventHeader(
                id(row.getBytes(2)),
                StreamId.parse(row.getString(3)),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                Instant.EPOCH.plus(row.getLong(7), ChronoUnit.MICROS),
                PartyId.of(row.getString(8)),
                PartyId.of(row.getString(9)),
                concerns(row.getString(10)));
        return new StoredEvent(
                row.getLong(1),
                header,
                Optional.ofNullable(row.getBytes(11)).map(Bytes::of),
                Bytes.of(row.getBytes(12)));
    }

    static List<StoredEvent> readAll(PreparedStatement query) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                events.add(read(rows));
            }
        }
        return events;
    }

    /** The one number a query answers with; 0 if it answers with none. */
    static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** A time as its column keeps it. */
    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static byte[] id(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static String concerns(SortedSet<PartyId> parties) {
        StringBuilder text = new StringBuilder();
        for (PartyId party : parties) {
            text.append(text.isEmpty() ? "" : BETWEEN).append(party.value());
        }
        return text.toString();
    }

    private static SortedSet<PartyId> concerns(String text) {
        SortedSet<PartyId> parties = new TreeSet<>();
        for (String party : text.split(BETWEEN, -1)) {
            parties.add(PartyId.of(party));
        }
        return parties;
    }

    /** The roots one behind the other. */
    static byte[] roots(Frontier frontier) {
        ByteBuffer buffer = ByteBuffer.allocate(frontier.roots().size() * 32);
        for (Bytes root : frontier.roots()) {
            buffer.put(root.toArray());
        }
        return buffer.array();
    }

    static Frontier frontier(long size, byte[] roots) {
        List<Bytes> all = new ArrayList<>(roots.length / 32);
        for (int from = 0; from < roots.length; from += 32) {
            all.add(Bytes.of(Arrays.copyOfRange(roots, from, Math.min(from + 32, roots.length))));
        }
        return new Frontier(size, all);
    }
}
