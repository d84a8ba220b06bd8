package dev.cocreate.profile.access;

import dev.cocreate.Text;
import dev.cocreate.profile.Look;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of opening a resource. The use is on record either way.
 *
 * <p>Immutable.
 *
 * @param content what it holds; absent if no grant opens it, or its holder has nothing under the name now
 * @param use as its holder and whoever opened it can see it
 */
public record Opening(Optional<Text> content, Look use) {

    /**
     * Checks that nothing is missing.
     *
     * @param content as above
     * @param use as above
     */
    public Opening {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(use, "use");
    }
}
