package dev.cocreate.core.internal.personalization;

import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Witness;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where somebody's own rules contradict each other: the same element, other values, and a case in which both hold. */
final class Clashes {

    private static final int ALL_CASES = 1_000_000;

    private Clashes() {}

    static List<Text> of(List<Rule.Authored> rules, Preparing preparing) {
        List<Text> clashes = new ArrayList<>();
        // However many rules there are, looking through them costs a bounded share.
        int most = Math.max(16, ALL_CASES / Math.max(1, rules.size() * rules.size() / 2));
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Rule left = rules.get(i).rule();
                Rule right = rules.get(j).rule();
                if (opposed(left, right)) {
                    if (Witness.search(Condition.all(left.condition(), right.condition()), most)
                            instanceof Witness.Found) {
                        clashes.add(clash(
                                left, right, preparing.element(left.effect().element())));
                    }
                }
            }
        }
        return clashes;
    }

    private static boolean opposed(Rule left, Rule right) {
        if (left.layer() != Layer.CONSUMER || right.layer() != Layer.CONSUMER) {
            return false;
        }
        if (left.effect() instanceof Effect.Choose one && right.effect() instanceof Effect.Choose other) {
            return one.element().equals(other.element()) && !one.value().equals(other.value());
        }
        if (left.effect() instanceof Effect.Require one && right.effect() instanceof Effect.Require other) {
            return one.element().equals(other.element()) && !one.value().equals(other.value());
        }
        return false;
    }

    private static Text clash(Rule left, Rule right, Element element) {
        return Text.of("“" + left.id() + "” and “" + right.id() + "” can hold at once and say different things about "
                        + element.label().in(dev.cocreate.Audience.of(Locale.ENGLISH)) + ".")
                .and(
                        Locale.GERMAN,
                        "„" + left.id() + "“ und „" + right.id()
                                + "“ können zugleich gelten und sagen Verschiedenes über „"
                                + element.label().in(dev.cocreate.Audience.of(Locale.GERMAN)) + "“.");
    }
}
