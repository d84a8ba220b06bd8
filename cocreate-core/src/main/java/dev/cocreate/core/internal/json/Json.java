package dev.cocreate.core.internal.json;

import dev.cocreate.Bytes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON value.
 *
 * <p>Writing is deterministic: members stand in the order they were put, numbers as the shortest text that reads back
 * as the same number, nothing is escaped that need not be. Equal values thus have equal bytes, which hashes rely on.
 *
 * <p>Immutable. Accessors that find another kind of value throw {@link MalformedJson}, naming the member.
 */
public sealed interface Json {

    /** An object; members keep their order. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** This object with one more member, or another value for it. */
        public Obj with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }

        public Obj with(String name, String value) {
            return with(name, new Str(value));
        }

        public Obj with(String name, long value) {
            return with(name, Num.of(value));
        }

        public Obj with(String name, boolean value) {
            return with(name, new Flag(value));
        }

        /** This object with the member if there is a value, and without it if not. */
        public <T> Obj withIf(String name, Optional<T> value, Function<? super T, ? extends Json> write) {
            return value.isPresent() ? with(name, write.apply(value.get())) : this;
        }

        public boolean has(String name) {
            return members.containsKey(name);
        }

        public Json get(String name) {
            Json value = members.get(name);
            if (value == null) {
                throw new MalformedJson(name, "it is missing");
            }
            return value;
        }

        public Optional<Json> find(String name) {
            Json value = members.get(name);
            return value == null || value instanceof Null ? Optional.empty() : Optional.of(value);
        }

        public String text(String name) {
            if (get(name) instanceof Str text) {
                return text.value();
            }
            throw new MalformedJson(name, "it is no text");
        }

        public long integer(String name) {
            return number(name).exactLong(name);
        }

        public int small(String name) {
            long value = integer(name);
            if (value != (int) value) {
                throw new MalformedJson(name, "it is out of range");
            }
            return (int) value;
        }

        public double decimal(String name) {
            return number(name).asDouble();
        }

        public boolean flag(String name) {
            if (get(name) instanceof Flag flag) {
                return flag.value();
            }
            throw new MalformedJson(name, "it is neither true nor false");
        }

        public Obj object(String name) {
            if (get(name) instanceof Obj object) {
                return object;
            }
            throw new MalformedJson(name, "it is no object");
        }

        /** The items of an array, read one by one. */
        public <T> List<T> list(String name, Function<? super Json, ? extends T> read) {
            List<Json> given = get(name).asArray(name).items();
            List<T> items = new ArrayList<>(given.size());
            for (Json item : given) {
                items.add(read.apply(item));
            }
            return Collections.unmodifiableList(items);
        }

        public List<String> texts(String name) {
            return list(name, item -> item.asText(name));
        }

        private Num number(String name) {
            if (get(name) instanceof Num number) {
                return number;
            }
            throw new MalformedJson(name, "it is no number");
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }

        public static <T> Arr of(Collection<? extends T> items, Function<? super T, ? extends Json> write) {
            List<Json> written = new ArrayList<>(items.size());
            for (T item : items) {
                written.add(write.apply(item));
            }
            return new Arr(written);
        }

        public static Arr ofTexts(Collection<String> texts) {
            return of(texts, Str::new);
        }
    }

    /** A text. */
    record Str(String value) implements Json {}

    /** A number, kept as it is written, so that reading and writing changes no digit. */
    record Num(String literal) implements Json {
        public static Num of(long value) {
            return new Num(Long.toString(value));
        }

        /**
         * @throws IllegalArgumentException if it is not finite: JSON has no such number
         */
        public static Num of(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("JSON has finite numbers only, but this was " + value);
            }
            if (value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0)) {
                return of((long) value);
            }
            return new Num(Double.toString(value));
        }

        public double asDouble() {
            return Double.parseDouble(literal);
        }

        long exactLong(String name) {
            try {
                return Long.parseLong(literal);
            } catch (NumberFormatException e) {
                throw new MalformedJson(name, "it is no whole number in range");
            }
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** Nothing. */
    record Null() implements Json {}

    /** The empty object, to build on. */
    static Obj object() {
        return new Obj(Map.of());
    }

    /** This value as an object. */
    default Obj asObject() {
        if (this instanceof Obj object) {
            return object;
        }
        throw new MalformedJson("value", "it is no object");
    }

    /** This value as an array; {@code name} is for the error. */
    default Arr asArray(String name) {
        if (this instanceof Arr array) {
            return array;
        }
        throw new MalformedJson(name, "it is no array");
    }

    /** This value as a text; {@code name} is for the error. */
    default String asText(String name) {
        if (this instanceof Str text) {
            return text.value();
        }
        throw new MalformedJson(name, "it is no text");
    }

    /** The value as compact UTF-8. */
    default Bytes bytes() {
        return JsonForm.write(this);
    }

    /**
     * Reads one value and nothing after it.
     *
     * @throws MalformedJson if the bytes are anything else, nest deeper than 200 or repeat a member
     */
    static Json parse(Bytes bytes) {
        return JsonForm.read(bytes);
    }
}
