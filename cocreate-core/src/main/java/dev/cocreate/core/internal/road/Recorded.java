package dev.cocreate.core.internal.road;

import dev.cocreate.journal.EventHeader;
import java.time.Instant;

/** An event read back from the journal. */
public record Recorded(long position, EventHeader header, Event event) {

    public Instant at() {
        return header.at();
    }
}
