package dev.cocreate.disclosure.risk;

import java.util.Objects;

/**
 * A result somebody published for a model: what it must compute before it may speak of anyone.
 *
 * <p>Immutable.
 *
 * @param given the inputs
 * @param endpoint the outcome
 * @param expected the published result
 * @param tolerance how far off is still right: no more digits than were published
 * @param relative whether the tolerance is a share of {@code expected}
 * @param source where it was published
 */
public record PublishedVector(
        Given given, String endpoint, double expected, double tolerance, boolean relative, String source) {

    /**
     * Checks and copies.
     *
     * @param given as above
     * @param endpoint as above
     * @param expected as above
     * @param tolerance as above
     * @param relative as above
     * @param source as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public PublishedVector {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(source, "source");
        if (!Double.isFinite(expected)) {
            throw new IllegalArgumentException("expected must be finite, but was " + expected);
        }
        if (!(tolerance >= 0 && tolerance < 1e9)) {
            throw new IllegalArgumentException("tolerance must be finite and at least 0, but was " + tolerance);
        }
    }

    /**
     * Whether a result is the published one.
     *
     * @param computed what the model says
     * @return true within the tolerance
     */
    public boolean holds(double computed) {
        double off = Math.abs(computed - expected);
        return off <= (relative ? tolerance * Math.abs(expected) : tolerance);
    }
}
