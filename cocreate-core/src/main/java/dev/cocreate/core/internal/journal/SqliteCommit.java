package dev.cocreate.core.internal.journal;

import dev.cocreate.PartyId;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A commit made ready on its caller's own thread, since whoever writes for many has the others wait meanwhile. Immutable but
 * for its byte arrays, which nobody changes.
 *
 * @param commit what to store
 * @param rows its events in their order
 */
record SqliteCommit(Commit commit, List<Row> rows) {

    static SqliteCommit of(Commit commit) {
        List<Row> rows = new ArrayList<>(commit.events().size());
        for (NewEvent event : commit.events()) {
            rows.add(Row.of(event));
        }
        return new SqliteCommit(commit, rows);
    }

    /** An event as the columns of its row. */
    static final class Row {
        final NewEvent event;
        final SqliteTail.Entry inTail;
        final byte[] id;
        private final long at;
        private final String concerns;
        private final byte[] payload;
        private final byte[] entry;

        private Row(NewEvent event) {
            EventHeader header = event.header();
            this.event = event;
            this.inTail = new SqliteTail.Entry(
                    header.id(),
                    event.stream().toString(),
                    header.version(),
                    header.concerns().stream().map(PartyId::value).toList(),
                    event.entry());
            this.id = Rows.id(header.id());
            this.at = Rows.micros(header.at());
            this.concerns = Rows.concerns(header.concerns());
            this.payload = event.payload().toArray();
            this.entry = event.entry().toArray();
        }

        static Row of(NewEvent event) {
            return new Row(event);
        }

        void bind(PreparedStatement insert, long position) throws SQLException {
            EventHeader header = event.header();
            insert.setLong(1, position);
            insert.setBytes(2, id);
            insert.setString(3, inTail.stream());
            insert.setLong(4, header.version());
            insert.setString(5, header.type());
            insert.setInt(6, header.schema());
            insert.setLong(7, at);
            insert.setString(8, header.by().value());
            insert.setString(9, header.subject().value());
            insert.setString(10, concerns);
            insert.setBytes(11, payload);
            insert.setBytes(12, entry);
        }
    }
}
