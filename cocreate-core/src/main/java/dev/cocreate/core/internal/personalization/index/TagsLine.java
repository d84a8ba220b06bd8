package dev.cocreate.core.internal.personalization.index;

import java.util.List;

/** Sets: for each tag the conjunctions that want it and those that forbid it. */
final class TagsLine implements Line {

    /** A conjunction's clause: it wants one of these tags, if any are named, and none of those. */
    record Accepts(int conjunction, List<Integer> wanted, List<Integer> forbidden) {}

    private final int attribute;
    private final long[] silent;
    private final long[] wantsNothing;
    private final int words;
    private final int known;
    private final long[] wants;
    private final long[] forbids;

    TagsLine(int attribute, int codes, long[] silent, List<Accepts> clauses) {
        this.attribute = attribute;
        this.silent = silent;
        this.wantsNothing = silent.clone();
        this.words = silent.length;
        this.known = codes;
        this.wants = lines(clauses.stream().allMatch(each -> each.wanted().isEmpty()));
        this.forbids = lines(clauses.stream().allMatch(each -> each.forbidden().isEmpty()));
        for (Accepts each : clauses) {
            if (each.wanted().isEmpty()) {
                Line.flip(wantsNothing, each.conjunction());
            }
            each.wanted().forEach(tag -> set(wants, tag, each.conjunction()));
            each.forbidden().forEach(tag -> set(forbids, tag, each.conjunction()));
        }
    }

    private long[] lines(boolean none) {
        return new long[none ? 0 : known * words];
    }

    private void set(long[] lines, int tag, int conjunction) {
        lines[tag * words + (conjunction >> 6)] |= 1L << conjunction;
    }

    @Override
    public long[] silent() {
        return silent;
    }

    @Override
    public void narrow(long[] set, Coded facts, long[] scratch) {
        int[] tags = facts.tags[attribute];
        int count = facts.tagCount[attribute];
        if (wants.length == 0) {
            Line.and(set, wantsNothing);
        } else {
            System.arraycopy(wantsNothing, 0, scratch, 0, words);
            for (int t = 0; t < count; t++) {
                int from = tags[t] < known ? tags[t] * words : -1;
                for (int i = 0; i < words && from >= 0; i++) {
                    scratch[i] |= wants[from + i];
                }
            }
            Line.and(set, scratch, 0, words);
        }
        for (int t = 0; t < count && forbids.length > 0; t++) {
            int from = tags[t] < known ? tags[t] * words : -1;
            for (int i = 0; i < words && from >= 0; i++) {
                set[i] &= ~forbids[from + i];
            }
        }
    }
}
