package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import java.util.List;
import java.util.UUID;

/** A commit whose first event is stored already: the same one again, or a mistake. */
final class Again {

    private Again() {}

    /**
     * The first answer once more.
     *
     * @param stored what stands where the first event is stored, and behind it
     * @throws IllegalArgumentException if that is not this commit
     */
    static Appended.Stored answer(Commit commit, List<StoredEvent> stored) {
        for (int i = 0; i < commit.events().size(); i++) {
            NewEvent event = commit.events().get(i);
            if (i >= stored.size() || !isSame(event, stored.get(i))) {
                throw taken(event.header().id());
            }
        }
        return new Appended.Stored(stored.subList(0, commit.events().size()), true);
    }

    // The entry commits to header and content, so it tells them apart even after an erasure.
    private static boolean isSame(NewEvent event, StoredEvent stored) {
        return event.header().equals(stored.header())
                && event.entry().equals(stored.entry())
                && (stored.payload().isEmpty() || stored.payload().get().equals(event.payload()));
    }

    static IllegalArgumentException taken(UUID id) {
        return new IllegalArgumentException(
                "an event id names one event, but " + id + " is stored already with other content");
    }
}
