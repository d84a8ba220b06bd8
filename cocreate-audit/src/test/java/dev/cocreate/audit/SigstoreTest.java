package dev.cocreate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.Journals;
import dev.cocreate.core.SignedLog;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Journal;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TreeHash;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sigstore's verifier, which nobody here wrote, follows our receipts from the entry to the root of the checkpoint. */
class SigstoreTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");

    @TempDir
    private Path folder;

    private List<Receipt> receipts(int turns) {
        Path file = folder.resolve("florist.db");
        List<Receipt> receipts = new ArrayList<>();
        try (CoCreate shop = CoCreateBuilder.embedded(file)
                        .log(SignedLog.keyIn(folder.resolve("log.key"), "florist.example/log"))
                        .build();
                Journal journal = Journals.embedded(file)) {
            Dialogue talk = shop.dialogues()
                    .open(Opening.about("A bouquet").between(ADA).and(FLORIST))
                    .orElseThrow();
            for (int turn = 0; turn < turns; turn++) {
                talk.say(ADA, "Turn " + turn);
            }
            shop.log().advance();
            for (long position = 0; position < journal.head().size(); position++) {
                receipts.add(shop.log().receipt(ADA, position));
            }
        }
        return receipts;
    }

    @Test
    @Tag("concept-12")
    void acceptsTheProofOfEveryReceipt() throws Exception {
        List<Receipt> receipts = receipts(40);

        assertThat(receipts).hasSizeGreaterThan(40);
        for (Receipt receipt : receipts) {
            verify(receipt, receipt.opening().entry(), receipt.index(), receipt.path());
        }
    }

    @Test
    @Tag("concept-12")
    void rejectsEveryPlantedFault() {
        for (Receipt receipt : receipts(10)) {
            byte[] entry = receipt.opening().entry().toArray();
            entry[entry.length / 2] ^= 1;
            assertRejected(receipt, Bytes.of(entry), receipt.index(), receipt.path());
            long beside = receipt.index() == 0 ? 1 : receipt.index() - 1;
            assertRejected(receipt, receipt.opening().entry(), beside, receipt.path());
            assertRejected(
                    receipt,
                    receipt.opening().entry(),
                    receipt.index(),
                    receipt.path().subList(0, receipt.path().size() - 1));
            for (int i = 0; i < receipt.path().size(); i++) {
                List<Bytes> path = new ArrayList<>(receipt.path());
                byte[] hash = path.get(i).toArray();
                hash[i % 32] ^= (byte) 0x80;
                path.set(i, Bytes.of(hash));
                assertRejected(receipt, receipt.opening().entry(), receipt.index(), path);
            }
        }
    }

    private static void assertRejected(Receipt receipt, Bytes entry, long index, List<Bytes> path) {
        assertThatExceptionOfType(InclusionProofVerificationException.class)
                .isThrownBy(() -> verify(receipt, entry, index, path));
    }

    private static void verify(Receipt receipt, Bytes entry, long index, List<Bytes> path)
            throws InclusionProofVerificationException {
        InclusionProofVerifier.verify(
                TreeHash.leaf(entry).toArray(),
                index,
                receipt.checkpoint().size(),
                path.stream().map(Bytes::toArray).toList(),
                receipt.checkpoint().root().toArray());
    }
}
