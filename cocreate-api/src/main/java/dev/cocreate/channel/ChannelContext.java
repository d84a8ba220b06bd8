package dev.cocreate.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What a channel is given to work with: implemented by the library, called by a channel.
 *
 * <p>Safe for use by several threads at once.
 */
public interface ChannelContext {

    /** How a channel is. */
    enum Health {
        /** It works. */
        UP,
        /** It is trying to. */
        DEGRADED,
        /** It does not, and will not by itself. */
        DOWN
    }

    /**
     * Takes what came in. Returns after it is durable: acknowledge to the transport after this, never before.
     *
     * @param inbound what came in
     * @return what became of it
     * @throws dev.cocreate.CoCreateException if it could not be stored: do not acknowledge, and hand it over again
     */
    Ingest receive(Inbound inbound);

    /**
     * Keeps apart what the channel itself cannot make sense of, so that it is neither lost nor tried for ever.
     *
     * @param externalId what the channel calls it
     * @param why for the operator; nothing personal
     * @return {@link Ingest#QUARANTINED}, or {@link Ingest#DUPLICATE} if it was kept before
     */
    Ingest malformed(String externalId, String why);

    /**
     * Takes a report about something sent.
     *
     * @param sendKey as it was sent
     * @param receipt what is reported; one that comes too late to matter changes nothing
     * @param at when
     */
    void receipt(String sendKey, Receipt receipt, Instant at);

    /**
     * Where the channel had come in what it fetches.
     *
     * @return what was saved last, also before a restart
     */
    Optional<String> cursor();

    /**
     * Remembers where the channel has come. Durable on return.
     *
     * @param cursor the channel's own; at most 10,000 characters
     */
    void saveCursor(String cursor);

    /**
     * Says how the channel is.
     *
     * @param health how
     * @param why for the operator; nothing personal
     */
    void health(Health health, String why);

    /**
     * The library's clock.
     *
     * @return whose time deadlines are in
     */
    Clock clock();
}
