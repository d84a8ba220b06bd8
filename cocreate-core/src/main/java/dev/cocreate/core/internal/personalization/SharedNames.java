package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parameters of different rules on one element under one name: conditions read parameters by their names, so that one
 * rule's would pass for the other's.
 */
final class SharedNames {

    private SharedNames() {}

    /** One reason for each parameter that another rule on the same element has already. */
    static List<Reason> reasons(PartyId author, List<Rule> rules, List<RulesState> authors) {
        if (rules.stream().allMatch(each -> each.parameters().isEmpty())) {
            return List.of();
        }
        Set<String> renewed = new HashSet<>();
        rules.forEach(each -> renewed.add(author.value() + "/" + each.id()));
        Map<String, String> owners = new HashMap<>();
        for (RulesState state : authors) {
            for (Rule.Authored each : state.inForce().values()) {
                if (!renewed.contains(each.name())) {
                    names(each.rule()).forEach(name -> owners.put(name, each.name()));
                }
            }
        }
        List<Reason> reasons = new ArrayList<>();
        for (Rule each : rules) {
            for (Rule.Parameter parameter : each.parameters()) {
                String name = name(each, parameter);
                String rule = author.value() + "/" + each.id();
                String owner = owners.putIfAbsent(name, rule);
                if (owner != null && !owner.equals(rule)) {
                    reasons.add(RulesDecider.reason(
                            "rule.parameter-name",
                            "Rule “" + each.id() + "”: '" + owner + "' has a parameter '"
                                    + parameter.key().name() + "' on the same element already.",
                            "Regel „" + each.id() + "“: „" + owner
                                    + "“ hat auf demselben Element schon eine Stellgröße „"
                                    + parameter.key().name() + "“."));
                }
            }
        }
        return reasons;
    }

    private static List<String> names(Rule rule) {
        return rule.parameters().stream().map(each -> name(rule, each)).toList();
    }

    private static String name(Rule rule, Rule.Parameter parameter) {
        return rule.effect().element() + "/" + parameter.key().name();
    }
}
