package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Channel;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What specifications of delivery share: a room over a store, which those that extend them may make a durable one. */
abstract class OverAStore {

    private final List<Journal> opened = new ArrayList<>();
    final Wire wire = Wire.careful("wire");
    final PostRoom room = room(wire);

    /** An empty store. */
    Journal store() {
        return new MemoryJournal();
    }

    /** A room over a store of its own. */
    final PostRoom room(Channel... channels) {
        return room(Pace.usual(), channels);
    }

    final PostRoom room(Pace pace, Channel... channels) {
        Journal journal = store();
        opened.add(journal);
        return new PostRoom(journal, "node-1", pace, channels);
    }

    @AfterEach
    void closeStores() {
        opened.forEach(Journal::close);
    }
}
