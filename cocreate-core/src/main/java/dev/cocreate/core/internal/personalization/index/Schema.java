package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.Money;
import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Since;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Attributes and the values rules name, as small numbers. Code 0 stands for any value no rule names.
 *
 * <p>Immutable once built; growing gives another schema in which all old numbers still hold.
 */
public final class Schema {

    /** How an attribute's values are coded. */
    enum Kind {
        CATEGORY,
        NUMBER,
        TAGS
    }

    private final List<AttributeKey<?>> keys = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Map<Object, Integer>> codes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Since, Integer> sinces = new LinkedHashMap<>();

    private Schema() {}

    static Schema of(Collection<Condition> conditions) {
        return new Schema().plus(conditions);
    }

    /** This schema and whatever these conditions read or name besides. */
    Schema plus(Collection<Condition> conditions) {
        Schema grown = new Schema();
        for (int i = 0; i < keys.size(); i++) {
            grown.keys.add(keys.get(i));
            grown.kinds.add(kinds.get(i));
            grown.codes.add(new HashMap<>(codes.get(i)));
        }
        grown.numbers.putAll(numbers);
        grown.sinces.putAll(sinces);
        for (Condition condition : conditions) {
            Clauses.keys(condition, grown::number);
            Clauses.each(condition, grown::code);
        }
        return grown;
    }

    private int number(AttributeKey<?> key) {
        Integer known = numbers.get(key.name());
        if (known != null) {
            return known;
        }
        numbers.put(key.name(), keys.size());
        keys.add(key);
        kinds.add(kind(key.domain()));
        codes.add(new LinkedHashMap<>());
        return keys.size() - 1;
    }

    private static Kind kind(Domain<?> domain) {
        if (domain instanceof Domain.OfNumber
                || domain instanceof Domain.OfDate
                || domain instanceof Domain.OfInstant
                || domain instanceof Domain.OfMoney) {
            return Kind.NUMBER;
        }
        return domain instanceof Domain.OfSet ? Kind.TAGS : Kind.CATEGORY;
    }

    private void code(Clause clause) {
        Map<Object, Integer> known = codes.get(number(clause.key()));
        if (clause instanceof OneOf<?> oneOf && kind(clause) == Kind.CATEGORY) {
            oneOf.values().forEach(each -> known.putIfAbsent(each, known.size() + 1));
        } else if (clause instanceof HasAny hasAny) {
            hasAny.answers().forEach(each -> known.putIfAbsent(each, known.size() + 1));
        } else if (clause instanceof Since since) {
            sinces.putIfAbsent(since, sinces.size());
        }
    }

    Kind kind(Clause clause) {
        return kinds.get(of(clause.key()));
    }

    int of(AttributeKey<?> key) {
        Integer number = numbers.get(key.name());
        if (number == null) {
            throw new IllegalStateException("attribute '" + key + "' is not in the schema");
        }
        return number;
    }

    /** The number of a test on what has passed since a day. */
    int since(Since since) {
        Integer number = sinces.get(since);
        if (number == null) {
            throw new IllegalStateException("a test on '" + since.key() + "' is not in the schema");
        }
        return number;
    }

    /** For each such test, the last day of which it holds today. */
    double[] lastDays(LocalDate today) {
        double[] days = new double[sinces.size()];
        sinces.forEach(
                (since, number) -> days[number] = Clauses.lastDay(since, today).toEpochDay());
        return days;
    }

    /** How many attributes there are. */
    public int size() {
        return keys.size();
    }

    /** The attribute of a number. */
    public AttributeKey<?> key(int attribute) {
        return keys.get(attribute);
    }

    Kind kind(int attribute) {
        return kinds.get(attribute);
    }

    /** How many codes an attribute has, 0 included. */
    int codes(int attribute) {
        return codes.get(attribute).size() + 1;
    }

    int code(int attribute, Object value) {
        Integer code = codes.get(attribute).get(value);
        return code == null ? 0 : code;
    }

    /** Where a number, day or amount stands on its axis. */
    static double position(Object value) {
        if (value instanceof Double number) {
            return number + 0.0;
        }
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        return value instanceof Instant instant ? Clauses.micros(instant) : ((Money) value).minor();
    }
}
