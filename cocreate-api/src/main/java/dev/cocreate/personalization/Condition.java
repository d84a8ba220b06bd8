package dev.cocreate.personalization;

import dev.cocreate.profile.AttributeKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * When a rule holds: a closed, typed tree over attributes, evaluated in strong Kleene logic.
 *
 * <pre>{@code
 * Condition careful = atLeast(AGE, 75.0).or(has(ALLERGIES, "statin"));
 * }</pre>
 *
 * <p>{@link All} is the least of its parts' verdicts, {@link Any} the greatest, {@link Not} the mirror, over
 * {@code FALSE < UNKNOWN < TRUE}. A {@link Clause} over what she has not disclosed is UNKNOWN. So {@code not(has(ALLERGIES, "statin"))}
 * is unknown, not true, of somebody who never spoke of allergies.
 *
 * <p>Immutable. How deep and how large a tree may be is checked where rules are loaded, not here.
 */
public sealed interface Condition permits Condition.All, Condition.Any, Condition.Not, Clause {

    /**
     * Every part holds.
     *
     * @param parts if there are none, it always holds
     */
    record All(List<Condition> parts) implements Condition {
        /**
         * Copies.
         *
         * @param parts as above
         */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one part holds.
     *
     * @param parts if there are none, it never holds
     */
    record Any(List<Condition> parts) implements Condition {
        /**
         * Copies.
         *
         * @param parts as above
         */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The part does not hold.
     *
     * @param part what does not hold
     */
    record Not(Condition part) implements Condition {
        /**
         * The mirror of a condition.
         *
         * @param part what does not hold
         */
        public Not {
            Objects.requireNonNull(part, "part");
        }
    }

    /**
     * This holds and so does the other.
     *
     * @param other the other
     * @return both
     */
    default Condition and(Condition other) {
        return all(this, other);
    }

    /**
     * This holds or the other does.
     *
     * @param other the other
     * @return either
     */
    default Condition or(Condition other) {
        return any(this, other);
    }

    /**
     * Always.
     *
     * @return a condition that holds whatever is known
     */
    static Condition always() {
        return new All(List.of());
    }

    /**
     * Never.
     *
     * @return a condition that cannot hold
     */
    static Condition never() {
        return new Any(List.of());
    }

    /**
     * Every part holds.
     *
     * @param parts the parts
     * @return their conjunction
     */
    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    /**
     * At least one part holds.
     *
     * @param parts the parts
     * @return their disjunction
     */
    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    /**
     * It does not hold.
     *
     * @param part what does not hold
     * @return its mirror
     */
    static Condition not(Condition part) {
        return new Not(part);
    }

    /**
     * The attribute has this value.
     *
     * @param key a text, choice, flag, number, date or amount
     * @param value the value
     * @param <T> the type of the value
     * @return the clause
     */
    static <T> Condition is(AttributeKey<T> key, T value) {
        return new Clause.OneOf<>(key, Set.of(value));
    }

    /**
     * The attribute has one of these values.
     *
     * @param key a text, choice, flag, number, date or amount
     * @param values at least one
     * @param <T> the type of the values
     * @return the clause
     */
    static <T> Condition isOneOf(AttributeKey<T> key, Set<T> values) {
        return new Clause.OneOf<>(key, values);
    }

    /**
     * The flag is set.
     *
     * @param key a flag
     * @return the clause
     */
    static Condition is(AttributeKey<Boolean> key) {
        return is(key, true);
    }

    /**
     * The value is this or more; for dates, this day or later.
     *
     * @param key a number, date or amount
     * @param least the least value that holds
     * @param <T> the type of the value
     * @return the clause
     */
    static <T extends Comparable<? super T>> Condition atLeast(AttributeKey<T> key, T least) {
        return new Clause.Range<>(key, least, true, null, false);
    }

    /**
     * The value is more than this; for dates, later.
     *
     * @param key a number, date or amount
     * @param bound the greatest value that does not hold
     * @param <T> the type of the value
     * @return the clause
     */
    static <T extends Comparable<? super T>> Condition above(AttributeKey<T> key, T bound) {
        return new Clause.Range<>(key, bound, false, null, false);
    }

    /**
     * The value is this or less; for dates, this day or earlier.
     *
     * @param key a number, date or amount
     * @param most the greatest value that holds
     * @param <T> the type of the value
     * @return the clause
     */
    static <T extends Comparable<? super T>> Condition atMost(AttributeKey<T> key, T most) {
        return new Clause.Range<>(key, null, false, most, true);
    }

    /**
     * The value is less than this; for dates, earlier.
     *
     * @param key a number, date or amount
     * @param bound the least value that does not hold
     * @param <T> the type of the value
     * @return the clause
     */
    static <T extends Comparable<? super T>> Condition below(AttributeKey<T> key, T bound) {
        return new Clause.Range<>(key, null, false, bound, false);
    }

    /**
     * The value lies in a range.
     *
     * @param key a number, date or amount
     * @param least the least value that holds
     * @param most the greatest value that holds
     * @param <T> the type of the value
     * @return the clause
     */
    static <T extends Comparable<? super T>> Condition between(AttributeKey<T> key, T least, T most) {
        return new Clause.Range<>(key, least, true, most, true);
    }

    /**
     * The set holds this answer.
     *
     * @param key a set
     * @param answer the answer's code
     * @return the clause
     */
    static Condition has(AttributeKey<Set<String>> key, String answer) {
        return new Clause.HasAny(key, Set.of(answer));
    }

    /**
     * The set holds at least one of these answers.
     *
     * @param key a set
     * @param answers their codes; at least one
     * @return the clause
     */
    static Condition hasAny(AttributeKey<Set<String>> key, String... answers) {
        return new Clause.HasAny(key, Set.of(answers));
    }

    /**
     * The set holds all of these answers.
     *
     * @param key a set
     * @param answers their codes; at least one
     * @return the condition
     */
    static Condition hasAll(AttributeKey<Set<String>> key, String... answers) {
        List<Condition> each = new ArrayList<>();
        for (String answer : answers) {
            each.add(has(key, answer));
        }
        return new All(each);
    }

    /**
     * The set holds none of these answers; unknown, not true, while she has not said.
     *
     * @param key a set
     * @param answers their codes; at least one
     * @return the condition
     */
    static Condition hasNone(AttributeKey<Set<String>> key, String... answers) {
        return not(hasAny(key, answers));
    }

    /**
     * At least this long has passed since the day: {@code sinceAtLeast(BORN, Period.ofYears(18))} holds of adults.
     *
     * @param key a date
     * @param period how long; not negative
     * @return the clause
     */
    static Condition sinceAtLeast(AttributeKey<LocalDate> key, Period period) {
        return new Clause.Since(key, period);
    }

    /**
     * The first value is not below the second.
     *
     * @param left a number
     * @param right another number
     * @return the clause
     */
    static Condition notBelow(AttributeKey<Double> left, AttributeKey<Double> right) {
        return new Clause.NotBelow(left, right);
    }

    /**
     * She has disclosed it. While she has not, this is unknown; in what her silence leads to it is false.
     *
     * @param key any attribute
     * @return the clause
     */
    static Condition isKnown(AttributeKey<?> key) {
        return new Clause.IsKnown(key);
    }
}
