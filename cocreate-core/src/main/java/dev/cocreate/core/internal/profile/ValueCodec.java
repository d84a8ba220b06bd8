package dev.cocreate.core.internal.profile;

import dev.cocreate.Money;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Flag;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The values of facts as JSON that tells their type by itself: a catalogue may change, what was stored may not. */
final class ValueCodec {

    private ValueCodec() {}

    static Json write(Object value) {
        if (value instanceof String text) {
            return new Str(text);
        }
        if (value instanceof Double number) {
            return Num.of(number);
        }
        if (value instanceof Boolean flag) {
            return new Flag(flag);
        }
        if (value instanceof LocalDate day) {
            return Json.object().with("day", day.toString());
        }
        if (value instanceof Instant instant) {
            return Json.object().with("instant", instant.toString());
        }
        if (value instanceof Money amount) {
            return Words.write(amount);
        }
        if (value instanceof Set<?> set) {
            Set<String> codes = new TreeSet<>();
            set.forEach(code -> codes.add((String) code));
            return Arr.ofTexts(codes);
        }
        throw new IllegalArgumentException(
                "a fact's value is a text, number, flag, day, instant, amount or set, but was of "
                        + value.getClass().getName());
    }

    static Object read(Json json) {
        if (json instanceof Str text) {
            return text.value();
        }
        if (json instanceof Num number) {
            return number.asDouble();
        }
        if (json instanceof Flag flag) {
            return flag.value();
        }
        if (json instanceof Arr array) {
            Set<String> codes = new TreeSet<>();
            array.items().forEach(item -> codes.add(item.asText("value")));
            return Collections.unmodifiableSet(codes);
        }
        if (json instanceof Obj object) {
            if (object.has("instant")) {
                return instant(object.text("instant"));
            }
            return object.has("day") ? day(object.text("day")) : Words.money(object);
        }
        throw new MalformedJson("value", "it is no value of a fact");
    }

    /** The value as it is kept: sets are copied and sorted, so that equal values are written alike. */
    static Object kept(Object value) {
        return value instanceof Set<?> ? read(write(value)) : value;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedJson("instant", "it is no instant");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedJson("day", "it is no day");
        }
    }
}
