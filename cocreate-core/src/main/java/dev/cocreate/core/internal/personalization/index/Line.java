package dev.cocreate.core.internal.personalization.index;

/**
 * For one attribute, which conjunctions each value satisfies or leaves alone. Immutable.
 *
 * <p>{@link #narrow} takes away from a set of conjunctions those that the known value rules out.
 */
interface Line {

    /** The conjunctions without a clause on the attribute. */
    long[] silent();

    /** ANDs the line of the known value into the set; the scratch space is as long as the set. */
    void narrow(long[] set, Coded facts, long[] scratch);

    static void and(long[] set, long[] line) {
        and(set, line, 0, line.length);
    }

    /** ANDs what begins at a place of an array that holds several lines. */
    static void and(long[] set, long[] lines, int from, int words) {
        for (int i = 0; i < words; i++) {
            set[i] &= lines[from + i];
        }
    }

    static void flip(long[] set, int bit) {
        flip(set, 0, bit);
    }

    static void flip(long[] lines, int from, int bit) {
        lines[from + (bit >> 6)] ^= 1L << bit;
    }
}
