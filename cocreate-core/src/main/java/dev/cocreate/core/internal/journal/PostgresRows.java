package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StreamId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Rows turned on their side, a column an array, so that any number of them goes in one statement. */
final class PostgresRows {

    private PostgresRows() {}

    /** The columns of {@link Rows#COLUMNS} but the position, in that order. */
    static List<Array> columns(Connection connection, List<NewEvent> events) throws SQLException {
        int count = events.size();
        byte[][] ids = new byte[count][];
        String[] streams = new String[count];
        Long[] versions = new Long[count];
        String[] types = new String[count];
        Integer[] schemas = new Integer[count];
        Long[] times = new Long[count];
        String[] actors = new String[count];
        String[] subjects = new String[count];
        String[] concerns = new String[count];
        byte[][] payloads = new byte[count][];
        byte[][] entries = new byte[count][];
        for (int i = 0; i < count; i++) {
            NewEvent event = events.get(i);
            EventHeader header = event.header();
            ids[i] = Rows.id(header.id());
            streams[i] = header.stream().toString();
            versions[i] = header.version();
            types[i] = header.type();
            schemas[i] = header.schema();
            times[i] = Rows.micros(header.at());
            actors[i] = header.by().value();
            subjects[i] = header.subject().value();
            concerns[i] = Rows.concerns(header.concerns());
            payloads[i] = event.payload().toArray();
            entries[i] = event.entry().toArray();
        }
        return List.of(
                connection.createArrayOf("bytea", ids),
                connection.createArrayOf("text", streams),
                connection.createArrayOf("bigint", versions),
                connection.createArrayOf("text", types),
                connection.createArrayOf("integer", schemas),
                connection.createArrayOf("bigint", times),
                connection.createArrayOf("text", actors),
                connection.createArrayOf("text", subjects),
                connection.createArrayOf("text", concerns),
                connection.createArrayOf("bytea", payloads),
                connection.createArrayOf("bytea", entries));
    }

    /** Streams, and how many events each holds. */
    static List<Array> looked(Connection connection, Map<StreamId, Long> looked) throws SQLException {
        String[] streams = new String[looked.size()];
        Long[] versions = new Long[looked.size()];
        int i = 0;
        for (Map.Entry<StreamId, Long> each : looked.entrySet()) {
            streams[i] = each.getKey().toString();
            versions[i++] = each.getValue();
        }
        return List.of(connection.createArrayOf("text", streams), connection.createArrayOf("bigint", versions));
    }

    /** Streams, and from where on in each. */
    static List<Array> wanted(Connection connection, List<Query.Of> queries) throws SQLException {
        String[] streams = new String[queries.size()];
        Long[] versions = new Long[queries.size()];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = queries.get(i).stream().toString();
            versions[i] = queries.get(i).version();
        }
        return List.of(connection.createArrayOf("text", streams), connection.createArrayOf("bigint", versions));
    }
}
