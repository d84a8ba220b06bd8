package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.verify.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSignerTest {

    private static final String ORIGIN = "garden.example/log";

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("keys").resolve("log.key");
    }

    private FileSigner open() {
        return FileSigner.open(file(), ORIGIN);
    }

    @Test
    void makesAKeyThatOnlyItsOwnerMayReadAndKeepsIt() throws IOException {
        FileSigner first = open();
        FileSigner again = open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(again.key()).isEqualTo(first.key());
        Note.Signature signature = new Note.Signature(ORIGIN, again.key().id(), again.sign(Bytes.utf8("a text\n")));
        assertThat(first.key().verifies("a text\n", signature)).isTrue();
        assertThat(first.key().verifies("another text\n", signature)).isFalse();
    }

    @Test
    void aLogWhoseNameCannotStandInASignatureIsRefusedAndLeavesNoFile() {
        assertThatThrownBy(() -> FileSigner.open(file(), "my garden"))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("neither spaces nor plus, but was 'my garden'");
        assertThat(file()).doesNotExist();
    }

    @Test
    void opensTheExampleKeyOfGoFromItsTwoLines() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), """
                PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz
                PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
                """);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        String text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

        FileSigner signer = FileSigner.open(file(), "PeterNeumann");

        Note note = new Note(
                text, List.of(new Note.Signature("PeterNeumann", signer.key().id(), signer.sign(Bytes.utf8(text)))));
        assertThat(note.encoded().utf8())
                .endsWith("\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
                        + "otpRZb6KE6RyyBwJnAM=\n");
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        open();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(this::open)
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("rw-r-----")
                .hasMessageContaining("rw-------");
    }

    @Test
    void refusesALinkAndADirectory() throws IOException {
        open();
        Path link = directory.resolve("link.key");
        Files.createSymbolicLink(link, file());

        assertThatThrownBy(() -> FileSigner.open(link, ORIGIN)).hasMessageContaining("a link");
        assertThatThrownBy(() -> FileSigner.open(directory, ORIGIN)).hasMessageContaining("a directory");
    }

    @Test
    void refusesAForeignFileAndLeavesItAsItIs() throws IOException {
        for (String foreign : List.of("", "my diary\n", "PRIVATE+KEY+a+b+c\nx\n", "\n\n")) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), foreign);
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));

            assertThatThrownBy(this::open).isInstanceOf(CoCreateException.class);
            assertThat(Files.readString(file())).isEqualTo(foreign);
        }
    }

    @Test
    void refusesTheKeyOfAnotherLog() {
        open();

        assertThatThrownBy(() -> FileSigner.open(file(), "other.example/log"))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining(ORIGIN);
    }

    @Test
    void refusesHalvesThatDoNotBelongTogether() throws IOException {
        open();
        List<String> one = Files.readAllLines(file());
        Files.delete(file());
        open();
        List<String> other = Files.readAllLines(file());
        Files.writeString(file(), one.get(0) + "\n" + other.get(1) + "\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("do not belong together");
    }

    @Test
    void refusesEveryKeyFileWithOneByteAltered() throws IOException {
        open();
        byte[] good = Files.readAllBytes(file());
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(file(), bad);
            assertThatThrownBy(this::open).as("byte %d", i).isInstanceOf(CoCreateException.class);
        }
    }

    @Test
    void refusesAnOriginThatNoNoteCanCarry() {
        assertThatThrownBy(() -> FileSigner.open(file(), "two words"))
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("two words");
        assertThat(file()).doesNotExist();
    }

    @Test
    void remembersACheckpointAcrossRestarts() {
        Path file = directory.resolve("last.checkpoint");
        Keys keys = Keys.log(ORIGIN);
        CheckpointFile memory = new CheckpointFile(file);
        assertThat(memory.last()).isEmpty();
        memory.remember(keys.checkpoint(1, Bytes.of(new byte[32])));
        memory.remember(keys.checkpoint(7, Bytes.of(new byte[32])));

        assertThat(new CheckpointFile(file).last()).contains(keys.checkpoint(7, Bytes.of(new byte[32])));
        assertThat(directory.toFile().list()).containsExactly("last.checkpoint");
    }

    @Test
    void refusesADamagedMemory() throws IOException {
        Path file = directory.resolve("last.checkpoint");
        Files.writeString(file, "half a check");

        assertThatThrownBy(() -> new CheckpointFile(file).last())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("damaged");
    }
}
