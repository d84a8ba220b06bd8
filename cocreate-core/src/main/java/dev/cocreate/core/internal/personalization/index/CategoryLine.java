package dev.cocreate.core.internal.personalization.index;

import java.util.BitSet;
import java.util.List;

/**
 * Texts, flags and choices: a line per value rules name and one for any other; beyond a number of values one line and,
 * for each value, the conjunctions where it differs.
 */
final class CategoryLine implements Line {

    private static final int MOST_LINES = 64;

    /** Lines this short take no more room than what differs. */
    private static final int FEW_WORDS = 2;

    private static final int[][] NONE = {};

    /** A conjunction's clause: the codes it accepts. */
    record Accepts(int conjunction, BitSet codes) {}

    private final int attribute;
    private final int known;
    private final long[] silent;
    private final long[] lines;
    private final int words;
    private final int[][] exceptions;

    CategoryLine(int attribute, int codes, long[] silent, List<Accepts> clauses) {
        this.attribute = attribute;
        this.silent = silent;
        this.words = silent.length;
        this.known = codes;
        boolean dense = codes <= MOST_LINES || words <= FEW_WORDS;
        int count = dense ? codes : 1;
        this.lines = new long[count * words];
        for (int code = 0; code < count; code++) {
            System.arraycopy(silent, 0, lines, code * words, words);
        }
        for (Accepts each : clauses) {
            for (int code = each.codes().nextSetBit(0);
                    code >= 0 && code < count;
                    code = each.codes().nextSetBit(code + 1)) {
                Line.flip(lines, code * words, each.conjunction());
            }
        }
        this.exceptions = dense ? NONE : exceptions(codes, clauses);
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
        // A value that only rules beside these lines name is any other value to these.
        int code = facts.category[attribute] < known ? facts.category[attribute] : 0;
        if (exceptions.length == 0) {
            Line.and(set, lines, code * words, words);
            return;
        }
        System.arraycopy(lines, 0, scratch, 0, words);
        for (int bit : exceptions[code]) {
            Line.flip(scratch, bit);
        }
        Line.and(set, scratch, 0, words);
    }
}
