package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one author says of one element in one layer, compiled. Immutable; safe for several threads. */
public final class RuleGroup {

    private static final int FOLD_AT = 128;
    private static final Comparator<Rule.Authored> ORDER = Comparator.<Rule.Authored>comparingInt(
                    each -> Standing.strength(each.rule().effect()))
            .thenComparing(each -> each.rule().id());

    private final PartyId author;
    private final Layer layer;
    private final @Nullable Rule.Authored[] rules;
    private final RuleLines lines;
    private final Spoken spoken;
    private final BitSet conditional;
    /** By id, once somebody switched a rule off. */
    private volatile @Nullable Map<String, Integer> numbers;

    private final Together.Last last = new Together.Last();

    private RuleGroup(
            PartyId author,
            Layer layer,
            @Nullable Rule.Authored[] rules,
            RuleLines lines,
            Spoken spoken,
            BitSet conditional) {
        this.author = author;
        this.layer = layer;
        this.rules = rules;
        this.lines = lines;
        this.spoken = spoken;
        this.conditional = conditional;
    }

    /** Compiles rules of one author, layer and element. */
    static RuleGroup of(List<Rule.Authored> unsorted) {
        // In the order of conflict resolution, so that what is found need hardly be sorted.
        List<Rule.Authored> rules = new ArrayList<>(unsorted);
        rules.sort(ORDER);
        Rule.Authored first = rules.get(0);
        return new RuleGroup(
                first.author(),
                first.rule().layer(),
                rules.toArray(new Rule.Authored[0]),
                RuleLines.of(conditions(rules)),
                Spoken.NOTHING.plus(rules),
                conditional(new BitSet(), 0, rules));
    }

    private static List<Condition> conditions(List<Rule.Authored> rules) {
        List<Condition> conditions = new ArrayList<>(rules.size());
        for (Rule.Authored each : rules) {
            conditions.add(each.rule().condition());
        }
        return conditions;
    }

    /** The numbers before, and those of more rules that do not stand for everyone at any time. */
    private static BitSet conditional(BitSet before, int first, List<Rule.Authored> more) {
        BitSet conditional = (BitSet) before.clone();
        for (int i = 0; i < more.size(); i++) {
            Rule rule = more.get(i).rule();
            if (rule.experiment().isPresent() || !rule.validity().equals(Rule.Validity.ALWAYS)) {
                conditional.set(first + i);
            }
        }
        return conditional;
    }

    /** These and more; compiled anew once many came or went. */
    RuleGroup plus(List<Rule.Authored> more) {
        if (lines.changes() + more.size() >= Math.max(FOLD_AT, 2 * lines.size())) {
            List<Rule.Authored> all = new ArrayList<>(rules());
            all.addAll(more);
            return of(all);
        }
        @Nullable Rule.Authored[] longer = Arrays.copyOf(rules, rules.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            longer[rules.length + i] = more.get(i);
        }
        return new RuleGroup(
                author,
                layer,
                longer,
                lines.plus(conditions(more)),
                spoken.plus(more),
                conditional(conditional, rules.length, more));
    }

    /** These without one. */
    RuleGroup minus(Rule.Authored rule) {
        int number = number(rule);
        @Nullable Rule.Authored[] fewer = rules.clone();
        fewer[number] = null;
        BitSet stillConditional = (BitSet) conditional.clone();
        stillConditional.clear(number);
        return new RuleGroup(
                author, layer, fewer, lines.minus(number), Spoken.NOTHING.plus(rules(fewer)), stillConditional);
    }

    /** The same, all of it in lines again. */
    RuleGroup folded() {
        return wantsFolding() ? of(rules()) : this;
    }

    /** Whether enough came and went that compiling anew is worth it. */
    boolean wantsFolding() {
        return lines.changes() >= FOLD_AT;
    }

    /** The number of the rule of an id, below 0 if there is none. */
    int number(String id) {
        Map<String, Integer> known = numbers;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < rules.length; i++) {
                Rule.Authored each = rules[i];
                if (each != null) {
                    known.put(each.rule().id(), i);
                }
            }
            numbers = known;
        }
        return known.getOrDefault(id, -1);
    }

    /** The number of a rule in its very version, below 0 if it is not here. */
    int number(Rule.Authored rule) {
        for (int i = 0; i < rules.length; i++) {
            Rule.Authored each = rules[i];
            if (each != null
                    && each.version() == rule.version()
                    && each.author().equals(rule.author())
                    && each.rule().id().equals(rule.rule().id())) {
                return i;
            }
        }
        return -1;
    }

    /** The rules, in order of their numbers. */
    public List<Rule.Authored> rules() {
        return rules(rules);
    }

    private static List<Rule.Authored> rules(@Nullable Rule.Authored[] rules) {
        List<Rule.Authored> all = new ArrayList<>(rules.length);
        for (Rule.Authored each : rules) {
            if (each != null) {
                all.add(each);
            }
        }
        return all;
    }

    boolean isEmpty() {
        for (Rule.Authored each : rules) {
            if (each != null) {
                return false;
            }
        }
        return true;
    }

    Rule.@Nullable Authored rule(int number) {
        return rules[number];
    }

    int size() {
        return rules.length;
    }

    /** Whether the rules' numbers follow conflict resolution: they do until more come. */
    boolean inOrder() {
        return !lines.grown();
    }

    PartyId author() {
        return author;
    }

    /** How strongly its author means it. */
    public Layer layer() {
        return layer;
    }

    /** The conditions, compiled. */
    public RuleLines lines() {
        return lines;
    }

    /** What the rules read and name. */
    Spoken spoken() {
        return spoken;
    }

    /** What this group and others come to, if they were asked together before. */
    @Nullable
    Together together(List<Seat> seats) {
        return last.of(seats);
    }

    /** The numbers of the rules that do not stand for everyone at any time; not to be written to. */
    BitSet conditional() {
        return conditional;
    }
}
