package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.preference.ValueFunction.OutOfRange;
import java.util.Collection;

/**
 * What the values of one criterion are worth, a batch at a time.
 *
 * <p>A straight line that may go on beyond its ends is a shift and a factor; everything else asks the function. Where she
 * gave no function, the line runs over what the options can bring: the hull of their 95 % intervals.
 *
 * @param function asked for each value where {@code line} is false
 */
record Worth(double shift, double factor, double low, double high, ValueFunction function, boolean line) {

    static Worth of(ValueFunction function) {
        double first = function.at().get(0);
        double last = function.at().get(function.at().size() - 1);
        boolean line = function.at().size() == 2 && function.outside() != OutOfRange.CLIP;
        double rise = function.worth().get(function.worth().size() - 1)
                - function.worth().get(0);
        double factor = rise / (last - first);
        return new Worth(first - function.worth().get(0) / factor, factor, first, last, function, line);
    }

    /** Where she gave no function. */
    static Worth over(Criterion criterion, Collection<Uncertain> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Uncertain value : values) {
            Limits limits = Limits.of(value).orElseThrow();
            low = Math.min(low, limits.low().orElse(limits.point()));
            high = Math.max(high, limits.high().orElse(limits.point()));
        }
        if (!(high > low)) {
            // All the same: it cannot tell the options apart, whatever its weight.
            return new Worth(low, 0, low, high, ValueFunction.linear(0, 1), true);
        }
        return of(
                criterion.better() == Better.HIGHER
                        ? ValueFunction.linear(low, high)
                        : ValueFunction.linear(high, low));
    }

    /** The worth of a value. */
    double at(double value) {
        return line ? (value - shift) * factor : function.of(value);
    }

    boolean beyond(double value) {
        return factor != 0 && (value < low || value > high);
    }

    boolean refuses() {
        return function.outside() == OutOfRange.REFUSE;
    }

    /** How many values lie beyond the ends. */
    int beyond(double[] values, int n) {
        int beyond = 0;
        for (int k = 0; k < n && factor != 0; k++) {
            double x = values[k];
            beyond += (x < low ? 1 : 0) + (x > high ? 1 : 0);
        }
        return beyond;
    }

    /** Turns values into worths in place. One that lies beyond the ends of a function that refuses it has none. */
    void turn(double[] values, int n) {
        if (line) {
            for (int k = 0; k < n; k++) {
                values[k] = (values[k] - shift) * factor;
            }
            return;
        }
        for (int k = 0; k < n; k++) {
            values[k] = refuses() && beyond(values[k]) ? Double.NaN : function.of(values[k]);
        }
    }
}
