package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.Bytes;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;

/** A key pair that lasts as long as a test. */
final class Keys implements CheckpointSigner {

    private final VerifierKey key;
    private final KeyPair pair;

    private Keys(VerifierKey key, KeyPair pair) {
        this.key = key;
        this.pair = pair;
    }

    static Keys log(String name) {
        return of(name, VerifierKey.Kind.LOG);
    }

    static Keys witness(String name) {
        return of(name, VerifierKey.Kind.WITNESS);
    }

    private static Keys of(String name, VerifierKey.Kind kind) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new Keys(new VerifierKey(name, kind, Bytes.of(raw)), pair);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public Bytes sign(Bytes message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(message.toArray());
            return Bytes.of(ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A checkpoint by this log. */
    Checkpoint checkpoint(long size, Bytes root) {
        String text = Checkpoint.text(key.name(), size, root);
        return Checkpoint.from(
                new Note(text, List.of(new Note.Signature(key.name(), key.id(), sign(Bytes.utf8(text))))));
    }

    /** A cosignature by this witness. */
    Note.Signature cosign(String text, long time) {
        byte[] signature = sign(VerifierKey.cosigned(time, text)).toArray();
        ByteBuffer timed =
                ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature);
        return new Note.Signature(key.name(), key.id(), Bytes.of(timed.array()));
    }
}
