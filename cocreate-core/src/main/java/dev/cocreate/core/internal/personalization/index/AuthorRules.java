package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One author's rules in force, compiled by element and layer. Immutable; safe for several threads. */
public final class AuthorRules {

    private static final int MANY = 64;

    private final SortedMap<String, Rule.Authored> inForce;
    private final Map<String, List<RuleGroup>> byElement;

    private AuthorRules(SortedMap<String, Rule.Authored> inForce, Map<String, List<RuleGroup>> byElement) {
        this.inForce = inForce;
        this.byElement = byElement;
    }

    /**
     * Compiles rules.
     *
     * @param inForce by id; of one author
     */
    public static AuthorRules of(SortedMap<String, Rule.Authored> inForce) {
        return new AuthorRules(inForce, groups(inForce.values()));
    }

    /** Rules by element and, within it, by author and layer. */
    public static Map<String, List<RuleGroup>> groups(Collection<Rule.Authored> rules) {
        Map<String, Map<List<Object>, List<Rule.Authored>>> sorted = new HashMap<>();
        for (Rule.Authored each : rules) {
            sorted.computeIfAbsent(each.rule().effect().element(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(List.of(each.author(), each.rule().layer()), any -> new ArrayList<>())
                    .add(each);
        }
        Map<String, List<RuleGroup>> groups = new HashMap<>();
        sorted.forEach((element, each) ->
                groups.put(element, each.values().stream().map(RuleGroup::of).toList()));
        return groups;
    }

    /** How many rules there are. */
    public int size() {
        return inForce.size();
    }

    /** What they say of an element. */
    public List<RuleGroup> on(String element) {
        return byElement.getOrDefault(element, List.of());
    }

    /**
     * The rules as they are now: only what speaks of the elements of changed rules is made anew.
     *
     * @param changed the ids of the rules that came, changed or went; others may be named too
     */
    public AuthorRules after(SortedMap<String, Rule.Authored> now, Set<String> changed) {
        if (changed.size() > Math.max(MANY, inForce.size())) {
            return of(now);
        }
        Map<String, Changes> changes = new TreeMap<>();
        for (String id : changed) {
            Rule.Authored old = inForce.get(id);
            Rule.Authored fresh = now.get(id);
            // A version never changes: the same one read again from the journal is the same rule.
            if (old != null && fresh != null && old.version() == fresh.version()) {
                continue;
            }
            if (old != null) {
                of(changes, old).went().add(old);
            }
            if (fresh != null) {
                of(changes, fresh).came().add(fresh);
            }
        }
        Map<String, List<RuleGroup>> next = changes.isEmpty() ? byElement : new HashMap<>(byElement);
        for (Map.Entry<String, Changes> change : changes.entrySet()) {
            List<RuleGroup> groups = changed(on(change.getKey()), change.getValue());
            if (groups.isEmpty()) {
                next.remove(change.getKey());
            } else {
                next.put(change.getKey(), groups);
            }
        }
        return new AuthorRules(now, next);
    }

    private record Changes(List<Rule.Authored> came, List<Rule.Authored> went) {}

    private static Changes of(Map<String, Changes> changes, Rule.Authored rule) {
        String element = rule.rule().effect().element();
        Changes change = changes.get(element);
        if (change == null) {
            change = new Changes(new ArrayList<>(), new ArrayList<>());
            changes.put(element, change);
        }
        return change;
    }

    // Plain loops: what is written as lambdas is linked when first run, and the first rule that comes would wait for
    // it.
    private static List<RuleGroup> changed(List<RuleGroup> groups, Changes change) {
        Map<Layer, RuleGroup> byLayer = new LinkedHashMap<>();
        for (RuleGroup each : groups) {
            byLayer.put(each.layer(), each);
        }
        for (Rule.Authored each : change.went()) {
            RuleGroup group = byLayer.get(each.rule().layer());
            if (group == null) {
                continue;
            }
            RuleGroup fewer = group.minus(each);
            if (fewer.isEmpty()) {
                byLayer.remove(each.rule().layer());
            } else {
                byLayer.put(each.rule().layer(), fewer);
            }
        }
        Map<Layer, List<Rule.Authored>> came = new LinkedHashMap<>();
        for (Rule.Authored each : change.came()) {
            List<Rule.Authored> layer = came.get(each.rule().layer());
            if (layer == null) {
                layer = new ArrayList<>();
                came.put(each.rule().layer(), layer);
            }
            layer.add(each);
        }
        for (Map.Entry<Layer, List<Rule.Authored>> each : came.entrySet()) {
            RuleGroup group = byLayer.get(each.getKey());
            byLayer.put(each.getKey(), group == null ? RuleGroup.of(each.getValue()) : group.plus(each.getValue()));
        }
        return List.copyOf(byLayer.values());
    }

    /** The same, all of it in lines again. */
    public AuthorRules folded() {
        boolean wanted = byElement.values().stream().flatMap(List::stream).anyMatch(RuleGroup::wantsFolding);
        if (!wanted) {
            return this;
        }
        Map<String, List<RuleGroup>> folded = new HashMap<>();
        byElement.forEach((element, groups) ->
                folded.put(element, groups.stream().map(RuleGroup::folded).toList()));
        return new AuthorRules(inForce, folded);
    }
}
