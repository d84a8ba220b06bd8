package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.util.List;

/**
 * The hashes from a leaf's sibling up to the root's child.
 *
 * <p>Immutable.
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 * @param path the hashes, the lowest first; at most 63
 */
public record InclusionProof(long index, long size, List<Bytes> path) {

    /**
     * Copies. Whether it proves anything is for {@link #proves} to say.
     *
     * @param index as above
     * @param size as above
     * @param path as above
     */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Whether a tree with this root has this leaf at this index; checked as in RFC 9162 §2.1.3.2.
     *
     * @param leafHash the hash of the leaf
     * @param root the root of the tree
     * @return false also where index, size and path do not fit each other
     */
    public boolean proves(Bytes leafHash, Bytes root) {
        if (index < 0 || index >= size || leafHash.size() != Form.HASH || root.size() != Form.HASH) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Bytes hash = leafHash;
        for (Bytes sibling : path) {
            if (last == 0 || sibling.size() != Form.HASH) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(sibling, hash);
                int up = Long.numberOfTrailingZeros(node);
                if (node != 0) {
                    node >>= up;
                    last >>= up;
                }
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
