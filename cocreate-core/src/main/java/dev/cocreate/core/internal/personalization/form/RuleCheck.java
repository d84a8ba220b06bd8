package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Audience;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What stands against loading a rule: everything at once. */
public final class RuleCheck {

    private static final int LONGEST_WORDS = 20_000;
    private static final int MOST_PARAMETERS = 16;

    /**
     * Something that stands against a rule.
     *
     * @param code stable, such as {@code rule.unknown-attribute}
     * @param rule the rule's id
     */
    public record Finding(String code, String rule, Text text) {}

    private final Function<String, Optional<AttributeKey<?>>> keys;
    private final Map<String, Element> elements;

    /**
     * @param keys the attributes there are
     * @param elements the elements that are declared, by name
     */
    public RuleCheck(Function<String, Optional<AttributeKey<?>>> keys, Map<String, Element> elements) {
        this.keys = keys;
        this.elements = Map.copyOf(elements);
    }

    /** Everything that stands against these rules. */
    public List<Finding> check(Collection<Rule> rules) {
        List<Finding> findings = new ArrayList<>();
        rules.forEach(rule -> new One(rule, findings).check());
        return findings;
    }

    /** How many tests and values a sound condition holds; looking for words in a text costs what they are long. */
    public static int size(Condition condition) {
        int[] size = {0};
        Clauses.each(condition, clause -> {
            size[0]++;
            if (clause instanceof Clause.OneOf<?> oneOf) {
                size[0] += oneOf.values().size();
            } else if (clause instanceof Clause.HasAny hasAny) {
                size[0] += hasAny.answers().size();
            } else if (clause instanceof Clause.Wording wording) {
                size[0] += ConditionCheck.weight(wording);
            }
        });
        return size[0];
    }

    private static long length(Text text) {
        long length = 0;
        for (Locale language : text.languages()) {
            length += text.in(Audience.of(language)).words().length();
        }
        return length;
    }

    /** The check of one rule. */
    private final class One {

        private final Rule rule;
        private final List<Finding> findings;

        One(Rule rule, List<Finding> findings) {
            this.rule = rule;
            this.findings = findings;
        }

        void check() {
            new ConditionCheck(rule, keys, this::found).check();
            effect();
            words();
            parameters();
            if (rule.layer() == Layer.DUTY && rule.ground().isEmpty()) {
                found(
                        "rule.no-ground",
                        "a duty states its ground and where to appeal",
                        "eine Pflicht nennt ihren Grund und wo man Einspruch erhebt");
            }
            if (rule.layer().binding() && rule.mayBeSwitchedOff()) {
                found(
                        "rule.binding",
                        "a law or duty cannot be switched off",
                        "ein Gesetz oder eine Pflicht lässt sich nicht abschalten");
            }
            if (rule.layer().binding() && rule.experiment().isPresent()) {
                found(
                        "rule.experiment",
                        "a law or duty is no experiment",
                        "ein Gesetz oder eine Pflicht ist kein Versuch");
            }
        }

        private void effect() {
            Effect effect = rule.effect();
            Element element = elements.get(effect.element());
            if (element == null || element.values().isEmpty() || effect instanceof Effect.Advise) {
                return;
            }
            String value = named(effect);
            if (!element.values().containsKey(value)) {
                Set<String> values = element.values().keySet();
                found(
                        "rule.unknown-value",
                        "'" + element.name() + "' takes one of " + values + ", but it names '" + value + "'",
                        "„" + element.name() + "“ nimmt einen von " + values + ", aber sie nennt „" + value + "“");
            }
        }

        private static String named(Effect effect) {
            if (effect instanceof Effect.Choose choose) {
                return choose.value();
            }
            if (effect instanceof Effect.Forbid forbid) {
                return forbid.value();
            }
            if (effect instanceof Effect.Require require) {
                return require.value();
            }
            return ((Effect.Rank) effect).value();
        }

        /** What is told of a rule is told often: it has its bounds too. */
        private void words() {
            List<Text> told = new ArrayList<>(List.of(rule.rationale()));
            rule.ground().ifPresent(ground -> told.addAll(List.of(ground.why(), ground.appeal())));
            rule.experiment().ifPresent(part -> told.addAll(List.of(part.purpose(), Text.of(part.name()))));
            if (rule.effect() instanceof Effect.Advise advise) {
                told.add(advise.advice());
            }
            long length = 0;
            for (Text each : told) {
                length += length(each);
            }
            if (length > LONGEST_WORDS) {
                found(
                        "rule.too-long",
                        "its words have more than " + LONGEST_WORDS + " characters in all",
                        "ihre Worte haben zusammen mehr als " + LONGEST_WORDS + " Zeichen");
            }
        }

        /** A parameter is read like an attribute, so it may not pass for one, nor let her write her own limits. */
        private void parameters() {
            if (rule.parameters().size() > MOST_PARAMETERS) {
                found(
                        "rule.too-large",
                        "it has more than " + MOST_PARAMETERS + " parameters",
                        "sie hat mehr als " + MOST_PARAMETERS + " Stellgrößen");
            }
            if (rule.layer() == Layer.CONSUMER && !rule.parameters().isEmpty()) {
                found(
                        "rule.parameter-of-her-own",
                        "a rule of one's own has no parameters: one changes the rule itself",
                        "eine eigene Regel hat keine Stellgrößen: Man ändert die Regel selbst");
            }
            for (Rule.Parameter each : rule.parameters()) {
                if (keys.apply(each.key().name()).isPresent()) {
                    found(
                            "rule.parameter-name",
                            "its parameter '" + each.key().name() + "' has the name of an attribute",
                            "ihre Stellgröße „" + each.key().name() + "“ heißt wie ein Merkmal");
                }
            }
        }

        private void found(String code, String english, String german) {
            findings.add(new Finding(
                    code,
                    rule.id(),
                    Text.of("Rule “" + rule.id() + "”: " + english + ".")
                            .and(Locale.GERMAN, "Regel „" + rule.id() + "“: " + german + ".")));
        }
    }
}
