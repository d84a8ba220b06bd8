package dev.cocreate.profile.access;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import java.util.Objects;

/**
 * A piece of knowledge or a means that a party shares: a handbook, a stock list, a recording. That it exists is for all to
 * see; what it holds is for those it was granted to.
 *
 * <p>Immutable.
 *
 * @param name unique with its holder; a lower-case letter, then up to 63 letters, digits, dots, underscores or hyphens
 * @param holder who shares it
 * @param title what it is
 * @param free whether anybody may open it without a grant
 */
public record Resource(String name, PartyId holder, Text title, boolean free) {

    /**
     * Checks the name.
     *
     * @param name as above
     * @param holder as above
     * @param title as above
     * @param free as above
     * @throws IllegalArgumentException if the name is not of that form
     */
    public Resource {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(title, "title");
        if (!name.matches("[a-z][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("a resource's name is a lower-case letter and up to 63 letters, digits,"
                    + " dots, underscores or hyphens, but was '" + name + "'");
        }
    }
}
