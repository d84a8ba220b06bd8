package dev.cocreate.testkit.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The half of {@link ChannelContract} that is about sending. Extend that class, which has all 23 requirements. */
public abstract class ChannelSendingContract {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SENDERS = 8;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong turns = new AtomicLong();

    /** The far side of this test. */
    FarSide far;

    /** The library's side of this test. */
    Desk desk;

    /** The channel of this test, started. */
    Channel channel;

    /** For subclasses. */
    protected ChannelSendingContract() {}

    /**
     * Sets up a server nobody has used yet.
     *
     * @return another at every call
     */
    protected abstract FarSide newFarSide();

    /** Starts the channel of one test. */
    @BeforeEach
    protected final void startChannel() {
        far = newFarSide();
        desk = new Desk();
        channel = far.channel();
        channel.start(desk);
    }

    /** Stops it again. */
    @AfterEach
    protected final void stopChannel() {
        channel.stop(Duration.ofSeconds(1));
        threads.shutdownNow();
        far.close();
    }

    /** C1, outward: what is sent is what is read, whatever the script; what is too long is refused and never cut. */
    @Test
    protected void c01TextSurvivesTheWayOut() {
        int longest = channel.profile().longestText();
        String full = "ä".repeat(longest);
        List<String> texts = new ArrayList<>(Texts.HARD);
        texts.add(full);
        for (String text : texts) {
            assertInstanceOf(SendOutcome.Accepted.class, send(outbound(1, text)), "a text within the limit");
        }
        assertEquals(texts, far.seen().stream().map(FarSide.Visible::words).toList());

        SendOutcome tooLong = send(outbound(1, full + "x"));
        assertEquals(SendOutcome.Refusal.TOO_LARGE, refusal(tooLong), "one character more than the profile says");
        assertEquals(texts.size(), far.seen().size());
    }

    /** C4: a send repeated under one key is seen once, if the profile says so. */
    @Test
    protected void c04ARepeatedSendIsSeenOnce() {
        assumeTrue(
                channel.profile().can(Ability.DEDUPLICATE), "the channel does not claim to recognise repeated sends");
        Outbound first = outbound(1, "once");
        send(first);
        SendOutcome again = send(attempt(first, 2));

        assertInstanceOf(SendOutcome.Accepted.class, again);
        assertEquals(1, far.seen().size());
    }

    /** C5: a connection cut in a send never makes it claim more than it knows, in either direction. */
    @Test
    protected void c05ACutSendClaimsNothingItDoesNotKnow() {
        if (far.cut(FarSide.Cut.BEFORE)) {
            truthful(send(outbound(1, "cut before")), "cut before");
        }
        if (far.cut(FarSide.Cut.AFTER)) {
            truthful(send(outbound(1, "cut after")), "cut after");
        }
        far.connect(false);
        truthful(send(outbound(1, "no connection")), "no connection");
    }

    private void truthful(SendOutcome outcome, String words) {
        boolean visible = far.seen().stream().anyMatch(each -> each.words().equals(words));
        if (outcome instanceof SendOutcome.Accepted) {
            assertTrue(visible, "accepted, so '" + words + "' is there");
        } else if (!(outcome instanceof SendOutcome.Unknown)) {
            assertFalse(visible, "certainly not out, so '" + words + "' is not there");
        }
    }

    /**
     * C7: what goes to one person arrives in order, however many others are written to at once.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void c07OrderIsKeptForEachPerson() throws Exception {
        List<Callable<Void>> senders = new ArrayList<>();
        for (int person = 0; person < SENDERS; person++) {
            int number = person;
            senders.add(() -> {
                for (int i = 0; i < 20; i++) {
                    assertInstanceOf(SendOutcome.Accepted.class, send(outbound(number, Integer.toString(i))));
                }
                return null;
            });
        }
        for (Future<Void> each : threads.invokeAll(senders)) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        for (int person = 0; person < SENDERS; person++) {
            Address to = far.person(person);
            List<String> read = far.seen().stream()
                    .filter(each -> each.to().equals(to))
                    .map(FarSide.Visible::words)
                    .toList();
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                said.add(Integer.toString(i));
            }
            assertEquals(said, read, "what person " + person + " reads");
        }
    }

    /** C11: edits and retractions do what the profile says, and otherwise leave what was sent alone. */
    @Test
    protected void c11EditsAndRetractionsAreAsDeclared() {
        String first = accepted(send(outbound(1, "first")));
        SendOutcome edit = send(changing(first, new Speech.Edit(1, "better"), "better"));
        String shown = far.seen().get(0).words();
        assertEquals(
                channel.profile().can(Ability.EDIT), edit instanceof SendOutcome.Accepted && shown.equals("better"));

        SendOutcome retract = send(changing(first, new Speech.Retract(1, ""), "taken back"));
        boolean gone = far.seen().get(0).retracted();
        assertEquals(channel.profile().can(Ability.RETRACT), retract instanceof SendOutcome.Accepted && gone);
    }

    /** C12: the server's reasons to refuse are told apart. */
    @Test
    protected void c12RefusalsAreToldApart() {
        for (SendOutcome.Refusal why : SendOutcome.Refusal.values()) {
            if (why != SendOutcome.Refusal.FATAL && far.refuse(why)) {
                assertEquals(why, refusal(send(outbound(1, "refused"))), "the refusal the server gave");
            }
        }
    }

