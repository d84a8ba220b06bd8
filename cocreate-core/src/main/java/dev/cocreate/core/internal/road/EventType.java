package dev.cocreate.core.internal.road;

import dev.cocreate.core.internal.json.Json;
import java.util.function.Function;

/**
 * How one kind of event is written and read.
 *
 * <p>{@code write} writes the current schema. {@code read} is given the schema something was written in, from 1 to the
 * current one, and maps older forms: what is stored is never rewritten.
 *
 * @param name stable for ever, such as {@code dialogue.turn-said}
 * @param type the record
 * @param schema the current version of the form, from 1
 */
public record EventType<E extends Event>(
        String name, Class<E> type, int schema, Function<E, Json.Obj> write, Reader<E> read) {

    /** Reads one form. */
    @FunctionalInterface
    public interface Reader<E> {
        E read(Json.Obj content, int schema);
    }

    /** A kind of event that has had one form so far. */
    public static <E extends Event> EventType<E> of(
            String name, Class<E> type, Function<E, Json.Obj> write, Function<Json.Obj, E> read) {
        return new EventType<>(name, type, 1, write, (content, schema) -> read.apply(content));
    }
}
