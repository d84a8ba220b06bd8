package dev.cocreate.core.internal.profile;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.SubjectKeys;
import dev.cocreate.profile.consent.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs receipts with Ed25519, which gives equal documents equal signatures. Safe for several threads. */
public final class ReceiptSigner {

    /** Under whose name the secret that signs receipts stands in the key store. */
    static final PartyId KEEPER = PartyId.of("cocreate:receipts");

    private static final byte[] PURPOSE = "cocreate receipts, Ed25519".getBytes(StandardCharsets.UTF_8);

    private final KeyPair keys;

    /**
     * @throws IllegalArgumentException if the keys cannot sign with Ed25519, or are not a pair
     */
    public ReceiptSigner(KeyPair keys) {
        this.keys = keys;
        if (!verifies(keys.getPublic(), sign(""))) {
            throw new IllegalArgumentException(
                    "the private key given to sign receipts is not that of the public one; give a key pair");
        }
    }

    /** A signer with fresh keys: its receipts are known again by the history alone. */
    public static ReceiptSigner fresh() {
        return new ReceiptSigner(pair(new SecureRandom()));
    }

    /**
     * The signer that belongs to a key store: the same for every process over it and after every restart, as long as the
     * store lasts, and guarded as the store is. Its secret is derived from a key of its own there, by one block of HKDF
     * (RFC 5869, section 2.3; the key is uniform, so it needs no extraction).
     *
     * @throws CoCreateException if the store fails, or that key was destroyed
     */
    public static ReceiptSigner of(SubjectKeys store) {
        Bytes secret = store.keyFor(KEEPER)
                .orElseThrow(() -> new CoCreateException(
                        "signing receipts: the key of '" + KEEPER + "', which signs them, was destroyed; give the"
                                + " builder receiptKeys(…). Nothing was changed",
                        false));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
            mac.update(PURPOSE);
            mac.update((byte) 1);
            return new ReceiptSigner(pair(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    /** The pair whose private key is these 32 bytes, as RFC 8032 has it. */
    static KeyPair pair(byte[] seed) {
        return pair(new Given(seed));
    }

    private static KeyPair pair(SecureRandom source) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, source);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    Bytes sign(String document) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(Receipt.toSign(document).toArray());
            return Bytes.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the keys given to sign receipts cannot sign with Ed25519; give a key pair of that kind", e);
        }
    }

    private static boolean verifies(PublicKey key, Bytes signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(Receipt.toSign("").toArray());
            return verifier.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    PublicKey publicKey() {
        return keys.getPublic();
    }

    /** What a generator of keys draws is a given secret: the platform makes the public key of a private one only so. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] secret;

        Given(byte[] secret) {
            super(null, null);
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != secret.length) {
                throw new IllegalStateException("a private key of Ed25519 has " + secret.length
                        + " bytes (RFC 8032), but the platform asked for " + bytes.length);
            }
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
