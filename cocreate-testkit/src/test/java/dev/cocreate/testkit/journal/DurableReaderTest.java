package dev.cocreate.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a host reads along. */
class DurableReaderTest {

    private final Journal journal = new MemoryJournal();
    private final List<String> crm = new ArrayList<>();

    @Test
    @Tag("concept-78")
    void goesOnWhereItWas() {
        Drafts drafts = new Drafts(3);
        StreamId stream = StreamId.of("book", "ada");
        journal.append(drafts.commit(stream, 0, 120, PartyId.of("ada")));

        readAlong();
        readAlong();
        readAlong();
        journal.append(drafts.commit(stream, 120, 1, PartyId.of("ada")));
        readAlong();

        assertThat(crm).hasSize(121);
        assertThat(journal.cursors().at("crm")).isEqualTo(121);
    }

    private void readAlong() {
        // docs:begin reader
        long next = journal.cursors().at("crm");
        List<StoredEvent> page = journal.read(new Query.From(next), 100);
        for (StoredEvent event : page) {
            crm.add(event.header().type());
        }
        journal.cursors().move("crm", next, next + page.size());
        // docs:end reader
    }
}
