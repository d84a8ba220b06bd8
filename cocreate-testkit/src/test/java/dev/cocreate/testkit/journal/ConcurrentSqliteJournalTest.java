package dev.cocreate.testkit.journal;

import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.journal.Journal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentSqliteJournalTest extends ConcurrentJournalContract {

    @TempDir
    private Path folder;

    @Override
    protected Journal newJournal() {
        return SqliteJournal.open(folder.resolve("journal.db"));
    }
}
