package dev.cocreate.disclosure;

import dev.cocreate.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * One way to go.
 *
 * <p>Immutable.
 *
 * @param id 1 to 64 letters, digits, dots, underscores or hyphens
 * @param name what it is called
 * @param description what it consists of; its absence is refused by the lint
 * @param likeness what it is like to live with it
 * @param availability whether it can be chosen
 */
public record Option(
        String id, Text name, Optional<Text> description, Optional<Text> likeness, Availability availability) {

    /**
     * Checks and copies.
     *
     * @param id as above
     * @param name as above
     * @param description as above
     * @param likeness as above
     * @param availability as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Option {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "an option's id is 1 to 64 letters, digits, dots, underscores or hyphens, but was '" + id + "'");
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(likeness, "likeness");
        Objects.requireNonNull(availability, "availability");
    }

    /**
     * An option open to her.
     *
     * @param id see {@link Option}
     * @param name what it is called
     * @param description what it consists of
     * @return the option
     */
    public static Option of(String id, Text name, Text description) {
        return new Option(id, name, Optional.of(description), Optional.empty(), new Availability.Open());
    }

    /**
     * The same option, saying what it is like.
     *
     * @param experience what it is like to live with it
     * @return the option
     */
    public Option like(Text experience) {
        return new Option(id, name, description, Optional.of(experience), availability);
    }

    /**
     * The same option, otherwise available.
     *
     * @param whether whether it can be chosen
     * @return the option
     */
    public Option available(Availability whether) {
        return new Option(id, name, description, likeness, whether);
    }
}
