package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.PostgresServer;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StreamId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading along beside the library. */
class JournalsTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheLibraryStoresWhileItIsOpen() {
        Path file = folder.resolve("florist.db");
        try (CoCreate florist = CoCreateBuilder.embedded(file).build();
                Journal journal = Journals.embedded(file)) {
            florist.dialogues()
                    .open(Opening.about("A bouquet").between(PartyId.of("ada")).and(PartyId.of("florist")));

            assertThat(journal.read(new Query.From(0), 100)).isNotEmpty();
            assertThat(journal.cursors().move("reader", 0, 1)).isTrue();
        }
    }

    @Test
    void readsBesideALibraryOverASharedDatabase() {
        try (HikariDataSource pool = PostgresServer.pool(PostgresServer.newDatabase());
                CoCreate florist =
                        CoCreateBuilder.shared(pool, new MemoryKeys()).build();
                Journal journal = Journals.shared(pool)) {
            florist.dialogues()
                    .open(Opening.about("A bouquet").between(PartyId.of("ada")).and(PartyId.of("florist")));

            assertThat(journal.read(new Query.From(0), 100)).isNotEmpty();
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> journal.append(said()));
        }
    }

    @Test
    @Tag("concept-80")
    void refusesToGoRoundTheGates() {
        try (Journal journal = Journals.embedded(folder.resolve("florist.db"))) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> journal.wipe(List.of(0L)))
                    .withMessageContaining("read along");
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> journal.append(said()));
            assertThat(journal.head().size()).isZero();
        }
    }

    private static Commit said() {
        StreamId stream = StreamId.of("dialogue", "bouquet");
        PartyId ada = PartyId.of("ada");
        EventHeader header = new EventHeader(
                new UUID(1, 2), stream, 0, "dialogue.turn-said", 1, Instant.EPOCH, ada, ada, new TreeSet<>());
        NewEvent event = new NewEvent(header, Bytes.utf8("sealed"), Bytes.of(new byte[NewEvent.ENTRY_SIZE]));
        return new Commit(List.of(event), Map.of(stream, 0L));
    }
}
