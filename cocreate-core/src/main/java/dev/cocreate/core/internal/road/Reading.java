package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.journal.StoredEvent;
import java.util.Optional;

/** From what is stored back to what happened. Safe for several threads. */
record Reading(Vocabulary vocabulary, Seal seal) {

    Recorded read(StoredEvent event) {
        return new Recorded(
                event.position(), event.header(), vocabulary.read(event.position(), event.header(), seal.open(event)));
    }

    /** The same, opened when somebody asks what it says. */
    Recorded sealed(StoredEvent event) {
        return Recorded.sealed(
                event.position(),
                event.header(),
                vocabulary.kind(event.header()),
                () -> vocabulary.read(event.position(), event.header(), seal.open(event)));
    }

    /** The same, of an event whose content is at hand. */
    Recorded read(StoredEvent event, Bytes content) {
        return new Recorded(
                event.position(),
                event.header(),
                vocabulary.read(event.position(), event.header(), Optional.of(content)));
    }
}
