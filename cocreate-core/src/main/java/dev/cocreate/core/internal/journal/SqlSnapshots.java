package dev.cocreate.core.internal.journal;

import dev.cocreate.Bytes;
import dev.cocreate.journal.StreamId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots in a table: of a file of their own beside a SQLite journal, or of the PostgreSQL database the journal is in.
 *
 * <p>The file is written without waiting for the disk, for it may be lost. Whatever goes wrong here is reported and
 * taken as if nothing lay here. Safe for several threads.
 */
public final class SqlSnapshots implements Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(SqlSnapshots.class);
    private static final String KEEP = "INSERT INTO cocreate_snapshot (stream, version, sealed) VALUES (?, ?, ?)"
            + " ON CONFLICT (stream) DO UPDATE SET version = excluded.version, sealed = excluded.sealed"
            + " WHERE cocreate_snapshot.version < excluded.version";

    private static final long LEFT_ALONE_NANOS = 60_000_000_000L;

    /** Lends a connection for one piece of work. */
    private interface Place {
        <T> T with(Work<T> work) throws SQLException;

        void close() throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    private final Place place;
    private final String blob;
    private boolean prepared;
    private boolean failed;
    private long failedAt;

    private SqlSnapshots(Place place, String blob) {
        this.place = place;
        this.blob = blob;
    }

    /** In a SQLite file, made if it is not there; nothing but snapshots is in it, so it may be deleted. */
    public static SqlSnapshots in(Path file) {
        SqlSnapshots snapshots = new SqlSnapshots(new OneConnection(file), "BLOB");
        snapshots.attempt("opening the file of snapshots", connection -> true);
        return snapshots;
    }

    /** In a table of a PostgreSQL database, over connections of the host's pool. */
    public static SqlSnapshots in(DataSource pool) {
        return new SqlSnapshots(
                new Place() {
                    @Override
                    public <T> T with(Work<T> work) throws SQLException {
                        try (Connection connection = pool.getConnection()) {
                            connection.setAutoCommit(true);
                            return work.done(connection);
                        }
                    }

                    @Override
                    public void close() {}
                },
                "BYTEA");
    }

    @Override
    public Optional<Snapshot> find(StreamId stream) {
        return attempt("finding a snapshot", connection -> {
                    try (PreparedStatement find = connection.prepareStatement(
                            "SELECT version, sealed FROM cocreate_snapshot WHERE stream = ?")) {
                        find.setString(1, stream.toString());
                        try (ResultSet row = find.executeQuery()) {
                            return row.next()
                                    ? Optional.of(new Snapshot(row.getLong(1), Bytes.of(row.getBytes(2))))
                                    : Optional.<Snapshot>empty();
                        }
                    }
                })
                .flatMap(found -> found);
    }

    @Override
    public void keep(StreamId stream, Snapshot snapshot) {
        attempt("keeping a snapshot", connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setString(1, stream.toString());
                keep.setLong(2, snapshot.version());
                keep.setBytes(3, snapshot.sealed().toArray());
                return keep.executeUpdate();
            }
        });
    }

    @Override
    public void clear() {
        attempt("taking snapshots away", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("DELETE FROM cocreate_snapshot");
            }
        });
    }

    private synchronized <T> Optional<T> attempt(String doing, Work<T> work) {
        if (failed && System.nanoTime() - failedAt < LEFT_ALONE_NANOS) {
            return Optional.empty();
        }
        failed = false;
        try {
            return Optional.of(place.with(connection -> {
                prepare(connection);
                return work.done(connection);
            }));
        } catch (SQLException e) {
            failed = true;
            failedAt = System.nanoTime();
            LOG.warn("{} failed; for a minute states are folded from the journal instead", doing, e);
            return Optional.empty();
        }
    }

    private void prepare(Connection connection) throws SQLException {
        if (!prepared) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS cocreate_snapshot"
                        + " (stream TEXT PRIMARY KEY, version BIGINT NOT NULL, sealed " + blob + " NOT NULL)");
            }
            prepared = true;
        }
    }

    @Override
    public synchronized void close() {
        try {
            place.close();
        } catch (SQLException e) {
            LOG.warn("the file of snapshots did not close cleanly; it may be deleted", e);
        }
    }

    /** A file's only connection, opened when first needed. */
    private static final class OneConnection implements Place {
        private final Path file;
        private @Nullable Connection connection;

        OneConnection(Path file) {
            this.file = file;
        }

        @Override
        public <T> T with(Work<T> work) throws SQLException {
            Connection open = connection;
            if (open == null) {
                open = open();
                connection = open;
            }
            return work.done(open);
        }

        private Connection open() throws SQLException {
            Connection opened = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = opened.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 1000");
                // No copy of what is overwritten or deleted stays in the file, nor in a log beside it.
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("PRAGMA journal_mode = MEMORY");
                statement.execute("PRAGMA synchronous = OFF");
                return opened;
            } catch (SQLException e) {
                opened.close();
                throw e;
            }
        }

        @Override
        public void close() throws SQLException {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }
}
