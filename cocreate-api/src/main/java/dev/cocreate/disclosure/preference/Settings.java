package dev.cocreate.disclosure.preference;

/**
 * How long and with which chance an assessment runs. The seed stands in the record; with the same seed the result is the
 * same to the last bit, for any number of threads.
 *
 * <p>Immutable.
 *
 * @param iterations at most so many draws; 1,024 to 100,000,000
 * @param seed of the draws
 * @param threads 1 to 256
 * @param halfWidth stop once every 95 % half-width of a rank acceptability is below this; 0 for never, below 1
 */
public record Settings(int iterations, long seed, int threads, double halfWidth) {
    /**
     * Checks and copies.
     *
     * @param iterations as above
     * @param seed as above
     * @param threads as above
     * @param halfWidth as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Settings {
        if (iterations < 1_024 || iterations > 100_000_000) {
            throw new IllegalArgumentException("iterations must be 1024 to 100000000, but was " + iterations);
        }
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads must be 1 to 256, but was " + threads);
        }
        if (!(halfWidth >= 0 && halfWidth < 1)) {
            throw new IllegalArgumentException("halfWidth must be at least 0 and below 1, but was " + halfWidth);
        }
    }

    /**
     * A hundred thousand draws on the calling thread: half-widths of 0.003.
     *
     * @param seed of the draws
     * @return the settings
     */
    public static Settings seeded(long seed) {
        return new Settings(100_000, seed, 1, 0);
    }
}
