package dev.cocreate.core.internal.personalization.form;

import static java.util.Map.entry;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.IsKnown;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Clause.Since;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conditions as JSON, version 1. Attributes are named; what a name means is looked up.
 *
 * <pre>{"op":"all","of":[{"op":"range","attr":"age","ge":75},{"op":"not","of":{"op":"has","attr":"allergies",
 * "values":["statin"]}}]}</pre>
 */
public final class ConditionForm {

    private static final Set<String> PARTS = Set.of("op", "of");
    private static final Set<String> WORDING = Set.of("op", "attr", "part");

    /** What an object of each kind says. */
    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            entry("all", PARTS),
            entry("any", PARTS),
            entry("not", PARTS),
            entry("in", Set.of("op", "attr", "values")),
            entry("range", Set.of("op", "attr", "ge", "gt", "le", "lt")),
            entry("has", Set.of("op", "attr", "values")),
            entry("since", Set.of("op", "attr", "period")),
            entry("contains", WORDING),
            entry("starts", WORDING),
            entry("ends", WORDING),
            entry("notBelow", Set.of("op", "attr", "other")),
            entry("known", Set.of("op", "attr")));

    private ConditionForm() {}

    public static Obj write(Condition condition) {
        if (condition instanceof All all) {
            return Json.object().with("op", "all").with("of", Arr.of(all.parts(), ConditionForm::write));
        }
        if (condition instanceof Any any) {
            return Json.object().with("op", "any").with("of", Arr.of(any.parts(), ConditionForm::write));
        }
        if (condition instanceof Not not) {
            return Json.object().with("op", "not").with("of", write(not.part()));
        }
        return clause((Clause) condition);
    }

    private static Obj clause(Clause clause) {
        String name = clause.key().name();
        if (clause instanceof OneOf<?> oneOf) {
            return op("in", name).with("values", Arr.of(sorted(oneOf.values()), Values::write));
        }
        if (clause instanceof Range<?> range) {
            Obj written = op("range", name);
            if (range.least() != null) {
                written = written.with(range.leastIncluded() ? "ge" : "gt", Values.write(range.least()));
            }
            if (range.most() != null) {
                written = written.with(range.mostIncluded() ? "le" : "lt", Values.write(range.most()));
            }
            return written;
        }
        if (clause instanceof HasAny hasAny) {
            return op("has", name).with("values", Arr.ofTexts(new TreeSet<>(hasAny.answers())));
        }
        if (clause instanceof Since since) {
            return op("since", name).with("period", since.period().toString());
        }
        if (clause instanceof Wording wording) {
            return op(wording.place().name().toLowerCase(Locale.ROOT), name).with("part", wording.part());
        }
        if (clause instanceof NotBelow notBelow) {
            return op("notBelow", name).with("other", notBelow.other().name());
        }
        return op("known", name);
    }

    private static Obj op(String op, String name) {
        return Json.object().with("op", op).with("attr", name);
    }

    /** In one order, whatever order they came in. */
    private static List<Object> sorted(Set<?> values) {
        List<Object> all = new ArrayList<>(values);
        all.sort(Comparator.comparing(Object::toString));
        return all;
    }

    /**
     * Reads a condition.
     *
     * @param keys what an attribute's name means
     * @throws MalformedJson if it is no condition, or names an attribute that means nothing
     */
    public static Condition read(Json from, Function<String, Optional<AttributeKey<?>>> keys) {
        Obj object = from.asObject();
        String op = object.text("op");
        Members.only(object, MEMBERS.getOrDefault(op, object.members().keySet()));
        return switch (op) {
            case "all" -> new All(object.list("of", part -> read(part, keys)));
            case "any" -> new Any(object.list("of", part -> read(part, keys)));
            case "not" -> new Not(read(object.get("of"), keys));
            default -> clause(op, object, keys);
        };
    }

    private static Condition clause(String op, Obj object, Function<String, Optional<AttributeKey<?>>> keys) {
        AttributeKey<?> key = key(object.text("attr"), keys);
        return switch (op) {
            case "in" -> oneOf(key, object);
            case "range" -> range(key, object);
            case "has" -> new HasAny(ofSet(key), new LinkedHashSet<>(object.texts("values")));
            case "since" -> new Since(ofDate(key), period(object.text("period")));
            case "contains", "starts", "ends" ->
                new Wording(ofText(key), Wording.Place.valueOf(op.toUpperCase(Locale.ROOT)), object.text("part"));
            case "notBelow" -> new NotBelow(ofNumber(key), ofNumber(key(object.text("other"), keys)));
            case "known" -> new IsKnown(key);
            default ->
                throw new MalformedJson(
                        "op",
                        "it is none of all, any, not, in, range, has, since, contains,"
                                + " starts, ends, notBelow, known");
        };
    }

    private static AttributeKey<?> key(String name, Function<String, Optional<AttributeKey<?>>> keys) {
        return keys.apply(name).orElseThrow(() -> new MalformedJson("attr", "'" + name + "' is no attribute"));
    }

    private static <T> OneOf<T> oneOf(AttributeKey<T> key, Obj object) {
        if (key.domain() instanceof Domain.OfSet) {
            throw new MalformedJson(key.name(), "it is a set: use has");
        }
        Set<T> values = new LinkedHashSet<>(object.list("values", each -> typed(key, each)));
        return new OneOf<>(key, values);
    }

    private static Range<?> range(AttributeKey<?> key, Obj object) {
        if (key.domain() instanceof Domain.OfNumber) {
            return bounds(ofNumber(key), object);
        }
        if (key.domain() instanceof Domain.OfDate) {
            return bounds(ofDate(key), object);
        }
        if (key.domain() instanceof Domain.OfInstant) {
            return bounds(JsonKeys.instant(key), object);
        }
        if (key.domain() instanceof Domain.OfMoney) {
            return bounds(JsonKeys.money(key), object);
        }
        throw new MalformedJson(key.name(), "it has no order");
    }

    private static <T extends Comparable<? super T>> Range<T> bounds(AttributeKey<T> key, Obj object) {
        if ((object.has("ge") && object.has("gt")) || (object.has("le") && object.has("lt"))) {
            throw new MalformedJson(key.name(), "it has two bounds on one side");
        }
        boolean leastIncluded = object.has("ge");
        boolean mostIncluded = object.has("le");
        T least = bound(key, object, leastIncluded ? "ge" : "gt");
        T most = bound(key, object, mostIncluded ? "le" : "lt");
        return new Range<>(key, least, leastIncluded, most, mostIncluded);
    }

    private static <T> @Nullable T bound(AttributeKey<T> key, Obj object, String name) {
        Optional<Json> found = object.find(name);
        return found.isEmpty() ? null : typed(key, found.get());
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedJson("period", "it is no period, such as P18Y");
        }
    }

    // Values.read gives a value of the key's own type.
    @SuppressWarnings("unchecked")
    private static <T> T typed(AttributeKey<T> key, Json from) {
        return (T) Values.read(key, from);
    }

    private static AttributeKey<Set<String>> ofSet(AttributeKey<?> key) {
        return JsonKeys.set(key);
    }

    private static AttributeKey<LocalDate> ofDate(AttributeKey<?> key) {
        return JsonKeys.date(key);
    }

    private static AttributeKey<String> ofText(AttributeKey<?> key) {
        return JsonKeys.text(key);
    }

    private static AttributeKey<Double> ofNumber(AttributeKey<?> key) {
        return JsonKeys.number(key);
    }
}
