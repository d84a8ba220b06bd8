package dev.cocreate.core.internal.disclosure;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Act;
import java.util.Optional;

/** An act by which somebody commits herself to something a disclosure may be bound to. Any area's act may be one. */
public interface Committing extends Act {

    /** Who is committed. */
    PartyId committed();

    /** The id of the disclosure the commitment is bound to; empty if none is. */
    Optional<String> disclosure();

    /** The SHA-256 of the version that she says she was shown; empty if she does not say. */
    default Optional<String> version() {
        return Optional.empty();
    }
}
