package dev.cocreate.core.internal.transparency.log;

import static dev.cocreate.core.internal.transparency.Garden.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.transparency.Garden;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.MalformedEvidenceException;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.Opening;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TilePath;
import dev.cocreate.transparency.verify.Verifier;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The public forms, exactly; and whatever else is handed in, refused in our own words. */
class EvidenceTest {

    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String NOTE = "This is an example message.\n\n\u2014 example.com/foo"
            + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private final Garden garden = new Garden();
    private final Keys keys = Keys.log("garden.example/log");
    private final StrictWitness witness = new StrictWitness(keys.key());
    private final LogKeeper log =
            new LogKeeper(garden.journal, garden.seal, keys, CheckpointMemory.passing(), List.of(witness));
    private final Policy policy =
            Policy.parse(Bytes.utf8("log " + keys.key() + "\nwitness w1 " + witness.key() + "\nquorum w1\n"));
    private final Verifier verifier = Verifier.of(policy);

    private Receipt receipt() {
        for (int i = 0; i < 9; i++) {
            garden.plant(ADA, "north", "seed " + i);
        }
        log.advance();
        return log.receipt(ADA, 5);
    }

    @Test
    void verifiesTheExampleOfTheSpecification() {
        Note note = Note.parse(Bytes.utf8(NOTE));
        VerifierKey key = VerifierKey.parse(KEY);

        assertThat(key.verifies(note.text(), note.signatures().get(0))).isTrue();
        assertThat(note.encoded()).isEqualTo(Bytes.utf8(NOTE));
        assertThat(key).hasToString(KEY);
    }

    @Test
    void readsTheExampleCheckpointsOfTheSpecifications() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
                + "\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gG"
                + "zGku9nTo+zyWE+xeMcTOAYQ8=\n"
                + "\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nP"
                + "Zqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

