package dev.cocreate.core.internal.transparency.log;

import static dev.cocreate.core.internal.transparency.log.HashRow.HASH;

import dev.cocreate.Bytes;
import dev.cocreate.transparency.verify.TilePath;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The lowest eight levels of the tree over 256 leaves, with every node that is complete. 16 kB when full. The last tile
 * of a tree grows; a full one no longer changes.
 */
final class Tile {

    static final int WIDTH = TilePath.FULL;
    static final int HEIGHT = 8;

    /** Level by level, the leaves first; the root of the tile last. */
    private final byte[] nodes = new byte[(2 * WIDTH - 1) * HASH];

    private int width;

    int width() {
        return width;
    }

    /** Adds a leaf and every node it completes. */
    void add(Bytes entry, MessageDigest sha256) {
        sha256.update((byte) 0);
        entry.addTo(sha256);
        put(0, width, sha256.digest());
        width++;
        for (int level = 1; level <= HEIGHT && width % (1 << level) == 0; level++) {
            int index = (width >> level) - 1;
            sha256.update((byte) 1);
            sha256.update(nodes, offset(level - 1, 2 * index), 2 * HASH);
            put(level, index, sha256.digest());
        }
    }

    /** The node over the leaves from {@code index << level} on, which must be complete. */
    byte[] node(int level, int index) {
        if ((index + 1) << level > width) {
            throw new IndexOutOfBoundsException("node " + level + "/" + index + " of a tile of " + width);
        }
        int offset = offset(level, index);
        return Arrays.copyOfRange(nodes, offset, offset + HASH);
    }

    /** The hashes of the first leaves, joined. */
    byte[] leaves(int count) {
        if (count > width) {
            throw new IndexOutOfBoundsException(count + " leaves of a tile of " + width);
        }
        return Arrays.copyOf(nodes, count * HASH);
    }

    private void put(int level, int index, byte[] hash) {
        System.arraycopy(hash, 0, nodes, offset(level, index), HASH);
    }

    private static int offset(int level, int index) {
        // Below level l lie 256 + 128 + … nodes: 2 · 256 − 2 · (256 >> l).
        return (2 * WIDTH - 2 * (WIDTH >> level) + index) * HASH;
    }
}
