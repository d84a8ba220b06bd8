package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connections that only read, one to a thread at a time, kept for the next. Safe for several threads. */
final class SqliteReaders implements AutoCloseable {

    private static final int KEPT = 8;

    private final SqlitePlace place;
    private final SqliteTail tail;
    private final Supplier<CoCreateException> closedFault;
    private final Deque<Reader> idle = new ArrayDeque<>();
    private boolean closed;

    SqliteReaders(SqlitePlace place, SqliteTail tail, Supplier<CoCreateException> closedFault) {
        this.place = place;
        this.tail = tail;
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
            return new Reader(connection, tail);
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
        private final SqliteTail tail;
        private final SqliteTail.Source source;
        private final SqliteIndex index;
        private final PreparedStatement from;
        private final PreparedStatement at;
        private final PreparedStatement cursor;

        Reader(Connection connection, SqliteTail tail) throws SQLException {
            this.connection = connection;
            this.tail = tail;
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
            this.source = new SqliteTail.Source(connection);
            this.from = connection.prepareStatement(
                    "SELECT " + Rows.COLUMNS + " FROM event WHERE position >= ? ORDER BY position LIMIT ?");
            this.index = new SqliteIndex(connection);
            this.at = connection.prepareStatement("SELECT e." + Rows.COLUMNS.replace(", ", ", e.")
                    + " FROM json_each(?) j CROSS JOIN event e ON e.position = j.value ORDER BY j.value");
            this.cursor = connection.prepareStatement("SELECT position FROM reader WHERE name = ?");
        }

        List<StoredEvent> read(Query query, int limit) throws SQLException {
            if (query instanceof Query.From all) {
                from.setLong(1, all.position());
                from.setInt(2, limit);
                return Rows.readAll(from);
            }
            // The tail before the index: what moves from one to the other in between is then in both, not in neither.
            tail.catchUp(source);
            if (query instanceof Query.Of one) {
                String stream = one.stream().toString();
                List<Long> recent = tail.of(stream, one.version());
                return at(index.of(stream, one.version(), limit), recent, limit);
            }
            Query.Concerning about = (Query.Concerning) query;
            String party = about.party().value();
            List<Long> recent = tail.concerning(party, about.position());
            return at(index.concerning(party, about.position(), limit), recent, limit);
        }

        private List<StoredEvent> at(List<Long> indexed, List<Long> recent, int limit) throws SQLException {
            long last = indexed.isEmpty() ? -1 : indexed.get(indexed.size() - 1);
            List<Long> all = Stream.concat(indexed.stream(), recent.stream().filter(position -> position > last))
                    .limit(limit)
                    .toList();
            if (all.isEmpty()) {
                return List.of();
            }
            at.setString(1, all.toString());
            return Rows.readAll(at);
        }

        Frontier frontier() throws SQLException {
            tail.catchUp(source);
            return tail.frontier();
        }

        long cursor(String name) throws SQLException {
            cursor.setString(1, name);
            return Rows.number(cursor);
        }
    }
}
