package dev.cocreate.core.internal.transparency.log;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.transparency.verify.TilePath;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The Merkle tree of RFC 6962 over the journal's entries, for roots and proofs of any size it ever had.
 *
 * <p>The tree is cut into tiles of 256 leaves. Of every full tile the root is kept, and every node above: a quarter of a
 * byte for each event. The tiles themselves, 64 bytes for each event, are kept while there is room and read from the
 * journal again when needed. So with room for all, a proof takes no more hashes than the ragged right edge has, at most
 * one a level; else it reads one tile.
 *
 * <p>The roots of full tiles are also kept apart from the process, an eighth of a byte for each event, so that a tree
 * that was grown once is taken up again without reading the journal anew.
 *
 * <p>Nothing is read before it is asked for. Safe for several threads.
 */
public final class HashTree {

    private final Journal journal;
    private final Cache<Long, Tile> tiles;
    private final ReentrantLock lock = new ReentrantLock();

    /** By level above a tile's: 0 is the roots of full tiles. */
    private final List<HashRow> upper = new ArrayList<>();

    private final TileRoots roots;
    private Tile last = new Tile();
    private long size;

    /** How many roots of full tiles are kept apart. */
    private long rootsKept;

    public HashTree(Journal journal, int tilesKept) {
        this(journal, tilesKept, TileRoots.none());
    }

    HashTree(Journal journal, int tilesKept, TileRoots roots) {
        this.journal = journal;
        this.roots = roots;
        this.tiles = CacheBuilder.newBuilder().maximumSize(tilesKept).build();
    }

    /** Reads on until the tree has at least this size. */
    public void growTo(long wanted) {
        lock.lock();
        try {
            while (size < wanted) {
                List<StoredEvent> page = journal.read(new Query.From(size), pageTo(wanted));
                for (StoredEvent event : page) {
                    add(event);
                }
                if (page.isEmpty()) {
                    throw new CoCreateException(
                            "growing the log to " + wanted + " entries: the journal holds only " + size
                                    + ", so it lost events. Restore it from a copy; nothing was changed",
                            false);
                }
            }
            keepRoots();
        } finally {
            lock.unlock();
        }
    }

    private void keepRoots() {
        long full = size / Tile.WIDTH;
        if (full > rootsKept) {
            List<byte[]> fresh = new ArrayList<>();
            for (long index = rootsKept; index < full; index++) {
                fresh.add(upper.get(0).get(index));
            }
            roots.keep(rootsKept, fresh);
            rootsKept = full;
        }
    }

    private int pageTo(long wanted) {
        return (int) Math.min(4 * Tile.WIDTH, wanted - size);
    }

