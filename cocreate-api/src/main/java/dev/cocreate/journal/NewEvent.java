package dev.cocreate.journal;

import dev.cocreate.Bytes;
import java.util.Objects;

/**
 * An event to store. To the store both the payload and the entry are opaque.
 *
 * <p>Immutable.
 *
 * @param header what stands outside the payload
 * @param payload sealed under the subject's key; stored as it is, never re-encoded
 * @param entry what the public log carries of it: 33 bytes, a version byte and a salted commitment
 */
public record NewEvent(EventHeader header, Bytes payload, Bytes entry) {

    /** The size of every {@link #entry}. */
    public static final int ENTRY_SIZE = 33;

    /**
     * Checks the entry.
     *
     * @param header as above
     * @param payload as above
     * @param entry of {@link #ENTRY_SIZE} bytes
     * @throws IllegalArgumentException if the entry has another size
     */
    public NewEvent {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(payload, "payload");
        if (entry.size() != ENTRY_SIZE) {
            throw new IllegalArgumentException(
                    "a log entry has " + ENTRY_SIZE + " bytes, but this one has " + entry.size());
        }
    }

    /**
     * The stream it belongs to.
     *
     * @return {@code header().stream()}
     */
    public StreamId stream() {
        return header.stream();
    }
}
