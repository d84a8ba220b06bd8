package dev.cocreate.core.internal.transparency.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A growing row of hashes in large pieces, without an object for each. For one thread at a time. */
final class HashRow {

    static final int HASH = 32;
    private static final int PIECE = 1 << 10;

    private final List<byte[]> pieces = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    void add(byte[] hash) {
        int within = (int) (size % PIECE);
        if (within == 0) {
            pieces.add(new byte[PIECE * HASH]);
        }
        System.arraycopy(hash, 0, pieces.get(pieces.size() - 1), within * HASH, HASH);
        size++;
    }

    byte[] get(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("hash " + index + " of " + size);
        }
        byte[] hash = new byte[HASH];
        System.arraycopy(pieces.get((int) (index / PIECE)), (int) (index % PIECE) * HASH, hash, 0, HASH);
        return hash;
    }

    /** The node above two (RFC 6962 §2.1). */
    static byte[] parent(byte[] left, byte[] right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
