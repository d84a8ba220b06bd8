package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.journal.ErasureReport;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import dev.cocreate.transparency.verify.Verification;
import dev.cocreate.transparency.verify.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pieces of code on the page about trail and log that a host writes. */
class ProofGuideTest {

    private static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red");

    @TempDir
    Path folder;

    private final PartyId ada = PartyId.of("ada");
    private final PartyId officer = PartyId.of("privacy-officer");

    private CoCreate shop() {
        return CoCreateBuilder.embedded(folder.resolve("shop.db"))
                .attributes(AttributeCatalogue.of(COLOUR))
                .custodian(officer)
                .build();
    }

    @Test
    void aLogWithAKeyOfItsOwn() {
        Path database = folder.resolve("florist.db");
        Path keys = folder.resolve("keys");
        Path www = folder.resolve("www");

        // docs:begin log
        SignedLog log = SignedLog.keyIn(keys.resolve("log"), "florist.example/log")
                .every(Duration.ofMinutes(5))
                .publishedTo(www.resolve("log"));
        CoCreate shop = CoCreateBuilder.embedded(database).log(log).build();
        // docs:end log
        shop.settle();
        shop.close();
        assertThat(www.resolve("log/checkpoint")).exists();
    }

    @Test
    void receipts() throws Exception {
        Path file = folder.resolve("white" + Receipt.FILE_ENDING);
        try (CoCreate shop = shop()) {
            // docs:begin receipt
            Outcome<Fact<String>> declared = shop.profile(ada).declare(COLOUR, "white");
            Receipt receipt = shop.log().receipt(ada, declared);
            Files.write(file, receipt.encoded().toArray());
            // docs:end receipt

            // docs:begin receipts
            List<Receipt> receipts = shop.trail(ada).receipts();
            // docs:end receipts
            assertThat(receipts).extracting(Receipt::index).containsExactly(receipt.index());
            assertThat(receipt.verify(shop.log().policy()).holds()).isTrue();
        }
    }

    @Test
    void theWholeTrail() {
        try (CoCreate shop = shop()) {
            Receipt held = shop.log().receipt(ada, shop.profile(ada).declare(COLOUR, "white"));
            shop.profile(ada).declare(COLOUR, "red").orElseThrow();
            Policy policy = shop.log().policy();

            // docs:begin trail
            // In the shop, when she asks and says how far the log had come when she was last there:
            TrailProof proof = shop.trail(ada).proof(List.of(held.checkpoint()));

            // On her side, with the receipts she kept:
            Verification whole = Verifier.of(policy).trail(proof, List.of(held), List.of());
            // docs:end trail
            assertThat(whole.faults()).isEmpty();
            assertThat(proof.growth()).hasSize(1);
        }
    }

    @Test
    void erasures() {
        try (CoCreate shop = shop()) {
            shop.profile(ada).declare(COLOUR, "white").orElseThrow();
            List<String> told = new ArrayList<>();
            Instant tenYearsAgo = Instant.now().minus(Duration.ofDays(3_653));

            // docs:begin erase
            Reason asked =
                    Reason.of("privacy.asked", Text.of("She asked for it.").and(Locale.GERMAN, "Sie hat es verlangt."));
            ErasureReport report = shop.erasures().party(ada, ada, asked).orElseThrow();
            report.beyondReach().forEach(place -> told.add(place.toString()));

            Reason over = Reason.of(
                    "privacy.retention", Text.of("Ten years are over.").and(Locale.GERMAN, "Zehn Jahre sind vorbei."));
            shop.erasures().kinds(officer, List.of("dialogue.turn-taken"), tenYearsAgo, over);
            // docs:end erase
            assertThat(report.events()).isPositive();
            assertThat(told).isNotEmpty();
            assertThat(shop.profile(ada).facts()).isEmpty();
        }
    }
}
