package dev.cocreate.disclosure.preference;

import java.util.Objects;

/**
 * A question about what matters: which of two swings matters more to her?
 *
 * <p>Immutable.
 *
 * @param one a criterion's id
 * @param other another's
 * @param undecidedNow in bits, how open it is now which option comes first
 * @param undecidedAfter in bits, what is expected to remain once she answers
 * @param oneMoreShare how many of the weights that fit her so far say that {@code one} matters more
 */
public record SwingQuestion(String one, String other, double undecidedNow, double undecidedAfter, double oneMoreShare) {
    /**
     * Copies.
     *
     * @param one as above
     * @param other as above
     * @param undecidedNow as above
     * @param undecidedAfter as above
     * @param oneMoreShare as above
     */
    public SwingQuestion {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
    }
}
