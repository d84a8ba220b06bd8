package dev.cocreate.channel;

import dev.cocreate.dialogue.Move;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that came in.
 *
 * <p>Immutable.
 *
 * @param externalId what the channel calls it; the same if the channel hands it over again; 1 to 1,000 characters
 * @param from who sent it
 * @param senderAuthenticated whether the channel vouches for that
 * @param threadRef the conversation it belongs to, if the channel knows: what {@link Outbound#threadRef} was, or what
 *     the channel called it then
 * @param sentAt when it was sent, as far as the channel knows
 * @param move what it does
 */
public record Inbound(
        String externalId,
        Address from,
        boolean senderAuthenticated,
        Optional<String> threadRef,
        Instant sentAt,
        Move move) {
    /**
     * Checks.
     *
     * @param externalId as above
     * @param from as above
     * @param senderAuthenticated as above
     * @param threadRef as above
     * @param sentAt as above
     * @param move as above
     * @throws IllegalArgumentException if the external id is blank or too long
     */
    public Inbound {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(threadRef, "threadRef");
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(move, "move");
        if (externalId.isBlank() || externalId.length() > 1_000) {
            throw new IllegalArgumentException(
                    "what a channel calls a message has 1 to 1000 characters, but this has " + externalId.length());
        }
    }
}
