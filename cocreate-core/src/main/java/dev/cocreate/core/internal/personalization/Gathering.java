package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.index.Panel;
import dev.cocreate.core.internal.personalization.index.RuleGroup;
import dev.cocreate.core.internal.personalization.index.Side;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.rulebook.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which rules stand for one person on one element now: everyone's compiled rules, seen from her side. */
final class Gathering {

    private final Situation situation;
    private final PartyId consumer;
    private final RulesState hers;
    private final Choices choices;
    private final Set<PartyId> firms;

    /** @param firms whose rules count; empty if all firms' */
    Gathering(Situation situation, PartyId consumer, Set<PartyId> firms) {
        this.situation = situation;
        this.consumer = consumer;
        this.hers = situation.state(RulesState.FOLD, consumer.value());
        this.choices = hers.choices();
        this.firms = firms;
    }

    Choices choices() {
        return choices;
    }

    /** The rules on an element; only what binds everyone, if asked. */
    Panel rules(String element, boolean bindingOnly) {
        List<RuleGroup> groups = new ArrayList<>();
        if (!bindingOnly && !hers.inForce().isEmpty()) {
            hers.rules().on(element).stream()
                    .filter(each -> each.layer() == Layer.CONSUMER)
                    .forEach(groups::add);
        }
        for (PartyId author :
                situation.state(AuthorsState.FOLD, AuthorsState.ALL).authors()) {
            RulesState theirs = situation.state(RulesState.FOLD, author.value());
            theirs.rules().on(element).stream()
                    .filter(each -> each.layer() != Layer.CONSUMER)
                    .forEach(groups::add);
        }
        return Panel.of(groups, Side.of(consumer, choices, element, firms, bindingOnly, situation.now()));
    }
}
