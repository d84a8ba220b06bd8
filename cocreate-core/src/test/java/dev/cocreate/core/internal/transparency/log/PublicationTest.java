package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.transparency.PublishedDirectory;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Verification;
import dev.cocreate.transparency.verify.Verifier;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

    private final Keys keys = Keys.log("garden.example/log");

    @TempDir
    Path directory;

    private LogKeeper log(Entries entries) {
        return new LogKeeper(entries, new SaltedSeal(), keys, CheckpointMemory.passing(), List.of());
    }

    private Verification audit(Checkpoint... remembered) {
        return Verifier.of(dev.cocreate.transparency.verify.Policy.of(keys.key()))
                .directory(PublishedDirectory.at(directory), List.of(remembered));
    }

    private List<String> codes(Checkpoint... remembered) {
        return audit(remembered).faults().stream().map(Reason::code).distinct().toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Map<String, Bytes> contents() throws IOException {
        Map<String, Bytes> contents = new TreeMap<>();
        for (Path file : files()) {
            contents.put(directory.relativize(file).toString(), Bytes.of(Files.readAllBytes(file)));
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 1000})
    void whatIsPublishedHolds(int size) {
        LogKeeper log = log(Entries.of(size));

        log.publish(directory);

        assertThat(audit(log.checkpoint()).faults()).isEmpty();
    }

    @Test
    void aLargeLogHasTheTilesOfTheSpecificationsExample() throws IOException {
        LogKeeper log = log(Entries.of(70_000));

        log.publish(directory);

        List<String> paths = List.copyOf(contents().keySet());
        assertThat(paths).contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(paths).filteredOn(path -> path.startsWith("tile/0/")).hasSize(274);
        assertThat(paths).filteredOn(path -> path.startsWith("tile/1/")).hasSize(2);
        assertThat(paths).filteredOn(path -> path.startsWith("tile/2/")).hasSize(1);
        assertThat(paths).filteredOn(path -> path.startsWith("tile/entries/")).hasSize(274);
        assertThat(paths).hasSize(274 + 2 + 1 + 274 + 1);
        assertThat(audit().faults()).isEmpty();
    }

    @Test
    void publishingBitByBitEndsWhereAllAtOnceDoes() throws IOException {
        Entries entries = Entries.of(0);
        LogKeeper log = log(entries);
        Checkpoint[] remembered = new Checkpoint[12];
        for (int i = 0; i < 12; i++) {
            entries.grow(i * 61, 1);
            log.publish(directory);
            remembered[i] = log.checkpoint();
            assertThat(audit(Arrays.copyOf(remembered, i + 1)).faults()).isEmpty();
        }
        Map<String, Bytes> grown = contents();

        Path afresh = directory.resolveSibling(directory.getFileName() + "-afresh");
        log.publish(afresh);

        for (Map.Entry<String, Bytes> file : grown.entrySet()) {
            Path other = afresh.resolve(file.getKey());
            if (Files.exists(other)) {
                assertThat(Bytes.of(Files.readAllBytes(other)))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            } else {
                assertThat(file.getKey()).as("outgrown").contains(".p/");
            }
        }
    }

    @Test
    void writesOnlyWhatIsNew() throws IOException {
        Entries entries = Entries.of(600);
        LogKeeper log = log(entries);
        log.publish(directory);
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        }
        entries.grow(700, 1);

        log.publish(directory);

        List<String> written = new ArrayList<>();
        for (Path file : files()) {
            if (Files.getLastModifiedTime(file).toMillis() != 1_000) {
                written.add(directory.relativize(file).toString());
            }
        }
        assertThat(written)
                .containsExactlyInAnyOrder(
                        "checkpoint", "tile/0/002.p/188", "tile/entries/002.p/188", "tile/1/000.p/2");
    }

    @Test
    void findsEveryByteFlippedAndEveryFileCutShortOrTakenAway() throws IOException {
        Entries entries = Entries.of(0);
        LogKeeper log = log(entries);
        for (int size : new int[] {1, 3}) {
            entries.grow(size, 1);
            log.publish(directory);
        }
        assertThat(audit().faults()).isEmpty();
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            for (int i = 0; i < good.length; i++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << i % 8);
                Files.write(file, bad);
                assertThat(audit().holds()).as("%s, byte %d flipped", file, i).isFalse();
                Files.write(file, Arrays.copyOf(good, i));
                assertThat(audit().holds()).as("%s, cut to %d", file, i).isFalse();
            }
            Files.write(file, Arrays.copyOf(good, good.length + 1));
            assertThat(audit().holds()).as("%s, a byte longer", file).isFalse();
            Files.write(file, good);
            if (!outgrown(file)) {
                Files.delete(file);
                assertThat(audit().holds()).as("%s taken away", file).isFalse();
                Files.write(file, good);
            }
        }
        assertThat(audit().faults()).isEmpty();
    }

    private static boolean outgrown(Path file) {
        return file.toString().contains(".p") && !file.endsWith("3");
    }

    @Test
    void findsReorderedRemovedAndDoubledEntries() throws IOException {
        Entries honest = Entries.of(300);
        LogKeeper log = log(honest);
        Checkpoint remembered = log.advance();
        Map<String, int[]> orders = Map.of(
                "reordered", new int[] {1, 0, 2, 3}, "removed", new int[] {0, 1, 3}, "doubled", new int[] {0, 1, 1, 2, 3
                });
        for (Map.Entry<String, int[]> order : orders.entrySet()) {
            Entries false1 = new Entries();
            for (int index : order.getValue()) {
                false1.add(honest.entry(index));
            }
            for (int i = 4; i < 310; i++) {
                false1.add(i < 300 ? honest.entry(i) : Entries.entry(i, 1));
            }
            Path own = directory.resolve(order.getKey());
            // The keeper signs it all anew, so only what somebody remembers can tell.
            log(false1).publish(own);
            Verification verification =
                    Verifier.of(log.policy()).directory(PublishedDirectory.at(own), List.of(remembered));
            assertThat(verification.faults())
                    .extracting(Reason::code)
                    .as(order.getKey())
                    .containsExactly("proof.not-grown");
        }
    }

    @Test
    void aTileThatOutgrewTheCheckpointIsReadAsFarAsTheCheckpointGoes() throws IOException {
        Entries entries = Entries.of(200);
        LogKeeper log = log(entries);
        log.publish(directory);
        byte[] signed = Files.readAllBytes(directory.resolve("checkpoint"));
        entries.grow(300, 1);
        log.publish(directory);
        // The full tiles are there, the partial ones are gone and the newer checkpoint is not out yet.
        Files.write(directory.resolve("checkpoint"), signed);
        for (String partial : List.of("tile/0/000.p/200", "tile/entries/000.p/200")) {
            Files.deleteIfExists(directory.resolve(partial));
        }
        for (String later : List.of("tile/0/001.p/44", "tile/entries/001.p/44", "tile/1/000.p/1")) {
            Files.delete(directory.resolve(later));
        }
        assertThat(audit().faults()).isEmpty();

        Path hashes = directory.resolve("tile/0/000");
        byte[] altered = Files.readAllBytes(hashes);
        altered[250 * 32] ^= 1;
        Files.write(hashes, altered);
        assertThat(codes()).as("beyond the checkpoint").isEmpty();
        altered[199 * 32] ^= 1;
        Files.write(hashes, altered);
        assertThat(codes()).containsExactly("log.altered-file");
        Files.write(hashes, Arrays.copyOf(altered, 100));
        assertThat(codes()).containsExactly("log.altered-file");
    }

    @Test
    void aFileTooLargeToBeOfALogIsNotReadAndFoundToBeWrong() throws IOException {
        log(Entries.of(3)).publish(directory);
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("tile/0/000.p/3").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertThat(codes()).containsExactly("log.altered-file");
    }

    @Test
    void findsALogThatShrank() {
        Entries entries = Entries.of(300);
        LogKeeper log = log(entries);
        Checkpoint remembered = log.advance();
        entries.rollBack(200);
        log(entries).publish(directory);

        assertThat(codes(remembered)).containsExactly("proof.rolled-back");
    }

    @Test
    void findsAForgedKeyOfTheSameName() {
        Keys forger = Keys.log("garden.example/log");
        new LogKeeper(Entries.of(5), new SaltedSeal(), forger, CheckpointMemory.passing(), List.of())
                .publish(directory);

        assertThat(codes()).containsExactly("proof.unsigned");
    }

    @Test
    void findsWhatDoesNotBelong() throws IOException {
        log(Entries.of(5)).publish(directory);
        Files.writeString(directory.resolve("tile/0/notes.txt"), "remember the milk");

        assertThat(codes()).containsExactly("log.foreign-file");
    }

    @Test
    void anEmptyDirectoryIsNoLog() {
        assertThat(codes()).containsExactly("log.missing-file");
    }

    @Test
    void goesOnAfterAnInterruptionAsIfThereHadBeenNone() throws IOException {
        Entries entries = Entries.of(300);
        LogKeeper log = log(entries);
        log.publish(directory);
        Map<String, Bytes> before = contents();
        entries.grow(600, 1);
        log.publish(directory);
        Map<String, Bytes> after = contents();
        // As it would be left: some files of the new state, an unfinished one, and still the old checkpoint.
        Files.write(directory.resolve("checkpoint"), before.get("checkpoint").toArray());
        Files.delete(directory.resolve("tile/0/001"));
        Files.createDirectories(directory.resolve("tile/0/001.p"));
        Files.write(
                directory.resolve("tile/0/001.p/44"),
                before.get("tile/0/001.p/44").toArray());
        Files.writeString(directory.resolve("tile/0/.001.unfinished"), "half");

        assertThat(audit().faults()).as("what was published before still holds").isEmpty();
        log.publish(directory);

        assertThat(directory.resolve("tile/0/.001.unfinished"))
                .as("written over")
                .doesNotExist();
        assertThat(contents()).isEqualTo(after);
        assertThat(audit().faults()).isEmpty();
    }

    @Test
    void leavesAnotherLogAlone() throws IOException {
        new LogKeeper(
                        Entries.of(5),
                        new SaltedSeal(),
                        Keys.log("other.example/log"),
                        CheckpointMemory.passing(),
                        List.of())
                .publish(directory);
        Map<String, Bytes> before = contents();

        assertThatThrownBy(() -> log(Entries.of(9)).publish(directory))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("other.example/log");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatItDidNotGrowFrom() throws IOException {
        Entries entries = Entries.of(20);
        log(entries).publish(directory);
        Map<String, Bytes> before = contents();
        entries.rollBack(10);

        assertThatThrownBy(() -> log(entries).publish(directory)).hasMessageContaining("more than the 10");
        entries.grow(30, 2);
        assertThatThrownBy(() -> log(entries).publish(directory)).hasMessageContaining("not the first ones");
        Files.writeString(directory.resolve("checkpoint"), "something else");
        assertThatThrownBy(() -> log(entries).publish(directory)).hasMessageContaining("damaged");
        Files.write(directory.resolve("checkpoint"), before.get("checkpoint").toArray());
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void saysWhatToDoWhenItCannotWrite() throws IOException {
        Path file = Files.writeString(directory.resolve("not-a-directory"), "");

        assertThatThrownBy(() -> log(Entries.of(3)).publish(file))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("not-a-directory");
    }
}
