package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Text;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands against loading a rule: everything at once. Walks with a stack of its own, for a tree too deep to recurse
 * into is one of the things it finds.
 */
public final class RuleCheck {

    /** How deep conditions may nest. */
    public static final int DEEPEST = 60;

    /** How many parts and values a condition may hold in all. */
    public static final int LARGEST = 2_000;

    private static final int LONGEST_PART = 1_000;

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

    /** The check of one rule. */
    private final class One {

        private final Rule rule;
        private final List<Finding> findings;
        private int size;

        One(Rule rule, List<Finding> findings) {
            this.rule = rule;
            this.findings = findings;
        }

        void check() {
            condition();
            effect();
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

        private record Part(Condition condition, int depth) {}

        private void condition() {
            Deque<Part> open = new ArrayDeque<>();
            open.push(new Part(rule.condition(), 1));
            while (!open.isEmpty()) {
                Part part = open.pop();
                if (++size > LARGEST) {
                    tooLarge();
                    return;
                }
                if (part.depth() > DEEPEST) {
                    found(
                            "rule.too-deep",
                            "its condition nests deeper than " + DEEPEST,
                            "ihre Bedingung ist tiefer als " + DEEPEST + " verschachtelt");
                    return;
                }
                for (Condition each : parts(part.condition())) {
                    open.push(new Part(each, part.depth() + 1));
                    if (open.size() > LARGEST) {
                        tooLarge();
                        return;
                    }
                }
                if (part.condition() instanceof Clause clause) {
                    clause(clause);
                }
            }
        }

        private void tooLarge() {
            found(
                    "rule.too-large",
                    "its condition holds more than " + LARGEST + " parts and values",
                    "ihre Bedingung hat mehr als " + LARGEST + " Teile und Werte");
        }

        private List<Condition> parts(Condition condition) {
            if (condition instanceof All all) {
                return all.parts();
            }
            if (condition instanceof Any any) {
                return any.parts();
            }
            return condition instanceof Not not ? List.of(not.part()) : List.of();
        }

        private void clause(Clause clause) {
            if (!known(clause.key())) {
                return;
            }
            if (clause instanceof OneOf<?> oneOf) {
                size += oneOf.values().size();
                if (clause.key().domain() instanceof Domain.OfSet) {
                    wrongType(clause.key(), "has", "has");
                } else if (size <= LARGEST) {
                    oneOf.values().forEach(each -> value(clause.key(), each));
                }
            } else if (clause instanceof HasAny hasAny) {
                size += hasAny.answers().size();
                if (size <= LARGEST) {
                    value(clause.key(), hasAny.answers());
                }
            } else if (clause instanceof Range<?> range) {
                bound(clause.key(), range.least());
                bound(clause.key(), range.most());
            } else if (clause instanceof Wording wording) {
                size += wording.part().length() / 8;
                if (wording.part().length() > LONGEST_PART) {
                    tooLarge();
                }
            } else if (clause instanceof NotBelow notBelow) {
                known(notBelow.other());
            }
        }

        private boolean known(AttributeKey<?> key) {
            boolean parameter =
                    rule.parameters().stream().anyMatch(each -> each.key().equals(key));
            Optional<AttributeKey<?>> found = parameter ? Optional.of(key) : keys.apply(key.name());
            if (found.isEmpty()) {
                found(
                        "rule.unknown-attribute",
                        "it reads '" + key.name() + "', which is no attribute here",
                        "sie liest „" + key.name() + "“, das hier kein Merkmal ist");
                return false;
            }
            if (found.get().domain().type() != key.domain().type()) {
                found(
                        "rule.wrong-type",
                        "it reads '" + key.name() + "' as another type than it is of",
                        "sie liest „" + key.name() + "“ als einen anderen Typ, als es hat");
                return false;
            }
            return true;
        }

        private void bound(AttributeKey<?> key, @org.jspecify.annotations.Nullable Object bound) {
            if (bound == null) {
                return;
            }
            if (bound instanceof Double number && !Double.isFinite(number)) {
                found(
                        "rule.not-finite",
                        "it compares '" + key.name() + "' with a number that is not finite",
                        "sie vergleicht „" + key.name() + "“ mit einer Zahl, die nicht endlich ist");
            } else if (!key.domain().type().isInstance(bound)
                    || key.domain() instanceof Domain.OfText
                    || key.domain() instanceof Domain.OfChoice
                    || key.domain() instanceof Domain.OfFlag) {
                wrongType(key, "an order", "eine Ordnung");
            } else if (bound instanceof dev.cocreate.Money money
                    && key.domain() instanceof Domain.OfMoney of
                    && !money.currency().equals(of.least().currency())) {
                wrongType(key, "its own currency", "seine eigene Währung");
            }
        }

        private void value(AttributeKey<?> key, Object value) {
            if (!key.domain().type().isInstance(value)) {
                wrongType(key, "its own type", "seinen eigenen Typ");
                return;
            }
            objection(key, value)
                    .ifPresent(range -> found(
                            "rule.out-of-range",
                            "it names a value of '" + key.name() + "' that cannot occur; it takes " + range,
                            "sie nennt einen Wert von „" + key.name() + "“, den es nicht gibt; möglich ist: " + range));
        }

        // The value was just seen to be of the key's type.
        @SuppressWarnings("unchecked")
        private <T> Optional<String> objection(AttributeKey<T> key, Object value) {
            Domain<T> domain = (Domain<T>) keys.apply(key.name()).orElse(key).domain();
            return domain.objection((T) value);
        }

        private void wrongType(AttributeKey<?> key, String english, String german) {
            found(
                    "rule.wrong-type",
                    "it compares '" + key.name() + "' with a value of another type; it needs " + english,
                    "sie vergleicht „" + key.name() + "“ mit einem Wert anderen Typs; nötig wäre: " + german);
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

        private void found(String code, String english, String german) {
            findings.add(new Finding(
                    code,
                    rule.id(),
                    Text.of("Rule “" + rule.id() + "”: " + english + ".")
                            .and(Locale.GERMAN, "Regel „" + rule.id() + "“: " + german + ".")));
        }
    }
}
