package dev.cocreate.profile;

import dev.cocreate.Money;
import dev.cocreate.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The values an attribute can take: finite or bounded, so that a question about it has a known range of answers.
 *
 * <p>Immutable.
 *
 * @param <T> the type of the values
 */
public sealed interface Domain<T> {

    /**
     * What is wrong with a value.
     *
     * @param value any value of the type
     * @return the permitted range in words, if the value is outside it; empty if it is inside
     */
    Optional<String> objection(T value);

    /**
     * The type of the values: also what a value must be cast with.
     *
     * @return the class; for sets, {@code Set}
     */
    Class<?> type();

    /**
     * The named answers, by code.
     *
     * @return in the order to offer them; empty unless it is a choice or a set
     */
    default Map<String, Text> answers() {
        return Map.of();
    }

    /**
     * A value as it is said to a person: with its unit, by the names of its answers, and in her language's form of
     * numbers, days and amounts.
     *
     * @param value inside the domain; a code without a name is said as it is
     * @return in English and German, and in every language all answers it needs are named in
     */
    Text told(T value);

    /**
     * The same domain with one of its answers called by another name.
     *
     * @param code the code of the answer
     * @param answer what it is called
     * @return the domain
     * @throws IllegalArgumentException if it has no such answer
     */
    default Domain<T> calling(String code, Text answer) {
        throw new IllegalArgumentException("only choices and sets have named answers, so '" + code + "' has no name");
    }

    /**
     * Free text.
     *
     * @param longest the most characters; 1 to 10,000
     */
    record OfText(int longest) implements Domain<String> {
        /**
         * Checks the bound.
         *
         * @param longest 1 to 10,000
         * @throws IllegalArgumentException if it is outside that
         */
        public OfText {
            if (longest < 1 || longest > 10_000) {
                throw new IllegalArgumentException(
                        "a text has 1 to 10000 characters at most, but " + longest + " was asked");
            }
        }

        @Override
        public Optional<String> objection(String value) {
            return value.length() <= longest ? Optional.empty() : Optional.of("at most " + longest + " characters");
        }

        @Override
        public Class<?> type() {
            return String.class;
        }

        @Override
        public Text told(String value) {
            // Her own words are in no language we could know: they stand as they are in every one.
            String words = value.isBlank() ? "\u201c\u201d" : value;
            return Answers.said(words, words);
        }
    }

    /**
     * A number.
     *
     * @param least the least, included
     * @param most the greatest, included
     * @param unit empty if none
     */
    record OfNumber(double least, double most, String unit) implements Domain<Double> {
        /**
         * Checks the bounds.
         *
         * @param least finite
         * @param most finite, not below {@code least}
         * @param unit as above
         * @throws IllegalArgumentException if they are no range
         */
        public OfNumber {
            Objects.requireNonNull(unit, "unit");
            if (!Double.isFinite(least) || !Double.isFinite(most) || least > most) {
                throw new IllegalArgumentException(
                        "a range has finite ends in order, but was " + least + " to " + most);
            }
        }

        @Override
        public Optional<String> objection(Double value) {
            boolean inside = value >= least && value <= most;
            return inside ? Optional.empty() : Optional.of((plain(least) + " to " + plain(most) + " " + unit).trim());
        }

        @Override
        public Class<?> type() {
            return Double.class;
        }

        @Override
        public Text told(Double value) {
            return Answers.said(
                    Answers.number(value, unit, Locale.ENGLISH), Answers.number(value, unit, Locale.GERMAN));
        }

        private static String plain(double bound) {
            return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                    ? Long.toString((long) bound)
                    : Double.toString(bound);
        }
    }

    /** Yes or no. */
    record OfFlag() implements Domain<Boolean> {
        @Override
        public Optional<String> objection(Boolean value) {
            return Optional.empty();
        }

        @Override
        public Class<?> type() {
            return Boolean.class;
        }

        @Override
        public Text told(Boolean value) {
            return Answers.said(value ? "yes" : "no", value ? "ja" : "nein");
        }
    }

    /**
     * One of a few answers.
     *
     * @param answers by code, what each is called; in the order to offer them
     */
    record OfChoice(Map<String, Text> answers) implements Domain<String> {
        /**
         * Copies.
         *
         * @param answers at least one
         * @throws IllegalArgumentException if there is none
         */
        public OfChoice {
            answers = Answers.copy(answers);
        }

        static OfChoice among(String... codes) {
            return new OfChoice(Answers.named(codes));
        }

