package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.Bytes;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.verify.VerifierKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;

/** Signs with a key that lasts as long as the process, for a journal that does too. Immutable. */
public final class PassingSigner implements CheckpointSigner {

    private final VerifierKey key;
    private final PrivateKey secret;

    private PassingSigner(VerifierKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** A signer with a fresh key, for the log of this name. */
    public static PassingSigner named(String origin) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            Bytes raw = Bytes.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            return new PassingSigner(new VerifierKey(origin, VerifierKey.Kind.LOG, raw), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public Bytes sign(Bytes message) {
        return signed(secret, message);
    }

    /** A signature by this key (RFC 8032). */
    static Bytes signed(PrivateKey secret, Bytes message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(message.toArray());
            return Bytes.of(ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }
}
