package dev.cocreate.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One way to reach people: implemented by an integrator, called by the library's couriers.
 *
 * <p>The library calls {@link #start} once before anything else and {@link #stop} once after everything else. Between
 * them {@link #send} is called by several threads at once, but never twice at once for one recipient of one dialogue.
 */
public interface Channel {

    /**
     * What it can do. The same on every call, also before it is started.
     *
     * @return its profile
     */
    ChannelProfile profile();

    /**
     * Begins to receive, and gets ready to send.
     *
     * @param context where to hand over what comes in
     * @throws dev.cocreate.CoCreateException if it cannot; the library then starts without this channel and says so
     */
    void start(ChannelContext context);

    /**
     * Sends one turn to one recipient and returns when it is known what came of that.
     *
     * <p>What is not certain is {@link SendOutcome.Unknown}; an exception counts as that too. A text longer than the
     * profile allows is refused, never cut.
     *
     * @param outbound what to send; the send key is the same on every attempt
     * @param deadline when to give up; the library stops waiting soon after
     * @return what came of it
     */
    SendOutcome send(Outbound outbound, Instant deadline);

    /**
     * Finds out what became of an attempt whose outcome is unknown.
     *
     * @param outbound as it was sent
     * @return empty if the channel cannot tell
     */
    default Optional<SendOutcome> probe(Outbound outbound) {
        return Optional.empty();
    }

    /**
     * Ends: takes nothing new, lets what is under way finish, and frees what it holds. Stopping twice does nothing.
     *
     * @param drain how long what is under way may take
     */
    void stop(Duration drain);
}
