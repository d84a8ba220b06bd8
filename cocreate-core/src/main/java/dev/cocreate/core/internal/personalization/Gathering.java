package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** Which rules stand for one person on one element now. */
final class Gathering {

    private final Situation situation;
    private final PartyId consumer;
    private final RulesState hers;
    private final Set<PartyId> firms;

    /** @param firms whose rules count; empty if all firms' */
    Gathering(Situation situation, PartyId consumer, Set<PartyId> firms) {
        this.situation = situation;
        this.consumer = consumer;
        this.hers = situation.state(RulesState.FOLD, consumer.value());
        this.firms = firms;
    }

    List<Standing> rules(String element) {
        List<Standing> standing = new ArrayList<>();
        for (Rule.Authored each : hers.inForce().values()) {
            if (each.rule().layer() == Layer.CONSUMER && applies(each, element)) {
                standing.add(new Standing(each, Standing.HERS));
            }
        }
        for (PartyId author :
                situation.state(AuthorsState.FOLD, AuthorsState.ALL).authors()) {
            boolean delegated = author.equals(hers.delegated().get(element));
            for (Rule.Authored each :
                    situation.state(RulesState.FOLD, author.value()).inForce().values()) {
                if (applies(each, element) && binds(each)) {
                    standing.add(new Standing(each, Standing.rankOf(each.rule().layer(), delegated)));
                }
            }
        }
        return standing;
    }

    /** Where she moved a parameter of a rule, or where it began. */
    double position(Rule.Authored rule, Rule.Parameter parameter) {
        return hers.moved().getOrDefault(rule.name() + "/" + parameter.key().name(), parameter.initial());
    }

    private boolean applies(Rule.Authored each, String element) {
        return each.rule().effect().element().equals(element)
                && each.rule().validity().at(situation.now());
    }

    private boolean binds(Rule.Authored each) {
        boolean counts = switch (each.rule().layer()) {
            case LAW, NEUTRAL_ADVICE -> true;
            case CONSUMER -> false;
            case ADOPTED_COMMUNITY -> hers.adopted().contains(each.author());
            case DUTY, FIRM_DEFAULT -> firms.isEmpty() || firms.contains(each.author());
        };
        return counts
                && !(each.rule().mayBeSwitchedOff() && hers.off().contains(each.name()))
                && each.rule().experiment().map(this::takesPart).orElse(true);
    }

    /** Drawn from the ids alone: the same person is always in or always out, and nothing known of her plays a part. */
    private boolean takesPart(Rule.Experiment experiment) {
        if (hers.refused().contains(experiment.name())) {
            return false;
        }
        CRC32 sum = new CRC32();
        sum.update((experiment.name() + "\n" + consumer.value()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 100 < experiment.percent();
    }
}
