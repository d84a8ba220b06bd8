package dev.cocreate.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.SubjectKeys;
import dev.cocreate.journal.SubjectKeys.Known;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId BOB = PartyId.of("bob");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys.db");
    }

    private List<SubjectKeys> both() {
        return List.of(new MemoryKeys(), SqliteKeys.open(file()));
    }

    @Test
    void makeOneKeyForEachPartyAndKeepIt() {
        for (SubjectKeys keys : both()) {
            assertThat(keys.find(ADA)).isEqualTo(new Known.Never());
            Bytes key = keys.keyFor(ADA).orElseThrow();

            assertThat(key.size()).isEqualTo(SubjectKeys.KEY_SIZE);
            assertThat(keys.keyFor(ADA)).contains(key);
            assertThat(keys.find(ADA)).isEqualTo(new Known.Present(key));
            assertThat(keys.keyFor(BOB)).isNotEqualTo(keys.keyFor(ADA));
            keys.close();
        }
    }

    @Test
    void neverMakeADestroyedKeyAgain() {
        for (SubjectKeys keys : both()) {
            keys.keyFor(ADA);

            keys.destroy(ADA);
            keys.destroy(ADA);
            keys.destroy(BOB);

            assertThat(keys.keyFor(ADA)).isEmpty();
            assertThat(keys.find(ADA)).isEqualTo(new Known.Destroyed());
            assertThat(keys.keyFor(BOB)).as("also one that was never made").isEmpty();
            keys.close();
        }
    }

    @Test
    void outliveTheirProcess() {
        Bytes key;
        try (SqliteKeys keys = SqliteKeys.open(file())) {
            key = keys.keyFor(ADA).orElseThrow();
            keys.destroy(BOB);
        }
        try (SqliteKeys keys = SqliteKeys.open(file())) {
            assertThat(keys.keyFor(ADA)).contains(key);
            assertThat(keys.keyFor(BOB)).isEmpty();
        }
    }

    @Test
    void leaveNoCopyOfADestroyedKey() throws Exception {
        try (SqliteKeys keys = SqliteKeys.open(file())) {
            byte[] key = keys.keyFor(ADA).orElseThrow().toArray();
            String bytes = new String(key, StandardCharsets.ISO_8859_1);
            assertThat(isAnywhere(bytes)).isTrue();

            keys.destroy(ADA);

            assertThat(isAnywhere(bytes)).isFalse();
        }
    }

    private boolean isAnywhere(String bytes) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void areForTheirOwnerAlone() throws Exception {
        try (SqliteKeys keys = SqliteKeys.open(file())) {
            keys.keyFor(ADA);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .allSatisfy(
                                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                        .isEqualTo("rw-------"));
            }
        }
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> SqliteKeys.open(file()))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("rw-r-----")
                .hasMessageContaining("chmod 600; nothing was changed");
    }

    @Test
    void areNotFoundInAJournal() {
        SqliteJournal.open(file()).close();
        assertThatThrownBy(() -> {
                    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
                    SqliteKeys.open(file());
                })
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("something else");
    }

    @Test
    void giveEverybodyTheSameKeyWhoeverAsksFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SqliteKeys one = SqliteKeys.open(file());
                SqliteKeys other = SqliteKeys.open(file())) {
            for (int round = 0; round < 10; round++) {
                PartyId party = PartyId.of("party-" + round);
                Set<Bytes> keys = new HashSet<>();
                List<Callable<Bytes>> callers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    SqliteKeys store = i % 2 == 0 ? one : other;
                    callers.add(() -> store.keyFor(party).orElseThrow());
                }
                for (Future<Bytes> each : threads.invokeAll(callers)) {
                    keys.add(each.get());
                }
                assertThat(keys).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
