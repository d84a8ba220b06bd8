package dev.cocreate.disclosure.preference;

import java.util.Objects;

/**
 * What she will not have, whatever speaks for it: "no option where more than 2 in every 100 ...", "... dearer than ...".
 *
 * <p>Immutable.
 *
 * @param criterion the id of the criterion
 * @param limit in its measure; worse than this is intolerable
 * @param tolerance how likely it may be to be worse than the limit, from 0 up to but not including 1
 */
public record Veto(String criterion, double limit, double tolerance) {
    /**
     * Checks and copies.
     *
     * @param criterion as above
     * @param limit as above
     * @param tolerance as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Veto {
        Objects.requireNonNull(criterion, "criterion");
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException("limit must be finite, but was " + limit);
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must be at least 0 and below 1, but was " + tolerance);
        }
    }
}
