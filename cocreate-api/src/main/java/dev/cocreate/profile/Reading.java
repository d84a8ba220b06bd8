package dev.cocreate.profile;

import dev.cocreate.Datum;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one look yielded.
 *
 * <p>Immutable.
 *
 * @param data for every attribute asked for, its value or why it is unknown; in the order asked
 * @param look as she can see it
 */
public record Reading(Map<AttributeKey<?>, Datum<?>> data, Look look) {

    /**
     * Copies.
     *
     * @param data as above
     * @param look as above
     */
    public Reading {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        Objects.requireNonNull(look, "look");
    }

    /**
     * What is known under one key.
     *
     * @param key one that was asked for
     * @param <T> the type of its values
     * @return its value, or why it is unknown
     * @throws IllegalArgumentException if it was not asked for
     */
    @SuppressWarnings("unchecked") // the reader put a datum of the key's own type under each key
    public <T> Datum<T> of(AttributeKey<T> key) {
        Datum<?> datum = data.get(key);
        if (datum == null) {
            throw new IllegalArgumentException("this reading asked for " + data.keySet() + ", not for '" + key + "'");
        }
        return (Datum<T>) datum;
    }
}
