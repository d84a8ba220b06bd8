package dev.cocreate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Who reads: her languages in her order, and the depth she asked for.
 *
 * <p>Immutable.
 *
 * @param languages at least one, the preferred first; regions matter only where a text has that region
 * @param level the depth
 */
public record Audience(List<Locale> languages, Level level) {

    /**
     * Checks and copies.
     *
     * @param languages at least one
     * @param level the depth
     * @throws IllegalArgumentException if no language is given
     */
    public Audience {
        languages = List.copyOf(languages);
        Objects.requireNonNull(level, "level");
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("an audience reads at least one language");
        }
    }

    /**
     * A reader of one language at the standard level.
     *
     * @param language her language
     * @return the audience
     */
    public static Audience of(Locale language) {
        return new Audience(List.of(language), Level.STANDARD);
    }

    /**
     * The same reader at another depth.
     *
     * @param other the depth
     * @return the audience
     */
    public Audience at(Level other) {
        return new Audience(languages, other);
    }

    /**
     * Her first language.
     *
     * @return the preferred one
     */
    public Locale language() {
        return languages.get(0);
    }
}