    /**
     * Takes over what was kept of a tree that is known to have had this root at this size. If what was kept does not lead
     * there, it is forgotten, and the tree read anew from the journal. The tree must be empty.
     */
    void adopt(long known, Bytes root) {
        lock.lock();
        try {
            if (size != 0) {
                throw new IllegalStateException("a tree takes over hashes before it has any of its own");
            }
            List<byte[]> kept = roots.first(known / Tile.WIDTH);
            kept.forEach(this::addUpper);
            size = (long) kept.size() * Tile.WIDTH;
            rootsKept = kept.size();
            if (!root(known).equals(root)) {
                forget();
            }
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        upper.clear();
        tiles.invalidateAll();
        last = new Tile();
        size = 0;
        rootsKept = 0;
    }

    private void add(StoredEvent event) {
        if (event.position() != size) {
            throw new CoCreateException(
                    "growing the log: the journal gave the event at position " + event.position() + " where " + size
                            + " was due. Restore the journal from a copy; nothing was changed",
                    false);
        }
        last.add(event.entry(), HashRow.sha256());
        size++;
        if (last.width() == Tile.WIDTH) {
            tiles.put(size / Tile.WIDTH - 1, last);
            addUpper(last.node(Tile.HEIGHT, 0));
            last = new Tile();
        }
    }

    private void addUpper(byte[] rootOfTile) {
        byte[] hash = rootOfTile;
        for (int level = 0; ; level++) {
            if (upper.size() == level) {
                upper.add(new HashRow());
            }
            HashRow row = upper.get(level);
            row.add(hash);
            if (row.size() % 2 != 0) {
                return;
            }
            hash = HashRow.parent(row.get(row.size() - 2), hash);
        }
    }

    /** The root when the tree had this size. */
    public Bytes root(long at) {
        growTo(at);
        lock.lock();
        try {
            return at == 0 ? Bytes.of(HashRow.sha256().digest()) : Bytes.of(over(0, at));
        } finally {
            lock.unlock();
        }
    }

    /** The path from a leaf to the root of the tree of this size. */
    public List<Bytes> inclusion(long index, long at) {
        growTo(at);
        lock.lock();
        try {
            List<Bytes> path = new ArrayList<>();
            long low = 0;
            long high = at;
            while (high - low > 1) {
                long middle = low + split(high - low);
                if (index < middle) {
                    path.add(Bytes.of(over(middle, high)));
                    high = middle;
                } else {
                    path.add(Bytes.of(over(low, middle)));
                    low = middle;
                }
            }
            Collections.reverse(path);
            return path;
        } finally {
            lock.unlock();
        }
    }

    /** The hashes that show the tree of one size to begin the tree of the other. */
    public List<Bytes> consistency(long from, long to) {
        growTo(to);
        lock.lock();
        try {
            List<Bytes> path = new ArrayList<>();
            if (from == 0 || from == to) {
                return path;
            }
            long low = 0;
            long high = to;
            while (high != from) {
                long middle = low + split(high - low);
                if (from <= middle) {
                    path.add(Bytes.of(over(middle, high)));
                    high = middle;
                } else {
                    path.add(Bytes.of(over(low, middle)));
                    low = middle;
                }
            }
            // The verifier knows the root of the smaller tree; where that is a complete subtree, it needs no more.
            if (low != 0) {
                path.add(Bytes.of(over(low, high)));
            }
            Collections.reverse(path);
            return path;
        } finally {
            lock.unlock();
        }
    }

    /** The hashes of a tile as it is published: at level 0 of leaves, above of full tiles of the level below. */
    byte[] published(TilePath path, long at) {
        growTo(at);
        lock.lock();
        try {
            if (path.level() == 0) {
                return tile(path.index()).leaves(path.width());
            }
            byte[] hashes = new byte[path.width() * HashRow.HASH];
            for (int i = 0; i < path.width(); i++) {
                byte[] hash = node(Tile.HEIGHT * path.level(), path.index() * Tile.WIDTH + i);
                System.arraycopy(hash, 0, hashes, i * HashRow.HASH, HashRow.HASH);
            }
            return hashes;
        } finally {
            lock.unlock();
        }
    }

    /** The hash over the leaves from {@code low}, a multiple of the next power of two, to before {@code high}. */
    private byte[] over(long low, long high) {
        long count = high - low;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return node(level, low >> level);
        }
        long middle = low + split(count);
        return HashRow.parent(over(low, middle), over(middle, high));
    }

    private byte[] node(int level, long index) {
        if (level >= Tile.HEIGHT) {
            return upper.get(level - Tile.HEIGHT).get(index);
        }
        long first = index << level;
        return tile(first / Tile.WIDTH).node(level, (int) (first % Tile.WIDTH) >> level);
    }

    private Tile tile(long index) {
        if (index == size / Tile.WIDTH) {
            return last;
        }
        Tile kept = tiles.getIfPresent(index);
        if (kept != null) {
            return kept;
        }
        Tile tile = new Tile();
        MessageDigest sha256 = HashRow.sha256();
        for (StoredEvent event : journal.read(new Query.From(index * Tile.WIDTH), Tile.WIDTH)) {
            tile.add(event.entry(), sha256);
        }
        if (tile.width() != Tile.WIDTH
                || !Arrays.equals(tile.node(Tile.HEIGHT, 0), upper.get(0).get(index))) {
            throw new CoCreateException(
                    "proving from the log: the journal's entries from position " + index * Tile.WIDTH
                            + " on are not what they were. Restore the journal from a copy; nothing was changed",
                    false);
        }
        tiles.put(index, tile);
        return tile;
    }

    /** The largest power of two below a count of at least 2: where RFC 6962 splits. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
