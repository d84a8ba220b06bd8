package dev.cocreate.profile;

import dev.cocreate.Money;
import dev.cocreate.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What can be known of a person under one name: the values it can take, what it is called, and how delicate it is.
 *
 * <pre>{@code
 * AttributeKey<Double> pressure = AttributeKey.number("sbp", 90, 180, "mmHg")
 *         .labelled(Text.of("systolic blood pressure").and(GERMAN, "systolischer Blutdruck"))
 *         .in("health").special();
 * }</pre>
 *
 * <p>Immutable; two keys are the same when their names are.
 *
 * @param name 1 to 64 characters: a lower-case letter, then letters, digits, dots, underscores or hyphens
 * @param domain the values it can take
 * @param label what it is called, in her language; begins in lower case, so that it fits inside a sentence
 * @param category what kind of thing it is, such as {@code health}; {@code general} if nothing else is said
 * @param isSpecial whether it is of a special category (GDPR article 9): health, belief, orientation and their like
 * @param <T> the type of its values
 */
public record AttributeKey<T>(String name, Domain<T> domain, Text label, String category, boolean isSpecial) {

    /**
     * Checks the name.
     *
     * @param name as above
     * @param domain as above
     * @param label as above
     * @param category as above
     * @param isSpecial as above
     * @throws IllegalArgumentException if the name is not of that form
     */
    public AttributeKey {
        if (!name.matches("[a-z][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "an attribute's name is a lower-case letter and up to 63 letters, digits,"
                            + " dots, underscores or hyphens, but was '" + name + "'");
        }
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(category, "category");
    }

    /**
     * A key for free text.
     *
     * @param name its name
     * @param longest the most characters a value has; 1 to 10,000
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<String> text(String name, int longest) {
        return new AttributeKey<>(name, new Domain.OfText(longest), Text.of(name), "general", false);
    }

    /**
     * A key for a number.
     *
     * @param name its name
     * @param least the least value, included; finite
     * @param most the greatest value, included; finite
     * @param unit such as {@code mmHg}; empty if it has none
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<Double> number(String name, double least, double most, String unit) {
        return new AttributeKey<>(name, new Domain.OfNumber(least, most, unit), Text.of(name), "general", false);
    }

    /**
     * A key for yes or no.
     *
     * @param name its name
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<Boolean> flag(String name) {
        return new AttributeKey<>(name, new Domain.OfFlag(), Text.of(name), "general", false);
    }

    /**
     * A key for one of a few answers.
     *
     * @param name its name
     * @param answers the codes of the answers; at least one
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<String> choice(String name, String... answers) {
        return new AttributeKey<>(name, Domain.OfChoice.among(answers), Text.of(name), "general", false);
    }

    /**
     * A key for any number of a few answers, none included: the empty set is an answer, "none", not an unknown.
     *
     * @param name its name
     * @param answers the codes of the answers; at least one
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<Set<String>> set(String name, String... answers) {
        return new AttributeKey<>(name, Domain.OfSet.among(answers), Text.of(name), "general", false);
    }

    /**
     * A key for a day.
     *
     * @param name its name
     * @param first the earliest, included
     * @param last the latest, included
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<LocalDate> date(String name, LocalDate first, LocalDate last) {
        return new AttributeKey<>(name, new Domain.OfDate(first, last), Text.of(name), "general", false);
    }

    /**
     * A key for an instant.
     *
     * @param name its name
     * @param first the earliest, included
     * @param last the latest, included
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<Instant> instant(String name, Instant first, Instant last) {
        return new AttributeKey<>(name, new Domain.OfInstant(first, last), Text.of(name), "general", false);
    }

    /**
     * A key for an amount.
     *
     * @param name its name
     * @param least the least amount, included
     * @param most the greatest amount, included, in the same currency
     * @return the key, labelled with its name in English
     */
    public static AttributeKey<Money> money(String name, Money least, Money most) {
        return new AttributeKey<>(name, new Domain.OfMoney(least, most), Text.of(name), "general", false);
    }

    /**
     * The same key with another label.
     *
     * @param other what it is called
     * @return the key
     */
    public AttributeKey<T> labelled(Text other) {
        return new AttributeKey<>(name, domain, other, category, isSpecial);
    }

    /**
     * The same key with answers called by other names; for choices and sets.
     *
     * @param code the code of the answer
     * @param answer what it is called
     * @return the key
     * @throws IllegalArgumentException if the domain has no such answer
     */
    public AttributeKey<T> answered(String code, Text answer) {
        return new AttributeKey<>(name, domain.calling(code, answer), label, category, isSpecial);
    }

    /**
     * The same key in another category.
     *
     * @param other such as {@code health}
     * @return the key
     */
    public AttributeKey<T> in(String other) {
        return new AttributeKey<>(name, domain, label, other, isSpecial);
    }

    /**
     * The same key, of a special category.
     *
     * @return the key
     */
    public AttributeKey<T> special() {
        return new AttributeKey<>(name, domain, label, category, true);
    }

    /**
     * A value as it is said to a person, without the label: {@code 120 mmHg}.
     *
     * @param value inside the domain
     * @return see {@link Domain#told}
     */
    public Text told(T value) {
        return domain.told(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeKey<?> key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
