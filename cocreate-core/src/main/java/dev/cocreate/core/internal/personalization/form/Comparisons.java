package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Comparisons in the JSON of other tools, as clauses over attributes. What is malformed is named and refused. */
record Comparisons(Function<String, Optional<AttributeKey<?>>> keys) {

    /** How two values may lie. */
    enum Order {
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST;

        /** The same, seen from the other side. */
        Order turned() {
            return switch (this) {
                case BELOW -> ABOVE;
                case AT_MOST -> AT_LEAST;
                case ABOVE -> BELOW;
                case AT_LEAST -> AT_MOST;
            };
        }
    }

    AttributeKey<?> key(String name) {
        return keys.apply(name).orElseThrow(() -> new MalformedJson("attribute", "'" + name + "' is no attribute"));
    }

    static <T> Condition equal(AttributeKey<T> key, Json value) {
        return among(key, List.of(value));
    }

    static <T> Condition among(AttributeKey<T> key, List<Json> values) {
        Set<T> all = new LinkedHashSet<>();
        values.forEach(each -> all.add(typed(key, each)));
        return new OneOf<>(key, all);
    }

    static Condition ordered(AttributeKey<?> key, Order order, Json value) {
        if (key.domain() instanceof Domain.OfNumber) {
            return range(JsonKeys.number(key), order, value);
        }
        if (key.domain() instanceof Domain.OfDate) {
            return range(JsonKeys.date(key), order, value);
        }
        if (key.domain() instanceof Domain.OfInstant) {
            return range(JsonKeys.instant(key), order, value);
        }
        throw new MalformedJson(key.name(), "it has no order");
    }

    private static <T extends Comparable<? super T>> Condition range(AttributeKey<T> key, Order order, Json value) {
        T bound = typed(key, value);
        return switch (order) {
            case BELOW -> new Range<>(key, null, false, bound, false);
            case AT_MOST -> new Range<>(key, null, false, bound, true);
            case ABOVE -> new Range<>(key, bound, false, null, false);
            case AT_LEAST -> new Range<>(key, bound, true, null, false);
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
