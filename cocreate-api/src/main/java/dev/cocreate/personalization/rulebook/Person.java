package dev.cocreate.personalization.rulebook;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.profile.AttributeKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of somebody when decisions are tried out or made in bulk. What is not in it is not known.
 *
 * <p>Immutable.
 *
 * @param id who
 * @param known by attribute, its value
 * @param purpose what the decisions are for
 * @param today the day it is; in the years 1 to 9999
 * @param choices what she made of the rules of others
 */
public record Person(
        PartyId id, Map<AttributeKey<?>, Object> known, Purpose purpose, LocalDate today, Choices choices) {

    /**
     * Copies.
     *
     * @param id as above
     * @param known as above
     * @param purpose as above
     * @param today as above
     * @param choices as above
     * @throws IllegalArgumentException if a value is outside its attribute's domain, or of another type, or the day
     *     outside the years 1 to 9999
     */
    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(choices, "choices");
        if (today.getYear() < 1 || today.getYear() > 9_999) {
            throw new IllegalArgumentException("the day is within the years 1 to 9999, but was " + today);
        }
        known = copied(known);
        known.forEach(Person::check);
    }

    private static Map<AttributeKey<?>, Object> copied(Map<AttributeKey<?>, Object> known) {
        Map<AttributeKey<?>, Object> copies = new HashMap<>();
        known.forEach((key, value) -> copies.put(
                key,
                value instanceof Set<?> answers ? Collections.unmodifiableSet(new LinkedHashSet<>(answers)) : value));
        return Map.copyOf(copies);
    }

    // Cast only to the type it was just seen to have.
    @SuppressWarnings("unchecked")
    private static <T> void check(AttributeKey<T> key, Object value) {
        if (!key.domain().type().isInstance(value)) {
            throw new IllegalArgumentException("'" + key.name() + "' takes values of "
                    + key.domain().type().getSimpleName() + ", but was given one of "
                    + value.getClass().getSimpleName());
        }
        key.domain().objection((T) value).ifPresent(range -> {
            throw new IllegalArgumentException("'" + key.name() + "' takes " + range);
        });
    }

    /**
     * Somebody of whom nothing is known, and who made no choices.
     *
     * @param id who
     * @param purpose what the decisions are for
     * @param today the day it is
     * @return the person
     */
    public static Person of(PartyId id, Purpose purpose, LocalDate today) {
        return new Person(id, Map.of(), purpose, today, Choices.NONE);
    }

    /**
     * The same person, of whom one thing more is known.
     *
     * @param key the attribute
     * @param value its value
     * @param <T> the type of the value
     * @return the person
     */
    public <T> Person with(AttributeKey<T> key, T value) {
        Map<AttributeKey<?>, Object> more = new HashMap<>(known);
        more.put(key, value);
        return new Person(id, more, purpose, today, choices);
    }

    /**
     * The same person, with other choices: what she switched off, adopted, delegated, moved and refused.
     *
     * @param made her choices
     * @return the person
     */
    public Person choosing(Choices made) {
        return new Person(id, known, purpose, today, made);
    }
}
