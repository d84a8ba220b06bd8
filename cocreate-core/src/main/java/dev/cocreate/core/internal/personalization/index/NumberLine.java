package dev.cocreate.core.internal.personalization.index;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers, days and amounts: the bounds rules name in order, which conjunctions change at each, and a line kept every so
 * many changes, so that the line of a value is one copy and a bounded number of flips. Where lines are so short that one
 * for each bound takes hardly more room than the changes, there is one for each.
 */
final class NumberLine implements Line {

    private static final int LEAST_STEP = 128;
    private static final int MOST_CHECKPOINTS = 64;

    /** Lines this short take hardly more room than the changes. */
    private static final int FEW_WORDS = 2;

    private static final int[] NONE = {};

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
    private final int words;
    private final double[] bounds;
    private final int[] flips;
    private final int[] flipsUpTo;
    private final int step;
    private final long[] checkpoints;

    NumberLine(int attribute, long[] silent, List<Accepts> clauses) {
        this.attribute = attribute;
        this.silent = silent;
        this.words = silent.length;
        this.bounds = clauses.stream()
                .flatMapToDouble(each -> Arrays.stream(each.changes()))
                .sorted()
                .distinct()
                .toArray();
        int[] upTo = upTo(clauses);
        int[] changing = changing(clauses, upTo);
        boolean oneEach = words <= FEW_WORDS;
        this.flips = oneEach ? NONE : changing;
        this.flipsUpTo = oneEach ? NONE : upTo;
        this.step = oneEach ? 0 : Math.max(LEAST_STEP, changing.length / MOST_CHECKPOINTS + 1);
        int kept = oneEach ? bounds.length + 1 : changing.length / step + 1;
        this.checkpoints = new long[kept * words];
        long[] line = silent.clone();
        for (Accepts each : clauses) {
            if (each.below()) {
                Line.flip(line, each.conjunction());
            }
        }
        int done = 0;
        for (int i = 0; i < kept; i++) {
            for (int until = oneEach ? upTo[i] : i * step; done < until; done++) {
                Line.flip(line, changing[done]);
            }
            System.arraycopy(line, 0, checkpoints, i * words, words);
        }
    }

    /** How many changes there are before each bound, and in all. */
    private int[] upTo(List<Accepts> clauses) {
        int[] upTo = new int[bounds.length + 1];
        for (Accepts each : clauses) {
            for (double change : each.changes()) {
                upTo[Arrays.binarySearch(bounds, change) + 1]++;
            }
        }
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        return upTo;
    }

    /** The conjunctions that change, bound by bound. */
    private int[] changing(List<Accepts> clauses, int[] upTo) {
        int[] changing = new int[upTo[bounds.length]];
        int[] next = upTo.clone();
        for (Accepts each : clauses) {
            for (double change : each.changes()) {
                changing[next[Arrays.binarySearch(bounds, change)]++] = each.conjunction();
            }
        }
        return changing;
    }

    @Override
    public long[] silent() {
        return silent;
    }

    @Override
    public void narrow(long[] set, Coded facts, long[] scratch) {
        int passed = passed(facts.number[attribute]);
        if (step == 0) {
            Line.and(set, checkpoints, passed * words, words);
            return;
        }
        int upTo = flipsUpTo[passed];
        int checkpoint = upTo / step;
        if (upTo - checkpoint * step > step / 2 && (checkpoint + 1) * words < checkpoints.length) {
            checkpoint++;
        }
        int at = checkpoint * step;
        if (at == upTo) {
            Line.and(set, checkpoints, checkpoint * words, words);
            return;
        }
        System.arraycopy(checkpoints, checkpoint * words, scratch, 0, words);
        for (int f = Math.min(at, upTo); f < Math.max(at, upTo); f++) {
            Line.flip(scratch, flips[f]);
        }
        Line.and(set, scratch, 0, words);
    }

    /** How many bounds are at or below a value. */
    private int passed(double value) {
        int from = 0;
        int left = bounds.length;
        // Halving without a branch on what is compared: which way it goes cannot be foretold.
        while (left > 0) {
            int half = (left + 1) >>> 1;
            from += bounds[from + half - 1] <= value ? half : 0;
            left -= half;
        }
        return from;
    }
}
