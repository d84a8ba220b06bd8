package dev.cocreate.journal;

import dev.cocreate.Bytes;
import java.util.Objects;
import java.util.Optional;

/**
 * An event as stored.
 *
 * <p>Immutable.
 *
 * @param position its number in the journal, from 0 and gapless
 * @param header what stands outside the payload
 * @param payload the bytes as given; empty after an erasure
 * @param entry what the public log carries of it; stays after an erasure
 */
public record StoredEvent(long position, EventHeader header, Optional<Bytes> payload, Bytes entry) {

    /**
     * Checks the position.
     *
     * @param position at least 0
     * @param header as above
     * @param payload as above
     * @param entry as above
     * @throws IllegalArgumentException if the position is negative
     */
    public StoredEvent {
        if (position < 0) {
            throw new IllegalArgumentException("a position is at least 0, but was " + position);
        }
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(entry, "entry");
    }

    /**
     * A new event at its place.
     *
     * @param position its place
     * @param event the event
     * @return the stored event
     */
    public static StoredEvent at(long position, NewEvent event) {
        return new StoredEvent(position, event.header(), Optional.of(event.payload()), event.entry());
    }
}
