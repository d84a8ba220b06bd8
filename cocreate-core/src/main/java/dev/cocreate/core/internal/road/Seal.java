package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import java.util.Optional;

/** Turns the content of events into what is stored and committed to, and back. Safe for several threads. */
public interface Seal {

    /** The event as it is stored. */
    NewEvent seal(EventHeader header, Bytes content);

    /**
     * The content of a stored event; empty if it was erased.
     *
     * @throws dev.cocreate.CoCreateException if it is not what was committed to
     */
    Optional<Bytes> open(StoredEvent event);

    /**
     * What the entry of a stored event commits to besides its header: the salt of the header, the salt of the content,
     * 32 bytes each, and the content. Whoever is handed it can check the entry. Empty if it was erased.
     *
     * @throws dev.cocreate.CoCreateException if it is not what was committed to
     */
    Optional<Bytes> committed(StoredEvent event);
}
