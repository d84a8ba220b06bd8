package dev.cocreate.testkit.journal;

import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.journal.Journal;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresJournalTest extends JournalContract {

    private DataSource database = PostgresServer.newDatabase();

    @Override
    protected Journal newJournal() {
        return PostgresJournal.open(database);
    }

    @Override
    protected Optional<Journal> reopened() {
        return Optional.of(PostgresJournal.open(database));
    }
}
