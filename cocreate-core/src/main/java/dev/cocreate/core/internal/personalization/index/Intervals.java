package dev.cocreate.core.internal.personalization.index;

import java.util.Arrays;

/** A set of numbers as half-open intervals: the points at which membership changes, in order. Immutable. */
final class Intervals {

    private static final Intervals NONE = new Intervals(false, new double[0]);

    private final boolean below;
    private final double[] changes;

    private Intervals(boolean below, double[] changes) {
        this.below = below;
        this.changes = changes;
    }

    static Intervals none() {
        return NONE;
    }

    /** From a point, included, to another, left out. */
    static Intervals between(double from, double to) {
        if (!(from < to)) {
            return NONE;
        }
        boolean below = from == Double.NEGATIVE_INFINITY;
        boolean above = to == Double.POSITIVE_INFINITY;
        if (below) {
            return new Intervals(true, above ? new double[0] : new double[] {to});
        }
        return new Intervals(false, above ? new double[] {from} : new double[] {from, to});
    }

    Intervals not() {
        return new Intervals(!below, changes);
    }

    Intervals or(Intervals other) {
        return merge(other, true);
    }

    Intervals and(Intervals other) {
        return merge(other, false);
    }

    private Intervals merge(Intervals other, boolean any) {
        double[] merged = new double[changes.length + other.changes.length];
        int count = 0;
        boolean left = below;
        boolean right = other.below;
        boolean in = any ? left || right : left && right;
        boolean first = in;
        int i = 0;
        int j = 0;
        while (i < changes.length || j < other.changes.length) {
            double at = j == other.changes.length || (i < changes.length && changes[i] <= other.changes[j])
                    ? changes[i]
                    : other.changes[j];
            if (i < changes.length && changes[i] == at) {
                left = !left;
                i++;
            }
            if (j < other.changes.length && other.changes[j] == at) {
                right = !right;
                j++;
            }
            boolean now = any ? left || right : left && right;
            if (now != in) {
                merged[count++] = at;
                in = now;
            }
        }
        return new Intervals(first, Arrays.copyOf(merged, count));
    }

    /** Whether what lies below all changes is in the set. */
    boolean below() {
        return below;
    }

    /** The changes; not to be written to. */
    double[] changes() {
        return changes;
    }
}
