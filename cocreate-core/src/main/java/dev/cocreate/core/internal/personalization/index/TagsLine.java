package dev.cocreate.core.internal.personalization.index;

import java.util.List;

/** Sets: for each tag the conjunctions that want it and those that forbid it. */
final class TagsLine implements Line {

    /** A conjunction's clause: it wants one of these tags, if any are named, and none of those. */
    record Accepts(int conjunction, List<Integer> wanted, List<Integer> forbidden) {}

    private final int attribute;
    private final long[] silent;
    private final long[] wantsNothing;
    private final long[][] wants;
    private final long[][] forbids;

    TagsLine(int attribute, int codes, long[] silent, List<Accepts> clauses) {
        this.attribute = attribute;
        this.silent = silent;
        this.wantsNothing = silent.clone();
        this.wants = new long[codes][];
        this.forbids = new long[codes][];
        for (Accepts each : clauses) {
            if (each.wanted().isEmpty()) {
                Line.flip(wantsNothing, each.conjunction());
            }
            each.wanted().forEach(tag -> set(wants, tag, each.conjunction()));
            each.forbidden().forEach(tag -> set(forbids, tag, each.conjunction()));
        }
    }

    private void set(long[][] lines, int tag, int conjunction) {
        if (lines[tag] == null) {
            lines[tag] = new long[silent.length];
        }
        lines[tag][conjunction >> 6] |= 1L << conjunction;
    }

    @Override
    public long[] silent() {
        return silent;
    }

    @Override
    public void narrow(long[] set, Coded facts, long[] scratch) {
        int[] tags = facts.tags[attribute];
        int count = facts.tagCount[attribute];
        System.arraycopy(wantsNothing, 0, scratch, 0, silent.length);
        for (int t = 0; t < count; t++) {
            long[] line = tags[t] < wants.length ? wants[tags[t]] : null;
            if (line != null) {
                for (int i = 0; i < silent.length; i++) {
                    scratch[i] |= line[i];
                }
            }
        }
        for (int i = 0; i < silent.length; i++) {
            set[i] &= scratch[i];
        }
        for (int t = 0; t < count; t++) {
            long[] line = tags[t] < forbids.length ? forbids[tags[t]] : null;
            if (line != null) {
                for (int i = 0; i < silent.length; i++) {
                    set[i] &= ~line[i];
                }
            }
        }
    }

    @Override
    public long bytes() {
        long held = 16L * silent.length;
        for (int tag = 0; tag < wants.length; tag++) {
            held += (wants[tag] == null ? 0 : 8L * silent.length) + (forbids[tag] == null ? 0 : 8L * silent.length);
        }
        return held;
    }
}
