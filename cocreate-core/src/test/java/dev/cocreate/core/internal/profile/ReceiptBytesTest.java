package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.BEA;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receipt as one piece: read and verified by anybody, and refused if a single byte is not as issued. */
class ReceiptBytesTest {

    private static final int BITS = Integer.getInteger("receipt.bits", 1);

    private final House house = new House();
    private Receipt receipt;

    @BeforeEach
    void answer() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(ConsentTest.MAILER).offer(ConsentTest.TERMS).orElseThrow();
        receipt = house.consents().give("mail").orElseThrow();
    }

    @Test
    void isReadAndVerifiedWithoutAnyProfile() {
        assertThat(Receipt.read(receipt.bytes(), house.consents().signer())).contains(receipt.document());
        assertThat(Receipt.read(receipt.bytes(), ReceiptSigner.fresh().publicKey()))
                .isEmpty();
    }

    @Test
    void isAJsonWebSignatureThatNamesItsAlgorithm() {
        String[] parts = receipt.bytes().utf8().split("\\.");

        assertThat(parts).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .isEqualTo("{\"alg\":\"EdDSA\",\"cty\":\"application/ld+json\"}");
    }

    @Test
    void isKnownAgainByItsHistory() {
        assertThat(house.consents().check(receipt.bytes()).orElseThrow().status())
                .isEqualTo(ConsentStatus.GIVEN);
        assertThat(code(house.profiles.consents(BEA).check(receipt.bytes()))).isEqualTo("consent.receipt-elsewhere");
    }

    @Test
    void isRefusedWithAnyByteChanged() {
        byte[] whole = receipt.bytes().toArray();
        Random random = new Random(27560);
        for (int at = 0; at < whole.length; at++) {
            for (int i = 0; i < BITS; i++) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << (BITS == 8 ? i : random.nextInt(8)));
                refused(Bytes.of(changed), "with byte " + at + " changed");
            }
        }
    }

    @Test
    void isRefusedCutShortAnywhereOrWithAnythingBehind() {
        byte[] whole = receipt.bytes().toArray();
        for (int length = 0; length < whole.length; length++) {
            refused(Bytes.of(Arrays.copyOf(whole, length)), "cut to " + length + " bytes");
        }
        refused(Bytes.of(Arrays.copyOf(whole, whole.length + 1)), "with a byte behind");
        refused(Bytes.utf8(receipt.bytes().utf8() + "="), "with padding");
    }

    @Test
    void isRefusedInAnotherSpellingOfTheSameSignature() {
        String text = receipt.bytes().utf8();
        char last = text.charAt(text.length() - 1);
        // The last of 86 characters carries two bits: with others set it still decodes to the same 64 bytes.
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char twin = alphabet.charAt(alphabet.indexOf(last) ^ 1);

        refused(Bytes.utf8(text.substring(0, text.length() - 1) + twin), "with another last character");
    }

    private void refused(Bytes bytes, String how) {
        assertThat(Receipt.read(bytes, house.consents().signer())).as(how).isEmpty();
        assertThat(code(house.consents().check(bytes))).as(how).isEqualTo("consent.receipt-forged");
    }

    @Test
    void theSignerOfAKeyStoreIsTheSameAfterEveryRestart() {
        MemoryKeys store = new MemoryKeys();

        ReceiptSigner before = ReceiptSigner.of(store);
        ReceiptSigner after = ReceiptSigner.of(store);

        assertThat(after.publicKey()).isEqualTo(before.publicKey());
        assertThat(after.sign("a")).isEqualTo(before.sign("a"));
        assertThat(ReceiptSigner.of(new MemoryKeys()).publicKey()).isNotEqualTo(before.publicKey());
        // What is derived is not the stored key itself, so neither gives the other away.
        assertThat(store.keyFor(ReceiptSigner.KEEPER).orElseThrow().toArray())
                .isNotEqualTo(Arrays.copyOfRange(before.publicKey().getEncoded(), 12, 44));
    }

    /** RFC 8032, section 7.1, test 1. */
    @Test
    void aGivenSecretMakesTheKeysOfTheStandard() {
        KeyPair pair = ReceiptSigner.pair(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(HexFormat.of().formatHex(pair.getPublic().getEncoded()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void keysThatAreNoPairSignNothing() {
        byte[] one = new byte[32];
        byte[] other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> new ReceiptSigner(new KeyPair(
                        ReceiptSigner.pair(one).getPublic(),
                        ReceiptSigner.pair(other).getPrivate())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key pair");
    }

    @Test
    void aSignerWhoseKeyWasDestroyedSaysWhatToDo() {
        MemoryKeys store = new MemoryKeys();
        store.destroy(ReceiptSigner.KEEPER);

        assertThatThrownBy(() -> ReceiptSigner.of(store)).hasMessageContaining("receiptKeys");
    }
}
