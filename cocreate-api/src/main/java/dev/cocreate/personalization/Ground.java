package dev.cocreate.personalization;

import dev.cocreate.Text;
import java.util.Objects;

/**
 * What a duty rests on, in words for the person it refuses, and where she may appeal.
 *
 * <p>Immutable.
 *
 * @param code stable, such as {@code safety.contraindication}; lower-case letters, digits, dots and hyphens
 * @param why the ground, as told to her
 * @param appeal to whom she may turn, and how
 */
public record Ground(String code, Text why, Text appeal) {

    /**
     * Checks the code.
     *
     * @param code as above
     * @param why as above
     * @param appeal as above
     * @throws IllegalArgumentException if the code is not of that form
     */
    public Ground {
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "a ground's code is lower-case letters, digits, dots and hyphens, but was '" + code + "'");
        }
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(appeal, "appeal");
    }

    /**
     * A ground.
     *
     * @param code see {@link Ground}
     * @param why as told to her
     * @param appeal to whom she may turn
     * @return the ground
     */
    public static Ground of(String code, Text why, Text appeal) {
        return new Ground(code, why, appeal);
    }
}
