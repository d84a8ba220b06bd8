package dev.cocreate.core.internal.personalization.book;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.core.internal.personalization.engine.Witness;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is wrong with rules as they would act. Each claim is about all people there could be, so it is made only where the search
 * for a case, or for a counter-case, went through all kinds of answer.
 */
final class Reviewing {

    private final List<Finding> findings = new ArrayList<>();

    private Reviewing() {}

    static List<Finding> review(List<Rule.Authored> rules, Map<String, Element> elements) {
        Reviewing review = new Reviewing();
        Map<String, List<Rule.Authored>> byElement = new TreeMap<>();
        for (Rule.Authored each : rules) {
            review.single(each);
            byElement
                    .computeIfAbsent(each.rule().effect().element(), any -> new ArrayList<>())
                    .add(each);
        }
        byElement.forEach((element, speaking) -> {
            review.pairs(speaking);
            review.gap(element, speaking, elements);
        });
        return List.copyOf(review.findings);
    }

    private void single(Rule.Authored rule) {
        if (Witness.search(rule.rule().condition()) instanceof Witness.None) {
            found(
                    "rules.unreachable",
                    List.of(rule),
                    Map.of(),
                    "“" + rule.rule().id() + "” can never hold: its condition contradicts itself.",
                    "„" + rule.rule().id() + "“ kann nie gelten: Die Bedingung widerspricht sich.");
        }
        Set<String> delicate = new LinkedHashSet<>();
        Clauses.keys(rule.rule().condition(), key -> {
            if (key.isSpecial()) {
                delicate.add(key.name());
            }
        });
        if (!delicate.isEmpty() && rule.rule().ground().isEmpty() && rule.rule().layer() != Layer.CONSUMER) {
            found(
                    "rules.delicate",
                    List.of(rule),
                    Map.of(),
                    "“" + rule.rule().id() + "” reads " + delicate
                            + ", which is delicate, and states no ground for it.",
                    "„" + rule.rule().id() + "“ liest " + delicate + ", was heikel ist, und nennt keinen Grund dafür.");
        }
    }

    private void pairs(List<Rule.Authored> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < rules.size(); j++) {
                if (i < j && contradict(rules.get(i), rules.get(j)) && Reach.canMeet(rules.get(i), rules.get(j))) {
                    contradiction(rules.get(i), rules.get(j));
                }
                if (i != j && outranks(rules.get(i), rules.get(j)) && Reach.covers(rules.get(i), rules.get(j))) {
                    shadow(rules.get(i), rules.get(j));
                }
            }
        }
    }

    private void contradiction(Rule.Authored left, Rule.Authored right) {
        if (Witness.search(Condition.all(left.rule().condition(), right.rule().condition()))
                instanceof Witness.Found found) {
            found(
                    "rules.contradiction",
                    List.of(left, right),
                    witness(found.facts()),
                    "“" + left.rule().id() + "” and “" + right.rule().id()
                            + "” bind equally, can hold at once and say different things.",
                    "„" + left.rule().id() + "“ und „" + right.rule().id()
                            + "“ binden gleich stark, können zugleich gelten und sagen Verschiedenes.");
        }
    }

    private void shadow(Rule.Authored strong, Rule.Authored weak) {
        Condition escapes = Condition.all(
                weak.rule().condition(), Condition.not(strong.rule().condition()));
        if (Witness.search(escapes) instanceof Witness.None
                && Witness.search(weak.rule().condition()) instanceof Witness.Found found) {
            found(
                    "rules.shadowed",
                    List.of(weak, strong),
                    witness(found.facts()),
                    "“" + weak.rule().id() + "” never counts: wherever it holds, the stronger “"
                            + strong.rule().id() + "” holds too.",
                    "„" + weak.rule().id() + "“ zählt nie: Wo sie gilt, gilt auch die stärkere „"
                            + strong.rule().id() + "“.");
        }
    }

    private void gap(String element, List<Rule.Authored> rules, Map<String, Element> elements) {
        List<Condition> deciding = new ArrayList<>();
        for (Rule.Authored each : rules) {
            if (!(each.rule().effect() instanceof Effect.Forbid)
                    && !(each.rule().effect() instanceof Effect.Advise)
                    && Reach.everyone(each)) {
                deciding.add(each.rule().condition());
            }
        }
        boolean declared = elements.containsKey(element) && !deciding.isEmpty();
        if (declared && Witness.search(Condition.not(new Condition.Any(deciding))) instanceof Witness.Found found) {
            found(
                    "rules.gap",
                    rules,
                    witness(found.facts()),
                    "There are cases in which no rule decides “" + element + "”.",
                    "Es gibt Fälle, in denen keine Regel über „" + element + "“ entscheidet.");
        }
    }

    private static int rank(Rule.Authored rule) {
        return Standing.rankOf(rule.rule().layer(), false);
    }

    private static boolean contradict(Rule.Authored left, Rule.Authored right) {
        if (rank(left) != rank(right)) {
            return false;
        }
        Optional<String> one = taken(left);
        Optional<String> other = taken(right);
        boolean sameKind =
                left.rule().effect().getClass() == right.rule().effect().getClass();
        if (sameKind) {
            return one.isPresent() && !one.equals(other);
        }
        return (forbidden(left).isPresent() && forbidden(left).equals(other))
                || (forbidden(right).isPresent() && forbidden(right).equals(one));
    }

    /** Whether the first always decides against the second where both hold. */
    private static boolean outranks(Rule.Authored strong, Rule.Authored weak) {
        Optional<String> wanted = taken(weak);
        boolean stronger = rank(strong) < rank(weak)
                || (rank(strong) == rank(weak)
                        && strong.rule().effect() instanceof Effect.Require
                        && weak.rule().effect() instanceof Effect.Choose);
        if (!stronger || wanted.isEmpty()) {
            return false;
        }
        return forbidden(strong).equals(wanted)
                || taken(strong).filter(each -> !wanted.get().equals(each)).isPresent();
    }

    private static Optional<String> taken(Rule.Authored rule) {
        if (rule.rule().effect() instanceof Effect.Choose choose) {
            return Optional.of(choose.value());
        }
        return rule.rule().effect() instanceof Effect.Require require ? Optional.of(require.value()) : Optional.empty();
    }

    private static Optional<String> forbidden(Rule.Authored rule) {
        return rule.rule().effect() instanceof Effect.Forbid forbid ? Optional.of(forbid.value()) : Optional.empty();
    }

    private static Map<AttributeKey<?>, Object> witness(Facts facts) {
        Map<AttributeKey<?>, Object> witness = new HashMap<>();
        facts.data().forEach((key, datum) -> {
            if (datum instanceof Datum.Known<?> known) {
                witness.put(key, known.value());
            }
        });
        return witness;
    }

    private void found(
            String code,
            List<Rule.Authored> rules,
            Map<AttributeKey<?>, Object> witness,
            String english,
            String german) {
        findings.add(new Finding(
                code,
                rules.stream().map(Rule.Authored::name).toList(),
                Text.of(english).and(Locale.GERMAN, german),
                witness));
    }
}
