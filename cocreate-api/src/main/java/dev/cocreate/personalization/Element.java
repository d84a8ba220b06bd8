package dev.cocreate.personalization;

import dev.cocreate.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing about an experience that can be decided, and the values it can take.
 *
 * <p>Rules may speak of elements nobody declared; the values of those are whatever rules name. Of a declared element
 * rules may name its values only, and people read their labels.
 *
 * <p>Immutable.
 *
 * @param name 1 to 64 characters: a lower-case letter, then letters, digits, dots, underscores or hyphens
 * @param label what it is called; begins in lower case in languages that allow it
 * @param values by code, what each is called; in the order to offer them; empty if rules may name any
 */
public record Element(String name, Text label, Map<String, Text> values) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9._-]{0,63}");

    /**
     * Checks and copies.
     *
     * @param name as above
     * @param label as above
     * @param values as above
     * @throws IllegalArgumentException if a name is malformed
     */
    public Element {
        Objects.requireNonNull(label, "label");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        checkNames(name, "any");
        for (String value : values.keySet()) {
            checkNames(name, value);
        }
    }

    /**
     * An element without values so far: any may be named.
     *
     * @param name see {@link Element}
     * @param label what it is called
     * @return the element; {@link #value} adds what it can be, and then it can be nothing else
     */
    public static Element named(String name, Text label) {
        return new Element(name, label, Map.of());
    }

    /**
     * An element, its values called by their codes in English.
     *
     * @param name see {@link Element}
     * @param values the codes; none if rules may name any
     * @return the element
     */
    public static Element of(String name, String... values) {
        Map<String, Text> named = new LinkedHashMap<>();
        for (String value : values) {
            named.put(value, Text.of(value));
        }
        return new Element(name, Text.of(name), named);
    }

    /**
     * The same element with one more value, or another label for it.
     *
     * @param code the value's code
     * @param called its label
     * @return the element
     */
    public Element value(String code, Text called) {
        Map<String, Text> more = new LinkedHashMap<>(values);
        more.put(code, called);
        return new Element(name, label, more);
    }

    static void checkNames(String element, String value) {
        if (!NAME.matcher(element).matches()) {
            throw new IllegalArgumentException("an element's name is a lower-case letter and up to 63 letters, digits,"
                    + " dots, underscores or hyphens, but was '" + element + "'");
        }
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException(
                    "a value of an element has 1 to 128 characters and is not blank, but had " + value.length());
        }
    }
}
