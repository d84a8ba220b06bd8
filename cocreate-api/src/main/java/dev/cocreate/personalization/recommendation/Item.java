package dev.cocreate.personalization.recommendation;

import dev.cocreate.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something that can be recommended.
 *
 * <p>Immutable.
 *
 * @param code what rules and records call it; 1 to 128 characters, not blank
 * @param title what people call it
 * @param traits by code, what it has in common with others, such as its author or its theme; at most {@link #MOST_TRAITS}
 */
public record Item(String code, Text title, Map<String, Text> traits) {

    /** How many traits an item has at most. */
    public static final int MOST_TRAITS = 20;

    /**
     * Checks and copies.
     *
     * @param code as above
     * @param title as above
     * @param traits as above
     * @throws IllegalArgumentException if the code is malformed or there are too many traits
     */
    public Item {
        Objects.requireNonNull(title, "title");
        if (code.isBlank() || code.length() > 128) {
            throw new IllegalArgumentException(
                    "an item's code has 1 to 128 characters and is not blank, but had " + code.length());
        }
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
        if (traits.size() > MOST_TRAITS) {
            throw new IllegalArgumentException(
                    "an item has at most " + MOST_TRAITS + " traits, but '" + code + "' has " + traits.size());
        }
    }

    /**
     * An item without traits.
     *
     * @param code see {@link Item}
     * @param title what people call it
     * @return the item
     */
    public static Item of(String code, Text title) {
        return new Item(code, title, Map.of());
    }

    /**
     * The same item with one more trait.
     *
     * @param trait its code, the same on every item that shares it
     * @param called what people call it
     * @return the item
     */
    public Item with(String trait, Text called) {
        Map<String, Text> more = new LinkedHashMap<>(traits);
        more.put(trait, called);
        return new Item(code, title, more);
    }
}
