package dev.cocreate.core.internal.disclosure.weigh;

/**
 * Random bits: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), the numbers of the JDK's {@code SplittableRandom} of the same
 * seed. Loops that draw many keep {@link #state} in a variable of their own meanwhile, which the JDK's does not allow and
 * which is worth a quarter of the time of a normal draw. For one thread.
 */
final class Source {

    static final long STEP = 0x9E3779B97F4A7C15L;

    // The least distance of two numbers in [0, 1).
    static final double UNIT = 0x1p-53;

    long state;

    Source(long seed) {
        this.state = seed;
    }

    static long mix(long z) {
        long once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    long nextLong() {
        state += STEP;
        return mix(state);
    }

    /** From nought, included, to one, not included. */
    double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** From nought to below the bound: a product's upper half, whose bias, 2⁻³² at most, no draw here can show. */
    int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }
}
