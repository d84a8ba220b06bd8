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

    /** How many bytes it holds, about. */
    long bytes();

    static void and(long[] set, long[] line) {
        for (int i = 0; i < line.length; i++) {
            set[i] &= line[i];
        }
    }

    static void flip(long[] set, int bit) {
        set[bit >> 6] ^= 1L << bit;
    }
}
