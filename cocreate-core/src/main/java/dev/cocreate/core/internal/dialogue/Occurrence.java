package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Move;
import java.time.Instant;

/** A turn as the parts of the state see it. */
record Occurrence(long number, PartyId by, Instant at, int charter, boolean automatic, Move move) {}
