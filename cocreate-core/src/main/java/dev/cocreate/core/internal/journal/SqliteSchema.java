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

    /** Brings the indexes from where they are, the first parameter, to the last event. */
    static final List<String> INDEX = List.of(
            "INSERT INTO event_id SELECT id, position FROM event WHERE position >= ?1 ORDER BY id",
            "INSERT INTO stream_event SELECT stream, version, position FROM event WHERE position >= ?1"
                    + " ORDER BY stream, version",
            // One blank stands between two parties.
            "INSERT INTO concern WITH RECURSIVE part (position, party, rest) AS ("
                    + "SELECT position, '', concerns || ' ' FROM event WHERE position >= ?1 UNION ALL"
                    + " SELECT position, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1)"
                    + " FROM part WHERE rest <> '')"
                    + " SELECT party, position FROM part WHERE party <> '' ORDER BY party, position");

    private SqliteSchema() {}

    static SqlitePlace place(Path file) {
        List<String> settings = new ArrayList<>(SqlitePlace.SETTINGS);
        // Of a file yet to be made. What many callers store together takes fewer writes so.
        settings.add("PRAGMA page_size = 8192");
        return new SqlitePlace(file, MARK, "the journal", List.of(FIRST, INDEXES_FOLLOW), settings);
    }
}
