package dev.cocreate.core.internal.personalization.index;

import java.util.BitSet;
import java.util.List;

/**
 * Texts, flags and choices: a line per value rules name and one for any other; beyond a number of values one line and,
 * for each value, the conjunctions where it differs.
 */
final class CategoryLine implements Line {

    private static final int MOST_LINES = 64;

    /** A conjunction's clause: the codes it accepts. */
    record Accepts(int conjunction, BitSet codes) {}

    private final int attribute;
    private final long[] silent;
    private final long[][] lines;
    private final int[][] exceptions;

    CategoryLine(int attribute, int codes, long[] silent, List<Accepts> clauses) {
        this.attribute = attribute;
        this.silent = silent;
        boolean dense = codes <= MOST_LINES;
        this.lines = new long[dense ? codes : 1][];
        for (int code = 0; code < lines.length; code++) {
            lines[code] = silent.clone();
        }
        for (Accepts each : clauses) {
            for (int code = each.codes().nextSetBit(0);
                    code >= 0 && code < lines.length;
                    code = each.codes().nextSetBit(code + 1)) {
                Line.flip(lines[code], each.conjunction());
            }
        }
        this.exceptions = dense ? new int[0][] : exceptions(codes, clauses);
    }

    private static int[][] exceptions(int codes, List<Accepts> clauses) {
        int[] counts = new int[codes];
        int[][] found = new int[codes][];
        for (int pass = 0; pass < 2; pass++) {
            for (Accepts each : clauses) {
                boolean other = each.codes().get(0);
                int code = other ? each.codes().nextClearBit(1) : each.codes().nextSetBit(1);
                while (code > 0 && code < codes) {
                    if (pass == 0) {
                        counts[code]++;
                    } else {
                        found[code][--counts[code]] = each.conjunction();
                    }
                    code = other
                            ? each.codes().nextClearBit(code + 1)
                            : each.codes().nextSetBit(code + 1);
                }
            }
            if (pass == 0) {
                for (int code = 0; code < codes; code++) {
                    found[code] = new int[counts[code]];
                }
            }
        }
        return found;
    }

    @Override
    public long[] silent() {
        return silent;
    }

    @Override
    public void narrow(long[] set, Coded facts, long[] scratch) {
        int known = exceptions.length == 0 ? lines.length : exceptions.length;
        // A value that only rules beside these lines name is any other value to these.
        int code = facts.category[attribute] < known ? facts.category[attribute] : 0;
        if (exceptions.length == 0) {
            Line.and(set, lines[code]);
            return;
        }
        System.arraycopy(lines[0], 0, scratch, 0, silent.length);
        for (int bit : exceptions[code]) {
            Line.flip(scratch, bit);
        }
        and(set, scratch);
    }

    private void and(long[] set, long[] line) {
        for (int i = 0; i < silent.length; i++) {
            set[i] &= line[i];
        }
    }

    @Override
    public long bytes() {
        long held = 8L * silent.length * (lines.length + 1);
        for (int[] each : exceptions) {
            held += 16 + 4L * each.length;
        }
        return held;
    }
}
