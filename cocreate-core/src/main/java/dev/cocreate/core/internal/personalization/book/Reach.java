package dev.cocreate.core.internal.personalization.book;

import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.time.Instant;

/**
 * For whom and when rules stand: a review that forgot that she may switch a rule off, not adopt its community, refuse
 * its experiment, or that it has not begun, would speak of a rulebook that nobody lives under.
 */
final class Reach {

    private Reach() {}

    /** Whether a rule stands for everyone who made no choices, at any time. */
    static boolean everyone(Rule.Authored each) {
        Layer layer = each.rule().layer();
        return layer != Layer.CONSUMER
                && layer != Layer.ADOPTED_COMMUNITY
                && each.rule().experiment().isEmpty()
                && each.rule().validity().equals(Rule.Validity.ALWAYS);
    }

    /** Whether there can be somebody for whom both stand at one time. */
    static boolean canMeet(Rule.Authored left, Rule.Authored right) {
        boolean twoConsumers = left.rule().layer() == Layer.CONSUMER
                && right.rule().layer() == Layer.CONSUMER
                && !left.author().equals(right.author());
        return !twoConsumers && from(left).isBefore(until(right)) && from(right).isBefore(until(left));
    }

    /** Whether the strong one stands for everyone for whom the weak one does, whenever it does. */
    static boolean covers(Rule.Authored strong, Rule.Authored weak) {
        Layer layer = strong.rule().layer();
        boolean binds = layer == Layer.LAW
                || layer == Layer.NEUTRAL_ADVICE
                || strong.author().equals(weak.author());
        boolean stays = !strong.rule().mayBeSwitchedOff();
        boolean whole = strong.rule().experiment().isEmpty()
                || strong.rule().experiment().equals(weak.rule().experiment());
        return binds
                && stays
                && whole
                && !from(strong).isAfter(from(weak))
                && !until(strong).isBefore(until(weak));
    }

    private static Instant from(Rule.Authored rule) {
        return rule.rule().validity().from().orElse(Instant.MIN);
    }

    private static Instant until(Rule.Authored rule) {
        return rule.rule().validity().until().orElse(Instant.MAX);
    }
}
