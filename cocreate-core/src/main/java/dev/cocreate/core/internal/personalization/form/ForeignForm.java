package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Conditions of other tools read as conditions of the same meaning over what is known. Where a value is missing those
 * tools say true or false, each in its own way; here it is unknown. What asks for a missing value by that silence, or
 * has no counterpart, is named and refused.
 */
public final class ForeignForm {

    private final Function<String, Optional<AttributeKey<?>>> keys;

    public ForeignForm(Function<String, Optional<AttributeKey<?>>> keys) {
        this.keys = keys;
    }

    /** @throws MalformedJson naming what has no counterpart */
    public Condition unomi(Obj from) {
        Obj values = from.find("parameterValues").map(Json::asObject).orElse(Json.object());
        return switch (from.text("type")) {
            case "matchAllCondition" -> Condition.always();
            case "booleanCondition" -> {
                List<Condition> parts = values.list("subConditions", each -> unomi(each.asObject()));
                yield values.text("operator").equals("or") ? new Any(parts) : new All(parts);
            }
            case "notCondition" -> new Not(unomi(values.object("subCondition")));
            case "profilePropertyCondition" -> property(values);
            default -> throw new MalformedJson("type", "'" + from.text("type") + "' has no counterpart here");
        };
    }

    private Condition property(Obj values) {
        String name = values.text("propertyName");
        AttributeKey<?> key = key(name.startsWith("properties.") ? name.substring("properties.".length()) : name);
        String operator = values.text("comparisonOperator");
        return switch (operator) {
            case "equals" -> equal(key, single(values));
            case "notEquals" -> new Not(equal(key, single(values)));
            case "lessThan" -> ordered(key, "<", single(values));
            case "greaterThan" -> ordered(key, ">", single(values));
            case "lessThanOrEqualTo" -> ordered(key, "<=", single(values));
            case "greaterThanOrEqualTo" -> ordered(key, ">=", single(values));
            case "between" -> {
                List<Json> bounds = several(values);
                yield new All(List.of(ordered(key, ">=", bounds.get(0)), ordered(key, "<=", bounds.get(1))));
            }
            case "in" -> among(key, several(values));
            case "notIn" -> new Not(among(key, several(values)));
            case "hasSomeOf" -> new HasAny(JsonKeys.set(key), texts(several(values)));
            case "hasNoneOf" -> new Not(new HasAny(JsonKeys.set(key), texts(several(values))));
            case "all" -> {
                List<Condition> each = new ArrayList<>();
                texts(several(values)).forEach(tag -> each.add(Condition.has(JsonKeys.set(key), tag)));
                yield new All(each);
            }
            case "contains" -> wording(key, Clause.Wording.Place.CONTAINS, single(values));
            case "notContains" -> new Not(wording(key, Clause.Wording.Place.CONTAINS, single(values)));
            case "startsWith" -> wording(key, Clause.Wording.Place.STARTS, single(values));
            case "endsWith" -> wording(key, Clause.Wording.Place.ENDS, single(values));
            case "exists" -> new Clause.IsKnown(key);
            case "missing" ->
                throw new MalformedJson(
                        "comparisonOperator", "'missing' takes silence for an answer; here silence is unknown");
            default -> throw new MalformedJson("comparisonOperator", "'" + operator + "' has no counterpart here");
        };
    }

    private static Json single(Obj values) {
        for (String name : List.of(
                "propertyValue",
                "propertyValueInteger",
                "propertyValueDouble",
                "propertyValueDate",
                "propertyValueBoolean")) {
            if (values.has(name)) {
                return values.get(name);
            }
        }
        throw new MalformedJson("propertyValue", "it is missing");
    }

    private static List<Json> several(Obj values) {
        for (String name :
                List.of("propertyValues", "propertyValuesInteger", "propertyValuesDouble", "propertyValuesDate")) {
            if (values.has(name)) {
                return values.list(name, each -> each);
            }
        }
        throw new MalformedJson("propertyValues", "they are missing");
    }

