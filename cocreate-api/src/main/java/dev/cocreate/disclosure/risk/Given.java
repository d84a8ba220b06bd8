package dev.cocreate.disclosure.risk;

import dev.cocreate.profile.AttributeKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model is given of one person: values under typed keys. What was not disclosed is absent.
 *
 * <p>Immutable.
 */
public final class Given {

    private final Map<AttributeKey<?>, Object> values;

    private Given(Map<AttributeKey<?>, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Nothing yet.
     *
     * @return the empty one, to build on
     */
    public static Given nothing() {
        return new Given(new LinkedHashMap<>());
    }

    /**
     * This and one value more.
     *
     * @param key the attribute
     * @param value its value; whether it is inside the model's domain is asked later
     * @param <T> the type of the value
     * @return the fuller one
     */
    public <T> Given and(AttributeKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Map<AttributeKey<?>, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Given(more);
    }

    /**
     * This without one value.
     *
     * @param key the attribute
     * @return the poorer one
     */
    public Given without(AttributeKey<?> key) {
        Map<AttributeKey<?>, Object> fewer = new LinkedHashMap<>(values);
        fewer.remove(key);
        return new Given(fewer);
    }

    /**
     * A value, if it was given.
     *
     * @param key the attribute
     * @param <T> the type of the value
     * @return empty if it was not
     * @throws ClassCastException if another type was put under a key of this name
     */
    @SuppressWarnings("unchecked") // the domain's own type does the cast
    public <T> Optional<T> find(AttributeKey<T> key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of((T) key.domain().type().cast(value));
    }

    /**
     * A value the model cannot do without; for use inside a model, where it was checked to be there.
     *
     * @param key the attribute
     * @param <T> the type of the value
     * @return the value
     * @throws IllegalStateException if it was not given
     */
    public <T> T get(AttributeKey<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("nothing is given under '" + key + "'"));
    }

    /**
     * Everything given.
     *
     * @return by attribute, in the order given
     */
    public Map<AttributeKey<?>, Object> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Given given && values.equals(given.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names of what is given, without the values: those are personal. */
    @Override
    public String toString() {
        return "given " + values.keySet();
    }
}
