package dev.cocreate.core.internal.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a journal in a SQLite file.
 *
 * <p>Every version's statements stand here for ever; a change adds a version behind them.
 */
final class SqliteSchema {

    /** "CoCJ", where SQLite keeps whose file it is. */
    static final int MARK = 0x436f434a;

    private static final List<String> FIRST = List.of(
            // One row: position of the next event, and the right edge of the tree over all before it.
            "CREATE TABLE head (only INTEGER PRIMARY KEY CHECK (only = 0), size INTEGER NOT NULL, roots BLOB NOT NULL)",
            "INSERT INTO head VALUES (0, 0, x'')",
            "CREATE TABLE event (position INTEGER PRIMARY KEY, id BLOB NOT NULL, stream TEXT NOT NULL,"
                    + " version INTEGER NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, at INTEGER NOT NULL,"
                    + " actor TEXT NOT NULL, subject TEXT NOT NULL, concerns TEXT NOT NULL, payload BLOB,"
                    + " entry BLOB NOT NULL)",
            "CREATE UNIQUE INDEX event_by_id ON event (id)",
            "CREATE UNIQUE INDEX event_by_stream ON event (stream, version)",
            "CREATE TABLE concern (party TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (party, position))"
                    + " WITHOUT ROWID",
            "CREATE TABLE reader (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID");

    // A commit writes events only; the indexes follow, many events at a time (see SqliteTail). What "head" says is how
    // far they have come, and the right edge of the tree over the events they cover.
    private static final List<String> INDEXES_FOLLOW = List.of(
            "ALTER TABLE head RENAME COLUMN size TO indexed",
            "CREATE TABLE event_id (id BLOB PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID",
            "INSERT INTO event_id SELECT id, position FROM event ORDER BY id",
            "CREATE TABLE stream_event (stream TEXT NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL,"
                    + " PRIMARY KEY (stream, version)) WITHOUT ROWID",
            "INSERT INTO stream_event SELECT stream, version, position FROM event ORDER BY stream, version",
            "DROP INDEX event_by_id",
            "DROP INDEX event_by_stream");

    // What the indexes take over at once, stands together: in one row for a stream or party all its positions of that
    // batch, eight bytes each, under the version or the position of the first.
    private static final List<String> POSITIONS_TOGETHER = List.of(
            "CREATE TABLE stream_part (stream TEXT NOT NULL, first INTEGER NOT NULL, positions BLOB NOT NULL,"
                    + " PRIMARY KEY (stream, first)) WITHOUT ROWID",
            "INSERT INTO stream_part SELECT stream, version, unhex(printf('%016X', position)) FROM stream_event"
                    + " ORDER BY stream, version",
            "CREATE TABLE party_part (party TEXT NOT NULL, first INTEGER NOT NULL, positions BLOB NOT NULL,"
                    + " PRIMARY KEY (party, first)) WITHOUT ROWID",
            "INSERT INTO party_part SELECT party, position, unhex(printf('%016X', position)) FROM concern"
                    + " ORDER BY party, position",
            "DROP TABLE stream_event",
            "DROP TABLE concern");

    private SqliteSchema() {}

    static SqlitePlace place(Path file) {
        List<String> settings = new ArrayList<>(SqlitePlace.SETTINGS);
        // Of a file yet to be made. What many callers store together takes fewer writes so.
        settings.add("PRAGMA page_size = 8192");
        return new SqlitePlace(file, MARK, "the journal", List.of(FIRST, INDEXES_FOLLOW, POSITIONS_TOGETHER), settings);
    }
}
