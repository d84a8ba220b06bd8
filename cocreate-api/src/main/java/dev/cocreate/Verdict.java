package dev.cocreate;

/**
 * True, false, or unknown: strong Kleene logic over {@code FALSE < UNKNOWN < TRUE}.
 *
 * <p>What was not disclosed makes a test {@link #UNKNOWN}, never false: a decision that would come out otherwise once
 * the truth is told must stay open. (S. C. Kleene, <i>Introduction to Metamathematics</i>, 1952, §64.)
 */
public enum Verdict {
    /** Known not to hold. */
    FALSE,
    /** Not known; it may hold or not. */
    UNKNOWN,
    /** Known to hold. */
    TRUE;

    /**
     * A verdict on something known.
     *
     * @param holds whether it holds
     * @return {@link #TRUE} or {@link #FALSE}
     */
    public static Verdict of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * Both hold.
     *
     * @param other the other verdict
     * @return the lesser of the two
     */
    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * At least one holds.
     *
     * @param other the other verdict
     * @return the greater of the two
     */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * It does not hold.
     *
     * @return the mirror; unknown stays unknown
     */
    public Verdict not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
