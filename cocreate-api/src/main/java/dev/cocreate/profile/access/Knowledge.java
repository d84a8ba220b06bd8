package dev.cocreate.profile.access;

import dev.cocreate.Text;
import java.util.Optional;

/**
 * Where a host keeps what resources hold: implemented by the host, called by the library once a grant opened it. May be
 * called by several threads at once.
 */
@FunctionalInterface
public interface Knowledge {

    /**
     * What a resource holds now.
     *
     * @param resource which one
     * @return its content; empty if there is none
     */
    Optional<Text> content(Resource resource);
}
