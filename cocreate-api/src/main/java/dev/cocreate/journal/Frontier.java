package dev.cocreate.journal;

import dev.cocreate.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: as much of it as is needed to add the next leaf and to know the root.
 *
 * <p>The tree is that of RFC 6962 §2.1 over SHA-256. Its leaves from the left fall into complete subtrees, one for
 * each bit set in the size, the largest first; the frontier is their roots. Adding a leaf merges the trailing ones, at
 * a mean cost of two hashes; the root costs at most 63 more.
 *
 * <p>Immutable.
 *
 * @param size how many leaves there are
 * @param roots the roots of the complete subtrees, the largest first: one for each bit set in {@code size}
 */
public record Frontier(long size, List<Bytes> roots) {

    private static final Frontier EMPTY = new Frontier(0, List.of());

    /**
     * Checks that the roots fit the size.
     *
     * @param size at least 0
     * @param roots as above, of 32 bytes each
     * @throws IllegalArgumentException if they do not fit
     */
    public Frontier {
        roots = List.copyOf(roots);
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has " + Long.bitCount(size)
                    + " subtrees, but " + roots.size() + " were given");
        }
        for (Bytes root : roots) {
            if (root.size() != 32) {
                throw new IllegalArgumentException("a root has 32 bytes, but one has " + root.size());
            }
        }
    }

    /**
     * The tree without leaves.
     *
     * @return size 0
     */
    public static Frontier empty() {
        return EMPTY;
    }

    /**
     * The tree with one more leaf.
     *
     * @param entry what the leaf is made of
     * @return the frontier after it
     */
    public Frontier plus(Bytes entry) {
        MessageDigest sha256 = sha256();
        Bytes node = leaf(sha256, entry);
        List<Bytes> edge = new ArrayList<>(roots);
        for (long bit = size; (bit & 1) == 1; bit >>= 1) {
            node = node(sha256, edge.remove(edge.size() - 1), node);
        }
        edge.add(node);
        return new Frontier(Math.addExact(size, 1), edge);
    }

    /**
     * The root of the whole tree.
     *
     * @return 32 bytes; for no leaves the hash of nothing
     */
    public Bytes root() {
        MessageDigest sha256 = sha256();
        if (roots.isEmpty()) {
            return Bytes.of(sha256.digest());
        }
        Bytes root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = node(sha256, roots.get(i), root);
        }
        return root;
    }

    private static Bytes leaf(MessageDigest sha256, Bytes entry) {
        sha256.update((byte) 0);
        entry.addTo(sha256);
        return Bytes.of(sha256.digest());
    }

    private static Bytes node(MessageDigest sha256, Bytes left, Bytes right) {
        sha256.update((byte) 1);
        left.addTo(sha256);
        right.addTo(sha256);
        return Bytes.of(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
