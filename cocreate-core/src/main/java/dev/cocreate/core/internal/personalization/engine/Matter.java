package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.personalization.Rule;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything one decision rests on. Immutable.
 *
 * @param id of the decision
 * @param element what is decided; labels and order of its values
 * @param speaking the rules that speak of the element and stand for her
 * @param wish the value she asks for now
 * @param withheld of what is used, what she is not shown
 */
public record Matter(
        String id,
        PartyId consumer,
        Element element,
        Speaking speaking,
        Optional<String> wish,
        Facts facts,
        Purpose purpose,
        List<Withheld> withheld) {

    public Matter {
        withheld = List.copyOf(withheld);
    }

    /** Every rule that speaks of the element and stands for her, in {@link Standing#ORDER}. */
    public List<Standing> rules() {
        return speaking.rules();
    }

    /** The same, where something else is known. */
    Matter knowing(Facts others) {
        return new Matter(id, consumer, element, speaking, wish, others, purpose, withheld);
    }

    /** The same by other rules. */
    Matter by(Speaking others) {
        return new Matter(id, consumer, element, others, wish, facts, purpose, withheld);
    }

    /** The same without one rule. */
    Matter without(Rule.Authored rule) {
        return by(speaking.without(rule));
    }

    /** The values of the element: those declared, or those that rules and the wish name, sorted. */
    Resolver.Options options() {
        if (!element.values().isEmpty()) {
            return new Resolver.Options(element.values().keySet(), true);
        }
        SortedSet<String> named = speaking.values();
        if (wish.isPresent() && !named.contains(wish.get())) {
            named = new TreeSet<>(named);
            named.add(wish.get());
        }
        return new Resolver.Options(named, false);
    }
}
