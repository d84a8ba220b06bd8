package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
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

    /** Whether it is the very same group, counting as strongly, with the same rules left out. */
    boolean is(Seat other) {
        return group == other.group && rank == other.rank && leftOut.equals(other.leftOut);
    }

    /** Whether no rule stands. */
    boolean isEmpty() {
        return whole() ? group.isEmpty() : rules().isEmpty();
    }

    /** What the rules that stand read, in the order of the names. */
    List<AttributeKey<?>> keys() {
        return whole() ? group.spoken().keys() : group.spoken().keysWithout(rulesLeftOut());
    }

    /** The values they name. */
    SortedSet<String> values() {
        return whole() ? group.spoken().values() : group.spoken().valuesWithout(rulesLeftOut());
    }

    private List<Rule.Authored> rulesLeftOut() {
        List<Rule.Authored> rules = new ArrayList<>();
        for (int i = leftOut.nextSetBit(0); i >= 0; i = leftOut.nextSetBit(i + 1)) {
            Rule.Authored rule = group.rule(i);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
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
