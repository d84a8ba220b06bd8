package dev.cocreate.testkit.journal;

import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Journal;

class ConcurrentMemoryJournalTest extends ConcurrentJournalContract {

    @Override
    protected Journal newJournal() {
        return new MemoryJournal();
    }
}
