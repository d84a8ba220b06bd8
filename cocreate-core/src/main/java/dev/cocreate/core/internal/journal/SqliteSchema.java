package dev.cocreate.core.internal.journal;

import java.nio.file.Path;
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

    private SqliteSchema() {}

    static SqlitePlace place(Path file) {
        return new SqlitePlace(file, MARK, "the journal", List.of(FIRST), SqlitePlace.SETTINGS);
    }
}
