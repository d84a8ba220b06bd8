package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group and how strongly it counts for one person. Immutable.
 *
 * @param leftOut the numbers of the rules that do not stand for her; empty for all of them
 */
record Seat(RuleGroup group, int rank, BitSet leftOut) {

    /** Whether all rules of the group stand. */
    boolean whole() {
        return leftOut.isEmpty();
    }

    /** Whether it is the very same group, counting as strongly; whole both. */
    boolean is(Seat other) {
        return group == other.group && rank == other.rank;
    }

    /** The rules that stand, in order of their numbers. */
    List<Standing> rules() {
        List<Standing> rules = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            add(i, rules);
        }
        return rules;
    }

    /** Adds those that were found. */
    void add(Matches matches, ArrayList<Standing> holding, ArrayList<Standing> unknown) {
        matches.sort();
        holding.ensureCapacity(holding.size() + matches.holding());
        unknown.ensureCapacity(unknown.size() + matches.unknown());
        for (int i = 0; i < matches.holding(); i++) {
            add(matches.holding(i), holding);
        }
        for (int i = 0; i < matches.unknown(); i++) {
            add(matches.unknown(i), unknown);
        }
    }

    private void add(int number, List<Standing> to) {
        Rule.@Nullable Authored rule = leftOut.get(number) ? null : group.rule(number);
        if (rule != null) {
            to.add(new Standing(rule, rank));
        }
    }
}
