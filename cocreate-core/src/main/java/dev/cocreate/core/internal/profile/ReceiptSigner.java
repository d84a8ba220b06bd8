package dev.cocreate.core.internal.profile;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;

/** Signs receipts with Ed25519, which gives equal documents equal signatures. Safe for several threads. */
public final class ReceiptSigner {

    private final KeyPair keys;

    /**
     * @throws CoCreateException if the keys cannot sign with Ed25519
     */
    public ReceiptSigner(KeyPair keys) {
        this.keys = keys;
        sign("");
    }

    /** A signer with fresh keys, for a host that names none: its receipts are known again by the history alone. */
    public static ReceiptSigner fresh() {
        try {
            return new ReceiptSigner(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    Bytes sign(String document) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(document.getBytes(StandardCharsets.UTF_8));
            return Bytes.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new CoCreateException(
                    "signing a receipt: the keys given cannot sign with Ed25519; give a key pair of that kind",
                    false,
                    e);
        }
    }

    PublicKey publicKey() {
        return keys.getPublic();
    }
}
