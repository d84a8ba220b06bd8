package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What these rules were compiled from: the very same map. */
    public boolean isOf(SortedMap<String, Rule.Authored> rules) {
        return inForce == rules;
    }

    /** How many rules there are. */
    public int size() {
        return inForce.size();
    }

    /** What they say of an element. */
    public List<RuleGroup> on(String element) {
        return byElement.getOrDefault(element, List.of());
    }

    /** The rules as they are now: only what speaks of the elements of changed rules is made anew. */
    public AuthorRules after(SortedMap<String, Rule.Authored> now) {
        Map<String, Changes> changes = new TreeMap<>();
        differences(now, changes);
        int many = changes.values().stream()
                .mapToInt(each -> each.came().size() + each.went().size())
                .sum();
        if (many > Math.max(MANY, inForce.size())) {
            return of(now);
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

    /** Both maps are gone through in step. */
    private void differences(SortedMap<String, Rule.Authored> now, Map<String, Changes> changes) {
        List<Rule.Authored> olds = List.copyOf(inForce.values());
        List<Rule.Authored> news = List.copyOf(now.values());
        int o = 0;
        int n = 0;
        while (o < olds.size() || n < news.size()) {
            int order = o == olds.size() ? 1 : n == news.size() ? -1 : byId(olds.get(o), news.get(n));
            // A version never changes: the same one read again from the journal is the same rule.
            boolean same = order == 0 && olds.get(o).version() == news.get(n).version();
            if (order <= 0) {
                if (!same) {
                    of(changes, olds.get(o)).went().add(olds.get(o));
                }
                o++;
            }
            if (order >= 0) {
                if (!same) {
                    of(changes, news.get(n)).came().add(news.get(n));
                }
                n++;
            }
        }
    }

    private static int byId(Rule.Authored left, Rule.Authored right) {
        return left.rule().id().compareTo(right.rule().id());
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
