package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.util.List;

/**
 * The hashes that show one tree to be the beginning of another.
 *
 * <p>Immutable.
 *
 * @param from the size of the smaller tree
 * @param to the size of the larger
 * @param path the hashes, in the order of RFC 6962 §2.1.2; empty where the sizes are equal or the smaller is 0
 */
public record ConsistencyProof(long from, long to, List<Bytes> path) {

    /**
     * Copies. Whether it proves anything is for {@link #proves} to say.
     *
     * @param from as above
     * @param to as above
     * @param path as above
     */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether the tree with one root is the beginning of the tree with the other; checked as in RFC 9162 §2.1.4.2.
     *
     * @param older the root of the smaller tree
     * @param newer the root of the larger
     * @return false also where sizes and path do not fit each other
     */
    public boolean proves(Bytes older, Bytes newer) {
        if (from < 0 || from > to || older.size() != Form.HASH || newer.size() != Form.HASH) {
            return false;
        }
        for (Bytes hash : path) {
            if (hash.size() != Form.HASH) {
                return false;
            }
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer) && (from > 0 || older.equals(TreeHash.ofNothing()));
        }
        if (from == 0) {
            // Every tree begins with the empty one, so there is nothing to prove but that it was empty.
            return path.isEmpty() && older.equals(TreeHash.ofNothing());
        }
        return climbs(older, newer);
    }

    private boolean climbs(Bytes older, Bytes newer) {
        long node = from - 1;
        long last = to - 1;
        int full = Long.numberOfTrailingZeros(~node);
        node >>= full;
        last >>= full;
        // Where the smaller tree is one complete subtree, its root is the first hash and is left out of the proof.
        boolean complete = Long.bitCount(from) == 1;
        if (!complete && path.isEmpty()) {
            return false;
        }
        Bytes small = complete ? older : path.get(0);
        Bytes large = small;
        for (Bytes hash : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                small = TreeHash.node(hash, small);
                large = TreeHash.node(hash, large);
                int up = Long.numberOfTrailingZeros(node);
                if (node != 0) {
                    node >>= up;
                    last >>= up;
                }
            } else {
                large = TreeHash.node(large, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(older) && large.equals(newer);
    }
}
