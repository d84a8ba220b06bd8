package dev.cocreate.testkit.journal;

import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.journal.Journal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

// docs:begin contract
class SqliteJournalTest extends JournalContract {

    @TempDir
    private Path folder;

    private int journals;

    @Override
    protected Journal newJournal() {
        journals++;
        return SqliteJournal.open(file());
    }

    @Override
    protected Optional<Journal> reopened() {
        return Optional.of(SqliteJournal.open(file()));
    }

    private Path file() {
        return folder.resolve("journal-" + journals + ".db");
    }
}
// docs:end contract
