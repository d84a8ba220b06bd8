package dev.cocreate.core.internal.journal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.SubjectKeys;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys in a SQLite file of their own, apart from the journal's: readable by its owner alone, and left without a copy of
 * a key that was destroyed.
 *
 * <p>Several processes may have the file open. A key that one destroys may be used by another for up to two seconds
 * more, as long as keys are kept in memory.
 *
 * <p>Safe for several threads.
 */
public final class SqliteKeys implements SubjectKeys {

    /** "CoCK", where SQLite keeps whose file it is. */
    private static final int MARK = 0x436f434b;

    private static final List<String> FIRST =
            // Without a key once it is destroyed; the row stays, so that nobody makes another.
            List.of("CREATE TABLE key (subject TEXT PRIMARY KEY, bytes BLOB) WITHOUT ROWID");

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofSeconds(2);

    private final SecureRandom random = new SecureRandom();
    private final Cache<PartyId, Bytes> kept = CacheBuilder.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();
    private final SqlitePlace place;
    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement make;
    private final PreparedStatement destroy;
    private boolean closed;

    private SqliteKeys(SqlitePlace place, Connection connection) throws SQLException {
        this.place = place;
        this.connection = connection;
        this.find = connection.prepareStatement("SELECT bytes FROM key WHERE subject = ?");
        this.make =
                connection.prepareStatement("INSERT INTO key (subject, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING");
        this.destroy = connection.prepareStatement("INSERT INTO key (subject, bytes) VALUES (?, NULL)"
                + " ON CONFLICT (subject) DO UPDATE SET bytes = NULL");
    }

    /**
     * Opens a key store, making the file if it is not there.
     *
     * @param file where; its folder must exist
     * @throws CoCreateException if the file is not ours, is from a newer version of the library, is open to others than
     *     its owner or cannot be opened, and is then untouched; or if the driver is missing
     */
    public static SqliteKeys open(Path file) {
        SqlitePlace place = new SqlitePlace(file, MARK, "the key store", List.of(FIRST), SqlitePlace.SETTINGS);
        keepToOwner(file);
        place.prepare();
        try {
            Connection connection = place.reconnect();
            try {
                return new SqliteKeys(place, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFault.of("opening the key store '" + file + "'", e);
        }
    }

    // SQLite gives its log and index files the permissions of the main file, so that one must be right from the start.
    private static void keepToOwner(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !isPosix(folder)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        } catch (FileAlreadyExistsException e) {
            checkOwnerOnly(file);
        } catch (IOException e) {
            throw new CoCreateException(
                    "opening the key store '" + file + "': the file cannot be made; check its folder's permissions",
                    false,
                    e);
        }
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void checkOwnerOnly(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (Files.isRegularFile(file) && !OWNER.containsAll(permissions)) {
                throw new CoCreateException(
                        "opening the key store '" + file + "': others than its owner may use it ("
                                + PosixFilePermissions.toString(permissions) + "). Take that from them, as with"
                                + " chmod 600; nothing was changed",
                        false);
            }
        } catch (IOException e) {
            throw new CoCreateException(
                    "opening the key store '" + file + "': its permissions cannot be read", false, e);
        }
    }

    @Override
    public Optional<Bytes> keyFor(PartyId subject) {
        Bytes known = kept.getIfPresent(subject);
        if (known != null) {
            return Optional.of(known);
        }
        synchronized (this) {
            Known found = lookUp(subject);
            if (found instanceof Known.Never) {
                make(subject);
                found = lookUp(subject);
            }
            return found instanceof Known.Present present ? Optional.of(present.key()) : Optional.empty();
        }
    }

    @Override
    public Known find(PartyId subject) {
        Bytes known = kept.getIfPresent(subject);
        if (known != null) {
            return new Known.Present(known);
        }
        synchronized (this) {
            return lookUp(subject);
        }
    }

    private Known lookUp(PartyId subject) {
        checkOpen();
        try {
            find.setString(1, subject.value());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return new Known.Never();
                }
                byte[] bytes = row.getBytes(1);
                if (bytes == null) {
                    return new Known.Destroyed();
                }
                Bytes key = Bytes.of(bytes);
                kept.put(subject, key);
                return new Known.Present(key);
            }
        } catch (SQLException e) {
            throw fault("reading", e);
        }
    }

    private void make(PartyId subject) {
        try {
            make.setString(1, subject.value());
            make.setBytes(2, MemoryKeys.fresh(random).toArray());
            make.executeUpdate();
        } catch (SQLException e) {
            throw fault("making a key in", e);
        }
    }

    @Override
    public synchronized void destroy(PartyId subject) {
        checkOpen();
        try {
            destroy.setString(1, subject.value());
            destroy.executeUpdate();
            kept.invalidate(subject);
            place.emptyLog(connection);
        } catch (SQLException e) {
            throw fault("destroying a key in", e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        kept.invalidateAll();
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault("closing", e);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new CoCreateException(
                    "using the key store '" + place.file() + "': it is closed. Open it again", false);
        }
    }

    private CoCreateException fault(String doing, SQLException e) {
        return SqlFault.of(doing + " the key store '" + place.file() + "'", e);
    }
}
