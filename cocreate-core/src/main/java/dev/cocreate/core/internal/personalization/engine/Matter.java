package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything one decision rests on. Immutable.
 *
 * @param id of the decision
 * @param element what is decided; labels and order of its values
 * @param rules every rule that speaks of the element and stands for her, in {@link Standing#ORDER}
 * @param wish the value she asks for now
 * @param withheld of what is used, what she is not shown
 * @param movable what of the rules she may move
 */
public record Matter(
        String id,
        PartyId consumer,
        Element element,
        List<Standing> rules,
        Optional<String> wish,
        Facts facts,
        Purpose purpose,
        List<Withheld> withheld,
        List<Rule.Parameter> movable) {

    public Matter {
        List<Standing> sorted = new ArrayList<>(rules);
        sorted.sort(Standing.ORDER);
        rules = List.copyOf(sorted);
        withheld = List.copyOf(withheld);
        movable = List.copyOf(movable);
    }

    /** The same, where something else is known. */
    Matter knowing(Facts others) {
        return new Matter(id, consumer, element, rules, wish, others, purpose, withheld, movable);
    }

    /** The same without one rule. */
    Matter without(Rule.Authored rule) {
        List<Standing> rest =
                rules.stream().filter(each -> !each.rule().equals(rule)).toList();
        return new Matter(id, consumer, element, rest, wish, facts, purpose, withheld, movable);
    }

    /** The values of the element: those declared, or those that rules and the wish name. */
    Resolver.Options options() {
        if (!element.values().isEmpty()) {
            return new Resolver.Options(element.values().keySet(), true);
        }
        Set<String> named = new LinkedHashSet<>();
        wish.ifPresent(named::add);
        for (Standing each : rules) {
            if (!(each.effect() instanceof Effect.Advise)) {
                named.add(Standing.value(each.effect()));
            }
        }
        return new Resolver.Options(named, false);
    }
}
