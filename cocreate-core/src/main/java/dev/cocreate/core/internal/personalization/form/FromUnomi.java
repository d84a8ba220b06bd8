package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.personalization.form.Comparisons.Order;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.IsKnown;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Conditions of Apache Unomi (as its base plugin evaluates them) read as conditions of the same meaning over what is
 * known. Where a value is missing Unomi says true or false, each operator in its own way; here it is unknown.
 *
 * <p>Unomi compares words without regard to case and accents: so the answers of a choice or set are found, but a test of
 * free text has no counterpart. A whole number is compared as it is written, while Unomi cuts the fraction off the value
 * first; for properties that are whole numbers that is the same.
 */
public final class FromUnomi {

    private static final String MIDNIGHT = "T00:00:00Z";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Comparisons comparisons;

    public FromUnomi(Function<String, Optional<AttributeKey<?>>> keys) {
        this.comparisons = new Comparisons(keys);
    }

    /** @throws MalformedJson naming what has no counterpart */
    public Condition read(Obj from) {
        Obj values = from.find("parameterValues").map(Json::asObject).orElse(Json.object());
        return switch (from.text("type")) {
            case "matchAllCondition" -> Condition.always();
            case "booleanCondition" -> joined(values);
            case "notCondition" -> new Not(read(values.object("subCondition")));
            case "profilePropertyCondition" -> property(values);
            default -> throw noCounterpart("type", from.text("type"));
        };
    }

    private Condition joined(Obj values) {
        List<Condition> parts = values.list("subConditions", each -> read(each.asObject()));
        String operator = values.text("operator");
        return switch (operator.toLowerCase(Locale.ROOT)) {
            case "and" -> new All(parts);
            case "or" -> new Any(parts);
            default -> throw noCounterpart("operator", operator);
        };
    }

    private Condition property(Obj values) {
        String name = values.text("propertyName");
        AttributeKey<?> key =
                comparisons.key(name.startsWith("properties.") ? name.substring("properties.".length()) : name);
        String operator = values.text("comparisonOperator");
        return switch (operator) {
            case "equals" -> some(key, List.of(single(values)));
            case "notEquals" -> new Not(differing(key, operator, single(values)));
            case "lessThan" -> ordered(key, Order.BELOW, single(values));
            case "lessThanOrEqualTo" -> ordered(key, Order.AT_MOST, single(values));
            case "greaterThan" -> ordered(key, Order.ABOVE, single(values));
            case "greaterThanOrEqualTo" -> ordered(key, Order.AT_LEAST, single(values));
            case "between" -> between(key, several(values));
            case "in", "hasSomeOf" -> some(key, several(values));
            case "notIn", "hasNoneOf" -> new Not(some(key, several(values)));
            case "all" ->
                new All(several(values).stream()
                        .map(each -> some(key, List.of(each)))
                        .toList());
            case "contains" -> worded(key, String::contains, single(values));
            case "notContains" -> new Not(worded(key, String::contains, single(values)));
            case "startsWith" -> worded(key, String::startsWith, single(values));
            case "endsWith" -> worded(key, String::endsWith, single(values));
            case "exists" -> exists(key);
            case "missing" ->
                throw new MalformedJson(
                        "comparisonOperator", "'missing' takes silence for an answer; here silence is unknown");
            default -> throw noCounterpart("comparisonOperator", operator);
        };
    }

    /** Of a set, whether it holds one of these; of anything else, whether it is one of them. */
    private static Condition some(AttributeKey<?> key, List<Json> values) {
        Optional<Map<String, ?>> answers = answers(key);
        if (answers.isEmpty()) {
            return key.domain() instanceof Domain.OfText ? freeText(key) : among(key, values);
        }
        Set<String> codes = new LinkedHashSet<>();
        for (Json each : values) {
            String wanted = folded(each.asText(key.name()));
            codes.addAll(codes(key, answers.get(), code -> code.equals(wanted)));
        }
        return answered(key, codes);
    }

    private static Condition differing(AttributeKey<?> key, String operator, Json value) {
        if (key.domain() instanceof Domain.OfSet) {
            throw noCounterpart("comparisonOperator", operator);
        }
        return answers(key).isPresent() || key.domain() instanceof Domain.OfText
                ? some(key, List.of(value))
                : among(key, List.of(value));
    }

