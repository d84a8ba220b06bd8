package dev.cocreate.core.internal.personalization.form;

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
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads conditions written in a strict subset of the Common Expression Language, by recursive descent. Whatever is
 * accepted means the same there; whatever is not is refused with its place and the nearest form that is allowed. For
 * one text and one thread.
 */
public final class RuleParser {

    private static final int DEEPEST = 60;
    private static final List<String> RELATIONS = List.of("==", "!=", "<=", ">=", "<", ">");

    private final RuleScanner scanner;
    private final Function<String, Optional<AttributeKey<?>>> keys;
    private int depth;
    private int parts;

    private RuleParser(String text, Function<String, Optional<AttributeKey<?>>> keys) {
        this.scanner = new RuleScanner(text);
        this.keys = keys;
    }

    /**
     * Reads a condition.
     *
     * @throws RuleSyntax with line, column and the nearest allowed form
     */
    public static Condition parse(String text, Function<String, Optional<AttributeKey<?>>> keys) {
        RuleParser parser = new RuleParser(text, keys);
        Condition condition = parser.ternary();
        parser.scanner.end();
        return condition;
    }

    private Condition ternary() {
        if (++depth > DEEPEST) {
            throw scanner.error("it nests deeper than " + DEEPEST, "a flatter condition");
        }
        int before = parts;
        Condition when = or();
        if (scanner.take("?")) {
            // What decides between the two stands in front of each.
            count(parts - before);
            Condition then = ternary();
            scanner.expect(":");
            Condition otherwise = ternary();
            depth--;
            return new Any(List.of(new All(List.of(when, then)), new All(List.of(new Not(when), otherwise))));
        }
        depth--;
        return when;
    }

    private void count(int more) {
        parts += more;
        if (parts > ConditionCheck.LARGEST) {
            throw scanner.error("it holds more than " + ConditionCheck.LARGEST + " parts", "a shorter condition");
        }
    }

