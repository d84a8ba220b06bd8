package dev.cocreate.personalization;

import dev.cocreate.profile.AttributeKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test on one attribute (on two, in {@link NotBelow}): the leaf of a {@link Condition}.
 *
 * <p>Whether values fit the attribute's domain is checked where rules are loaded, all findings at once.
 *
 * <p>Immutable.
 */
public sealed interface Clause extends Condition {

    /**
     * The attribute tested.
     *
     * @return its key
     */
    AttributeKey<?> key();

    /**
     * The value is one of these.
     *
     * @param key a text, choice, flag, number, date or amount
     * @param values at least one
     * @param <T> the type of the values
     */
    record OneOf<T>(AttributeKey<T> key, Set<T> values) implements Clause {
        /**
         * Checks and copies.
         *
         * @param key as above
         * @param values as above
         * @throws IllegalArgumentException if there is no value
         */
        public OneOf {
            Objects.requireNonNull(key, "key");
            values = copy(values);
        }
    }

    /**
     * The value lies between two bounds, of which one may be missing.
     *
     * @param key a number, date or amount
     * @param least the lower bound; absent if there is none
     * @param leastIncluded whether the lower bound itself holds
     * @param most the upper bound; absent if there is none
     * @param mostIncluded whether the upper bound itself holds
     * @param <T> the type of the value
     */
    record Range<T extends Comparable<? super T>>(
            AttributeKey<T> key,
            @Nullable T least,
            boolean leastIncluded,
            @Nullable T most,
            boolean mostIncluded) implements Clause {
        /**
         * Checks that there is a bound.
         *
         * @param key as above
         * @param least as above
         * @param leastIncluded as above
         * @param most as above
         * @param mostIncluded as above
         * @throws IllegalArgumentException if both bounds are missing
         */
        public Range {
            Objects.requireNonNull(key, "key");
            if (least == null && most == null) {
                throw new IllegalArgumentException(
                        "a range has at least one bound, but that of '" + key + "' has none");
            }
            // A bound that is missing is not included: equal ranges are equal.
            leastIncluded = least != null && leastIncluded;
            mostIncluded = most != null && mostIncluded;
        }
    }

    /**
     * The set holds at least one of these answers.
     *
     * @param key a set
     * @param answers at least one
     */
    record HasAny(AttributeKey<Set<String>> key, Set<String> answers) implements Clause {
        /**
         * Checks and copies.
         *
         * @param key as above
         * @param answers as above
         * @throws IllegalArgumentException if there is no answer
         */
        public HasAny {
            Objects.requireNonNull(key, "key");
            answers = copy(answers);
        }
    }

    /**
     * At least this long has passed since the day.
     *
     * @param key a date
     * @param period how long; not negative
     */
    record Since(AttributeKey<LocalDate> key, Period period) implements Clause {
        /**
         * Checks the period.
         *
         * @param key as above
         * @param period as above
         * @throws IllegalArgumentException if the period is negative
         */
        public Since {
            Objects.requireNonNull(key, "key");
            if (period.isNegative()) {
                throw new IllegalArgumentException("a period is not negative, but was " + period);
            }
        }
    }

    /**
     * The text has this part at this place.
     *
     * @param key a text
     * @param place where
     * @param part what it must read there; case counts
     */
    record Wording(AttributeKey<String> key, Place place, String part) implements Clause {
        /** Where in a text. */
        public enum Place {
            /** Anywhere. */
            CONTAINS,
            /** At the beginning. */
            STARTS,
            /** At the end. */
            ENDS
        }

        /**
         * A test on the words of a text.
         *
         * @param key as above
         * @param place as above
         * @param part as above
         */
        public Wording {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(part, "part");
        }
    }

    /**
     * The first value is not below the second.
     *
     * @param key a number
     * @param other another number
     */
    record NotBelow(AttributeKey<Double> key, AttributeKey<Double> other) implements Clause {
        /**
         * A test on two numbers.
         *
         * @param key as above
         * @param other as above
         */
        public NotBelow {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(other, "other");
        }
    }

    /**
     * She has disclosed it.
     *
     * @param key any attribute
     */
    record IsKnown(AttributeKey<?> key) implements Clause {
        /**
         * A test on disclosure itself.
         *
         * @param key as above
         */
        public IsKnown {
            Objects.requireNonNull(key, "key");
        }
    }

    private static <T> Set<T> copy(Set<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a clause names at least one value");
        }
        return FewValues.copyOf(values);
    }
}
