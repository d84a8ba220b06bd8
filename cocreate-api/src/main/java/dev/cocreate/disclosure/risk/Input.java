package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing a model wants to know of a person.
 *
 * <p>The attribute's own domain is what can be true of anybody; {@code valid} is where the model was developed. Outside it
 * there is no estimate.
 *
 * <p>Immutable.
 *
 * @param key the attribute
 * @param valid the model's domain of it
 * @param whenMissing what to do without it
 * @param reference the value her own is compared with, to tell how much it moves the figure; absent where that makes no
 *     sense
 * @param why what it is wanted for, in her language
 * @param <T> the type of its values
 */
public record Input<T>(AttributeKey<T> key, Domain<T> valid, WhenMissing whenMissing, Optional<T> reference, Text why) {

    /**
     * Copies.
     *
     * @param key as above
     * @param valid as above
     * @param whenMissing as above
     * @param reference as above
     * @param why as above
     */
    public Input {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(whenMissing, "whenMissing");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(why, "why");
    }

    /**
     * An input to be asked for, valid wherever the attribute is.
     *
     * @param key the attribute
     * @param why what it is wanted for
     * @param <T> the type of its values
     * @return the input
     */
    public static <T> Input<T> asked(AttributeKey<T> key, Text why) {
        return new Input<>(key, key.domain(), new WhenMissing.Ask(), Optional.empty(), why);
    }
}
