package dev.cocreate.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.channel.DeadLetter;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.SendOutcome.Refusal;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.testkit.MovableClock;
import dev.cocreate.testkit.channel.FarSide.Cut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loopback channel with every fault it can inject, driven by the library's own delivery over a SQLite file. */
class LoopbackDeliveryTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");

    @TempDir
    private Path folder;

    private final LoopbackServer server = new LoopbackServer("loop");
    private final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    private CoCreate shop;
    private Dialogue talk;

    @BeforeEach
    void open() {
        shop = house();
        shop.contacts().reach(ADA, List.of(server.person(1))).orElseThrow();
        talk = shop.dialogues()
                .open(Opening.about("Roses").between(ADA).and(FLORIST).named("roses"))
                .orElseThrow();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private CoCreate house() {
        return CoCreateBuilder.embedded(folder.resolve("shop.db"))
                .clock(clock)
                .channel(server.channel())
                .build();
    }

    private void say(String... words) {
        for (String each : words) {
            talk.say(FLORIST, each).orElseThrow();
        }
    }

    /** Goes on until everything that can be delivered is. */
    private void settle() {
        for (int i = 0; i < 12; i++) {
            shop.settle();
            clock.pass(Duration.ofMinutes(2));
        }
    }

    private List<String> seen() {
        return server.seen().stream().map(FarSide.Visible::words).toList();
    }

    @Test
    void aConnectionCutBeforeOrAfterLosesAndDoublesNothing() {
        for (Cut cut : Cut.values()) {
            int before = seen().size();
            server.cut(cut);
            say("One " + cut, "Two " + cut);
            settle();

            assertThat(seen().subList(before, seen().size()))
                    .containsExactly("florist: One " + cut, "florist: Two " + cut);
        }
    }

    @Test
    void whileThereIsNoConnectionTurnsWaitAndThenComeInOrder() {
        server.connect(false);
        say("One", "Two", "Three");
        settle();
        assertThat(seen()).isEmpty();
        assertThat(shop.deliveries().of("roses", 1)).containsEntry(ADA, DeliveryState.RETRYING);

        server.connect(true);
        settle();

        assertThat(seen()).containsExactly("florist: One", "florist: Two", "florist: Three");
    }

    @Test
    void everyRefusalIsADeadLetterOrAChannelLeftAlone() {
        for (Refusal refusal : EnumSet.complementOf(EnumSet.of(Refusal.FATAL))) {
            server.refuse(refusal);
            say("Refused as " + refusal, "After " + refusal);
            settle();

            assertThat(seen()).noneMatch(words -> words.contains("Refused as " + refusal));
            assertThat(seen()).anyMatch(words -> words.contains("After " + refusal) && words.contains("Not delivered"));
        }
        List<DeadLetter> dead = shop.deliveries().dead("roses");
        assertThat(dead).hasSize(Refusal.values().length - 1);
        shop.deliveries().redrive(dead.get(0), FLORIST).orElseThrow();
        settle();
        assertThat(shop.deliveries().dead("roses")).hasSize(dead.size() - 1);
    }

    @Test
    void throttlingCountsNoAttempt() {
        server.throttle(true);
        say("Slowly");
        for (int i = 0; i < 40; i++) {
            shop.settle();
            clock.pass(Duration.ofMinutes(2));
        }
        server.throttle(false);
        settle();

        assertThat(seen()).containsExactly("florist: Slowly");
        assertThat(shop.deliveries().dead("roses")).isEmpty();
    }

    @Test
    void wrongCredentialsCauseNoStormAndLoseNothing() {
        server.revoke();
        say("One");
        int calls = server.calls();
        settle();

        assertThat(server.calls() - calls).isLessThan(10);
        assertThat(shop.deliveries().of("roses", 1)).doesNotContainValue(DeliveryState.DEAD);
    }

    @Test
    void aSlowServerIsWaitedFor() {
        server.slow(Duration.ofMillis(20));
        say("One", "Two");
        settle();

        assertThat(seen()).containsExactly("florist: One", "florist: Two");
    }

    @Test
    void whatSheAnswersComesInOnceWhateverTheServerDoes() {
        say("How many?");
        settle();
        server.answer(server.seen().get(0), "Twelve.");
        String again = server.say(server.person(1), "And a vase.");
        assertThat(server.repeat(again)).isTrue();
        assertThat(server.forge(server.person(1), "Make it a thousand.")).isTrue();
        assertThat(server.answerByItself("I am out of office.")).isTrue();
        assertThat(server.garble()).isTrue();
        settle();

        assertThat(talk.turns(1, 10))
                .extracting(turn -> ((dev.cocreate.dialogue.Speech.Say) turn.move()).words())
                .containsExactly("Twelve.", "And a vase.");
    }

    @Test
    void reportsReachTheAuthor() {
        say("One");
        settle();
        server.notice(server.seen().get(0), true);
        settle();

        assertThat(shop.deliveries().of("roses", 1)).containsEntry(ADA, DeliveryState.READ);
    }

    @Test
    void underFaultsOutOfChanceAndRestartsEverythingComesOnceAndInOrder() {
        for (long seed = 1; seed <= 3; seed++) {
            Random chance = new Random(seed);
            int before = seen().size();
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                said.add("florist: " + seed + "." + i);
                say(seed + "." + i);
                switch (chance.nextInt(7)) {
                    case 0 -> server.cut(Cut.BEFORE);
                    case 1 -> server.cut(Cut.AFTER);
                    case 2 -> server.connect(false);
                    case 3 -> server.connect(true);
                    case 4 -> server.throttle(chance.nextBoolean());
                    case 5 -> {
                        shop.close();
                        shop = house();
                        talk = shop.dialogues().find("roses").orElseThrow();
                    }
                    default -> shop.settle();
                }
                clock.pass(Duration.ofSeconds(chance.nextInt(100)));
            }
            server.connect(true);
            server.throttle(false);
            settle();

            assertThat(seen().subList(before, seen().size()))
                    .as("seed %d", seed)
                    .isEqualTo(said);
        }
        assertThat(talk.turns(0, 1_000)).extracting(Turn::by).containsOnly(FLORIST);
    }
}