        @Override
        public Optional<String> objection(String value) {
            return answers.containsKey(value) ? Optional.empty() : Optional.of("one of " + answers.keySet());
        }

        @Override
        public Class<?> type() {
            return String.class;
        }

        @Override
        public Text told(String value) {
            return Answers.told(answers, value);
        }

        @Override
        public Domain<String> calling(String code, Text answer) {
            return new OfChoice(Answers.calling(answers, code, answer));
        }
    }

    /**
     * Any number of a few answers, none included.
     *
     * @param answers by code, what each is called; in the order to offer them
     */
    record OfSet(Map<String, Text> answers) implements Domain<Set<String>> {
        /**
         * Copies.
         *
         * @param answers at least one
         * @throws IllegalArgumentException if there is none
         */
        public OfSet {
            answers = Answers.copy(answers);
        }

        static OfSet among(String... codes) {
            return new OfSet(Answers.named(codes));
        }

        @Override
        public Optional<String> objection(Set<String> value) {
            return answers.keySet().containsAll(value)
                    ? Optional.empty()
                    : Optional.of("any of " + answers.keySet() + ", or none");
        }

        @Override
        public Class<?> type() {
            return Set.class;
        }

        @Override
        public Text told(Set<String> value) {
            return Answers.told(answers, value);
        }

        @Override
        public Domain<Set<String>> calling(String code, Text answer) {
            return new OfSet(Answers.calling(answers, code, answer));
        }
    }

    /**
     * A day.
     *
     * @param first the earliest, included
     * @param last the latest, included
     */
    record OfDate(LocalDate first, LocalDate last) implements Domain<LocalDate> {
        /**
         * Checks the bounds.
         *
         * @param first as above
         * @param last not before {@code first}
         * @throws IllegalArgumentException if they are no range
         */
        public OfDate {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a range of days is in order, but was " + first + " to " + last);
            }
        }

        @Override
        public Optional<String> objection(LocalDate value) {
            boolean inside = !value.isBefore(first) && !value.isAfter(last);
            return inside ? Optional.empty() : Optional.of(first + " to " + last);
        }

        @Override
        public Class<?> type() {
            return LocalDate.class;
        }

        @Override
        public Text told(LocalDate value) {
            return Answers.said(Answers.day(value, Locale.ENGLISH), Answers.day(value, Locale.GERMAN));
        }
    }

    /**
     * An instant, to the microsecond.
     *
     * @param first the earliest, included
     * @param last the latest, included
     */
    record OfInstant(Instant first, Instant last) implements Domain<Instant> {

        private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("2250-01-01T00:00:00Z");

        /**
         * Checks the bounds.
         *
         * @param first not before 1700
         * @param last not before {@code first}, nor after the beginning of 2250
         * @throws IllegalArgumentException if they are no such range
         */
        public OfInstant {
            if (last.isBefore(first) || first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
                throw new IllegalArgumentException("a range of instants is in order and within " + EARLIEST + " to "
                        + LATEST + ", but was " + first + " to " + last);
            }
        }

        @Override
        public Optional<String> objection(Instant value) {
            boolean inside = !value.isBefore(first) && !value.isAfter(last);
            boolean fine = value.truncatedTo(ChronoUnit.MICROS).equals(value);
            return inside && fine ? Optional.empty() : Optional.of(first + " to " + last + ", in whole microseconds");
        }

        @Override
        public Class<?> type() {
            return Instant.class;
        }

        @Override
        public Text told(Instant value) {
            return Answers.said(Answers.instant(value, Locale.ENGLISH), Answers.instant(value, Locale.GERMAN));
        }
    }

    /**
     * An amount.
     *
     * @param least the least, included
     * @param most the greatest, included
     */
    record OfMoney(Money least, Money most) implements Domain<Money> {
        /**
         * Checks the bounds.
         *
         * @param least as above
         * @param most in the same currency, not below {@code least}
         * @throws IllegalArgumentException if they are no range
         */
        public OfMoney {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("a range of amounts is in order, but was " + least + " to " + most);
            }
        }

        @Override
        public Optional<String> objection(Money value) {
            boolean inside = value.currency().equals(least.currency())
                    && value.compareTo(least) >= 0
                    && value.compareTo(most) <= 0;
            return inside ? Optional.empty() : Optional.of(least + " to " + most);
        }

        @Override
        public Class<?> type() {
            return Money.class;
        }

        @Override
        public Text told(Money value) {
            return Answers.said(Answers.amount(value, Locale.ENGLISH), Answers.amount(value, Locale.GERMAN));
        }
    }
}
