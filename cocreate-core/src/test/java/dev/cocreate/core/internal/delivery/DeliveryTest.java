package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.BEA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.done;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Role;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Ingest;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.channel.SendOutcome.RetryLater;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.transparency.TellingCoverage;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How turns reach those they are for. */
class DeliveryTest extends OverAStore {

    private static SendOutcome later(Outbound outbound) {
        return new RetryLater("busy", Optional.empty(), false);
    }

    @Test
    void whatWasCommittedIsDeliveredInOrderToEverybodyElse() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "Good morning.").orElseThrow();
        room.talk.say(ADA, "Good morning.").orElseThrow();
        room.talk.say(CLINIC, "How are you?").orElseThrow();

        room.deliver();

        assertThat(wire.words()).containsExactly("clinic: Good morning.", "clinic: How are you?");
        assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.SENT);
        assertThat(room.deliveries().of("talk", 2)).containsEntry(CLINIC, DeliveryState.UNADDRESSED);
    }

    @Test
    void nothingIsSentTwiceHoweverOftenItIsLookedAt() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "Once.").orElseThrow();
        room.deliver();
        room.deliver();

        assertThat(wire.attempts).hasSize(1);
    }

    @Test
    void afterAKillWhatWasCommittedIsStillDelivered() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "One.").orElseThrow();
        room.deliver();
        room.talk.say(CLINIC, "Two.").orElseThrow();
        room.talk.say(CLINIC, "Three.").orElseThrow();

        PostRoom next = room.killed(wire);
        next.deliver();

        assertThat(wire.turns()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aKillBetweenSendingAndRecordingSendsTheSameKeyAgain() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "One.").orElseThrow();
        wire.next.add(outbound -> {
            wire.arrive(outbound);
            throw new StackOverflowError("the process dies here");
        });
        try {
            room.deliver();
        } catch (StackOverflowError expected) {
            assertThat(expected).hasMessageContaining("dies");
        }
        PostRoom next = room.killed(wire);
        next.square.clock.pass(Duration.ofMinutes(2));
        next.deliver();

        assertThat(wire.turns()).containsExactly(1L);
        assertThat(wire.attempts).hasSize(2);
        assertThat(wire.attempts.get(0).sendKey())
                .isEqualTo(wire.attempts.get(1).sendKey());
    }

    @Test
    void aFailedAttemptIsRepeatedUnderTheSameKeyAndNothingOvertakesIt() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "A").orElseThrow();
        room.talk.say(CLINIC, "B").orElseThrow();
        wire.next.add(DeliveryTest::later);
        wire.next.add(DeliveryTest::later);

        room.deliver();
        assertThat(wire.turns()).isEmpty();
        assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.RETRYING);
        assertThat(room.deliveries().of("talk", 2)).containsEntry(ADA, DeliveryState.QUEUED);
        for (int i = 0; i < 5; i++) {
            room.square.clock.pass(Duration.ofSeconds(5));
            room.deliver();
        }

        assertThat(wire.turns()).containsExactly(1L, 2L);
        assertThat(wire.attempts).extracting(Outbound::attempt).containsExactly(1, 2, 3, 1);
        assertThat(wire.attempts.subList(0, 3))
                .extracting(Outbound::sendKey)
                .containsOnly(wire.attempts.get(0).sendKey());
    }

    @Test
    void waitsGrowAndAreSpread() {
        Pace pace = Pace.usual();
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long wait = Duration.between(now, pace.next(now, "key-" + i, 5)).toMillis();
            assertThat(wait).isBetween(20L, 16_000L);
            waits.add(wait);
        }
        assertThat(waits.stream().mapToLong(each -> each).average().orElseThrow())
                .isBetween(6_000.0, 10_000.0);
        assertThat(Duration.between(now, pace.next(now, "key", 40))).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    @Tag("concept-8")
    @Tag("concept-7")
    void sheMovesToAnotherChannelAndWhatHadNotReachedHerFollows() {
        Wire mail = Wire.careful("mail");
        PostRoom two = room(wire, mail);
        two.reach("wire:ada", "mail:ada");
        two.talk.say(CLINIC, "One").orElseThrow();
        two.deliver();
        wire.next.add(DeliveryTest::later);
        two.talk.say(CLINIC, "Two").orElseThrow();
        two.deliver();
        two.talk.say(CLINIC, "Three").orElseThrow();

        done(two.talk, ADA, new Presence.ContinueOn("mail"));
        two.square.clock.pass(Duration.ofMinutes(1));
        two.deliver();
        two.talk.say(CLINIC, "Four").orElseThrow();
        two.deliver();

        assertThat(wire.turns()).containsExactly(1L);
        assertThat(mail.turns()).containsExactly(2L, 3L, 5L);
        assertThat(mail.hear(
                        "m-1",
                        "ada",
                        "I am here now.",
                        Optional.of(mail.seen.get(0).threadRef().orElseThrow())))
                .isEqualTo(Ingest.COMMITTED);
        assertThat(two.talk.turns(5, 1)).extracting(Turn::by).containsExactly(ADA);
    }

    @Test
    void whoStatesAnAddressLaterGetsWhatSheMissed() {
        room.talk.say(CLINIC, "Are you there?").orElseThrow();
        room.deliver();
        assertThat(wire.attempts).isEmpty();

        room.reach("wire:ada");
        room.deliver();

        assertThat(wire.turns()).containsExactly(1L);
    }

    @Test
    void anAddressBelongsToOneParty() {
        room.reach("wire:ada");

        assertThat(no(room.contacts.reach(BEA, List.of(Address.of("wire", "ada")))))
                .isEqualTo("delivery.address-of-another");
        room.reach();
        assertThat(room.contacts.reach(BEA, List.of(Address.of("wire", "ada"))).isDone())
                .isTrue();
        assertThat(Address.of("wire", "ada").toString()).doesNotContain("ada");
    }

    @Test
    @Tag("concept-13")
    void sheReadsInHerLanguage() {
        Wire german = Wire.careful("post");
        PostRoom post = room(german);
        Participant bea = Participant.of(BEA, Role.CONSUMER).reading(Audience.of(Locale.GERMAN));
        done(post.talk, ADA, new Presence.Invite(bea));
        post.contacts.reach(BEA, List.of(Address.of("post", "bea"))).orElseThrow();
        post.talk.table(CLINIC, Terms.of("Beginn", "Montag")).orElseThrow();
        post.deliver();

        assertThat(german.words())
                .containsExactly("ada holte bea dazu, als die, um die es geht.", "clinic bot an: Beginn: Montag");
    }

    @Test
    void twoProcessesOverOneStoreSendEachTurnOnceAndInOrder() {
        room.reach("wire:ada");
        PostRoom other = new PostRoom(room.square.journal, "node-2", wire);
        for (int i = 0; i < 40; i++) {
            room.talk.say(CLINIC, "Turn " + i).orElseThrow();
            (i % 3 == 0 ? other : room).deliver();
            (i % 2 == 0 ? other : room).square.clock.pass(Duration.ofSeconds(i % 7 == 0 ? 70 : 1));
        }
        room.square.clock.pass(Duration.ofMinutes(10));
        room.deliver();

        assertThat(wire.turns()).hasSize(40).isSorted();
        assertThat(wire.attempts).hasSize(40);
    }

    @Test
    void whenOneProcessClosesAnotherTakesItsLanesAtOnce() {
        room.reach("wire:ada");
        Dialogue second =
                room.square.open(Opening.about("Roses").between(ADA).and(CLINIC).named("second"));
        PostRoom other = new PostRoom(room.square.journal, "node-2", wire);
        room.talk.say(CLINIC, "One").orElseThrow();
        second.say(CLINIC, "Uno").orElseThrow();
        room.deliver();
        room.talk.say(CLINIC, "Two").orElseThrow();
        second.say(CLINIC, "Due").orElseThrow();
        other.deliver();
        assertThat(wire.words()).as("still the first one's").containsExactly("clinic: One", "clinic: Uno");

        room.delivery.close();
        other.deliver();

        assertThat(wire.words()).contains("clinic: Two", "clinic: Due").hasSize(4);
        assertThat(wire.attempts).hasSize(4);
    }

    @Test
    void aProcessThatClosesLetsGoOnlyOfWhatIsStillIts() {
        room.reach("wire:ada");
        PostRoom other = new PostRoom(room.square.journal, "node-2", wire);
        room.talk.say(CLINIC, "One").orElseThrow();
        room.deliver();
        other.square.clock.pass(Duration.ofMinutes(2));
        room.talk.say(CLINIC, "Two").orElseThrow();
        other.deliver();

        room.delivery.close();

        assertThat(room.square
                        .road
                        .state(LaneState.FOLD, new LaneId("talk", ADA).key())
                        .lease()
                        .isOf("node-2"))
                .isTrue();
    }

    @Test
    void everyEventOfDeliverySurvivesWritingAndReadingAndIsToldOrDeliberatelyNot() {
        List<EventType<?>> types = new ArrayList<>(LaneEvent.TYPES);
        types.addAll(PostEvent.TYPES);
        for (EventType<?> type : types) {
            for (long seed = 1; seed <= 60; seed++) {
                Samples.roundTrip(type, seed);
            }
        }
        assertThat(TellingCoverage.gaps(types, List.of(new DeliveryTelling()), Samples.samples(3)))
                .isEmpty();
    }
}
