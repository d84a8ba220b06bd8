package dev.cocreate.disclosure.preference;

import java.util.List;
import java.util.Objects;

/**
 * What the values of one criterion are worth to her, from 0 for the worst considered to 1 for the best: straight lines
 * between points.
 *
 * <p>Immutable.
 *
 * @param at values of the criterion, strictly ascending; at least two, finite
 * @param worth what each is worth; as many, from 0 to 1, all ascending or all descending
 * @param outside what to do with values beyond the ends
 */
public record ValueFunction(List<Double> at, List<Double> worth, OutOfRange outside) {

    /** What to do with values beyond the ends. */
    public enum OutOfRange {
        /** They are worth what the nearest end is. */
        CLIP,
        /** The last line goes on. */
        EXTRAPOLATE,
        /** The assessment is refused if any comes up. */
        REFUSE
    }

    /**
     * Checks and copies.
     *
     * @param at as above
     * @param worth as above
     * @param outside as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public ValueFunction {
        at = List.copyOf(at);
        worth = List.copyOf(worth);
        Objects.requireNonNull(outside, "outside");
        if (at.size() < 2 || at.size() != worth.size()) {
            throw new IllegalArgumentException("at and worth must have the same length of at least 2, but had "
                    + at.size() + " and " + worth.size());
        }
        boolean rising = worth.get(worth.size() - 1) > worth.get(0);
        for (int i = 0; i < at.size(); i++) {
            if (!Double.isFinite(at.get(i))) {
                throw new IllegalArgumentException("at must be finite, but was " + at.get(i));
            }
            if (!(worth.get(i) >= 0 && worth.get(i) <= 1)) {
                throw new IllegalArgumentException("worth must be between 0 and 1, but was " + worth.get(i));
            }
            if (i > 0 && !(at.get(i) > at.get(i - 1))) {
                throw new IllegalArgumentException("at must be ascending, but was " + at);
            }
            if (i > 0
                    && rising != worth.get(i) > worth.get(i - 1)
                    && !worth.get(i).equals(worth.get(i - 1))) {
                throw new IllegalArgumentException("worth must go one way, but was " + worth);
            }
        }
        double first = worth.get(0);
        double last = worth.get(worth.size() - 1);
        if (Math.min(first, last) != 0 || Math.max(first, last) != 1) {
            throw new IllegalArgumentException("worth must run between 0 and 1, but ran from " + first + " to " + last);
        }
    }

    /**
     * A straight line.
     *
     * @param worst the value worth 0; finite
     * @param best the value worth 1; finite, another than {@code worst}
     * @return the line, going on beyond its ends
     */
    public static ValueFunction linear(double worst, double best) {
        return worst < best
                ? new ValueFunction(List.of(worst, best), List.of(0.0, 1.0), OutOfRange.EXTRAPOLATE)
                : new ValueFunction(List.of(best, worst), List.of(1.0, 0.0), OutOfRange.EXTRAPOLATE);
    }

    /**
     * The same function with another rule for values beyond the ends.
     *
     * @param rule what to do with them
     * @return the function
     */
    public ValueFunction beyond(OutOfRange rule) {
        return new ValueFunction(at, worth, rule);
    }

    /**
     * What a value is worth.
     *
     * @param value finite
     * @return from 0 to 1 inside the ends
     * @throws IllegalArgumentException if it is beyond the ends and those are refused
     */
    public double of(double value) {
        int last = at.size() - 1;
        boolean beyond = value < at.get(0) || value > at.get(last);
        if (beyond && outside == OutOfRange.REFUSE) {
            throw new IllegalArgumentException(
                    "a value must be between " + at.get(0) + " and " + at.get(last) + ", but was " + value);
        }
        if (beyond && outside == OutOfRange.CLIP) {
            return value < at.get(0) ? worth.get(0) : worth.get(last);
        }
        int piece = 1;
        while (piece < last && value > at.get(piece)) {
            piece++;
        }
        double x0 = at.get(piece - 1);
        double y0 = worth.get(piece - 1);
        return y0 + (value - x0) * (worth.get(piece) - y0) / (at.get(piece) - x0);
    }
}
