package dev.cocreate.testkit.channel;

import dev.cocreate.CoCreateException;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.Receipt;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Speech.Edit;
import dev.cocreate.dialogue.Speech.Retract;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.testkit.channel.LoopbackServer.Broken;
import dev.cocreate.testkit.channel.LoopbackServer.Denied;
import dev.cocreate.testkit.channel.LoopbackServer.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel to a {@link LoopbackServer} within the process: for tests of hosts, and the model of an adapter, which keeps
 * every requirement of {@link ChannelContract}. It starts no thread.
 *
 * <p>Safe for use by several threads at once.
 */
public class LoopbackChannel implements Channel {

    private static final int LONGEST = 4_000;
    private static final long LARGEST = 1_000_000;

    private final LoopbackServer server;
    private final Map<String, Receipt> noticed = new HashMap<>();
    private @Nullable ChannelContext context;
    private long place;
    private int underWay;
    private boolean refused;

    /**
     * A channel to a server; not started.
     *
     * @param server the far side
     */
    public LoopbackChannel(LoopbackServer server) {
        this.server = server;
    }

    @Override
    public ChannelProfile profile() {
        return ChannelProfile.plain(server.scheme())
                .carrying(LONGEST, LARGEST)
                .reporting(Receipt.DELIVERED, Receipt.READ)
                .able(Ability.values());
    }

    @Override
    public void start(ChannelContext given) {
        synchronized (this) {
            context = given;
            place = given.cursor().map(Long::parseLong).orElse(0L);
        }
        server.listen(this);
        fetch();
    }

    @Override
    public SendOutcome send(Outbound outbound, Instant deadline) {
        ChannelContext with;
        synchronized (this) {
            with = context;
            if (with == null) {
                return new SendOutcome.RetryLater("the channel is stopped", Optional.empty(), true);
            }
            if (refused) {
                return new SendOutcome.Refused(SendOutcome.Refusal.FATAL, "the credentials were refused before");
            }
            underWay++;
        }
        try {
            return tooLarge(outbound)
                    ? new SendOutcome.Refused(SendOutcome.Refusal.TOO_LARGE, "more than the profile says")
                    : transmit(outbound, Duration.between(with.clock().instant(), deadline));
        } finally {
            synchronized (this) {
                underWay--;
                notifyAll();
            }
        }
    }

    /**
     * Whether something is larger than the profile allows.
     *
     * @param outbound what is to be sent
     * @return true if so
     */
    protected boolean tooLarge(Outbound outbound) {
        boolean attachment = outbound.turn().move() instanceof Say say
                && say.attachments().stream()
                        .anyMatch(each -> each.size() > profile().largestAttachment());
        return attachment || outbound.words().length() > profile().longestText();
    }

    /**
     * Sends over the wire.
     *
     * @param outbound what
     * @param patience how long the server may take
     * @return what came of it
     */
    protected SendOutcome transmit(Outbound outbound, Duration patience) {
        try {
            if (outbound.changes().isPresent() && changes(outbound)) {
                String externalId = outbound.changes().get();
                boolean gone = outbound.turn().move() instanceof Retract;
                server.change(externalId, gone ? Optional.empty() : Optional.of(outbound.words()));
                return SendOutcome.Accepted.as(externalId);
            }
            return new SendOutcome.Accepted(
                    server.post(outbound.sendKey(), outbound.to(), outbound.threadRef(), outbound.words(), patience),
                    outbound.threadRef());
        } catch (Broken e) {
            return e.perhaps
                    ? new SendOutcome.Unknown("the connection broke before the server answered")
                    : new SendOutcome.RetryLater("there is no connection", Optional.empty(), false);
        } catch (Denied e) {
            return denied(e);
        }
    }

    private static boolean changes(Outbound outbound) {
        return outbound.turn().move() instanceof Edit || outbound.turn().move() instanceof Retract;
    }

    /**
     * What a refusal of the server means.
     *
     * @param denied the refusal
     * @return the outcome
     */
    SendOutcome denied(Denied denied) {
        if (denied.why == null) {
            return new SendOutcome.RetryLater("the server asks to slow down", Optional.empty(), true);
        }
        if (denied.why == SendOutcome.Refusal.FATAL) {
            synchronized (this) {
                refused = true;
            }
        }
        return new SendOutcome.Refused(denied.why, "the server refused");
    }

    /** Hands over what came in since; stops at what could not be stored, to begin there the next time. */
    void fetch() {
        synchronized (this) {
            if (context == null) {
                return;
            }
            for (Letter letter : server.from(place)) {
                try {
                    accept(letter, context);
                } catch (CoCreateException e) {
                    return;
                }
                place = letter.place() + 1;
                remember(context, place);
            }
        }
    }

    /**
     * Remembers how far it has come.
     *
     * @param with where
     * @param next the next place
     */
    void remember(ChannelContext with, long next) {
        with.saveCursor(Long.toString(next));
    }

    /**
     * Takes one letter.
     *
     * @param letter what came in
     * @param with where to hand it over
     */
    void accept(Letter letter, ChannelContext with) {
        if (letter.automatic()) {
            return;
        }
        if (letter.garbled()) {
            with.malformed(letter.id(), "it is no text");
            return;
        }
        Optional<Speech> said = said(letter);
        if (said.isEmpty()) {
            with.malformed(letter.id(), "it is empty or too long");
            return;
        }
        with.receive(new Inbound(
                name(letter),
                letter.from(),
                authentic(letter),
                letter.thread(),
                with.clock().instant(),
                said.get()));
    }

    private static Optional<Speech> said(Letter letter) {
        try {
            return Optional.of(Say.of(letter.words()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What a letter is called.
     *
     * @param letter what came in
     * @return the same each time it comes
     */
    String name(Letter letter) {
        return letter.id();
    }

    /**
     * Whether its sender is vouched for.
     *
     * @param letter what came in
     * @return false if it may be forged
     */
    boolean authentic(Letter letter) {
        return !letter.forged();
    }

    /**
     * Reports on something sent, forwards only.
     *
     * @param sendKey what
     * @param receipt what is known of it
     */
    void noticed(String sendKey, Receipt receipt) {
        ChannelContext with;
        synchronized (this) {
            with = context;
            Receipt before = noticed.get(sendKey);
            if (with == null || (before != null && before.compareTo(receipt) >= 0)) {
                return;
            }
            noticed.put(sendKey, receipt);
        }
        with.receipt(sendKey, receipt, with.clock().instant());
    }

    @Override
    public void stop(Duration drain) {
        server.leave(this);
        long until = System.nanoTime() + drain.toNanos();
        synchronized (this) {
            context = null;
            boolean waiting = true;
            while (underWay > 0 && waiting) {
                long left = (until - System.nanoTime()) / 1_000_000;
                waiting = left > 0;
                try {
                    if (waiting) {
                        wait(left);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    waiting = false;
                }
            }
        }
    }

    @Override
    public String toString() {
        return "LoopbackChannel[" + server.scheme() + "]";
    }
}
