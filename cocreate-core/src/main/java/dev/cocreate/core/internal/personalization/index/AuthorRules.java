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
        changes.forEach((element, change) -> {
            List<RuleGroup> groups = changed(on(element), change);
            if (groups.isEmpty()) {
                next.remove(element);
            } else {
                next.put(element, groups);
            }
        });
        return new AuthorRules(now, next);
    }

    private record Changes(List<Rule.Authored> came, List<Rule.Authored> went) {}

    private static Changes of(Map<String, Changes> changes, Rule.Authored rule) {
        return changes.computeIfAbsent(
                rule.rule().effect().element(), any -> new Changes(new ArrayList<>(), new ArrayList<>()));
    }

    private static List<RuleGroup> changed(List<RuleGroup> groups, Changes change) {
        Map<Layer, RuleGroup> byLayer = new LinkedHashMap<>();
        groups.forEach(each -> byLayer.put(each.layer(), each));
        for (Rule.Authored each : change.went()) {
            byLayer.computeIfPresent(each.rule().layer(), (layer, group) -> {
                RuleGroup fewer = group.minus(each);
                return fewer.isEmpty() ? null : fewer;
            });
        }
        Map<Layer, List<Rule.Authored>> came = new LinkedHashMap<>();
        change.came()
                .forEach(each -> came.computeIfAbsent(each.rule().layer(), any -> new ArrayList<>())
                        .add(each));
        came.forEach((layer, rules) ->
                byLayer.compute(layer, (any, group) -> group == null ? RuleGroup.of(rules) : group.plus(rules)));
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