    /** C13: too much at once means later, not never. */
    @Test
    protected void c13ThrottlingMeansLater() {
        assumeTrue(far.throttle(true), "the server never throttles");
        assertInstanceOf(SendOutcome.RetryLater.class, send(outbound(1, "too fast")));
        far.throttle(false);
        assertInstanceOf(SendOutcome.Accepted.class, send(outbound(1, "slower")));
    }

    /**
     * C14: an attempt ends by its deadline, not when a slow server comes round to it.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void c14TheDeadlineIsKept() throws Exception {
        assumeTrue(far.slow(Duration.ofSeconds(6)), "the server cannot be slowed down");
        long begun = System.nanoTime();
        Future<SendOutcome> answer = threads.submit(
                () -> channel.send(outbound(1, "slow"), desk.clock().instant().plusMillis(150)));
        SendOutcome outcome = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        far.slow(Duration.ZERO);

        assertTrue(taken.compareTo(Duration.ofSeconds(4)) < 0, "an attempt with 150 ms took " + taken);
        assertFalse(outcome instanceof SendOutcome.Accepted, "nobody said that it was accepted");
    }

    /**
     * C16: stopping lets what is under way finish.
     *
     * @throws Exception if the check itself cannot be made
     */
    @Test
    protected void c16StoppingDrains() throws Exception {
        assumeTrue(far.slow(Duration.ofMillis(250)), "the server cannot be slowed down");
        Future<SendOutcome> answer = threads.submit(() -> send(outbound(1, "under way")));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (far.calls() == 0 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        channel.stop(PATIENCE);

        assertTrue(answer.isDone() || far.seen().size() == 1, "stop returned before what was under way had finished");
        assertInstanceOf(SendOutcome.Accepted.class, answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    /** C17: wrong credentials are fatal, and are not tried over and over. */
    @Test
    protected void c17WrongCredentialsCauseNoStorm() {
        assumeTrue(far.revoke(), "the channel has no credentials");
        int before = far.calls();
        for (int i = 0; i < 10; i++) {
            assertEquals(SendOutcome.Refusal.FATAL, refusal(send(outbound(1, "let me in"))));
        }
        assertTrue(far.calls() - before <= 3, "the server was called " + (far.calls() - before) + " times");
    }

    /** C21: attachments are carried up to the size declared, and refused beyond it. */
    @Test
    protected void c21AttachmentsKeepToTheDeclaredSize() {
        long largest = channel.profile().largestAttachment();
        assumeTrue(largest > 0, "the channel carries no attachments");
        assertInstanceOf(SendOutcome.Accepted.class, send(outbound(1, "at the limit", attached(largest))));
        assertEquals(SendOutcome.Refusal.TOO_LARGE, refusal(send(outbound(1, "beyond it", attached(largest + 1)))));
        assertEquals(1, far.seen().size());
    }

    private static Speech.Say attached(long size) {
        return Speech.Say.of("see there")
                .with(new Speech.Attachment(
                        "scan.png",
                        "image/png",
                        size,
                        Bytes.of(new byte[32]),
                        URI.create("https://files.example/scan.png")));
    }

    /** Sends, with the patience of a test. */
    final SendOutcome send(Outbound outbound) {
        return channel.send(outbound, desk.clock().instant().plus(PATIENCE));
    }

    /** Something to send. */
    final Outbound outbound(int person, String words) {
        return outbound(person, words, Speech.Say.of(words.isBlank() ? "blank" : words.substring(0, 1) + "…"));
    }

    /** Something to send that does more than say. */
    final Outbound outbound(int person, String words, Move move) {
        long turn = turns.incrementAndGet();
        return new Outbound(
                "key-" + turn,
                1,
                far.person(person),
                Optional.of("thread-" + person),
                Optional.empty(),
                words,
                List.of(),
                turn(turn, move));
    }

    private Outbound changing(String externalId, Move move, String words) {
        Outbound plain = outbound(1, words, move);
        ChannelProfile profile = channel.profile();
        boolean can = move instanceof Speech.Edit ? profile.can(Ability.EDIT) : profile.can(Ability.RETRACT);
        return new Outbound(
                plain.sendKey(),
                1,
                plain.to(),
                plain.threadRef(),
                can ? Optional.of(externalId) : Optional.empty(),
                words,
                List.of(),
                plain.turn());
    }

    private static Outbound attempt(Outbound before, int attempt) {
        return new Outbound(
                before.sendKey(),
                attempt,
                before.to(),
                before.threadRef(),
                before.changes(),
                before.words(),
                before.missed(),
                before.turn());
    }

    private static Turn turn(long number, Move move) {
        return new Turn(
                "contract",
                number,
                PartyId.of("clinic"),
                Role.FIRM,
                false,
                Instant.parse("2026-03-02T09:00:00Z"),
                1,
                move,
                Optional.empty());
    }

    /** What an accepted send is called. */
    static String accepted(SendOutcome outcome) {
        return assertInstanceOf(SendOutcome.Accepted.class, outcome).externalId();
    }

    /** Why a send was refused. */
    static SendOutcome.Refusal refusal(SendOutcome outcome) {
        return assertInstanceOf(SendOutcome.Refused.class, outcome).refusal();
    }
}
