package dev.cocreate.core.internal.transparency.log;

import java.util.List;

/**
 * The roots of full tiles, kept so that opening a log reads no more of the journal than its end. They may be deleted or
 * damaged at any time: whoever takes them over checks what they lead to. For one thread at a time.
 */
public interface TileRoots {

    /** The first of them, at most this many. */
    List<byte[]> first(long most);

    /** Keeps some, of which the first stands at this index. */
    void keep(long index, List<byte[]> roots);

    /** Keeps none. */
    static TileRoots none() {
        return new TileRoots() {
            @Override
            public List<byte[]> first(long most) {
                return List.of();
            }

            @Override
            public void keep(long index, List<byte[]> roots) {}
        };
    }
}
