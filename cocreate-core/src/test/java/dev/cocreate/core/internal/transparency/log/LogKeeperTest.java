package dev.cocreate.core.internal.transparency.log;

import static dev.cocreate.core.internal.transparency.Garden.ADA;
import static dev.cocreate.core.internal.transparency.Garden.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.transparency.Garden;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Opening;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.Verifier;
import dev.cocreate.transparency.verify.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {

    private final Keys keys = Keys.log("garden.example/log");
    private final Garden garden = new Garden();
    private final LogKeeper log =
            new LogKeeper(garden.journal, garden.seal, keys, CheckpointMemory.passing(), List.of());
    private final Verifier verifier = Verifier.of(log.policy());

    private static LogKeeper over(Entries entries, Keys keys, CheckpointMemory memory) {
        return new LogKeeper(entries, new SaltedSeal(), keys, memory, List.of());
    }

    @Test
    void signsHowFarTheJournalHasCome() {
        Checkpoint empty = log.checkpoint();
        garden.plant(ADA, "north", "sage");
        Checkpoint one = log.advance();

        assertThat(empty.size()).isZero();
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.root()).isEqualTo(garden.journal.head().frontier().root());
        assertThat(one.note().text()).startsWith("garden.example/log\n1\n");
        assertThat(verifier.checkpoint(one).holds()).isTrue();
        assertThat(verifier.growth(empty, one, log.growth(0, 1)).holds()).isTrue();
    }

    @Test
    void keepsItsCheckpointUntilAskedToGoOn() {
        Checkpoint before = log.checkpoint();
        garden.plant(ADA, "north", "sage");

        assertThat(log.checkpoint()).isEqualTo(before);
        assertThat(log.advance()).isNotEqualTo(before).isEqualTo(log.advance());
    }

    @Test
    void handsOutAReceiptForAnyAct() {
        garden.plant(BEN, "north", "leek");
        long position = garden.plant(ADA, "north", "sage").orElseThrow();

        Receipt receipt = log.receipt(ADA, position);

        assertThat(receipt.index()).isEqualTo(position);
        assertThat(verifier.receipt(receipt).holds()).isTrue();
        Opening.Whole opening = (Opening.Whole) receipt.opening();
        assertThat(opening.content().utf8()).contains("sage");
        assertThat(opening.header().by()).isEqualTo(ADA);
        assertThat(Receipt.parse(receipt.encoded())).isEqualTo(receipt);
    }

    @Test
    void showsAStrangerTheHeaderOnly() {
        long position = garden.plant(ADA, "north", "sage").orElseThrow();

        Receipt receipt = log.receipt(BEN, position);

        assertThat(receipt.opening()).isInstanceOf(Opening.HeaderOnly.class);
        assertThat(receipt.encoded().utf8()).doesNotContain("sage");
        assertThat(verifier.receipt(receipt).holds()).isTrue();
    }

    @Test
    void refusesAReceiptForWhatIsNotThere() {
        assertThatThrownBy(() -> log.receipt(ADA, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to before 0");
        assertThatThrownBy(() -> log.receipt(ADA, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> log.growth(1, 2)).hasMessageContaining("from 1 to 2");
    }

    @Test
    void refusesToSignAJournalThatWasRolledBack() {
        Entries entries = Entries.of(20);
        CheckpointMemory memory = CheckpointMemory.passing();
        over(entries, keys, memory).advance();
        entries.rollBack(12);

        assertThatThrownBy(() -> over(entries, keys, memory).advance())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("holds 12 events")
                .hasMessageContaining("signed with 20");
    }

    @Test
    void refusesToContradictItselfAfterARollBackThatWentOnOtherwise() {
        Entries entries = Entries.of(20);
        CheckpointMemory memory = CheckpointMemory.passing();
        over(entries, keys, memory).advance();
        entries.rollBack(12);
        entries.grow(25, 2);

        assertThatThrownBy(() -> over(entries, keys, memory).advance())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("first 20 events are not those");
    }

    @Test
    void refusesToSignEntriesThatAreNotThoseOfTheHead() {
        Entries entries = Entries.of(20);
        entries.replace(7, Entries.entry(7, 2));

        assertThatThrownBy(() -> over(entries, keys, CheckpointMemory.passing()).advance())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("it was altered");
    }

    @Test
    void refusesTheMemoryOfAnotherLog() {
        Entries entries = Entries.of(3);
        CheckpointMemory memory = CheckpointMemory.passing();
        over(entries, Keys.log("other.example/log"), memory).advance();

        assertThatThrownBy(() -> over(entries, keys, memory).advance()).hasMessageContaining("other.example/log");
    }

    @Test
    void releasesNoSignatureThatItsOwnKeyDoesNotVerify() {
        CheckpointSigner broken = new CheckpointSigner() {
            @Override
            public VerifierKey key() {
                return keys.key();
            }

            @Override
            public Bytes sign(Bytes message) {
                return Bytes.of(new byte[64]);
            }
        };
        CheckpointMemory memory = CheckpointMemory.passing();

        assertThatThrownBy(() -> new LogKeeper(Entries.of(3), new SaltedSeal(), broken, memory, List.of()).advance())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("not by the key");
        assertThat(memory.last()).isEmpty();
    }

    @Test
    void isCosignedByItsWitnessesFromWhereEachWas() {
        Entries entries = Entries.of(5);
        StrictWitness witness = new StrictWitness(keys.key());
        CheckpointMemory memory = CheckpointMemory.passing();
        LogKeeper kept = new LogKeeper(entries, new SaltedSeal(), keys, memory, List.of(witness));
        Policy policy =
                Policy.parse(Bytes.utf8("log " + keys.key() + "\nwitness w1 " + witness.key() + "\nquorum w1\n"));
        for (int size = 5; size < 40; size += 7) {
            entries.grow(size, 1);
            assertThat(Verifier.of(policy).checkpoint(kept.advance()).faults()).isEmpty();
        }
        assertThat(witness.asked()).as("the last size is remembered").isEqualTo(5);

        entries.grow(41, 1);
        Checkpoint afresh = new LogKeeper(entries, new SaltedSeal(), keys, memory, List.of(witness)).advance();
        assertThat(Verifier.of(policy).checkpoint(afresh).holds()).isTrue();
        assertThat(witness.asked()).as("asked from 0, sent to 33, asked again").isEqualTo(7);
        assertThat(kept.checkpoint()).as("what is remembered is cosigned").isEqualTo(afresh);
    }

    @Test
    void isLeftUncosignedByAWitnessWhoSawItOtherwise() {
        Entries entries = Entries.of(20);
        StrictWitness witness = new StrictWitness(keys.key());
        new LogKeeper(entries, new SaltedSeal(), keys, CheckpointMemory.passing(), List.of(witness)).advance();
        entries.rollBack(12);
        entries.grow(25, 2);

        // A keeper who also lost his own memory cannot know better, but the witness does.
        Checkpoint forked =
                new LogKeeper(entries, new SaltedSeal(), keys, CheckpointMemory.passing(), List.of(witness)).advance();

        assertThat(forked.note().signatures()).hasSize(1);
    }

    @Test
    void findsOutAtOpeningThatTheJournalWasRolledBackOrAltered() {
        Entries entries = Entries.of(700);
        CheckpointMemory memory = CheckpointMemory.passing();
        over(entries, keys, memory).advance();
        over(entries, keys, memory).open();

        entries.rollBack(600);
        assertThatThrownBy(() -> over(entries, keys, memory).open())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("opening the log")
                .hasMessageContaining("holds 600 events");
        entries.grow(800, 2);
        assertThatThrownBy(() -> over(entries, keys, memory).open())
                .isInstanceOf(CoCreateException.class)
                .hasMessageContaining("first 700 events are not those");
    }

    @Test
    void opensALargeLogReadingNoMoreThanItsEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tiles");
        Entries entries = Entries.of(100_000);
        CheckpointMemory memory = CheckpointMemory.passing();
        Bytes root = kept(entries, memory, file).advance().root();
        int reads = entries.reads();

        LogKeeper again = kept(entries, memory, file);
        again.open();
        assertThat(entries.reads()).as("the ragged tile alone").isEqualTo(reads + 1);
        assertThat(again.checkpoint().root()).isEqualTo(root);
        assertThat(again.growth(99_999, 100_000))
                .isEqualTo(over(entries, keys, memory).growth(99_999, 100_000));

        entries.grow(100_600, 1);
        assertThat(again.advance().root()).isEqualTo(entries.head().frontier().root());
        assertThat(Files.size(file)).isEqualTo(100_600 / 256 * 32);
    }

    @Test
    void opensALogWhoseKeptHashesAreDamagedOrGone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tiles");
        Entries entries = Entries.of(2_000);
        CheckpointMemory memory = CheckpointMemory.passing();
        kept(entries, memory, file).advance();
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at += 13) {
            byte[] damaged = good.clone();
            damaged[at] ^= 1;
            assertThat(reopened(entries, memory, file, damaged)).isEqualTo(good);
            assertThat(reopened(entries, memory, file, Arrays.copyOf(good, at))).isEqualTo(good);
        }
    }

    /** What stands in the file after the log was opened over these bytes and found to be as it was. */
    private byte[] reopened(Entries entries, CheckpointMemory memory, Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        LogKeeper log = kept(entries, memory, file);
        log.open();
        assertThat(log.growth(1_000, 2_000))
                .isEqualTo(over(entries, keys, memory).growth(1_000, 2_000));
        return Files.readAllBytes(file);
    }

    private LogKeeper kept(Entries entries, CheckpointMemory memory, Path file) {
        return new LogKeeper(entries, new SaltedSeal(), keys, memory, List.of(), new TileRootsFile(file));
    }
}
