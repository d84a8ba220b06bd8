package dev.cocreate.core.internal.personalization.index;

import java.util.Arrays;

/**
 * Which rules hold and which are unknown: the result of a match and the space it needed. Reused from match to match, so
 * that matching allocates nothing once it is large enough. For one thread.
 */
public final class Matches {

    long[] possible = new long[0];
    long[] certain = new long[0];
    long[] scratch = new long[0];
    private int[] holding = new int[64];
    private int[] unknown = new int[64];
    private int[] stamp = new int[0];
    private int holdingCount;
    private int unknownCount;
    private int round;

    /** How many rules hold. */
    public int holding() {
        return holdingCount;
    }

    /** The number of a rule that holds. */
    public int holding(int index) {
        return holding[index];
    }

    /** How many rules are unknown. */
    public int unknown() {
        return unknownCount;
    }

    /** The number of a rule that is unknown. */
    public int unknown(int index) {
        return unknown[index];
    }

    /** Puts both lists in the order of the rules' numbers. */
    void sort() {
        Arrays.sort(holding, 0, holdingCount);
        Arrays.sort(unknown, 0, unknownCount);
    }

    void begin(int words, int rules) {
        if (possible.length < words) {
            possible = new long[words];
            certain = new long[words];
            scratch = new long[words];
        }
        if (stamp.length < rules || round > Integer.MAX_VALUE - 2) {
            stamp = new int[Math.max(rules, 64)];
            round = 0;
        }
        round++;
        holdingCount = 0;
        unknownCount = 0;
    }

    boolean isNew(int rule) {
        return stamp[rule] != round;
    }

    void holds(int rule) {
        stamp[rule] = round;
        if (holdingCount == holding.length) {
            holding = Arrays.copyOf(holding, holdingCount * 2);
        }
        holding[holdingCount++] = rule;
    }

    void isUnknown(int rule) {
        stamp[rule] = round;
        if (unknownCount == unknown.length) {
            unknown = Arrays.copyOf(unknown, unknownCount * 2);
        }
        unknown[unknownCount++] = rule;
    }

    void fails(int rule) {
        stamp[rule] = round;
    }
}
