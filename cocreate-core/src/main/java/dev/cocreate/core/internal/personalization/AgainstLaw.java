package dev.cocreate.core.internal.personalization;

import dev.cocreate.Audience;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.core.internal.personalization.engine.Witness;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rules that the law leaves no room for, refused when they are loaded. What binds others clashes with a law if there is
 * a case in which both hold and say different things. A rule that binds nobody may well be overruled now and then; it
 * clashes if the law stands against it wherever it holds, so that it never counts.
 */
final class AgainstLaw {

    private static final int ALL_CASES = 400_000;
    private static final int MOST_CASES = 20_000;

    private record Pair(Rule rule, Rule.Authored law) {}

    private AgainstLaw() {}

    /** One reason for each rule and law that clash. */
    static List<Reason> reasons(List<Rule> rules, List<Rule.Authored> laws) {
        List<Pair> opposed = new ArrayList<>();
        for (Rule.Authored law : laws) {
            for (Rule rule : rules) {
                if (!law.rule().equals(rule)
                        && opposed(law.rule().effect(), rule.effect())
                        && together(law.rule(), rule)) {
                    opposed.add(new Pair(rule, law));
                }
            }
        }
        // However many there are, looking for cases costs a bounded share.
        int most = Math.min(MOST_CASES, Math.max(16, ALL_CASES / Math.max(1, opposed.size())));
        List<Reason> reasons = new ArrayList<>();
        for (Pair each : opposed) {
            if (each.rule().layer().binding() ? canMeet(each, most) : leavesNoRoom(each, most)) {
                reasons.add(reason(each));
            }
        }
        return reasons;
    }

    private static boolean opposed(Effect law, Effect effect) {
        if (!law.element().equals(effect.element())) {
            return false;
        }
        boolean lawTakes = law instanceof Effect.Require || law instanceof Effect.Choose;
        boolean takes = effect instanceof Effect.Require || effect instanceof Effect.Choose;
        boolean same = Standing.value(law).equals(Standing.value(effect));
        return (law instanceof Effect.Forbid && takes && same)
                || (lawTakes && takes && !same)
                || (lawTakes && effect instanceof Effect.Forbid && same);
    }

    /** Whether there is a time when both are valid; for what binds nobody, whether the law always is when the rule is. */
    private static boolean together(Rule law, Rule rule) {
        Instant from = law.validity().from().orElse(Instant.MIN);
        Instant until = law.validity().until().orElse(Instant.MAX);
        Instant first = rule.validity().from().orElse(Instant.MIN);
        Instant last = rule.validity().until().orElse(Instant.MAX);
        return rule.layer().binding()
                ? from.isBefore(last) && first.isBefore(until)
                : !from.isAfter(first) && !until.isBefore(last);
    }

    private static boolean canMeet(Pair pair, int most) {
        Condition both =
                Condition.all(pair.rule().condition(), pair.law().rule().condition());
        return Witness.search(both, most) instanceof Witness.Found;
    }

    private static boolean leavesNoRoom(Pair pair, int most) {
        Condition outside = Condition.all(
                pair.rule().condition(), Condition.not(pair.law().rule().condition()));
        return Witness.search(outside, most) instanceof Witness.None
                && Witness.search(pair.rule().condition(), most) instanceof Witness.Found;
    }

    private static Reason reason(Pair pair) {
        Rule rule = pair.rule();
        Rule law = pair.law().rule();
        Text told = Text.of("Rule “" + rule.id() + "” clashes with the law “" + law.id() + "”: "
                        + words(law.rationale(), Locale.ENGLISH))
                .and(
                        Locale.GERMAN,
                        "Regel „" + rule.id() + "“ widerspricht dem Gesetz „" + law.id() + "“: "
                                + words(law.rationale(), Locale.GERMAN));
        return Reason.of("personalization.rule.against-law", told)
                .from(pair.law().name(), pair.law().version());
    }

    private static String words(Text text, Locale language) {
        return text.in(Audience.of(language)).words();
    }

    /** The laws of a batch, as if they stood already. */
    static List<Rule.Authored> among(dev.cocreate.PartyId author, List<Rule> rules, Instant at) {
        return rules.stream()
                .filter(each -> each.layer() == Layer.LAW)
                .map(each -> new Rule.Authored(author, each, 1, at))
                .toList();
    }
}
