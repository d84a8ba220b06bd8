package dev.cocreate.core.internal.journal;

/** What callers of any store may ask for. */
final class Limits {

    private static final int LONGEST_READER = 200;

    private Limits() {}

    static void page(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, but was " + limit);
        }
    }

    static void stored(long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException(
                    "there are events at positions from 0 to below " + size + ", but none at " + position);
        }
    }

    static void reader(String reader) {
        if (reader.isEmpty() || reader.length() > LONGEST_READER) {
            throw new IllegalArgumentException(
                    "a reader's name has 1 to " + LONGEST_READER + " characters, but this one has " + reader.length());
        }
    }

    static void reader(String reader, long to) {
        reader(reader);
        if (to < 0) {
            throw new IllegalArgumentException("a reader stands at 0 or above, but was to be moved to " + to);
        }
    }
}
