package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged outlives {@code kill -9} at any instant. How often is {@code -Dkills=}. */
@Tag("slow")
class SqliteKillTest {

    @TempDir
    private Path folder;

    /** The process that is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Appender.run(arguments, () -> SqliteJournal.open(Path.of(arguments[0])));
        }
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        int kills = Integer.getInteger("kills", 20);
        Path file = folder.resolve("journal.db");
        KilledWriters writers = new KilledWriters(77);
        for (int i = 0; i < kills; i++) {
            writers.killOne(Writer.class, file.toString());
            try (SqliteJournal journal = SqliteJournal.open(file)) {
                writers.check(journal);
            }
        }

        assertThat(writers.acknowledged()).isGreaterThan(kills);
    }
}
