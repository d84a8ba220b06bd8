package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The form of a journal in PostgreSQL: tables of the library's own, their names beginning with {@code cocreate_}, in the
 * schema the host's connections use.
 *
 * <p>Every version's statements stand here for ever; a change adds a version behind them.
 */
final class PostgresSchema {

    /** Held while tables are made, so that of several processes that start at once one makes them. */
    private static final long LOCK = 0x636f637265617465L;

    private static final List<String> FIRST = List.of(
            // One row: position of the next event, and the right edge of the tree over all before it. Whoever writes
            // events locks it first, so that positions become visible in the order in which they are given.
            "CREATE TABLE cocreate_head (one INTEGER PRIMARY KEY CHECK (one = 0), size BIGINT NOT NULL,"
                    + " roots BYTEA NOT NULL) WITH (fillfactor = 10)",
            "INSERT INTO cocreate_head VALUES (0, 0, ''::bytea)",
            "CREATE TABLE cocreate_event (position BIGINT PRIMARY KEY, id BYTEA NOT NULL UNIQUE,"
                    + " stream TEXT COLLATE \"C\" NOT NULL, version BIGINT NOT NULL, type TEXT NOT NULL,"
                    + " schema INTEGER NOT NULL, at BIGINT NOT NULL, actor TEXT NOT NULL, subject TEXT NOT NULL,"
                    + " concerns TEXT NOT NULL, payload BYTEA, entry BYTEA NOT NULL, UNIQUE (stream, version))",
            "CREATE TABLE cocreate_concern (party TEXT COLLATE \"C\" NOT NULL, position BIGINT NOT NULL,"
                    + " PRIMARY KEY (party, position))",
            "CREATE TABLE cocreate_reader (name TEXT PRIMARY KEY, position BIGINT NOT NULL)");

    private static final List<List<String>> VERSIONS = List.of(FIRST);

    private PostgresSchema() {}

    /**
     * Makes or migrates the tables, within the connection's transaction.
     *
     * @throws CoCreateException if a newer version of the library made them; nothing is changed then
     */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("CREATE TABLE IF NOT EXISTS cocreate_form (version INTEGER NOT NULL)");
            int version = version(statement);
            if (version > VERSIONS.size()) {
                throw new CoCreateException(
                        "opening the journal in PostgreSQL: its tables have version " + version
                                + ", and this version of"
                                + " the library knows them up to " + VERSIONS.size()
                                + ". Nothing was changed; open it with the newer version",
                        false);
            }
            for (List<String> steps : VERSIONS.subList(version, VERSIONS.size())) {
                for (String step : steps) {
                    statement.execute(step);
                }
            }
            statement.execute("DELETE FROM cocreate_form");
            statement.execute("INSERT INTO cocreate_form VALUES (" + VERSIONS.size() + ")");
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT max(version) FROM cocreate_form")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
