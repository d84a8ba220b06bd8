package dev.cocreate.examples.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.SignedLog;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.transparency.verify.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has a published directory, a receipt and a public key, and nothing else. */
class AuditorTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");

    @TempDir
    Path folder;

    private CoCreate shop;
    private Dialogue talk;
    private Path published;
    private Path receipt;
    private String key;
    private String found = "";
    private String complaint = "";

    @BeforeEach
    void publish() throws IOException {
        published = folder.resolve("published");
        receipt = folder.resolve("asked" + Receipt.FILE_ENDING);
        shop = CoCreateBuilder.embedded(folder.resolve("florist.db"))
                .log(SignedLog.keyIn(folder.resolve("log-key"), "florist.example/log"))
                .build();
        talk = shop.dialogues()
                .open(Opening.about("A bouquet").between(ADA).and(FLORIST))
                .orElseThrow();
        Files.write(
                receipt,
                shop.log()
                        .receipt(ADA, talk.say(ADA, "Could the vase be blue?"))
                        .encoded()
                        .toArray());
        shop.log().publish(published);
        key = shop.log().key().toString();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private int audit(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Auditor auditor = new Auditor(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = auditor.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        found = out.toString(StandardCharsets.UTF_8);
        complaint = err.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void acceptsADirectoryAndShowsWhatAReceiptProves() {
        assertThat(audit("--key", key, published, receipt)).isZero();

        assertThat(found)
                .contains(published + ": holds.")
                .contains(receipt + ": holds.")
                .contains("ada dialogue.turn-taken")
                .contains("Could the vase be blue?");
        assertThat(complaint).isEmpty();
    }

    @Test
    void saysItInGerman() throws IOException {
        Files.write(receipt, new byte[] {1, 2, 3});

        assertThat(audit("--key", key, "--language", "de", published, receipt)).isEqualTo(1);

        assertThat(found).contains(": hält stand.").contains(": hält nicht stand. Das ist kein Beweis");
    }

    @Test
    void findsEachFileAlteredCutShortOrTakenAway() throws IOException {
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            for (int at = 0; at < good.length; at += 7) {
                byte[] flipped = good.clone();
                flipped[at] ^= 4;
                Files.write(file, flipped);
                assertThat(audit("--key", key, published, receipt))
                        .as("%s, byte %d: %s", file, at, found)
                        .isEqualTo(1);
                Files.write(file, Arrays.copyOf(good, at));
                assertThat(audit("--key", key, published, receipt))
                        .as("%s, cut at %d: %s", file, at, found)
                        .isEqualTo(1);
            }
            Files.delete(file);
            int missing = file.equals(receipt) ? 2 : 1;
            assertThat(audit("--key", key, published, receipt))
                    .as("%s taken away", file)
                    .isEqualTo(missing);
            Files.write(file, good);
        }
        assertThat(audit("--key", key, published, receipt)).isZero();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(published)) {
            return Stream.concat(files.filter(Files::isRegularFile), Stream.of(receipt))
                    .toList();
        }
    }

    @Test
    void remembersWhatItSawAndFindsALogThatDidNotGrowFromThere() throws IOException {
        Path memory = folder.resolve("last.checkpoint");
        assertThat(audit("--key", key, "--remember", memory, published)).isZero();
        byte[] first = Files.readAllBytes(memory);
        talk.say(FLORIST, "Gladly.").orElseThrow();
        shop.log().publish(published);
        assertThat(audit("--key", key, "--remember", memory, published)).isZero();
        assertThat(Files.readAllBytes(memory)).isNotEqualTo(first);
        byte[] second = Files.readAllBytes(memory);

        Path older = folder.resolve("older");
        shop.log().publish(older);
        talk.say(FLORIST, "And a card?").orElseThrow();
        shop.log().advance();
        Files.write(memory, shop.log().checkpoint().encoded().toArray());

        assertThat(audit("--key", key, "--remember", memory, older)).isEqualTo(1);
        assertThat(found).contains("entries once and has only");
        assertThat(Files.readAllBytes(memory))
                .as("what was remembered stays")
                .isNotEqualTo(second)
                .isEqualTo(shop.log().checkpoint().encoded().toArray());
    }

    @Test
    void findsASplitViewUnderTheSameKey() throws IOException {
        Path memory = Files.write(
                folder.resolve("last.checkpoint"),
                shop.log().checkpoint().encoded().toArray());
        // The shop's own key, used for another story behind her back.
        Path copied =
                Files.copy(folder.resolve("log-key"), folder.resolve("copied-key"), StandardCopyOption.COPY_ATTRIBUTES);
        try (CoCreate other = CoCreateBuilder.inMemory()
                .log(SignedLog.keyIn(copied, "florist.example/log"))
                .build()) {
            for (int i = 0; i < 5; i++) {
                other.dialogues()
                        .open(Opening.about("Otherwise").between(ADA).and(FLORIST))
                        .orElseThrow();
            }
            other.log().publish(folder.resolve("forked"));
        }

        assertThat(audit("--key", key, folder.resolve("forked"))).isZero();
        assertThat(audit("--key", key, "--remember", memory, folder.resolve("forked")))
                .isEqualTo(1);
        assertThat(found).contains("does not begin with");
    }

    @Test
    void findsAForgedKeyOfTheSameName() {
        try (CoCreate forger = CoCreateBuilder.inMemory()
                .log(SignedLog.keyIn(folder.resolve("forged-key"), "florist.example/log"))
                .build()) {
            forger.log().publish(folder.resolve("forged"));
            assertThat(audit("--key", forger.log().key(), folder.resolve("forged")))
                    .isZero();
        }

        assertThat(audit("--key", key, folder.resolve("forged"))).isEqualTo(1);
        assertThat(found).contains("does not bear the signature");
    }

    @Test
    void goesByAPolicyThatAsksForAWitness() throws IOException {
        Path lenient = Files.writeString(folder.resolve("lenient"), "log " + key + "\nquorum none\n");

        assertThat(audit("--policy", lenient, published, receipt)).isZero();
    }

    @Test
    void takesAnEmptyDirectoryForNoLog() throws IOException {
        assertThat(audit("--key", key, Files.createDirectory(folder.resolve("empty"))))
                .isEqualTo(1);
        assertThat(found).contains("lacks the file 'checkpoint'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--key",
                "--key nonsense log",
                "--language de",
                "--nonsense",
                "--policy missing log",
                "log",
                "--key KEY",
                "--key KEY missing",
                "--key KEY --remember receipt published",
                "--key KEY \u0000"
            })
    void saysWhatItWasCalledWronglyWith(String line) {
        Object[] words = Stream.of(line.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> switch (word) {
                    case "KEY" -> key;
                    case "published" -> published.toString();
                    case "receipt" -> receipt.toString();
                    case "missing" -> folder.resolve("missing").toString();
                    default -> word;
                })
                .toArray();

        assertThat(audit(words)).isEqualTo(2);
        assertThat(complaint).isNotBlank();
        assertThat(found).isEmpty();
    }

    @Test
    void neverThrowsWhateverAFileHolds() throws IOException {
        Random chance = new Random(23);
        for (int i = 0; i < 300; i++) {
            byte[] nonsense = new byte[chance.nextInt(400)];
            chance.nextBytes(nonsense);
            Files.write(receipt, nonsense);

            assertThat(audit("--key", key, receipt)).as("seed 23, round %d", i).isEqualTo(1);
        }
    }
}
