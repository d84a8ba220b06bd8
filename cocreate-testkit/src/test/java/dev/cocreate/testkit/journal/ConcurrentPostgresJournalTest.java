package dev.cocreate.testkit.journal;

import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.journal.Journal;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class ConcurrentPostgresJournalTest extends ConcurrentJournalContract {

    @Override
    protected Journal newJournal() {
        return PostgresJournal.open(PostgresServer.newDatabase());
    }
}
