package dev.cocreate.transparency.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile of hashes or a bundle of entries is published: c2sp.org/tlog-tiles.
 *
 * <p>Immutable.
 *
 * @param level from 0, the leaves; {@link #ENTRIES} for a bundle of entries
 * @param index of the tile within its level, from 0
 * @param width how many hashes or entries it holds, 1 to {@value #FULL}
 */
public record TilePath(int level, long index, int width) {

    /** The width of a full tile. */
    public static final int FULL = 256;

    /** In place of a level: the entries themselves. */
    public static final int ENTRIES = -1;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /**
     * Checks the range.
     *
     * @param level as above
     * @param index as above
     * @param width as above
     * @throws IllegalArgumentException if a part is outside its range
     */
    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("a tile is of level -1 to 63, index 0 or more and width 1 to " + FULL
                    + ", but was of " + level + ", " + index + " and " + width);
        }
    }

    /**
     * Reads a path.
     *
     * @param path below the log's prefix
     * @return empty if it is no such path, or there is another way to write it
     */
    public static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (path.length() > 64 || !form.matches()) {
            return Optional.empty();
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        long index = Long.parseLong(form.group(2).replaceAll("[x/]", ""));
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        if (level > 63 || width > FULL || (width == FULL && form.group(3) != null)) {
            return Optional.empty();
        }
        TilePath tile = new TilePath(level, index, width);
        return tile.toString().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /**
     * How wide the tile is in a tree.
     *
     * @param level of the tile, or {@link #ENTRIES}
     * @param index of the tile
     * @param size of the tree
     * @return 0 to {@link #FULL}
     */
    public static int width(int level, long index, long size) {
        long nodes = level <= 0 ? size : level >= 8 ? 0 : size >>> (8 * level);
        // Compared before it is multiplied: an index from a path may be larger than any tree.
        return index > nodes / FULL ? 0 : (int) Math.min(FULL, nodes - index * FULL);
    }

    /**
     * The same tile when it is full.
     *
     * @return of width {@link #FULL}
     */
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** The path, with slashes. */
    @Override
    public String toString() {
        StringBuilder number = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format("x%03d/", rest % 1000));
        }
        String partial = width == FULL ? "" : ".p/" + width;
        return "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + number + partial;
    }
}
