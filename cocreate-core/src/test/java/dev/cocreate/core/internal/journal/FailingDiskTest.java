package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Journal;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fails now and then beneath SQLite: {@code fiu-run} (libfiu; Debian's {@code fiu-utils}) lets the calls fail
 * with which SQLite writes, flushes and cuts its files, each with a likelihood. Without that program there is nothing to
 * see here. How often is {@code -Ddisks=}.
 */
@Tag("slow")
@Timeout(600)
class FailingDiskTest {

    private static final int DISKS = Integer.getInteger("disks", 2);

    @TempDir
    private Path folder;

    /** A process over a disk that fails. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Appender.run(arguments, () -> opened(Path.of(arguments[0])));
        }

        private static Journal opened(Path file) {
            while (true) {
                try {
                    return SqliteJournal.open(file);
                } catch (CoCreateException e) {
                    if (!e.getMessage().contains("disk")) {
                        throw e;
                    }
                }
            }
        }
    }

    @BeforeEach
    void needsTheProgramThatPlantsFaults() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "fiu-run"))),
                "fiu-run is not installed");
    }

    @Test
    void losesNothingWhenFlushesFail() throws Exception {
        survive("posix/io/sync/fdatasync", "posix/io/sync/fsync");
    }

    @Test
    void losesNothingWhenWritesFail() throws Exception {
        survive("posix/io/rw/pwrite", "posix/io/rw/pwrite64", "posix/io/oc/ftruncate");
    }

    private void survive(String... calls) throws Exception {
        for (int disk = 0; disk < DISKS; disk++) {
            Path file = folder.resolve("journal-" + disk + ".db");
            // 5 is EIO.
            List<String> starter = new ArrayList<>(List.of("fiu-run", "-x"));
            for (String call : calls) {
                starter.add("-c");
                starter.add("enable_random name=" + call + ",probability=0.1,failinfo=5");
            }
            KilledWriters writers = new KilledWriters(90 + disk);
            int answers = writers.killAfter(400, starter, Writer.class, file.toString());
            assertThat(answers).as("answers in spite of the faults").isGreaterThanOrEqualTo(400);
            assertThat(writers.faults()).as("the disk did fail").isNotEmpty();
            assertThat(writers.faults().keySet()).allMatch(fault -> fault.contains("the disk"));
            try (SqliteJournal journal = SqliteJournal.open(file)) {
                writers.check(journal);
            }
        }
    }
}
