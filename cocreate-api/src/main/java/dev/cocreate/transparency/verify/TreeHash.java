package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the Merkle tree of RFC 6962 §2.1, with SHA-256. */
public final class TreeHash {

    private TreeHash() {}

    /**
     * The root of the tree without leaves.
     *
     * @return the hash of nothing
     */
    public static Bytes ofNothing() {
        return Bytes.of(sha256().digest());
    }

    /**
     * The hash of a leaf.
     *
     * @param entry what the leaf is made of
     * @return 32 bytes
     */
    public static Bytes leaf(Bytes entry) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        entry.addTo(sha256);
        return Bytes.of(sha256.digest());
    }

    /**
     * The hash of an inner node.
     *
     * @param left the hash below on the left
     * @param right the hash below on the right
     * @return 32 bytes
     */
    public static Bytes node(Bytes left, Bytes right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        left.addTo(sha256);
        right.addTo(sha256);
        return Bytes.of(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
