package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/**
 * A public key somebody trusts, with its name: a "vkey" of c2sp.org/signed-note.
 *
 * <p>Of the kinds of key there are, a log's Ed25519 key and a witness's Ed25519 key (whose signatures carry a time) are
 * known; others are refused, so that no signature is taken for verified that nobody could verify.
 *
 * <p>Immutable.
 *
 * @param name such as {@code example.org/log}
 * @param kind what it signs
 * @param key the 32 bytes of an Ed25519 public key
 */
public record VerifierKey(String name, Kind kind, Bytes key) {

    private static final String WHAT = "a verifier key";
    private static final Bytes X509_PREFIX = Bytes.parse("302a300506032b6570032100");
    private static final int SIGNATURE = 64;

    /** What a key signs. */
    public enum Kind {
        /** The text of a note: what a log signs its checkpoints with. */
        LOG((byte) 1),
        /** A time and the text of a checkpoint: a witness's cosignature. */
        WITNESS((byte) 4);

        private final byte type;

        Kind(byte type) {
            this.type = type;
        }
    }

    /**
     * Checks the form.
     *
     * @param name as above
     * @param kind as above
     * @param key as above
     * @throws MalformedEvidenceException if it is no such key
     */
    public VerifierKey {
        Note.checkName(name);
        if (key.size() != 32) {
            throw new MalformedEvidenceException(WHAT, "an Ed25519 key has 32 bytes, but one has " + key.size());
        }
        publicKey(key);
    }

    /**
     * Reads a key.
     *
     * @param vkey such as {@code example.org/log+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k}
     * @return the key
     * @throws MalformedEvidenceException if it is not of that form, or of a kind not known here, or its id is another's
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedEvidenceException(WHAT, "it is a name, an id and a key with plus signs between");
        }
        byte[] typed = Form.base64(WHAT, parts[2]).toArray();
        for (Kind kind : Kind.values()) {
            if (typed.length == 33 && typed[0] == kind.type) {
                VerifierKey key = new VerifierKey(parts[0], kind, Bytes.of(Arrays.copyOfRange(typed, 1, 33)));
                if (!key.id().toString().equals(parts[1])) {
                    throw new MalformedEvidenceException(WHAT, "its id is not that of its name and key");
                }
                return key;
            }
        }
        throw new MalformedEvidenceException(WHAT, "it is no Ed25519 key of a log or a witness");
    }

    /**
     * The id by which signatures name the key.
     *
     * @return four bytes
     */
    public Bytes id() {
        MessageDigest sha256 = TreeHash.sha256();
        Bytes.utf8(name + "\n").addTo(sha256);
        sha256.update(kind.type);
        key.addTo(sha256);
        return Bytes.of(Arrays.copyOf(sha256.digest(), 4));
    }

    /**
     * Whether a signature claims to be by this key.
     *
     * @param signature of a note
     * @return true if name and id are this key's
     */
    public boolean claims(Note.Signature signature) {
        return signature.name().equals(name) && signature.id().equals(id());
    }

    /**
     * Whether a signature is by this key and over this text.
     *
     * @param text of the note, with its last newline
     * @param signature of the note
     * @return false if it is another's, or over something else
     */
    public boolean verifies(String text, Note.Signature signature) {
        if (!claims(signature)) {
            return false;
        }
        byte[] bytes = signature.signature().toArray();
        if (kind == Kind.LOG) {
            return verifies(Bytes.utf8(text), bytes);
        }
        if (bytes.length != Long.BYTES + SIGNATURE) {
            return false;
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        return time >= 0 && verifies(cosigned(time, text), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    /**
     * What a witness signs.
     *
     * @param time in seconds since 1970
     * @param text of the checkpoint, with its last newline
     * @return the message
     */
    public static Bytes cosigned(long time, String text) {
        return Bytes.utf8("cosignature/v1\ntime " + time + "\n" + text);
    }

    private boolean verifies(Bytes message, byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey(key));
            ed25519.update(message.toArray());
            return ed25519.verify(signature);
        } catch (SignatureException e) {
            // Not even of a signature's form.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static PublicKey publicKey(Bytes key) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX.toArray(), X509_PREFIX.size() + key.size());
        System.arraycopy(key.toArray(), 0, encoded, X509_PREFIX.size(), key.size());
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedEvidenceException(WHAT, "its 32 bytes are no point of the curve");
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        byte[] typed = new byte[33];
        typed[0] = kind.type;
        System.arraycopy(key.toArray(), 0, typed, 1, 32);
        return name + "+" + id() + "+" + Form.base64(Bytes.of(typed));
    }
}
