package dev.cocreate.core.internal.personalization.index;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers, days and amounts: the bounds rules name in order, which conjunctions change at each, and a line kept every so
 * many changes, so that the line of a value is one copy and a bounded number of flips.
 */
final class NumberLine implements Line {

    private static final int LEAST_STEP = 128;
    private static final int MOST_CHECKPOINTS = 64;

    /** A conjunction's clause: where it holds. */
    record Accepts(int conjunction, Intervals where) {

        boolean below() {
            return where.below();
        }

        double[] changes() {
            return where.changes();
        }
    }

    private final int attribute;
    private final long[] silent;
    private final double[] bounds;
    private final int[] flips;
    private final int[] flipsUpTo;
    private final int step;
    private final long[][] checkpoints;

    NumberLine(int attribute, long[] silent, List<Accepts> clauses) {
        this.attribute = attribute;
        this.silent = silent;
        this.bounds = clauses.stream()
                .flatMapToDouble(each -> Arrays.stream(each.changes()))
                .sorted()
                .distinct()
                .toArray();
        this.flipsUpTo = new int[bounds.length + 1];
        for (Accepts each : clauses) {
            for (double change : each.changes()) {
                flipsUpTo[Arrays.binarySearch(bounds, change) + 1]++;
            }
        }
        for (int i = 1; i < flipsUpTo.length; i++) {
            flipsUpTo[i] += flipsUpTo[i - 1];
        }
        this.flips = new int[flipsUpTo[bounds.length]];
        int[] next = flipsUpTo.clone();
        long[] line = silent.clone();
        for (Accepts each : clauses) {
            if (each.below()) {
                Line.flip(line, each.conjunction());
            }
            for (double change : each.changes()) {
                flips[next[Arrays.binarySearch(bounds, change)]++] = each.conjunction();
            }
        }
        this.step = Math.max(LEAST_STEP, flips.length / MOST_CHECKPOINTS + 1);
        this.checkpoints = new long[flips.length / step + 1][];
        for (int i = 0; i < checkpoints.length; i++) {
            if (i > 0) {
                for (int f = (i - 1) * step; f < i * step; f++) {
                    Line.flip(line, flips[f]);
                }
            }
            checkpoints[i] = line.clone();
        }
    }

    @Override
    public long[] silent() {
        return silent;
    }

    @Override
    public void narrow(long[] set, Coded facts, long[] scratch) {
        int upTo = flipsUpTo[passed(facts.number[attribute])];
        int checkpoint = upTo / step;
        if (upTo - checkpoint * step > step / 2 && checkpoint + 1 < checkpoints.length) {
            checkpoint++;
        }
        int at = checkpoint * step;
        if (at == upTo) {
            Line.and(set, checkpoints[checkpoint]);
            return;
        }
        System.arraycopy(checkpoints[checkpoint], 0, scratch, 0, silent.length);
        for (int f = Math.min(at, upTo); f < Math.max(at, upTo); f++) {
            Line.flip(scratch, flips[f]);
        }
        for (int i = 0; i < silent.length; i++) {
            set[i] &= scratch[i];
        }
    }

    /** How many bounds are at or below a value. */
    private int passed(double value) {
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public long bytes() {
        return 8L * silent.length * (checkpoints.length + 1) + 12L * bounds.length + 4L * flips.length;
    }
}
