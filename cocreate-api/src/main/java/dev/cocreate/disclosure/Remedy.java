package dev.cocreate.disclosure;

import dev.cocreate.Text;
import java.util.Objects;

/**
 * A way to make a risk smaller, or out of it: offered to whoever accepts the risk.
 *
 * <p>Immutable.
 *
 * @param id 1 to 64 letters, digits, dots, underscores or hyphens
 * @param criterion the risk it belongs to
 * @param offer what is offered
 */
public record Remedy(String id, String criterion, Text offer) {
    /**
     * Checks and copies.
     *
     * @param id as above
     * @param criterion as above
     * @param offer as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Remedy {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a remedy's id is 1 to 64 letters, digits, dots, underscores or hyphens, but was '" + id + "'");
        }
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(offer, "offer");
    }
}
