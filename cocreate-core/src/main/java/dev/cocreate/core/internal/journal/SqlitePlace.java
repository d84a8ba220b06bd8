package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One SQLite file of ours: found to be ours before anything touches it, made if it is not there, brought to the current
 * schema, opened with settings that keep what was committed.
 *
 * @param file where
 * @param mark the application id in the file's header that says whose it is
 * @param what the file is, for errors
 * @param versions the statements that lead from each schema version to the next, from nothing on
 * @param settings the pragmas of every connection
 */
record SqlitePlace(Path file, int mark, String what, List<List<String>> versions, List<String> settings) {

    static final String DRIVER = "org.xerial:sqlite-jdbc";

    /** With these, what was committed is kept, and of what was deleted no copy is. */
    static final List<String> SETTINGS = List.of(
            // How long a writer waits for another process to finish its transaction.
            "PRAGMA busy_timeout = 20000",
            "PRAGMA synchronous = FULL",
            "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON",
            "PRAGMA secure_delete = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -8192");

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION_AT = 60;
    private static final int MARK_AT = 68;
    private static final int HEADER = 100;
    private static final int READ_WRITE = 2;
    private static final int CREATE = 4;

    /**
     * Looks at the file from outside, then makes or migrates it.
     *
     * @throws CoCreateException if it is not ours, is from a newer version of the library, or cannot be opened; it is
     *     untouched then
     */
    void prepare() {
        inspect();
        try (Connection connection = connect(READ_WRITE | CREATE)) {
            create(connection);
            String mode = text(connection, "PRAGMA journal_mode = WAL");
            if (!mode.equals("wal")) {
                throw fault("its file system does not support write-ahead logging; put it on a local disk", null);
            }
            migrate(connection);
        } catch (SQLException e) {
            throw SqlFault.of("opening " + what + " '" + file + "'", e);
        }
    }

    private void inspect() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw fault("its folder does not exist; create it", null);
        }
        if (file.toAbsolutePath().toString().indexOf('?') >= 0) {
            throw fault("its driver takes what follows a '?' in a path for settings; choose a path without", null);
        }
        if (Files.isDirectory(file)) {
            throw fault("it is a folder; name a file in it", null);
        }
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return;
            }
            ByteBuffer header = header();
            if (header.limit() < HEADER || !magic(header) || header.getInt(MARK_AT) != mark) {
                throw fault("the file is something else. Nothing was changed; name another", null);
            }
            checkVersion(header.getInt(VERSION_AT));
        } catch (IOException e) {
            throw fault("it cannot be read; check its permissions", e);
        }
    }

    private ByteBuffer header() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ByteBuffer.wrap(in.readNBytes(HEADER));
        }
    }

    private static boolean magic(ByteBuffer header) {
        return header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private void checkVersion(int version) {
        if (version > versions.size()) {
            throw fault(
                    "its form has version " + version + ", and this version of the library knows it up to "
                            + versions.size() + ". Nothing was changed; open it with the newer version",
                    null);
        }
    }

    // In one transaction and not yet in write-ahead mode, so that from its first byte on the file itself bears our
    // mark.
    private void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(connection, "PRAGMA application_id") == mark) {
                return;
            }
            statement.execute("BEGIN EXCLUSIVE");
            if (number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
                statement.execute("PRAGMA application_id = " + mark);
                upgrade(statement, 0);
            }
            statement.execute("COMMIT");
        }
        if (number(connection, "PRAGMA application_id") != mark) {
            throw fault("somebody else made another file of it just now; name another", null);
        }
    }

    private void migrate(Connection connection) throws SQLException {
        checkVersion((int) number(connection, "PRAGMA user_version"));
        if (number(connection, "PRAGMA user_version") == versions.size()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            int from = (int) number(connection, "PRAGMA user_version");
            checkVersion(from);
            upgrade(statement, from);
            statement.execute("COMMIT");
            // So that the version stands in the file itself, where an older library looks before it opens it.
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void upgrade(Statement statement, int from) throws SQLException {
        for (List<String> steps : versions.subList(from, versions.size())) {
            for (String step : steps) {
                statement.execute(step);
            }
        }
        statement.execute("PRAGMA user_version = " + versions.size());
    }

    /** A connection to the file that was prepared; never makes another in its place. */
    Connection reconnect() throws SQLException {
        return connect(READ_WRITE);
    }

    private Connection connect(int openMode) throws SQLException {
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new CoCreateException(
                    "opening " + what + " '" + file + "': the SQLite driver is missing. Add the artifact " + DRIVER
                            + " to the class path",
                    false,
                    e);
        }
        Properties properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(openMode));
        // Or the driver asks for the last row id after every insert.
        properties.setProperty("jdbc.get_generated_keys", "false");
        Connection connection = DriverManager.getConnection(url, properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Leaves nothing in the write-ahead log, so that what was deleted is nowhere.
     *
     * @throws CoCreateException if a reader stands in the way for too long
     */
    void emptyLog(Connection connection) throws SQLException {
        if (number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
            throw new CoCreateException(
                    "erasing in " + what + " '" + file + "': the content is gone, but its copy in the write-ahead log"
                            + " stays while another process reads. Ask again when that has ended",
                    true);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private CoCreateException fault(String why, @Nullable Exception cause) {
        String message = "opening " + what + " '" + file + "': " + why;
        return cause == null ? new CoCreateException(message, false) : new CoCreateException(message, false, cause);
    }
}