    /** @throws MalformedJson naming what has no counterpart */
    public Condition jsonLogic(Json from) {
        if (from instanceof Json.Flag flag) {
            return flag.value() ? Condition.always() : Condition.never();
        }
        Obj object = from.asObject();
        if (object.members().size() != 1) {
            throw new MalformedJson(
                    "rule", "it has one operator, but has " + object.members().size());
        }
        String operator = object.members().keySet().iterator().next();
        Json argument = object.get(operator);
        List<Json> arguments = argument instanceof Arr array ? array.items() : List.of(argument);
        return switch (operator) {
            case "and" -> new All(arguments.stream().map(this::jsonLogic).toList());
            case "or" -> new Any(arguments.stream().map(this::jsonLogic).toList());
            case "!" -> new Not(jsonLogic(arguments.get(0)));
            case "!!" -> jsonLogic(arguments.get(0));
            case "var" -> Condition.is(JsonKeys.flag(variable(object)));
            case "if" -> branches(arguments);
            case "==", "===" -> sided(arguments, "==");
            case "!=", "!==" -> new Not(sided(arguments, "=="));
            case "<", "<=", ">", ">=" -> chain(arguments, operator);
            case "in" -> in(arguments);
            default -> throw new MalformedJson("operator", "'" + operator + "' has no counterpart here");
        };
    }

    private Condition branches(List<Json> arguments) {
        if (arguments.size() != 3) {
            throw new MalformedJson("if", "it has three parts, but has " + arguments.size());
        }
        Condition when = jsonLogic(arguments.get(0));
        return new Any(List.of(
                new All(List.of(when, jsonLogic(arguments.get(1)))),
                new All(List.of(new Not(when), jsonLogic(arguments.get(2))))));
    }

    private Condition chain(List<Json> arguments, String operator) {
        if (arguments.size() == 3) {
            return new All(List.of(sided(arguments.subList(0, 2), operator), sided(arguments.subList(1, 3), operator)));
        }
        return sided(arguments, operator);
    }

    private Condition sided(List<Json> arguments, String operator) {
        if (arguments.size() != 2) {
            throw new MalformedJson(operator, "it has two sides, but has " + arguments.size());
        }
        boolean left = isVariable(arguments.get(0));
        AttributeKey<?> key = variable(arguments.get(left ? 0 : 1).asObject());
        Json value = arguments.get(left ? 1 : 0);
        if (operator.equals("==")) {
            return equal(key, value);
        }
        String turned = switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            default -> "<=";
        };
        return ordered(key, left ? operator : turned, value);
    }

    private Condition in(List<Json> arguments) {
        if (isVariable(arguments.get(0)) && arguments.get(1) instanceof Arr array) {
            return among(variable(arguments.get(0).asObject()), array.items());
        }
        AttributeKey<?> key = variable(arguments.get(1).asObject());
        if (key.domain() instanceof Domain.OfSet) {
            return Condition.has(JsonKeys.set(key), arguments.get(0).asText("in"));
        }
        return wording(key, Clause.Wording.Place.CONTAINS, arguments.get(0));
    }

    private static boolean isVariable(Json from) {
        return from instanceof Obj object && object.has("var");
    }

    private AttributeKey<?> variable(Obj from) {
        if (from.get("var") instanceof Arr) {
            throw new MalformedJson("var", "a default takes silence for an answer; here silence is unknown");
        }
        return key(from.text("var"));
    }

    private AttributeKey<?> key(String name) {
        return keys.apply(name).orElseThrow(() -> new MalformedJson("attribute", "'" + name + "' is no attribute"));
    }

    private static <T> Condition equal(AttributeKey<T> key, Json value) {
        return new OneOf<>(key, Set.of(typed(key, value)));
    }

    private static <T> Condition among(AttributeKey<T> key, List<Json> values) {
        Set<T> all = new LinkedHashSet<>();
        values.forEach(each -> all.add(typed(key, each)));
        return new OneOf<>(key, all);
    }

    private static Condition wording(AttributeKey<?> key, Clause.Wording.Place place, Json part) {
        return new Clause.Wording(JsonKeys.text(key), place, part.asText("part"));
    }

    private static Set<String> texts(List<Json> values) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(each -> texts.add(each.asText("value")));
        return texts;
    }

    private static Condition ordered(AttributeKey<?> key, String relation, Json value) {
        if (key.domain() instanceof Domain.OfNumber) {
            return range(JsonKeys.number(key), relation, value);
        }
        return range(JsonKeys.date(key), relation, value);
    }

    private static <T extends Comparable<? super T>> Condition range(AttributeKey<T> key, String relation, Json value) {
        T bound = typed(key, value);
        return switch (relation) {
            case "<" -> new Range<>(key, null, false, bound, false);
            case "<=" -> new Range<>(key, null, false, bound, true);
            case ">" -> new Range<>(key, bound, false, null, false);
            default -> new Range<>(key, bound, true, null, false);
        };
    }

    // Values.read gives a value of the key's own type.
    @SuppressWarnings("unchecked")
    private static <T> T typed(AttributeKey<T> key, Json value) {
        if (key.domain() instanceof Domain.OfSet) {
            throw new MalformedJson(key.name(), "it is a set, and is not compared whole");
        }
        return (T) Values.read(key, value);
    }
}
