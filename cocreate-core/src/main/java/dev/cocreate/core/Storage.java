package dev.cocreate.core;

import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.core.internal.journal.Snapshots;
import dev.cocreate.core.internal.journal.SqlSnapshots;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.journal.SqliteKeys;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.SubjectKeys;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Where a library keeps what it keeps: how to open it, and who else may be over it. */
record Storage(Supplier<Journal> journal, Supplier<SubjectKeys> keys, Supplier<Snapshots> snapshots, Sharing sharing) {

    /** Who else is over a journal. */
    enum Sharing {
        /** Usually no other process. */
        ALONE,
        /** Other processes, each with a name of its own. */
        SHARED,
        /** Others, who see only what the host's transaction commits, and then carry the news of it. */
        PASSING
    }

    static Storage inMemory() {
        return new Storage(MemoryJournal::new, MemoryKeys::new, Snapshots::none, Sharing.ALONE);
    }

    static Storage embedded(Path file) {
        Path keys = file.resolveSibling(file.getFileName() + ".keys");
        Path snapshots = file.resolveSibling(file.getFileName() + ".snapshots");
        return new Storage(
                () -> SqliteJournal.open(file),
                () -> SqliteKeys.open(keys),
                () -> SqlSnapshots.in(snapshots),
                Sharing.ALONE);
    }

    static Storage over(Journal journal, SubjectKeys keys) {
        return new Storage(() -> journal, () -> keys, Snapshots::none, Sharing.SHARED);
    }

    static Storage shared(DataSource pool, SubjectKeys keys) {
        return new Storage(() -> PostgresJournal.open(pool), () -> keys, () -> SqlSnapshots.in(pool), Sharing.SHARED);
    }

    static Storage within(Connection connection, SubjectKeys keys) {
        return new Storage(
                () -> PostgresJournal.in(connection), () -> new BorrowedKeys(keys), Snapshots::none, Sharing.PASSING);
    }

    /** Opens all of it, or nothing. */
    Stores open() {
        Journal opened = journal.get();
        try {
            return open(opened, keys.get());
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private Stores open(Journal opened, SubjectKeys unlocked) {
        try {
            return new Stores(opened, unlocked, snapshots.get());
        } catch (RuntimeException e) {
            unlocked.close();
            throw e;
        }
    }

    /** What was opened; closed as one, the keys last, whichever of them fails to. */
    record Stores(Journal journal, SubjectKeys keys, Snapshots snapshots) implements AutoCloseable {

        @Override
        public void close() {
            try (keys;
                    journal;
                    snapshots) {
                // Closed in turn, from the last to the first.
            }
        }
    }
}
