package dev.cocreate.kafka;

import dev.cocreate.CoCreateException;
import java.util.Optional;

/**
 * How far a relay has come.
 *
 * <p>Immutable.
 *
 * @param confirmed how many events the broker has for certain: every one at a position below this
 * @param sent how many were handed to the client library; what lies between is in flight
 * @param stored how many the journal holds
 * @param trouble why it does not get on, as of the last attempt; empty as long as it does
 */
public record Progress(long confirmed, long sent, long stored, Optional<CoCreateException> trouble) {

    /**
     * How many events the broker is still to get.
     *
     * @return at least 0
     */
    public long behind() {
        return Math.max(0, stored - confirmed);
    }
}
