package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.Suggesting.Suggested;
import dev.cocreate.core.internal.personalization.Suggesting.Suggestions;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Listed;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is suggested, as rules of the moment: a weak ranking for what speaks for itself, a ban of hers for what she excluded. */
final class SuggestedRules {

    /** Who stands behind a suggestion in explanations. */
    static final PartyId AUTHOR = PartyId.of("cocreate:recommendations");

    private SuggestedRules() {}

    /** The values that rules on an element name. */
    static Set<String> named(List<Standing> rules) {
        Set<String> named = new LinkedHashSet<>();
        for (Standing each : rules) {
            Effect effect = each.effect();
            if (effect instanceof Effect.Rank rank) {
                named.add(rank.value());
            } else if (effect instanceof Effect.Choose choose) {
                named.add(choose.value());
            } else if (effect instanceof Effect.Require require) {
                named.add(require.value());
            }
        }
        return named;
    }

    /** A matter with what is suggested for it. */
    static Matter with(Matter matter, Suggestions suggestions, Instant at) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>(matter.facts().data());
        suggestions.data().forEach(data::putIfAbsent);
        List<Standing> rules = new ArrayList<>(matter.rules());
        rules.addAll(of(suggestions.values(), matter.element().name(), matter.consumer(), at));
        return new Matter(
                matter.id(),
                matter.consumer(),
                suggestions.element(),
                new Listed(rules),
                matter.wish(),
                new Facts(data, matter.facts().today()),
                matter.purpose(),
                matter.withheld());
    }

    /** The rules of the moment that a suggestion amounts to. */
    static List<Standing> of(List<Suggested> suggested, String element, PartyId consumer, Instant at) {
        List<Standing> rules = new ArrayList<>();
        for (Suggested each : suggested) {
            boolean excluded = each.weight().isEmpty();
            Condition condition = each.from().<Condition>map(Condition::isKnown).orElse(Condition.always());
            Effect effect = excluded
                    ? Effect.forbid(element, each.value())
                    : Effect.rank(element, each.value(), each.weight().get());
            // With leading noughts, since rules of one strength are told in the order of their names.
            Rule rule = new Rule(
                    String.format(Locale.ROOT, excluded ? "excluded %03d" : "recommended %03d", rules.size() + 1),
                    excluded ? Layer.CONSUMER : Layer.FIRM_DEFAULT,
                    condition,
                    effect,
                    each.why(),
                    Optional.empty(),
                    false,
                    Rule.Validity.ALWAYS,
                    List.of(),
                    Optional.empty());
            PartyId author = excluded ? consumer : AUTHOR;
            rules.add(new Standing(new Rule.Authored(author, rule, 1, at), Standing.rankOf(rule.layer(), false)));
        }
        return rules;
    }
}
