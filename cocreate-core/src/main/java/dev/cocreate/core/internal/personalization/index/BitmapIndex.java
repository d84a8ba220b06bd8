package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Condition;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All conditions of a rulebook, compiled. Immutable; safe for several threads, each with its own {@link Matches}. */
public final class BitmapIndex {

    private static final BitSet NOBODY = new BitSet();

    private final Schema schema;
    private final int rules;
    private final int conjunctions;
    private final int[] ruleOf;
    private final int[] attributes;
    private final Line[] lines;
    private final long[] verified;
    private final @Nullable Program[] programs;
    private final int[] left;

    BitmapIndex(
            Schema schema,
            int rules,
            int[] ruleOf,
            int[] attributes,
            Line[] lines,
            long[] verified,
            @Nullable Program[] programs,
            int[] left) {
        this.schema = schema;
        this.rules = rules;
        this.conjunctions = ruleOf.length;
        this.ruleOf = ruleOf;
        this.attributes = attributes;
        this.lines = lines;
        this.verified = verified;
        this.programs = programs;
        this.left = left;
    }

    /** Compiles conditions; a rule's number is its condition's place in the list. */
    public static BitmapIndex of(List<Condition> conditions) {
        return new IndexBuilder(Schema.of(conditions)).build(conditions);
    }

    /** The numbers this index gives to attributes and values. */
    public Schema schema() {
        return schema;
    }

    /** How many rules it holds. */
    public int rules() {
        return rules;
    }

    /** Finds the rules that hold for what is known and those that are unknown. */
    public void match(Coded facts, Matches matches) {
        match(facts, matches, rules, NOBODY);
    }

    /**
     * As {@link #match(Coded, Matches)}, leaving out rules that are gone.
     *
     * @param room how many rules there are in all, those beside the lines included
     */
    void match(Coded facts, Matches matches, int room, BitSet gone) {
        int words = verified.length;
        matches.begin(words, Math.max(room, rules));
        for (int rule = gone.nextSetBit(0); rule >= 0 && rule < rules; rule = gone.nextSetBit(rule + 1)) {
            matches.fails(rule);
        }
        long[] possible = matches.possible;
        fill(possible, words);
        for (int i = 0; i < lines.length; i++) {
            if (facts.known[attributes[i]]) {
                lines[i].narrow(possible, facts, matches.scratch);
            }
        }
        long[] certain = matches.certain;
        System.arraycopy(possible, 0, certain, 0, words);
        for (int i = 0; i < lines.length; i++) {
            if (!facts.known[attributes[i]]) {
                Line.and(certain, lines[i].silent());
            }
        }
        certain(certain, matches);
        verify(possible, facts, matches);
        unknown(possible, certain, matches);
    }

    private void fill(long[] set, int words) {
        Arrays.fill(set, 0, words, -1L);
        if ((conjunctions & 63) != 0) {
            set[words - 1] = (1L << conjunctions) - 1;
        }
    }

    private void certain(long[] certain, Matches matches) {
        for (int word = 0; word < verified.length; word++) {
            for (long bits = certain[word] & ~verified[word]; bits != 0; bits &= bits - 1) {
                int rule = ruleOf[(word << 6) + Long.numberOfTrailingZeros(bits)];
                if (matches.isNew(rule)) {
                    matches.holds(rule);
                }
            }
        }
    }

    private void verify(long[] possible, Coded facts, Matches matches) {
        for (int word = 0; word < verified.length; word++) {
            for (long bits = possible[word] & verified[word]; bits != 0; bits &= bits - 1) {
                run(ruleOf[(word << 6) + Long.numberOfTrailingZeros(bits)], facts, matches);
            }
        }
        for (int rule : left) {
            run(rule, facts, matches);
        }
    }

    private void run(int rule, Coded facts, Matches matches) {
        Program program = programs[rule];
        if (program == null || !matches.isNew(rule)) {
            return;
        }
        int verdict = program.run(facts);
        if (verdict == 2) {
            matches.holds(rule);
        } else if (verdict == 1) {
            matches.isUnknown(rule);
        } else {
            matches.fails(rule);
        }
    }

    private void unknown(long[] possible, long[] certain, Matches matches) {
        for (int word = 0; word < verified.length; word++) {
            for (long bits = possible[word] & ~certain[word] & ~verified[word]; bits != 0; bits &= bits - 1) {
                int rule = ruleOf[(word << 6) + Long.numberOfTrailingZeros(bits)];
                if (matches.isNew(rule)) {
                    matches.isUnknown(rule);
                }
            }
        }
    }
}
