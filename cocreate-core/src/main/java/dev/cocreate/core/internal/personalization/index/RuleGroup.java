package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final List<AttributeKey<?>> keys;
    private final SortedSet<String> values;
    private final boolean movable;
    private final boolean conditional;
    private final Together.Last last = new Together.Last();

    private RuleGroup(
            PartyId author,
            Layer layer,
            @Nullable Rule.Authored[] rules,
            RuleLines lines,
            List<AttributeKey<?>> keys,
            SortedSet<String> values,
            boolean movable,
            boolean conditional) {
        this.author = author;
        this.layer = layer;
        this.rules = rules;
        this.lines = lines;
        this.keys = keys;
        this.values = values;
        this.movable = movable;
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
                        List.of(),
                        new TreeSet<>(),
                        false,
                        false)
                .describing(rules);
    }

    private static List<Condition> conditions(List<Rule.Authored> rules) {
        List<Condition> conditions = new ArrayList<>(rules.size());
        for (Rule.Authored each : rules) {
            conditions.add(each.rule().condition());
        }
        return conditions;
    }

    private RuleGroup describing(List<Rule.Authored> more) {
        SortedMap<String, AttributeKey<?>> read = new TreeMap<>();
        keys.forEach(key -> read.put(key.name(), key));
        SortedSet<String> named = new TreeSet<>(values);
        boolean moves = movable;
        boolean depends = conditional;
        for (Rule.Authored each : more) {
            Rule rule = each.rule();
            Clauses.keys(rule.condition(), key -> read.put(key.name(), key));
            if (!(rule.effect() instanceof Effect.Advise)) {
                named.add(Standing.value(rule.effect()));
            }
            moves |= !rule.parameters().isEmpty();
            depends |= rule.experiment().isPresent() || !rule.validity().equals(Rule.Validity.ALWAYS);
        }
        return new RuleGroup(
                author,
                layer,
                rules,
                lines,
                List.copyOf(read.values()),
                Collections.unmodifiableSortedSet(named),
                moves,
                depends);
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
        return new RuleGroup(author, layer, longer, lines.plus(conditions(more)), keys, values, movable, conditional)
                .describing(more);
    }

    /** These without one. */
    RuleGroup minus(Rule.Authored rule) {
        int number = number(rule);
        @Nullable Rule.Authored[] fewer = rules.clone();
        fewer[number] = null;
        return new RuleGroup(author, layer, fewer, lines.minus(number), List.of(), new TreeSet<>(), false, false)
                .redescribed();
    }

    private RuleGroup redescribed() {
        return describing(rules());
    }

    /** The same, all of it in lines again. */
    RuleGroup folded() {
        return wantsFolding() ? of(rules()) : this;
    }

    /** Whether enough came and went that compiling anew is worth it. */
    boolean wantsFolding() {
        return lines.changes() >= FOLD_AT;
    }

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
        List<Rule.Authored> all = new ArrayList<>(rules.length);
        for (Rule.Authored each : rules) {
            if (each != null) {
                all.add(each);
            }
        }
        return all;
    }

    boolean isEmpty() {
        return rules().isEmpty();
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

    /** What the rules read, in the order of the names. */
    List<AttributeKey<?>> keys() {
        return keys;
    }

    /** What the rules of several groups read, in the order of the names; by the key of the last that reads it. */
    static List<AttributeKey<?>> keys(List<RuleGroup> groups) {
        SortedMap<String, AttributeKey<?>> read = new TreeMap<>();
        groups.forEach(each -> each.keys().forEach(key -> read.put(key.name(), key)));
        return List.copyOf(read.values());
    }

    /** The values the rules name. */
    SortedSet<String> values() {
        return values;
    }

    /** The values the rules of several groups name. */
    static SortedSet<String> values(List<RuleGroup> groups) {
        SortedSet<String> named = new TreeSet<>();
        groups.forEach(each -> named.addAll(each.values()));
        return Collections.unmodifiableSortedSet(named);
    }

    /** What this group and others come to, if they were asked together before. */
    @Nullable
    Together together(List<Seat> seats) {
        return last.of(seats);
    }

    /** Whether a rule has parameters. */
    boolean movable() {
        return movable;
    }

    /** Whether a rule does not stand for everyone at any time. */
    boolean conditional() {
        return conditional;
    }
}
