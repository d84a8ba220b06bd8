package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which rules stand for one person on one element now: by her choices, the time, and whose rules are asked for.
 *
 * @param delegatedTo whose advice she put above her own rules on this element; absent if nobody's
 * @param firms whose duties and defaults count; empty if all firms'
 * @param bindingOnly whether only law and duties are looked at
 */
public record Side(
        PartyId consumer,
        Choices choices,
        @Nullable PartyId delegatedTo,
        Set<PartyId> firms,
        boolean bindingOnly,
        Instant now) {

    private static final BitSet NONE = new BitSet();

    /** One element seen from her side. */
    public static Side of(
            PartyId consumer, Choices choices, String element, Set<PartyId> firms, boolean bindingOnly, Instant now) {
        return new Side(consumer, choices, choices.delegated().get(element), firms, bindingOnly, now);
    }

    boolean counts(Layer layer, PartyId author) {
        if (bindingOnly && !layer.binding()) {
            return false;
        }
        return switch (layer) {
            case LAW, NEUTRAL_ADVICE -> true;
            case CONSUMER -> author.equals(consumer);
            case ADOPTED_COMMUNITY -> choices.adopted().contains(author);
            case DUTY, FIRM_DEFAULT -> firms.isEmpty() || firms.contains(author);
        };
    }

    int rank(RuleGroup group) {
        return Standing.rankOf(group.layer(), group.author().equals(delegatedTo));
    }

    /** The numbers of a group's rules that do not stand for her. */
    BitSet leftOut(RuleGroup group) {
        if (group.conditional().isEmpty() && choices.off().isEmpty()) {
            return NONE;
        }
        BitSet leftOut = new BitSet();
        for (int i = group.conditional().nextSetBit(0);
                i >= 0;
                i = group.conditional().nextSetBit(i + 1)) {
            Rule.@Nullable Authored rule = group.rule(i);
            leftOut.set(i, rule != null && !stands(rule));
        }
        String author = group.author().value() + "/";
        for (String name : choices.off()) {
            int number = name.startsWith(author) ? group.number(name.substring(author.length())) : -1;
            Rule.@Nullable Authored rule = number < 0 ? null : group.rule(number);
            if (rule != null && rule.rule().mayBeSwitchedOff()) {
                leftOut.set(number);
            }
        }
        return leftOut.isEmpty() ? NONE : leftOut;
    }

    /** Whether a rule stands for her now, unless she switched it off. */
    private boolean stands(Rule.Authored each) {
        return each.rule().validity().at(now)
                && each.rule().experiment().map(this::takesPart).orElse(true);
    }

    /** Drawn from the ids alone: the same person is always in or always out, and nothing known of her plays a part. */
    private boolean takesPart(Rule.Experiment experiment) {
        if (choices.refused().contains(experiment.name())) {
            return false;
        }
        CRC32 sum = new CRC32();
        sum.update((experiment.name() + "\n" + consumer.value()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 100 < experiment.percent();
    }
}