    private static Condition between(AttributeKey<?> key, List<Json> bounds) {
        if (bounds.size() != 2) {
            throw new MalformedJson("between", "it has two sides, but has " + bounds.size());
        }
        return new All(
                List.of(ordered(key, Order.AT_LEAST, bounds.get(0)), ordered(key, Order.AT_MOST, bounds.get(1))));
    }

    private static Condition ordered(AttributeKey<?> key, Order order, Json value) {
        return Comparisons.ordered(key, order, day(key, value));
    }

    private static Condition among(AttributeKey<?> key, List<Json> values) {
        return Comparisons.among(
                key, values.stream().map(each -> day(key, each)).toList());
    }

    /** Unomi writes a day as its midnight in UTC; another moment of it is left to be refused. */
    private static Json day(AttributeKey<?> key, Json value) {
        return key.domain() instanceof Domain.OfDate
                        && value instanceof Json.Str text
                        && text.value().endsWith(MIDNIGHT)
                ? new Json.Str(text.value().substring(0, text.value().length() - MIDNIGHT.length()))
                : value;
    }

    private interface Place {
        boolean test(String whole, String part);
    }

    private static Condition worded(AttributeKey<?> key, Place place, Json value) {
        if (key.domain() instanceof Domain.OfChoice choice) {
            String part = folded(value.asText(key.name()));
            return answered(key, codes(key, choice.answers(), code -> place.test(code, part)));
        }
        return key.domain() instanceof Domain.OfText ? freeText(key) : noText(key);
    }

    private static Condition exists(AttributeKey<?> key) {
        // An empty set is none to Unomi.
        return key.domain() instanceof Domain.OfSet set
                ? new HasAny(JsonKeys.set(key), set.answers().keySet())
                : new IsKnown(key);
    }

    private static Optional<Map<String, ?>> answers(AttributeKey<?> key) {
        if (key.domain() instanceof Domain.OfChoice choice) {
            return Optional.of(choice.answers());
        }
        return key.domain() instanceof Domain.OfSet set ? Optional.of(set.answers()) : Optional.empty();
    }

    private static Condition answered(AttributeKey<?> key, Set<String> codes) {
        return key.domain() instanceof Domain.OfSet
                ? new HasAny(JsonKeys.set(key), codes)
                : new OneOf<>(JsonKeys.text(key), codes);
    }

    private static Set<String> codes(AttributeKey<?> key, Map<String, ?> answers, Predicate<String> meant) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : answers.keySet()) {
            if (meant.test(folded(code))) {
                codes.add(code);
            }
        }
        if (codes.isEmpty()) {
            throw new MalformedJson(key.name(), "it names none of " + answers.keySet());
        }
        return codes;
    }

    private static String folded(String words) {
        return ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Condition freeText(AttributeKey<?> key) {
        throw new MalformedJson(
                key.name(), "Unomi compares free text without regard to case and accents, here every letter counts");
    }

    private static Condition noText(AttributeKey<?> key) {
        throw new MalformedJson(key.name(), "it is no text");
    }

    private static Json single(Obj values) {
        return first(
                values,
                List.of(
                        "propertyValue",
                        "propertyValueInteger",
                        "propertyValueDouble",
                        "propertyValueDate",
                        "propertyValueBoolean"));
    }

    private static List<Json> several(Obj values) {
        Json found = first(
                values,
                List.of("propertyValues", "propertyValuesDate", "propertyValuesInteger", "propertyValuesDouble"));
        List<Json> items = found.asArray("propertyValues").items();
        if (items.isEmpty()) {
            throw new MalformedJson("propertyValues", "they are missing");
        }
        return items;
    }

    private static Json first(Obj values, List<String> names) {
        for (String name : names) {
            Optional<Json> found = values.find(name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (String expression : List.of("propertyValueDateExpr", "propertyValuesDateExpr")) {
            if (values.find(expression).isPresent()) {
                throw noCounterpart("parameterValues", expression);
            }
        }
        throw new MalformedJson(names.get(0), "it is missing");
    }

    private static MalformedJson noCounterpart(String member, String what) {
        return new MalformedJson(member, "'" + what + "' has no counterpart here");
    }
}