    private Condition or() {
        List<Condition> parts = new ArrayList<>(List.of(and()));
        while (scanner.take("||")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Any(parts);
    }

    private Condition and() {
        List<Condition> parts = new ArrayList<>(List.of(unary()));
        while (scanner.take("&&")) {
            parts.add(unary());
        }
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private Condition unary() {
        boolean mirrored = false;
        while (scanner.take("!")) {
            mirrored = !mirrored;
        }
        Condition condition = primary();
        return mirrored ? mirror(condition) : condition;
    }

    /** A flag's mirror is its other value: the same in Kleene logic, and nearer to what was written. */
    private static Condition mirror(Condition condition) {
        return condition instanceof OneOf<?> oneOf && oneOf.values().equals(Set.of(true))
                ? Condition.is(JsonKeys.flag(oneOf.key()), false)
                : new Not(condition);
    }

    private Condition primary() {
        count(1);
        if (scanner.take("(")) {
            Condition inner = ternary();
            scanner.expect(")");
            return inner;
        }
        if (scanner.atString() || scanner.atNumber()) {
            return literalFirst();
        }
        String name = scanner.name();
        if (name.equals("true") || name.equals("false")) {
            return name.equals("true") ? Condition.always() : Condition.never();
        }
        if (name.equals("has") && scanner.take("(")) {
            return has();
        }
        if (name.equals("size") || name.equals("matches") || name.equals("int") || name.equals("double")) {
            throw scanner.errorOfName("'" + name + "' is not part of this subset", "a comparison such as age >= 18.0");
        }
        return relation(name);
    }

    private Condition has() {
        String name = scanner.name();
        if (name.indexOf('.') < 0) {
            throw scanner.errorOfName("has() tests a field", "has(person." + name + ")");
        }
        scanner.expect(")");
        return new Clause.IsKnown(key(name));
    }

    private AttributeKey<?> key(String name) {
        if (RuleScanner.isReserved(name)) {
            throw scanner.errorOfName("'" + name + "' is a word of the language", "the name of an attribute");
        }
        return keys.apply(name)
                .orElseThrow(() -> scanner.errorOfName(
                        "'" + name + "' is no attribute", "the name of an attribute of the catalogue"));
    }

    private Condition relation(String path) {
        for (String function : List.of("contains", "startsWith", "endsWith")) {
            if (path.endsWith("." + function) && scanner.take("(")) {
                AttributeKey<?> key = key(path.substring(0, path.length() - function.length() - 1));
                String part = scanner.string();
                scanner.expect(")");
                return new Wording(text(key), place(function), part);
            }
        }
        AttributeKey<?> key = key(path);
        if (scanner.takeWord("in")) {
            return among(key);
        }
        for (String relation : RELATIONS) {
            if (scanner.take(relation)) {
                return compared(key, relation);
            }
        }
        if (key.domain() instanceof Domain.OfFlag) {
            return Condition.is(JsonKeys.flag(key));
        }
        throw scanner.error("'" + path + "' alone is no condition", path + " == …");
    }

    private static Wording.Place place(String function) {
        return switch (function) {
            case "contains" -> Wording.Place.CONTAINS;
            case "startsWith" -> Wording.Place.STARTS;
            default -> Wording.Place.ENDS;
        };
    }

    private Condition literalFirst() {
        if (scanner.atNumber()) {
            throw scanner.error("a comparison begins with the attribute", "age >= 18.0");
        }
        String value = scanner.string();
        if (!scanner.takeWord("in")) {
            throw scanner.error("a comparison begins with the attribute", "colour == \"white\", or \"x\" in tags");
        }
        String name = scanner.name();
        AttributeKey<?> key = key(name);
        if (!(key.domain() instanceof Domain.OfSet)) {
            throw scanner.errorOfName("'" + name + "' is no set", name + " in [\"" + value + "\"]");
        }
        return new HasAny(JsonKeys.set(key), Set.of(value));
    }

    private Condition among(AttributeKey<?> key) {
        scanner.expect("[");
        Set<Object> values = new LinkedHashSet<>();
        do {
            values.add(literal(key));
        } while (scanner.take(","));
        scanner.expect("]");
        return oneOf(key, values);
    }

    // Each literal was read as a value of the key's own type.
    @SuppressWarnings("unchecked")
    private static <T> Condition oneOf(AttributeKey<T> key, Set<Object> values) {
        return new OneOf<>(key, (Set<T>) values);
    }

    private Condition compared(AttributeKey<?> key, String relation) {
        if (scanner.atName() && !scanner.atWord("timestamp") && !scanner.atWord("true") && !scanner.atWord("false")) {
            return twoAttributes(key, relation);
        }
        Object value = literal(key);
        if (relation.equals("==")) {
            return oneOf(key, Set.of(value));
        }
        if (relation.equals("!=")) {
            return new Not(oneOf(key, Set.of(value)));
        }
        if (value instanceof Double number) {
            return ordered(JsonKeys.number(key), relation, number);
        }
        if (value instanceof Instant instant) {
            return ordered(JsonKeys.instant(key), relation, instant);
        }
        if (value instanceof LocalDate day) {
            return ordered(JsonKeys.date(key), relation, day);
        }
        throw scanner.error("'" + key + "' has no order here", key + " == …");
    }

    private Condition twoAttributes(AttributeKey<?> key, String relation) {
        AttributeKey<?> other = key(scanner.name());
        if (!(key.domain() instanceof Domain.OfNumber) || !(other.domain() instanceof Domain.OfNumber)) {
            throw scanner.error("only numbers are compared with each other", key + " == a value");
        }
        return switch (relation) {
            case ">=" -> new NotBelow(JsonKeys.number(key), JsonKeys.number(other));
            case "<=" -> new NotBelow(JsonKeys.number(other), JsonKeys.number(key));
            case "<" -> new Not(new NotBelow(JsonKeys.number(key), JsonKeys.number(other)));
            case ">" -> new Not(new NotBelow(JsonKeys.number(other), JsonKeys.number(key)));
            default -> throw scanner.error("numbers are not compared for equality", key + " >= " + other);
        };
    }

    private static <T extends Comparable<? super T>> Condition ordered(AttributeKey<T> key, String relation, T value) {
        return switch (relation) {
            case "<" -> new Range<>(key, null, false, value, false);
            case "<=" -> new Range<>(key, null, false, value, true);
            case ">" -> new Range<>(key, value, false, null, false);
            default -> new Range<>(key, value, true, null, false);
        };
    }

    private Object literal(AttributeKey<?> key) {
        Domain<?> domain = key.domain();
        if (domain instanceof Domain.OfNumber) {
            return scanner.decimal();
        }
        if (domain instanceof Domain.OfInstant) {
            return scanner.instant();
        }
        if (domain instanceof Domain.OfDate) {
            return scanner.day();
        }
        if (domain instanceof Domain.OfFlag) {
            if (!scanner.atWord("true") && !scanner.atWord("false")) {
                throw scanner.error("'" + key + "' is a flag", "true or false");
            }
            return scanner.name().equals("true");
        }
        if (domain instanceof Domain.OfMoney || domain instanceof Domain.OfSet) {
            throw scanner.error("'" + key + "' is not compared in this subset", "the JSON form");
        }
        return scanner.string();
    }

    private AttributeKey<String> text(AttributeKey<?> key) {
        if (key.domain() instanceof Domain.OfText || key.domain() instanceof Domain.OfChoice) {
            return JsonKeys.text(key);
        }
        throw scanner.error("'" + key + "' is no text", "a text attribute");
    }
}
