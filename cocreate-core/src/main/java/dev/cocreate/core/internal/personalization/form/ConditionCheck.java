package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Money;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Clause.Since;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands against a rule's condition. Walks with a stack of its own, for a tree too deep to recurse into is one of
 * the things it finds.
 */
final class ConditionCheck {

    /** How deep conditions may nest. */
    static final int DEEPEST = 60;

    /** How many parts and values a condition may hold in all. */
    static final int LARGEST = 2_000;

    private static final int LONGEST_PART = 1_000;
    /** The least number whose neighbours a double cannot hold. */
    private static final long MOST_EXACT = 1L << 53;

    private static final Instant FIRST_EXACT = Instant.EPOCH.minus(MOST_EXACT, ChronoUnit.MICROS);
    private static final Instant LAST_EXACT = Instant.EPOCH.plus(MOST_EXACT, ChronoUnit.MICROS);
    private static final int CHARACTERS_A_PART = 64;
    private static final Period LONGEST_PERIOD = Period.ofYears(1_000);

    /** Told of everything that is found. */
    interface Finds {
        void found(String code, String english, String german);
    }

    private final Rule rule;
    private final Function<String, Optional<AttributeKey<?>>> keys;
    private final Finds finds;
    private int size;

    ConditionCheck(Rule rule, Function<String, Optional<AttributeKey<?>>> keys, Finds finds) {
        this.rule = rule;
        this.keys = keys;
        this.finds = finds;
    }

    private void found(String code, String english, String german) {
        finds.found(code, english, german);
    }

    private record Part(Condition condition, int depth) {}

    void check() {
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
                if (size > LARGEST) {
                    tooLarge();
                    return;
                }
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
        Optional<AttributeKey<?>> known = known(clause.key());
        if (known.isEmpty()) {
            return;
        }
        AttributeKey<?> key = known.get();
        if (clause instanceof OneOf<?> oneOf) {
            oneOf.values().forEach(each -> size += weight(each));
            if (key.domain() instanceof Domain.OfSet) {
                wrongType(key, "has", "has");
            } else if (size <= LARGEST) {
                oneOf.values().forEach(each -> value(key, each));
            }
        } else if (clause instanceof HasAny hasAny) {
            hasAny.answers().forEach(each -> size += weight(each));
            if (size <= LARGEST) {
                value(key, hasAny.answers());
            }
        } else if (clause instanceof Range<?> range) {
            bound(key, range.least());
            bound(key, range.most());
        } else if (clause instanceof Wording wording) {
            typed(key, String.class);
            size += wording.part().length() > LONGEST_PART ? LARGEST + 1 : weight(wording);
        } else if (clause instanceof NotBelow notBelow) {
            known(notBelow.other()).ifPresent(other -> {
                typed(key, Double.class);
                typed(other, Double.class);
            });
        } else if (clause instanceof Since since) {
            typed(key, LocalDate.class);
            period(since.period());
        }
    }

    static int weight(Wording wording) {
        return wording.part().length() / 8;
    }

    private static int weight(Object value) {
        return value instanceof String text ? 1 + text.length() / CHARACTERS_A_PART : 1;
    }

    private void typed(AttributeKey<?> key, Class<?> type) {
        if (key.domain().type() != type) {
            wrongType(key, type.getSimpleName(), type.getSimpleName());
        }
    }

    private void period(Period period) {
        // Months first: what is within bounds there overflows no day.
        boolean tooLong = period.toTotalMonths() > LONGEST_PERIOD.toTotalMonths()
                || LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plus(LONGEST_PERIOD));
        if (tooLong) {
            found(
                    "rule.too-long-ago",
                    "it asks for more than " + LONGEST_PERIOD.getYears() + " years since a day",
                    "sie fragt nach mehr als " + LONGEST_PERIOD.getYears() + " Jahren seit einem Tag");
        }
    }

    /** What a clause reads, as it is declared; empty if that is nothing, or something else than the clause takes it for. */
    private Optional<AttributeKey<?>> known(AttributeKey<?> key) {
        Optional<AttributeKey<?>> found = parameter(key).or(() -> keys.apply(key.name()));
        if (found.isEmpty()) {
            found(
                    "rule.unknown-attribute",
                    "it reads '" + key.name() + "', which is no attribute here",
                    "sie liest „" + key.name() + "“, das hier kein Merkmal ist");
        } else if (found.get().domain().type() != key.domain().type()) {
            found(
                    "rule.wrong-type",
                    "it reads '" + key.name() + "' as another type than it is of",
                    "sie liest „" + key.name() + "“ als einen anderen Typ, als es hat");
            return Optional.empty();
        }
        return found;
    }

    private Optional<AttributeKey<?>> parameter(AttributeKey<?> key) {
        for (Rule.Parameter each : rule.parameters()) {
            if (each.key().equals(key)) {
                return Optional.of(each.key());
            }
        }
        return Optional.empty();
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
        } else if (bound instanceof Money money
                && key.domain() instanceof Domain.OfMoney of
                && !money.currency().equals(of.least().currency())) {
            wrongType(key, "its own currency", "seine eigene Währung");
        } else {
            exact(key, bound);
        }
    }

    /** Amounts and instants are compared as numbers that hold whole ones exactly up to a bound. */
    private void exact(AttributeKey<?> key, Object value) {
        boolean exact = true;
        if (value instanceof Money money) {
            exact = money.minor() < MOST_EXACT && money.minor() > -MOST_EXACT;
        } else if (value instanceof Instant instant) {
            exact = !instant.isBefore(FIRST_EXACT)
                    && !instant.isAfter(LAST_EXACT)
                    && instant.truncatedTo(ChronoUnit.MICROS).equals(instant);
        }
        if (!exact) {
            found(
                    "rule.inexact",
                    "it compares '" + key.name()
                            + "' with a value too large or too fine to be told from its neighbours",
                    "sie vergleicht „" + key.name()
                            + "“ mit einem Wert, der zu groß oder zu fein ist, um ihn von seinen"
                            + " Nachbarn zu unterscheiden");
        }
    }

    private void value(AttributeKey<?> key, Object value) {
        if (!key.domain().type().isInstance(value)) {
            wrongType(key, "its own type", "seinen eigenen Typ");
            return;
        }
        exact(key, value);
        objection(key, value)
                .ifPresent(range -> found(
                        "rule.out-of-range",
                        "it names a value of '" + key.name() + "' that cannot occur; it takes " + range,
                        "sie nennt einen Wert von „" + key.name() + "“, den es nicht gibt; möglich ist: " + range));
    }

    // The value was just seen to be of the key's type.
    @SuppressWarnings("unchecked")
    private <T> Optional<String> objection(AttributeKey<T> key, Object value) {
        return key.domain().objection((T) value);
    }

    private void wrongType(AttributeKey<?> key, String english, String german) {
        found(
                "rule.wrong-type",
                "it compares '" + key.name() + "' with a value of another type; it needs " + english,
                "sie vergleicht „" + key.name() + "“ mit einem Wert anderen Typs; nötig wäre: " + german);
    }
}
