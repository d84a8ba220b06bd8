package dev.cocreate.core.internal.personalization.engine;

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
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a clause says of a value; and the clauses of a condition. */
public final class Clauses {

    private Clauses() {}

    /** Whether a clause on one attribute holds of a value; {@link Clause.IsKnown} always does. */
    static boolean holds(Clause clause, Object value, LocalDate today) {
        if (clause instanceof OneOf<?> oneOf) {
            return value instanceof Double number
                    ? holdsNumber(oneOf.values(), number)
                    : oneOf.values().contains(value);
        }
        if (clause instanceof Range<?> range) {
            return within(range, value);
        }
        if (clause instanceof HasAny hasAny) {
            return value instanceof Collection<?> held && !Collections.disjoint(held, hasAny.answers());
        }
        if (clause instanceof Since since) {
            return elapsed((LocalDate) value, since.period(), today);
        }
        if (clause instanceof Wording wording) {
            return reads(wording, (String) value);
        }
        if (clause instanceof NotBelow) {
            throw new IllegalArgumentException("a clause on two attributes is no test of one");
        }
        return true;
    }

    /** Whether a period has passed since a day. A day to come has no past, and adding to it could overflow. */
    public static boolean elapsed(LocalDate day, Period period, LocalDate today) {
        return !day.isAfter(today) && !day.plus(period).isAfter(today);
    }

    /** The last day of which such a clause holds today. */
    public static LocalDate lastDay(Since since, LocalDate today) {
        return Intervals.lastDay(since, today);
    }

    private static boolean holdsNumber(Set<?> values, double number) {
        for (Object each : values) {
            if (each instanceof Double other && other == number) {
                return true;
            }
        }
        return false;
    }

    // A range is loaded only if its bounds are of its key's type.
    @SuppressWarnings("unchecked")
    private static <T extends Comparable<? super T>> boolean within(Range<T> range, Object value) {
        T given = (T) value;
        return atLeast(range.least(), range.leastIncluded(), given)
                && atMost(range.most(), range.mostIncluded(), given);
    }

    private static <T extends Comparable<? super T>> boolean atLeast(@Nullable T bound, boolean included, T value) {
        if (bound == null) {
            return true;
        }
        int order = order(value, bound);
        return included ? order >= 0 : order > 0;
    }

    private static <T extends Comparable<? super T>> boolean atMost(@Nullable T bound, boolean included, T value) {
        if (bound == null) {
            return true;
        }
        int order = order(value, bound);
        return included ? order <= 0 : order < 0;
    }

    /** Numbers compare as numbers: zero is zero, whatever its sign. */
    private static <T extends Comparable<? super T>> int order(T value, T bound) {
        if (value instanceof Double left && bound instanceof Double right) {
            return left < right ? -1 : left > right ? 1 : 0;
        }
        return value.compareTo(bound);
    }

    /** An instant as a number: whole microseconds, which a double holds exactly over the domain there is. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static boolean reads(Wording wording, String value) {
        return switch (wording.place()) {
            case CONTAINS -> value.contains(wording.part());
            case STARTS -> value.startsWith(wording.part());
            case ENDS -> value.endsWith(wording.part());
        };
    }

    /** Every clause of a condition, in order. */
    public static void each(Condition condition, Consumer<Clause> action) {
        if (condition instanceof All all) {
            for (Condition part : all.parts()) {
                each(part, action);
            }
        } else if (condition instanceof Any any) {
            for (Condition part : any.parts()) {
                each(part, action);
            }
        } else if (condition instanceof Not not) {
            each(not.part(), action);
        } else {
            action.accept((Clause) condition);
        }
    }

    /** Every attribute a condition reads. */
    public static void keys(Condition condition, Consumer<AttributeKey<?>> action) {
        each(condition, clause -> {
            action.accept(clause.key());
            if (clause instanceof NotBelow notBelow) {
                action.accept(notBelow.other());
            }
        });
    }
}
