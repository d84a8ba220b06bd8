package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Clause.Range;

/** Ranges as half-open intervals of an axis: from included, to left out. */
final class Bounds {

    private Bounds() {}

    static double from(Range<?> range) {
        if (range.least() == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double bound = Schema.position(range.least());
        return range.leastIncluded() ? bound : Math.nextUp(bound);
    }

    static double to(Range<?> range) {
        if (range.most() == null) {
            return Double.POSITIVE_INFINITY;
        }
        double bound = Schema.position(range.most());
        return range.mostIncluded() ? Math.nextUp(bound) : bound;
    }
}
