package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Act;
import java.util.Optional;

/** An act by which a party commits herself. */
interface Committing extends Act {
    PartyId committed();

    Optional<String> disclosure();
}
