package dev.cocreate.testkit.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Receipt;
import dev.cocreate.channel.SendOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every channel must do: 23 requirements, numbered C1 to C23, each a test. An integrator extends this class and
 * supplies the far side:
 *
 * <pre>{@code
 * class EmailChannelTest extends ChannelContract {
 *     @Override
 *     protected FarSide newFarSide() {
 *         return new MailServer();
 *     }
 * }
 * }</pre>
 *
 * <p>What a technology cannot do is passed over where the far side says so, and reported as such.
 */
public abstract class ChannelContract extends ChannelSendingContract {

    private static final int CYCLES = 50;

    /** For subclasses. */
    protected ChannelContract() {}

    /** C1, inward: what was written is what is handed over, whatever the script. */
    @Test
    protected void c01TextSurvivesTheWayIn() {
        Texts.HARD.forEach(text -> far.say(far.person(1), text));
        far.settle();

        assertEquals(Texts.HARD, desk.words());
    }

    /** C2: what could not be stored is not acknowledged, so it comes again. */
    @Test
    protected void c02NothingIsAcknowledgedBeforeItIsStored() {
        desk.failNext(2);
        far.say(far.person(1), "hold on to me");
        far.settle();
        far.settle();
        far.settle();

        assertEquals(List.of("hold on to me"), desk.words());
    }

    /** C3: what comes twice is called the same both times. */
    @Test
    protected void c03WhatComesTwiceHasOneName() {
        String message = far.say(far.person(1), "again and again");
        assumeTrue(far.repeat(message), "the transport never repeats itself");
        far.settle();

        assertEquals(1, desk.committed().size(), "one message under one name");
    }

    /** C6: what arrives while there is no connection is fetched once there is. */
    @Test
    protected void c06WhatArrivedMeanwhileIsFetched() {
        far.say(far.person(1), "before");
        far.connect(false);
        far.say(far.person(1), "meanwhile");
        far.say(far.person(2), "meanwhile too");
        far.connect(true);
        far.settle();

        assertEquals(List.of("before", "meanwhile", "meanwhile too"), desk.words());
    }

    /** C8: two processes at one mailbox hand over each message under one name. */
    @Test
    protected void c08TwoProcessesShareOneMailbox() {
        Channel second = far.channel();
        second.start(desk);
        try {
            for (int i = 0; i < 30; i++) {
                far.say(far.person(i % 3), "message " + i);
            }
            far.settle();
            assertEquals(30, desk.committed().size());
        } finally {
            second.stop(Duration.ofSeconds(1));
        }
    }

    /** C9: an answer comes in under the conversation it answers. */
    @Test
    protected void c09AnAnswerStaysInItsConversation() {
        assumeTrue(channel.profile().can(Ability.THREAD), "the channel does not keep conversations apart");
        SendOutcome.Accepted sent = (SendOutcome.Accepted) send(outbound(3, "question"));
        send(outbound(4, "another question"));
        far.answer(far.seen().get(0), "answer");
        far.settle();

        Inbound in = desk.committed().get(0);
        Set<String> names = new HashSet<>(Set.of("thread-3"));
        sent.threadRef().ifPresent(names::add);
        assertTrue(in.threadRef().filter(names::contains).isPresent(), "the thread was " + in.threadRef());
    }

    /** C10: receipts are reported if and only if declared, for what was sent, and forwards only. */
    @Test
    protected void c10ReceiptsAreAsDeclared() {
        send(outbound(1, "other"));
        send(outbound(1, "read me"));
        FarSide.Visible visible = far.seen().get(1);
        far.notice(visible, false);
        far.notice(visible, true);
        far.notice(visible, false);
        far.settle();

        Receipt last = Receipt.SENT;
        Set<Receipt> seen = new HashSet<>();
        for (Desk.Report report : desk.reports()) {
            if (report.receipt() != Receipt.SENT) {
                assertEquals("key-2", report.sendKey(), "a report on what was noticed");
                assertTrue(report.receipt().compareTo(last) >= 0, report.receipt() + " was reported after " + last);
                last = report.receipt();
            }
            seen.add(report.receipt());
        }
        for (Receipt receipt : List.of(Receipt.DELIVERED, Receipt.READ)) {
            assertEquals(
                    channel.profile().receipts().contains(receipt),
                    seen.contains(receipt),
                    receipt + " is declared if and only if it is reported");
        }
    }

    /**
     * C15: starting and stopping leaves no thread behind.
     *
     * @throws InterruptedException if the check is interrupted
     */
    @Test
    protected void c15NothingIsLeftBehind() throws InterruptedException {
        int before = Thread.activeCount();
        for (int i = 0; i < CYCLES; i++) {
            Channel each = far.channel();
            each.start(new Desk());
            each.stop(Duration.ofSeconds(1));
        }
        for (int i = 0; i < 200 && Thread.activeCount() > before + 2; i++) {
            Thread.sleep(25);
        }
        assertTrue(Thread.activeCount() <= before + 2, Thread.activeCount() - before + " threads are left");
    }

    /** C18: who only claims to be somebody is not vouched for. */
    @Test
    protected void c18AForgedSenderIsNotVouchedFor() {
        Address victim = far.person(1);
        far.say(victim, "it is me");
        assumeTrue(far.forge(victim, "it is me, really"), "senders cannot be forged");
        far.settle();

        for (Inbound inbound : desk.committed()) {
            boolean forged = inbound.move().toString().contains("really");
            boolean vouches = channel.profile().can(Ability.AUTHENTICATE);
            assertEquals(vouches && !forged, inbound.senderAuthenticated(), "vouched for: " + inbound.externalId());
        }
    }

    /** C19: no secret is told, whatever goes wrong. */
    @Test
    protected void c19SecretsAreKept() {
        assumeTrue(far.secret().isPresent(), "the channel has no secrets");
        String secret = far.secret().orElseThrow();
        StringBuilder said = new StringBuilder();
        said.append(channel).append(channel.profile());
        far.cut(FarSide.Cut.AFTER);
        said.append(send(outbound(1, "one")));
        far.throttle(true);
        said.append(send(outbound(1, "two")));
        far.throttle(false);
        far.revoke();
        said.append(send(outbound(1, "three")));
        far.garble();
        desk.said().forEach(said::append);

        assertFalse(said.toString().contains(secret), "a secret was told");
    }

    /** C20: after a restart it goes on where it was. */
    @Test
    protected void c20ItGoesOnWhereItWas() {
        String old = far.say(far.person(1), "before the restart");
        far.settle();
        channel.stop(Duration.ofSeconds(1));
        far.say(far.person(1), "while it was down");
        int handed = desk.handed().size();
        channel = far.channel();
        channel.start(desk);
        far.settle();

        assertEquals(List.of("before the restart", "while it was down"), desk.words());
        List<String> since = desk.handed().subList(handed, desk.handed().size());
        assertFalse(since.contains(old), "what was handed over before the restart came again");
    }

    /** C22: what machines say by themselves, and what one said oneself, is no message. */
    @Test
    protected void c22AutomaticAnswersAreNoMessages() {
        assumeTrue(far.answerByItself("I am away until Monday."), "no machine answers there");
        send(outbound(1, "my own words"));
        far.settle();

        assertEquals(List.of(), desk.words());
    }

    /** C23: what is no message is kept apart, and what follows it still comes. */
    @Test
    protected void c23WhatIsNoMessageIsKeptApart() {
        assumeTrue(far.garble(), "nothing but messages can arrive");
        far.say(far.person(1), "and then this");
        far.settle();

        assertEquals(1, desk.malformed().size());
        assertEquals(List.of("and then this"), desk.words());
    }
}
