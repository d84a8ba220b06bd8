package dev.cocreate.core;

import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.core.internal.journal.ReadAlong;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.journal.Journal;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Opens the journals of the stores the library brings, for who reads along beside it, in the same process or another: a
 * relay, an index, a report. It needs no keys; what it reads is sealed.
 *
 * <p>These journals can be read and keep the places of durable readers. They refuse to append and to wipe with
 * {@link UnsupportedOperationException}: nothing goes round the gates.
 */
public final class Journals {

    private Journals() {}

    /**
     * The journal in one SQLite file, which may be open elsewhere and is made if it is not there. The driver is the host's
     * to add.
     *
     * @param file as given to {@link CoCreateBuilder#embedded}
     * @return a journal to close when it is no longer read
     * @throws dev.cocreate.CoCreateException if it cannot be opened; the file is untouched
     */
    public static Journal embedded(Path file) {
        return new ReadAlong(SqliteJournal.open(Objects.requireNonNull(file, "file")));
    }

    /**
     * The journal in a PostgreSQL database. The driver is the host's to add.
     *
     * @param pool as given to {@link CoCreateBuilder#shared}; left open when the journal is closed
     * @return a journal to close when it is no longer read
     * @throws dev.cocreate.CoCreateException if it cannot be opened
     */
    public static Journal shared(DataSource pool) {
        return new ReadAlong(PostgresJournal.open(Objects.requireNonNull(pool, "pool")));
    }
}
