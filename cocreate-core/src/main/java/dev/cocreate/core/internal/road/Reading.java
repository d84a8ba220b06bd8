package dev.cocreate.core.internal.road;

import dev.cocreate.journal.StoredEvent;

/** From what is stored back to what happened. Safe for several threads. */
record Reading(Vocabulary vocabulary, Seal seal) {

    Recorded read(StoredEvent event) {
        return new Recorded(
                event.position(), event.header(), vocabulary.read(event.position(), event.header(), seal.open(event)));
    }
}
