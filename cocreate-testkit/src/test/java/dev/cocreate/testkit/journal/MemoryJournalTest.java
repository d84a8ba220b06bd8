package dev.cocreate.testkit.journal;

import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Journal;
import java.util.Optional;

class MemoryJournalTest extends JournalContract {

    @Override
    protected Journal newJournal() {
        return new MemoryJournal();
    }

    @Override
    protected Optional<Journal> reopened() {
        return Optional.empty();
    }
}
