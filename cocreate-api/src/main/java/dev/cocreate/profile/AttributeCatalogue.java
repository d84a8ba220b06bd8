package dev.cocreate.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The attributes a host uses: what can be declared, read and asked, and how each is told to a person.
 *
 * <p>What is not in the catalogue can be neither written nor read. An attribute that leaves it later stays in the
 * profiles that hold it, is told by its name, and is read no more.
 *
 * <p>Immutable.
 */
public final class AttributeCatalogue {

    private static final AttributeCatalogue EMPTY = new AttributeCatalogue(Map.of());

    private final Map<String, AttributeKey<?>> keys;

    private AttributeCatalogue(Map<String, AttributeKey<?>> keys) {
        this.keys = Collections.unmodifiableMap(keys);
    }

    /**
     * A catalogue of these attributes.
     *
     * @param keys in the order to show them
     * @return the catalogue
     * @throws IllegalArgumentException if two have one name
     */
    public static AttributeCatalogue of(AttributeKey<?>... keys) {
        return EMPTY.and(Arrays.asList(keys));
    }

    /**
     * A catalogue without attributes.
     *
     * @return the empty catalogue
     */
    public static AttributeCatalogue empty() {
        return EMPTY;
    }

    /**
     * This catalogue and more attributes.
     *
     * @param others may be empty
     * @return the fuller catalogue
     * @throws IllegalArgumentException if a name is there already
     */
    public AttributeCatalogue and(Collection<? extends AttributeKey<?>> others) {
        Map<String, AttributeKey<?>> all = new LinkedHashMap<>(keys);
        for (AttributeKey<?> key : others) {
            if (all.put(key.name(), key) != null) {
                throw new IllegalArgumentException(
                        "an attribute stands in a catalogue once, but '" + key.name() + "' is there twice");
            }
        }
        return new AttributeCatalogue(all);
    }

    /**
     * The attribute of this name.
     *
     * @param name its name
     * @return empty if there is none
     */
    public Optional<AttributeKey<?>> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /**
     * Whether this very attribute is in the catalogue.
     *
     * @param key looked for by name and type of values
     * @return false if it is not, or stands there with values of another type
     */
    public boolean has(AttributeKey<?> key) {
        AttributeKey<?> known = keys.get(key.name());
        return known != null && known.domain().type() == key.domain().type();
    }

    /**
     * All attributes, in order.
     *
     * @return unmodifiable
     */
    public Collection<AttributeKey<?>> keys() {
        return keys.values();
    }

    /**
     * The attributes that cannot be told in a language: for a host's own test, so that no reader meets a gap first.
     *
     * @param language such as {@link Locale#GERMAN}
     * @return those whose label, or one of whose named answers, is not written in it
     */
    public List<AttributeKey<?>> untold(Locale language) {
        Objects.requireNonNull(language, "language");
        List<AttributeKey<?>> untold = new ArrayList<>();
        for (AttributeKey<?> key : keys.values()) {
            if (!key.label().languages().contains(language)
                    || key.domain().answers().values().stream()
                            .anyMatch(answer -> !answer.languages().contains(language))) {
                untold.add(key);
            }
        }
        return untold;
    }
}
