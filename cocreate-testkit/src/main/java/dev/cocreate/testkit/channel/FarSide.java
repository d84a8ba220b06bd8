package dev.cocreate.testkit.channel;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.SendOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The other end of a channel, for {@link ChannelContract} to act at: the people there, and the server between.
 *
 * <p>Implemented by who tests a channel. What a technology cannot do, such as being throttled, is declined by returning
 * false; the contract then passes over that requirement and says so.
 */
public interface FarSide extends AutoCloseable {

    /**
     * Something that became visible at the far side.
     *
     * @param to who sees it
     * @param words what she reads
     * @param externalId what the channel calls it
     * @param retracted whether it was taken back since
     */
    record Visible(Address to, String words, String externalId, boolean retracted) {}

    /** Where in a send the connection is cut. */
    enum Cut {
        /** Before anything left. */
        BEFORE,
        /** After the far side took it and before it said so. */
        AFTER
    }

    /**
     * A new adapter to the same mailbox at the same server, not started yet.
     *
     * @return each time another one
     */
    Channel channel();

    /**
     * Somebody whom the channel reaches.
     *
     * @param number any small number; the same gives the same address
     * @return the address
     */
    Address person(int number);

    /**
     * Somebody sends a message to the mailbox.
     *
     * @param from who
     * @param words what
     * @return what the channel will call it, as far as the far side knows
     */
    String say(Address from, String words);

    /**
     * Somebody answers in the conversation of what she sees.
     *
     * @param visible what she answers
     * @param words what
     */
    void answer(Visible visible, String words);

    /**
     * All that is visible at the far side, in the order in which it became so.
     *
     * @return what was retracted is marked, not left out
     */
    List<Visible> seen();

    /**
     * Lets time pass for the transport: what waits to be handed over is offered now, also again.
     */
    void settle();

    /**
     * Hands a message over once more, as transports do.
     *
     * @param message what {@link #say} returned
     * @return false if this transport never does that
     */
    boolean repeat(String message);

    /**
     * Cuts the connection, or mends it.
     *
     * @param connected false to cut
     */
    void connect(boolean connected);

    /**
     * Cuts the connection in the next send.
     *
     * @param where at which point
     * @return false if that cannot be brought about
     */
    boolean cut(Cut where);

    /**
     * Has the server refuse the next send for this reason.
     *
     * @param refusal the reason
     * @return false if it never does
     */
    boolean refuse(SendOutcome.Refusal refusal);

    /**
     * Has the server say that there is too much at once.
     *
     * @param throttled whether from now on
     * @return false if it never does
     */
    boolean throttle(boolean throttled);

    /**
     * Has the server answer late.
     *
     * @param delay how late, from now on
     * @return false if that cannot be brought about
     */
    boolean slow(Duration delay);

    /**
     * Has the server take the credentials for wrong from now on.
     *
     * @return false if there are none
     */
    boolean revoke();

    /**
     * How often the server was called since it was set up.
     *
     * @return the count; a channel that gives up does not raise it
     */
    int calls();

    /**
     * What must not be seen in any message: a password, say.
     *
     * @return empty if the channel has no secrets
     */
    Optional<String> secret();

    /**
     * Somebody sends a message in another's name.
     *
     * @param as whom she pretends to be
     * @param words what
     * @return false if the transport makes that impossible
     */
    boolean forge(Address as, String words);

    /**
     * A machine at the far side answers by itself: that somebody is away, say.
     *
     * @param words what
     * @return false if there is no such thing
     */
    boolean answerByItself(String words);

    /**
     * Something arrives that is no message.
     *
     * @return false if that cannot be brought about
     */
    boolean garble();

    /**
     * Somebody receives what was sent, or reads it.
     *
     * @param visible what
     * @param read whether she reads it; otherwise it arrives
     */
    void notice(Visible visible, boolean read);

    /** Ends the server. */
    @Override
    void close();
}
