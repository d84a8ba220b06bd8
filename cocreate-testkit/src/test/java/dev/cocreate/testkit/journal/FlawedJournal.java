package dev.cocreate.testkit.journal;

import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.Wiped;
import java.util.Collection;
import java.util.List;

/** A journal that does all it must, for a subclass to break in one place. */
class FlawedJournal implements Journal {

    Journal sound;

    FlawedJournal() {
        this(new MemoryJournal());
    }

    FlawedJournal(Journal sound) {
        this.sound = sound;
    }

    @Override
    public Appended append(Commit commit) {
        return sound.append(commit);
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        return sound.read(query, limit);
    }

    @Override
    public Head head() {
        return sound.head();
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        return sound.wipe(positions);
    }

    @Override
    public Cursors cursors() {
        return sound.cursors();
    }

    @Override
    public void close() {
        sound.close();
    }
}
