package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connections that only read, one to a thread at a time, kept for the next. Safe for several threads. */
final class SqliteReaders implements AutoCloseable {

    private static final int KEPT = 8;

    private final SqlitePlace place;
    private final Supplier<CoCreateException> closedFault;
    private final Deque<Reader> idle = new ArrayDeque<>();
    private boolean closed;

    SqliteReaders(SqlitePlace place, Supplier<CoCreateException> closedFault) {
        this.place = place;
        this.closedFault = closedFault;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(Reader reader) throws SQLException;
    }

    List<StoredEvent> read(Query query, int limit) {
        return reading(reader -> reader.read(query, limit));
    }

    Frontier frontier() {
        return reading(Reader::frontier);
    }

    long cursor(String name) {
        return reading(reader -> reader.cursor(name));
    }

    private <T> T reading(Reading<T> work) {
        try {
            Reader reader = take();
            boolean sound = false;
            try {
                T value = work.from(reader);
                sound = true;
                return value;
            } finally {
                give(reader, sound);
            }
        } catch (SQLException e) {
            throw SqlFault.of("reading the journal '" + place.file() + "'", e);
        }
    }

    private Reader take() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw closedFault.get();
            }
            @Nullable Reader reader = idle.poll();
            if (reader != null) {
                return reader;
            }
        }
        Connection connection = place.reconnect();
        try {
            return new Reader(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void give(Reader reader, boolean sound) throws SQLException {
        synchronized (idle) {
            if (sound && !closed && idle.size() < KEPT) {
                idle.push(reader);
                return;
            }
        }
        reader.connection.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            try {
                while (!idle.isEmpty()) {
                    idle.pop().connection.close();
                }
            } catch (SQLException e) {
                throw SqlFault.of("closing the journal '" + place.file() + "'", e);
            }
        }
    }

    /** One connection and its prepared statements; for one thread at a time. */
    private static final class Reader {
        final Connection connection;
        private final PreparedStatement from;
        private final PreparedStatement of;
        private final PreparedStatement concerning;
        private final PreparedStatement head;
        private final PreparedStatement cursor;

        Reader(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
            String select = "SELECT " + Rows.COLUMNS + " FROM event WHERE ";
            this.from = connection.prepareStatement(select + "position >= ? ORDER BY position LIMIT ?");
            this.of = connection.prepareStatement(select + "stream = ? AND version >= ? ORDER BY version LIMIT ?");
            this.concerning = connection.prepareStatement("SELECT e." + Rows.COLUMNS.replace(", ", ", e.")
                    + " FROM concern c CROSS JOIN event e ON e.position = c.position"
                    + " WHERE c.party = ? AND c.position >= ? ORDER BY c.position LIMIT ?");
            this.head = connection.prepareStatement("SELECT size, roots FROM head");
            this.cursor = connection.prepareStatement("SELECT position FROM reader WHERE name = ?");
        }

        List<StoredEvent> read(Query query, int limit) throws SQLException {
            if (query instanceof Query.From all) {
                from.setLong(1, all.position());
                from.setInt(2, limit);
                return Rows.readAll(from);
            }
            if (query instanceof Query.Of one) {
                of.setString(1, one.stream().toString());
                of.setLong(2, one.version());
                of.setInt(3, limit);
                return Rows.readAll(of);
            }
            Query.Concerning about = (Query.Concerning) query;
            concerning.setString(1, about.party().value());
            concerning.setLong(2, about.position());
            concerning.setInt(3, limit);
            return Rows.readAll(concerning);
        }

        Frontier frontier() throws SQLException {
            try (ResultSet row = head.executeQuery()) {
                row.next();
                return Rows.frontier(row.getLong(1), row.getBytes(2));
            }
        }

        long cursor(String name) throws SQLException {
            cursor.setString(1, name);
            try (ResultSet row = cursor.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
