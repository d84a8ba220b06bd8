package dev.cocreate.core.internal.journal;

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

/** A journal for those who only read along: what changes it comes by the road, through the gates. */
public record ReadAlong(Journal journal) implements Journal {

    @Override
    public Appended append(Commit commit) {
        throw refused();
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        return journal.read(query, limit);
    }

    @Override
    public List<List<StoredEvent>> readEach(List<Query.Of> queries, int limit) {
        return journal.readEach(queries, limit);
    }

    @Override
    public Head head() {
        return journal.head();
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        throw refused();
    }

    @Override
    public Cursors cursors() {
        return journal.cursors();
    }

    @Override
    public void close() {
        journal.close();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException(
                "this journal was opened to read along; events come in by the acts of a"
                        + " library built with CoCreateBuilder, and go by its erasures");
    }
}
