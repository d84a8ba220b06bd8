package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Money;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Flag;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeSet;

/** Values of attributes as JSON; which kind of value it is, the attribute says. */
public final class Values {

    private Values() {}

    public static Json write(Object value) {
        if (value instanceof Boolean flag) {
            return new Flag(flag);
        }
        if (value instanceof Double number) {
            return Num.of(number);
        }
        if (value instanceof Money money) {
            return Words.write(money);
        }
        if (value instanceof Collection<?> answers) {
            TreeSet<String> sorted = new TreeSet<>();
            answers.forEach(each -> sorted.add((String) each));
            return Arr.ofTexts(sorted);
        }
        return new Str(value.toString());
    }

    /**
     * Reads a value of an attribute's own type.
     *
     * @throws MalformedJson if it is of another
     */
    public static Object read(AttributeKey<?> key, Json from) {
        Domain<?> domain = key.domain();
        String name = key.name();
        if (domain instanceof Domain.OfFlag) {
            if (from instanceof Flag flag) {
                return flag.value();
            }
            throw new MalformedJson(name, "it is neither true nor false");
        }
        if (domain instanceof Domain.OfNumber) {
            if (from instanceof Num number) {
                return finite(name, number.asDouble());
            }
            throw new MalformedJson(name, "it is no number");
        }
        if (domain instanceof Domain.OfMoney) {
            return money(name, from);
        }
        if (domain instanceof Domain.OfDate) {
            return day(name, from.asText(name));
        }
        if (domain instanceof Domain.OfInstant) {
            return instant(name, from.asText(name));
        }
        if (domain instanceof Domain.OfSet && from instanceof Arr answers) {
            TreeSet<String> held = new TreeSet<>();
            answers.items().forEach(each -> held.add(each.asText(name)));
            return Collections.unmodifiableSet(held);
        }
        if (domain instanceof Domain.OfSet) {
            throw new MalformedJson(name, "it is no array");
        }
        return from.asText(name);
    }

    private static Double finite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new MalformedJson(name, "it is no finite number");
        }
        return number;
    }

    private static Money money(String name, Json from) {
        try {
            return Words.money(from.asObject());
        } catch (MalformedJson e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(name, "it is no amount");
        }
    }

    static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedJson(name, "it is no instant, such as 2026-05-31T08:00:00Z");
        }
    }

    static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedJson(name, "it is no day, such as 2026-05-31");
        }
    }
}
