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
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    private static final Codes NONE = new Codes();
    private static final double[] NO_DAYS = {};

    private final AttributeKey<?>[] keys;
    private final Kind[] kinds;
    private final Codes[] codes;
    private final Codes names;
    private final Map<Since, Integer> sinces;
    /** As of the day last asked for, which is mostly the day asked for next. */
    private volatile @Nullable Days days;

    private Schema(AttributeKey<?>[] keys, Kind[] kinds, Codes[] codes, Codes names, Map<Since, Integer> sinces) {
        this.keys = keys;
        this.kinds = kinds;
        this.codes = codes;
        this.names = names;
        this.sinces = sinces;
    }

    static Schema of(Collection<Condition> conditions) {
        return new Schema(new AttributeKey<?>[0], new Kind[0], new Codes[0], NONE, Map.of()).plus(conditions);
    }

    /** This schema and whatever these conditions read or name besides. */
    Schema plus(Collection<Condition> conditions) {
        Growing growing = new Growing(this);
        for (Condition condition : conditions) {
            Clauses.keys(condition, growing::number);
            Clauses.each(condition, growing::code);
        }
        return growing.grown();
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

    /** A schema that grows out of another; what does not change is shared with it. */
    private static final class Growing {

        private final List<AttributeKey<?>> keys;
        private final List<Kind> kinds;
        private final List<Codes> codes;
        private final BitSet own = new BitSet();
        private final Codes names;
        private final Map<Since, Integer> sinces;

        Growing(Schema from) {
            keys = new ArrayList<>(List.of(from.keys));
            kinds = new ArrayList<>(List.of(from.kinds));
            codes = new ArrayList<>(List.of(from.codes));
            names = from.names.copy();
            sinces = new LinkedHashMap<>(from.sinces);
        }

        private int number(AttributeKey<?> key) {
            int known = names.of(key.name());
            if (known > 0) {
                return known - 1;
            }
            names.add(key.name());
            keys.add(key);
            kinds.add(kind(key.domain()));
            codes.add(NONE);
            return keys.size() - 1;
        }

        private void code(Clause clause) {
            int a = number(clause.key());
            if (clause instanceof OneOf<?> oneOf && kinds.get(a) == Kind.CATEGORY) {
                oneOf.values().forEach(each -> code(a, each));
            } else if (clause instanceof HasAny hasAny) {
                hasAny.answers().forEach(each -> code(a, each));
            } else if (clause instanceof Since since) {
                sinces.putIfAbsent(since, sinces.size());
            }
        }

        private void code(int a, Object value) {
            if (codes.get(a).of(value) > 0) {
                return;
            }
            if (!own.get(a)) {
                own.set(a);
                codes.set(a, codes.get(a).copy());
            }
            codes.get(a).add(value);
        }

        Schema grown() {
            return new Schema(
                    keys.toArray(new AttributeKey<?>[0]),
                    kinds.toArray(new Kind[0]),
                    codes.toArray(new Codes[0]),
                    names,
                    sinces);
        }
    }

    /** Whether what both know under one name is of one kind. */
    boolean agrees(Schema other) {
        for (int a = 0; a < other.keys.length; a++) {
            int number = names.of(other.keys[a].name());
            if (number > 0 && kinds[number - 1] != other.kinds[a]) {
                return false;
            }
        }
        return true;
    }

    /** How many values it knows, those of all attributes. */
    int values() {
        int known = 0;
        for (Codes each : codes) {
            known += each.size();
        }
        return known;
    }

    int of(AttributeKey<?> key) {
        int number = names.of(key.name());
        if (number == 0) {
            throw new IllegalStateException("attribute '" + key + "' is not in the schema");
        }
        return number - 1;
    }

    /** The number of a test on what has passed since a day. */
    int since(Since since) {
        Integer number = sinces.get(since);
        if (number == null) {
            throw new IllegalStateException("a test on '" + since.key() + "' is not in the schema");
        }
        return number;
    }

    /** For each such test, the last day of which it holds today; not to be written to. */
    double[] lastDays(long today) {
        if (sinces.isEmpty()) {
            return NO_DAYS;
        }
        Days known = days;
        if (known == null || known.today != today) {
            known = new Days(today, sinces);
            days = known;
        }
        return known.last;
    }

    /** What the tests on days come to on one day. */
    private static final class Days {
        final long today;
        final double[] last;

        Days(long today, Map<Since, Integer> sinces) {
            this.today = today;
            this.last = new double[sinces.size()];
            LocalDate date = LocalDate.ofEpochDay(today);
            sinces.forEach((since, number) ->
                    last[number] = Clauses.lastDay(since, date).toEpochDay());
        }
    }

    /** How many attributes there are. */
    public int size() {
        return keys.length;
    }

    /** The attribute of a number. */
    public AttributeKey<?> key(int attribute) {
        return keys[attribute];
    }

    Kind kind(int attribute) {
        return kinds[attribute];
    }

    /** How many codes an attribute has, 0 included. */
    int codes(int attribute) {
        return codes[attribute].size() + 1;
    }

    int code(int attribute, Object value) {
        return codes[attribute].of(value);
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
