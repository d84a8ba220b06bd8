package dev.cocreate.core.internal.transparency.log;

import static dev.cocreate.core.internal.transparency.Garden.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.transparency.Garden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An auditor who knows nothing of this library: a Go program over golang.org/x/mod/sumdb, as Debian's packages
 * golang-go and golang-golang-x-mod-dev bring it. Without them, these tests are skipped.
 */
class GoAuditorTest {

    private static final Path GO_PATH = Path.of("/usr/share/gocode");

    @TempDir
    static Path built;

    private static Path auditor;

    private final Keys keys = Keys.log("garden.example/log");

    @TempDir
    Path directory;

    @BeforeAll
    static void build() throws Exception {
        assumeTrue(
                Files.isDirectory(GO_PATH.resolve("src/golang.org/x/mod/sumdb/tlog")),
                "golang-golang-x-mod-dev is not installed");
        Path source = built.resolve("main.go");
        try (InputStream program = GoAuditorTest.class.getResourceAsStream("/auditor/main.go")) {
            Files.write(source, program.readAllBytes());
        }
        auditor = built.resolve("auditor");
        ProcessBuilder go = new ProcessBuilder("go", "build", "-o", auditor.toString(), source.toString());
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", GO_PATH.toString());
        go.environment().put("GOCACHE", built.resolve("cache").toString());
        go.redirectErrorStream(true);
        Process process;
        try {
            process = go.start();
        } catch (IOException e) {
            assumeTrue(false, "go is not installed");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private LogKeeper log(Entries entries) {
        return new LogKeeper(entries, new SaltedSeal(), keys, CheckpointMemory.passing(), List.of());
    }

    private String audit(Path... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(auditor.toString(), directory.toString(), keys.key().toString()));
        for (Path file : more) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0 ? said.trim() : "fails: " + said.trim();
    }

    private Path remembered(LogKeeper log, String name) throws IOException {
        return Files.write(built.resolve(name), log.checkpoint().encoded().toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 70_000})
    void acceptsWhatIsPublished(int size) throws Exception {
        Entries entries = Entries.of(size / 2);
        LogKeeper log = log(entries);
        log.publish(directory);
        Path older = remembered(log, "older");
        entries.grow(size, 1);
        log.publish(directory);

        assertThat(audit(older, directory.resolve("checkpoint"))).isEqualTo("holds: " + size + " entries");
    }

    @Test
    void acceptsReceipts() throws Exception {
        Garden garden = new Garden();
        LogKeeper log = new LogKeeper(garden.journal, garden.seal, keys, CheckpointMemory.passing(), List.of());
        List<Path> receipts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            garden.plant(ADA, "north", "seed " + i);
            Path file = built.resolve("receipt-" + i);
            receipts.add(Files.write(file, log.receipt(ADA, i / 2).encoded().toArray()));
        }
        log.publish(directory);

        assertThat(audit(receipts.toArray(Path[]::new))).isEqualTo("holds: 40 entries");
    }

    @Test
    void rejectsEachPlantedFault() throws Exception {
        Entries entries = Entries.of(700);
        LogKeeper log = log(entries);
        log.publish(directory);
        Path older = remembered(log, "before the fault");
        for (String path : List.of(
                "checkpoint",
                "tile/0/001",
                "tile/0/002.p/188",
                "tile/1/000.p/2",
                "tile/entries/000",
                "tile/entries/002.p/188")) {
            Path file = directory.resolve(path);
            byte[] good = Files.readAllBytes(file);
            byte[] flipped = good.clone();
            flipped[good.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThat(audit()).as("%s flipped", path).startsWith("fails");
            Files.write(file, Arrays.copyOf(good, good.length - 1));
            assertThat(audit()).as("%s cut short", path).startsWith("fails");
            Files.delete(file);
            assertThat(audit()).as("%s taken away", path).startsWith("fails");
            Files.write(file, good);
        }
        assertThat(audit(older)).startsWith("holds");

        Path forked = directory.resolveSibling(directory.getFileName() + "-forked");
        entries.rollBack(600);
        entries.grow(800, 2);
        log(entries).publish(forked);
        directory = forked;
        assertThat(audit()).startsWith("holds");
        assertThat(audit(older)).as("a split view").startsWith("fails: growth");

        Path forged = forked.resolveSibling(forked.getFileName() + "-forged");
        new LogKeeper(entries, new SaltedSeal(), Keys.log("garden.example/log"), CheckpointMemory.passing(), List.of())
                .publish(forged);
        directory = forged;
        assertThat(audit()).as("a forged key of the same name").startsWith("fails: checkpoint");
    }
}
