package dev.cocreate.core.internal.personalization.form;

import static dev.cocreate.core.internal.personalization.form.Comparisons.equal;
import static dev.cocreate.core.internal.personalization.form.Comparisons.ordered;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.personalization.form.Comparisons.Order;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Conditions in JsonLogic (as its reference implementation in JavaScript evaluates them) read as conditions of the same
 * meaning over what is known. Where a value is missing JsonLogic takes {@code null} for it; here it is unknown. What asks
 * for a missing value by that silence, or has no counterpart, is named and refused.
 */
public final class FromJsonLogic {

    private final Comparisons comparisons;

    public FromJsonLogic(Function<String, Optional<AttributeKey<?>>> keys) {
        this.comparisons = new Comparisons(keys);
    }

    /** @throws MalformedJson naming what has no counterpart */
    public Condition read(Json from) {
        if (from instanceof Json.Flag flag) {
            return flag.value() ? Condition.always() : Condition.never();
        }
        Obj object = from.asObject();
        if (object.members().size() != 1) {
            throw new MalformedJson(
                    "rule", "it has one operator, but has " + object.members().size());
        }
        String operator = object.members().keySet().iterator().next();
        List<Json> arguments = arguments(object.get(operator));
        return switch (operator) {
            case "and" -> new All(parts(operator, arguments));
            case "or" -> new Any(parts(operator, arguments));
            case "!" -> new Not(only(operator, arguments));
            case "!!" -> only(operator, arguments);
            case "var" -> Condition.is(JsonKeys.flag(variable(object)));
            case "if", "?:" -> branches(arguments);
            case "==", "===" -> same(operator, arguments);
            case "!=", "!==" -> new Not(same(operator, arguments));
            case "<" -> chain(operator, Order.BELOW, arguments);
            case "<=" -> chain(operator, Order.AT_MOST, arguments);
            case ">" -> compared(operator, Order.ABOVE, arguments);
            case ">=" -> compared(operator, Order.AT_LEAST, arguments);
            case "in" -> in(arguments);
            default -> throw new MalformedJson("operator", "'" + operator + "' has no counterpart here");
        };
    }

    private static List<Json> arguments(Json given) {
        return given instanceof Arr array ? array.items() : List.of(given);
    }

    private List<Condition> parts(String operator, List<Json> arguments) {
        if (arguments.isEmpty()) {
            throw new MalformedJson(operator, "it has at least one part, but has 0");
        }
        return arguments.stream().map(this::read).toList();
    }

    private Condition only(String operator, List<Json> arguments) {
        if (arguments.size() != 1) {
            throw new MalformedJson(operator, "it has one part, but has " + arguments.size());
        }
        return read(arguments.get(0));
    }

    /** A condition, what follows from it, and what else: another such, or what holds where none does. */
    private Condition branches(List<Json> arguments) {
        if (arguments.size() < 3 || arguments.size() % 2 == 0) {
            throw new MalformedJson("if", "it has three parts, but has " + arguments.size());
        }
        int last = arguments.size() - 1;
        Condition otherwise = read(arguments.get(last));
        for (int i = last - 2; i >= 0; i -= 2) {
            Condition when = read(arguments.get(i));
            otherwise = new Any(List.of(
                    new All(List.of(when, read(arguments.get(i + 1)))), new All(List.of(new Not(when), otherwise))));
        }
        return otherwise;
    }

    /** Two in order, or something between two others. */
    private Condition chain(String operator, Order order, List<Json> arguments) {
        return arguments.size() == 3
                ? new All(List.of(
                        compared(operator, order, arguments.subList(0, 2)),
                        compared(operator, order, arguments.subList(1, 3))))
                : compared(operator, order, arguments);
    }

    private Condition compared(String operator, Order order, List<Json> arguments) {
        Sides sides = sides(operator, arguments);
        return ordered(sides.key(), sides.turned() ? order.turned() : order, sides.value());
    }

    private Condition same(String operator, List<Json> arguments) {
        Sides sides = sides(operator, arguments);
        return equal(sides.key(), sides.value());
    }

    /** What is compared with what, and whether the attribute stood on the right. */
    private record Sides(AttributeKey<?> key, Json value, boolean turned) {}

    private Sides sides(String operator, List<Json> arguments) {
        checkTwo(operator, arguments);
        boolean turned = !isVariable(arguments.get(0));
        AttributeKey<?> key = variable(arguments.get(turned ? 1 : 0).asObject());
        Json value = arguments.get(turned ? 0 : 1);
        if (value instanceof Json.Null) {
            throw silence("a comparison with null");
        }
        return new Sides(key, value, turned);
    }

    private Condition in(List<Json> arguments) {
        checkTwo("in", arguments);
        Json part = arguments.get(0);
        if (isVariable(part)) {
            return Comparisons.among(
                    variable(part.asObject()), arguments.get(1).asArray("in").items());
        }
        AttributeKey<?> key = variable(arguments.get(1).asObject());
        return key.domain() instanceof Domain.OfSet
                ? Condition.has(JsonKeys.set(key), part.asText("in"))
                : new Wording(JsonKeys.text(key), Wording.Place.CONTAINS, part.asText("in"));
    }

    private static void checkTwo(String operator, List<Json> arguments) {
        if (arguments.size() != 2) {
            throw new MalformedJson(operator, "it has two sides, but has " + arguments.size());
        }
    }

    private static boolean isVariable(Json from) {
        return from instanceof Obj object && object.has("var");
    }

    private AttributeKey<?> variable(Obj from) {
        List<Json> named = arguments(from.get("var"));
        if (named.size() > 1) {
            throw silence("a default");
        }
        return comparisons.key(named.isEmpty() ? "" : named.get(0).asText("var"));
    }

    private static MalformedJson silence(String what) {
        return new MalformedJson("var", what + " takes silence for an answer; here silence is unknown");
    }
}
