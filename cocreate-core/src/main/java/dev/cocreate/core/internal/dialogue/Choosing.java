package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.road.Act;

/** An act that chooses an option for a consumer. */
interface Choosing extends Act {
    PartyId consumer();

    String element();

    String value();

    Purpose purpose();
}
