package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.transparency.Garden;
import dev.cocreate.transparency.PublishedDirectory;
import dev.cocreate.transparency.Trail;
import dev.cocreate.transparency.TrailEntry;
import dev.cocreate.transparency.TransparencyLog;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import dev.cocreate.transparency.verify.Verification;
import dev.cocreate.transparency.verify.Verifier;
import dev.cocreate.transparency.verify.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pieces of code on the page about trail and log. */
class GuideTest {

    @TempDir
    Path directory;

    private final Garden garden = new Garden();
    private final TransparencyLog log = new LogKeeper(
            garden.journal, garden.seal, Keys.log("shop.example/log"), CheckpointMemory.passing(), List.of());
    private final PartyId ada = Garden.ADA;
    private final PartyId shop = Garden.NURSERY;

    @Test
    void readingATrail() {
        garden.plant(ada, "north", "sage");
        garden.plant(ada, "north", "nettles");
        Trail trail = garden.trails.of(ada, Audience.of(Locale.ENGLISH));
        List<String> page = new ArrayList<>();

        // docs:begin read
        for (TrailEntry entry : trail.in(Audience.of(Locale.GERMAN))) {
            page.add(entry.at() + " " + entry.story());
            if (!entry.missing().isEmpty()) {
                page.add("(nicht alles ist auf Deutsch geschrieben)");
            }
        }
        // docs:end read
        assertThat(page).hasSize(3);
        assertThat(page.get(0)).endsWith("ada hat gepflanzt: sage.");
    }

    @Test
    void pagingAndNarrowing() {
        for (int i = 0; i < 30; i++) {
            garden.plant(i % 2 == 0 ? ada : shop, "north", "seed " + i, ada);
        }
        Trail trail = garden.trails.of(ada, Audience.of(Locale.ENGLISH));

        // docs:begin narrow
        Trail whatTheShopDid = trail.by(shop);
        Trail.Page first = whatTheShopDid.page(10);
        Trail.Page second = whatTheShopDid.from(first.next().orElseThrow()).page(10);

        long size = 12; // as the journal was when it held twelve events
        Trail asItWasThen = trail.until(size);
        // docs:end narrow
        assertThat(second.entries()).hasSize(5);
        assertThat(asItWasThen.entries()).hasSize(12);
    }

    @Test
    void keepingAndCheckingAReceipt() throws IOException {
        long position = garden.plant(ada, "north", "sage").orElseThrow();
        Path file = directory.resolve("sage" + Receipt.FILE_ENDING);

        Receipt receipt = log.receipt(ada, position);
        Files.write(file, receipt.encoded().toArray());

        String key = log.key().toString();
        // docs:begin check
        Verifier verifier = Verifier.of(Policy.of(VerifierKey.parse(key)));
        Verification verification = verifier.receipt(Bytes.of(Files.readAllBytes(file)));
        if (!verification.holds()) {
            throw new IllegalStateException(verification.told(Audience.of(Locale.ENGLISH)));
        }
        // docs:end check
        assertThat(verification.holds()).isTrue();
    }

    @Test
    void checkingAWholeTrail() {
        Verifier verifier = Verifier.of(log.policy());
        garden.plant(ada, "north", "sage");
        Receipt held = log.receipt(ada, 0);
        garden.plant(ada, "north", "leek");
        log.advance();

        TrailProof proof = log.trail(ada, List.of(held.checkpoint()));

        Verification whole = verifier.trail(proof, List.of(held), List.of());
        assertThat(whole.faults()).isEmpty();
    }

    @Test
    void publishingAndAuditing() {
        Verifier verifier = Verifier.of(log.policy());
        garden.plant(ada, "north", "sage");
        Checkpoint remembered = log.checkpoint();

        // docs:begin publish
        log.publish(directory);
        // docs:end publish

        // docs:begin audit
        Verification verification = verifier.directory(PublishedDirectory.at(directory), List.of(remembered));
        // docs:end audit
        assertThat(verification.faults()).isEmpty();
    }
}