        Checkpoint checkpoint = Checkpoint.parse(Bytes.utf8(text));

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.note().signatures()).hasSize(2);
        assertThat(checkpoint.encoded()).isEqualTo(Bytes.utf8(text));
    }

    @Test
    void partsTextAndSignaturesAtTheLastEmptyLine() {
        Keys poet = Keys.log("quasimodo.example/salvatore");
        String text = "Ognuno sta solo\n\ned è subito sera.\n";
        Note note = new Note(
                text, List.of(new Note.Signature(poet.key().name(), poet.key().id(), poet.sign(Bytes.utf8(text)))));

        assertThat(Note.parse(note.encoded())).isEqualTo(note);
    }

    @Test
    void ignoresUnknownSignaturesButRejectsTheWholeNoteForABadOneOfAKnownKey() {
        Checkpoint good = keys.checkpoint(3, Bytes.of(new byte[32]));
        Verifier trusting = Verifier.of(Policy.of(keys.key()));
        Note.Signature stranger = Keys.log("garden.example/log")
                .checkpoint(3, good.root())
                .note()
                .signatures()
                .get(0);
        Note.Signature bad = new Note.Signature(keys.key().name(), keys.key().id(), Bytes.of(new byte[64]));

        assertThat(trusting.checkpoint(Checkpoint.from(good.note().with(List.of(stranger))))
                        .holds())
                .isTrue();
        assertThat(trusting.checkpoint(Checkpoint.from(good.note().with(List.of(bad))))
                        .faults())
                .extracting("code")
                .containsExactly("proof.bad-signature");
    }

    @Test
    void acceptsAtLeastSixteenSignatures() {
        Checkpoint good = keys.checkpoint(3, Bytes.of(new byte[32]));
        List<Note.Signature> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(Keys.log("other.example/" + i)
                    .checkpoint(3, good.root())
                    .note()
                    .signatures()
                    .get(0));
        }
        assertThat(Verifier.of(Policy.of(keys.key()))
                        .checkpoint(Checkpoint.parse(good.note().with(many).encoded()))
                        .holds())
                .isTrue();
    }

    @Test
    void countsACosignatureOnlyOverItsTime() {
        Keys one = Keys.witness("witness.example/w1");
        Checkpoint plain = keys.checkpoint(3, Bytes.of(new byte[32]));
        Policy wanted = Policy.parse(Bytes.utf8("log " + keys.key() + "\nwitness w " + one.key() + "\nquorum w\n"));
        Note.Signature cosignature = one.cosign(plain.note().text(), 1_679_315_147L);
        byte[] later = cosignature.signature().toArray();
        later[7]++;
        Note.Signature redated = new Note.Signature(cosignature.name(), cosignature.id(), Bytes.of(later));

        assertThat(Verifier.of(wanted)
                        .checkpoint(Checkpoint.from(plain.note().with(List.of(cosignature))))
                        .holds())
                .isTrue();
        assertThat(Verifier.of(wanted).checkpoint(plain).faults())
                .extracting("code")
                .containsExactly("proof.no-quorum");
        assertThat(Verifier.of(wanted)
                        .checkpoint(Checkpoint.from(plain.note().with(List.of(redated))))
                        .faults())
                .extracting("code")
                .containsExactly("proof.bad-signature");
    }

    @Test
    void findsEveryByteOfAReceiptFlippedOrCutOff() {
        byte[] good = receipt().encoded().toArray();
        assertThat(verifier.receipt(Bytes.of(good)).faults()).isEmpty();
        for (int i = 0; i < good.length; i++) {
            for (int flip : new int[] {1 << i % 8}) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) flip;
                assertThat(verifier.receipt(Bytes.of(bad)).holds())
                        .as("byte %d, flip %d", i, flip)
                        .isFalse();
            }
            byte[] cut = Arrays.copyOf(good, i);
            assertThat(verifier.receipt(Bytes.of(cut)).holds())
                    .as("cut to %d", i)
                    .isFalse();
        }
    }

    @Test
    void findsEveryByteOfACheckpointFlippedOrCutOff() {
        receipt();
        byte[] good = log.checkpoint().encoded().toArray();
        for (int i = 0; i < good.length; i++) {
            for (int flip : new int[] {1 << i % 8}) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) flip;
                assertThat(checks(bad)).as("byte %d, flip %d", i, flip).isFalse();
            }
            assertThat(checks(Arrays.copyOf(good, i))).as("cut to %d", i).isFalse();
        }
    }

    private boolean checks(byte[] bytes) {
        try {
            return verifier.checkpoint(Checkpoint.parse(Bytes.of(bytes))).holds();
        } catch (MalformedEvidenceException e) {
            return false;
        }
    }

    @Test
    void refusesWhatIsNotOfItsFormInItsOwnWords() {
        Receipt receipt = receipt();
        List<Bytes> seeds = List.of(
                receipt.encoded(),
                receipt.checkpoint().encoded(),
                receipt.opening().encoded(),
                receipt.opening().withoutContent().encoded(),
                Bytes.utf8("log " + keys.key() + "\nwitness w1 " + witness.key()
                        + "\n# a comment\ngroup g any w1\nquorum g\n"),
                Bytes.utf8(KEY),
                Bytes.utf8("tile/0/x001/x234/067.p/7"));
        List<Function<Bytes, Object>> parsers = List.of(
                Note::parse,
                Checkpoint::parse,
                Receipt::parse,
                Opening::parse,
                Policy::parse,
                bytes -> VerifierKey.parse(bytes.utf8()),
                bytes -> TilePath.parse(bytes.utf8()));
        Random chance = new Random(20_260_301);
        for (int round = 0; round < 8_000; round++) {
            byte[] input = mutated(seeds.get(chance.nextInt(seeds.size())).toArray(), chance);
            for (Function<Bytes, Object> parser : parsers) {
                try {
                    assertThat(parser.apply(Bytes.of(input))).isNotNull();
                } catch (MalformedEvidenceException e) {
                    assertThat(e.getMessage()).contains("is not of its form");
                } catch (RuntimeException | StackOverflowError e) {
                    throw new AssertionError(
                            "round " + round + ": " + new String(input, StandardCharsets.ISO_8859_1), e);
                }
            }
        }
    }

    private static byte[] mutated(byte[] seed, Random chance) {
        byte[] input = seed;
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            int at = input.length == 0 ? 0 : chance.nextInt(input.length);
            switch (chance.nextInt(5)) {
                case 0 -> input = Arrays.copyOf(input, at);
                case 1 -> {
                    if (input.length > 0) {
                        input = input.clone();
                        input[at] = (byte) chance.nextInt(256);
                    }
                }
                case 2 -> {
                    byte[] doubled = Arrays.copyOf(input, input.length + at);
                    System.arraycopy(input, 0, doubled, input.length, at);
                    input = doubled;
                }
                case 3 -> {
                    byte[] without = new byte[Math.max(0, input.length - 1)];
                    System.arraycopy(input, 0, without, 0, Math.min(at, without.length));
                    if (input.length > 0) {
                        System.arraycopy(input, at + 1, without, at, without.length - at);
                    }
                    input = without;
                }
                default -> {
                    byte[] with = new byte[input.length + 1];
                    System.arraycopy(input, 0, with, 0, at);
                    with[at] = (byte) "\n +=0\u00009x".charAt(chance.nextInt(8));
                    System.arraycopy(input, at, with, at + 1, input.length - at);
                    input = with;
                }
            }
        }
        return input;
    }

    @Test
    void writesTilePathsAsTheSpecificationDoes() {
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(1, 0, 17)).hasToString("tile/1/000.p/17");
        assertThat(new TilePath(TilePath.ENTRIES, 273, 112)).hasToString("tile/entries/273.p/112");
        for (String path : List.of("tile/0/x001/x234/067", "tile/1/000.p/17", "tile/entries/273.p/112")) {
            assertThat(TilePath.parse(path)).get().hasToString(path);
        }
        for (String path : List.of(
                "tile/64/000",
                "tile/00/000",
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/0/x000/001",
                "tile/0/1",
                "tile/entries/000.p/",
                "tile/x/000",
                "tile/0/000/001",
                "checkpoint",
                "")) {
            assertThat(TilePath.parse(path)).as(path).isEmpty();
        }
    }

    @Test
    void readsTheExamplePolicyAndCountsItsQuorum() {
        StringBuilder text = new StringBuilder("# two operators\nlog " + keys.key() + " https://log.example\n\n");
        for (String name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
            text.append("witness ")
                    .append(name)
                    .append('\t')
                    .append(Keys.witness(name + ".example").key())
                    .append('\n');
        }
        text.append("""
                group X-witnesses 2 X1 X2 X3
                  group Y-witnesses any Y1 Y2 Y3
                group X-and-Y all X-witnesses Y-witnesses
                quorum X-and-Y
                """);
        Policy read = Policy.parse(Bytes.utf8(text.toString()));

        assertThat(read.address(keys.key())).contains("https://log.example");
        assertThat(read.suffices(Set.of("X1", "X3", "Y2"))).isTrue();
        assertThat(read.suffices(Set.of("X1", "Y2"))).isFalse();
        assertThat(read.suffices(Set.of("X1", "X2", "X3"))).isFalse();
        assertThat(read.suffices(Set.of("X-witnesses", "Y-witnesses", "X-and-Y")))
                .as("groups cosign nothing")
                .isFalse();
    }

    @Test
    void refusesPoliciesThatAreNot() {
        String log = "log " + keys.key() + "\n";
        String other = Keys.witness("w.example").key().toString();
        for (String bad : List.of(
                "",
                log,
                log + "quorum none",
                log + "quorum none\nquorum none\n",
                log + "quorum w\n",
                log + log + "quorum none\n",
                log + "witness none " + other + "\nquorum none\n",
                log + "witness w " + other + "\nwitness v " + other + "\nquorum w\n",
                log + "witness w " + keys.key() + "\nquorum w\n",
                "log " + other + "\nquorum none\n",
                log + "witness w " + other + "\ngroup g 2 w\nquorum g\n",
                log + "witness w " + other + "\ngroup g 0 w\nquorum g\n",
                log + "witness w " + other + "\ngroup g any w w\nquorum g\n",
                log + "witness w " + other + "\ngroup g any w\ngroup h any w\nquorum h\n",
                log + "group g any g\nquorum g\n",
                log + "witness w " + other + "\ngroup w any w\nquorum w\n",
                log + "group g any\nquorum none\n",
                log + "trust everybody\nquorum none\n",
                log + "quorum\u0000none\n")) {
            assertThatThrownBy(() -> Policy.parse(Bytes.utf8(bad)))
                    .as(bad)
                    .isInstanceOf(MalformedEvidenceException.class);
        }
    }

    @Test
    void holdsThirtyTwoOfEverythingAndALongChainOfGroups() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            text.append("log ").append(Keys.log("l" + i).key()).append('\n');
            text.append("witness w")
                    .append(i)
                    .append(' ')
                    .append(Keys.witness("w" + i).key())
                    .append('\n');
        }
        text.append("group g0 any w0\n");
        for (int i = 1; i < 5_000; i++) {
            text.append("group g").append(i).append(" any g").append(i - 1).append('\n');
        }
        Policy read = Policy.parse(Bytes.utf8(text + "quorum g4999\n"));

        assertThat(read.logs()).hasSize(32);
        assertThat(read.suffices(Set.of("w0"))).isTrue();
        assertThat(read.suffices(Set.of("w1"))).isFalse();
    }
}
