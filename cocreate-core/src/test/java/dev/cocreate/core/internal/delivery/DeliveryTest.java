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
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.DeadLetter;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Ingest;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.Receipt;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.channel.SendOutcome.RetryLater;
import dev.cocreate.channel.SendOutcome.Unknown;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.transparency.TellingCoverage;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
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

class DeliveryTest {

    private static SendOutcome later(Outbound outbound) {
        return new RetryLater("busy", Optional.empty(), false);
    }

    private final Wire wire = Wire.careful("wire");
    private final PostRoom room = new PostRoom(wire);

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
    void anOrdinaryTurnThatCannotBeDeliveredIsSkippedWithAVisibleGap() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "Lost").orElseThrow();
        room.talk.say(CLINIC, "Next").orElseThrow();
        wire.next.add(outbound -> new SendOutcome.Refused(SendOutcome.Refusal.BLOCKED, "she blocks it"));

        room.deliver();

        assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.DEAD);
        assertThat(wire.words().get(0))
                .startsWith("[Not delivered to you here: turn 1.")
                .endsWith("clinic: Next");
        assertThat(wire.seen.get(0).missed()).containsExactly(1L);
        assertThat(room.dead()).extracting(DeadLetter::turn).containsExactly(1L);
    }

    @Test
    void anOfferIsNeverSkippedItHoldsTheLaneUntilSomebodyDecides() {
        room.reach("wire:ada");
        room.talk.table(CLINIC, Terms.of("first", "lifestyle")).orElseThrow();
        room.talk.say(CLINIC, "What do you think?").orElseThrow();
        wire.next.add(outbound -> new SendOutcome.Refused(SendOutcome.Refusal.UNSUPPORTED, "no"));

        room.deliver();
        assertThat(wire.turns()).isEmpty();
        assertThat(room.deliveries().of("talk", 2)).containsEntry(ADA, DeliveryState.HELD);
        DeadLetter letter = room.dead().get(0);
        assertThat(letter.holds()).isTrue();

        room.deliveries().redrive(letter, CLINIC).orElseThrow();
        room.deliver();

        assertThat(wire.turns()).containsExactly(1L, 2L);
        assertThat(room.dead()).isEmpty();
        assertThat(no(room.deliveries().redrive(letter, CLINIC))).isEqualTo("delivery.not-dead");
    }

    @Test
    void aDeadLetterIsDivertedOnlyToAnAddressOfHerOwnList() {
        Wire other = Wire.careful("other");
        PostRoom two = new PostRoom(wire, other);
        two.reach("wire:ada", "other:ada");
        two.talk.table(CLINIC, Terms.of("first", "lifestyle")).orElseThrow();
        wire.next.add(outbound -> new SendOutcome.Refused(SendOutcome.Refusal.NO_SUCH_ADDRESS, "gone"));
        two.deliver();
        DeadLetter letter = two.dead().get(0);

        assertThat(no(two.deliveries().divert(letter, CLINIC, Address.of("other", "somebody-else"))))
                .isEqualTo("delivery.not-her-address");
        assertThat(no(two.deliveries().divert(letter, BEA, Address.of("other", "ada"))))
                .isEqualTo("delivery.not-taking-part");
        two.deliveries().divert(letter, CLINIC, Address.of("other", "ada")).orElseThrow();
        two.deliver();

        assertThat(other.turns()).containsExactly(1L);
    }

    @Test
    void aDroppedLetterLetsTheRestPass() {
        room.reach("wire:ada");
        room.talk.table(CLINIC, Terms.of("first", "lifestyle")).orElseThrow();
        room.talk.say(CLINIC, "Well?").orElseThrow();
        wire.next.add(outbound -> new SendOutcome.Refused(SendOutcome.Refusal.UNSUPPORTED, "no"));
        room.deliver();

        room.deliveries()
                .drop(room.dead().get(0), CLINIC, "She read it on paper.")
                .orElseThrow();
        room.deliver();

        assertThat(wire.turns()).containsExactly(2L);
        assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.DROPPED);
    }

    @Test
    void afterTwentyAttemptsATurnIsGivenUp() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "A").orElseThrow();
        for (int i = 0; i < 20; i++) {
            wire.next.add(DeliveryTest::later);
        }
        for (int i = 0; i < 60 && room.dead().isEmpty(); i++) {
            room.deliver();
            room.square.clock.pass(Duration.ofMinutes(15));
        }

        assertThat(room.dead()).singleElement().satisfies(letter -> {
            assertThat(letter.attempts()).isEqualTo(20);
            assertThat(letter.why()).isEqualTo("busy");
        });
    }

    @Test
    void afterThreeDaysATurnIsGivenUpHoweverFewTheAttempts() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "A").orElseThrow();
        wire.next.add(DeliveryTest::later);
        wire.next.add(DeliveryTest::later);
        room.deliver();
        room.square.clock.pass(Duration.ofHours(73));
        room.deliver();

        assertThat(room.dead())
                .singleElement()
                .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(2));
    }

    @Test
    void aChannelInTroubleIsLeftAloneAndNoAttemptIsCounted() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "A").orElseThrow();
        Instant later = room.square.clock.instant().plus(Duration.ofHours(1));
        wire.next.add(outbound -> new RetryLater("maintenance", Optional.of(later), true));
        room.deliver();
        room.square.clock.pass(Duration.ofMinutes(30));
        room.deliver();
        assertThat(wire.attempts).hasSize(1);

        room.square.clock.pass(Duration.ofMinutes(31));
        room.deliver();

        assertThat(wire.turns()).containsExactly(1L);
        assertThat(wire.attempts.get(1).attempt()).isEqualTo(1);
    }

    @Test
    void wrongCredentialsCauseNoStorm() {
        room.reach("wire:ada");
        for (int i = 0; i < 10; i++) {
            room.talk.say(CLINIC, "Turn " + i).orElseThrow();
        }
        wire.next.add(outbound -> new SendOutcome.Refused(SendOutcome.Refusal.FATAL, "401"));

        room.deliver();
        room.square.clock.pass(Duration.ofMinutes(1));
        room.deliver();

        assertThat(wire.attempts).hasSize(1);
        assertThat(room.dead()).isEmpty();
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgainOverAChannelThatWouldShowItTwice() {
        Wire forgetful = Wire.forgetful("sms");
        PostRoom sms = new PostRoom(forgetful);
        sms.reach("sms:ada");
        sms.talk.say(CLINIC, "A").orElseThrow();
        forgetful.next.add(outbound -> {
            forgetful.arrive(outbound);
            return new Unknown("cut");
        });
        sms.deliver();
        sms.square.clock.pass(Duration.ofHours(1));
        sms.deliver();

        assertThat(forgetful.turns()).containsExactly(1L);
        assertThat(sms.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.UNCERTAIN);
    }

    @Test
    void aChannelThatCanTellIsAskedWhatBecameOfIt() {
        Wire forgetful = Wire.forgetful("sms");
        forgetful.probed = Optional.of(SendOutcome.Accepted.as("sms-1"));
        PostRoom sms = new PostRoom(forgetful);
        sms.reach("sms:ada");
        sms.talk.say(CLINIC, "A").orElseThrow();
        forgetful.next.add(outbound -> new Unknown("cut"));

        sms.deliver();

        assertThat(sms.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.SENT);
    }

    @Test
    void anAttemptCutOffByAKillIsUncertainOverSuchAChannel() {
        Wire forgetful = Wire.forgetful("sms");
        PostRoom sms = new PostRoom(forgetful);
        sms.reach("sms:ada");
        sms.talk.say(CLINIC, "A").orElseThrow();
        forgetful.next.add(outbound -> {
            throw new StackOverflowError("the process dies here");
        });
        try {
            sms.deliver();
        } catch (StackOverflowError expected) {
            assertThat(expected).hasMessageContaining("dies");
        }
        PostRoom next = sms.killed(forgetful);
        next.square.clock.pass(Duration.ofMinutes(2));
        next.deliver();

        assertThat(forgetful.attempts).hasSize(1);
        assertThat(next.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.UNCERTAIN);
    }

    @Test
    void anAdapterThatThrowsOrLiesIsNotBelieved() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "A").orElseThrow();
        wire.next.add(outbound -> {
            throw new IllegalStateException("adapter bug with ada@example.org in it");
        });
        wire.next.add(outbound -> SendOutcome.Accepted.as(" "));
        wire.next.add(outbound -> null);
        for (int i = 0; i < 6; i++) {
            room.deliver();
            room.square.clock.pass(Duration.ofSeconds(20));
        }

        assertThat(wire.turns()).containsExactly(1L);
        assertThat(wire.attempts).hasSize(4);
    }

    @Test
    void whatIsTooLongForAChannelIsRefusedAndNeverCut() {
        Wire small = new Wire(ChannelProfile.plain("sms").carrying(20, 0).trusting(true, true));
        PostRoom sms = new PostRoom(small);
        sms.reach("sms:ada");
        sms.talk.say(CLINIC, "This is longer than twenty characters.").orElseThrow();
        sms.deliver();

        assertThat(small.attempts).isEmpty();
        assertThat(sms.dead())
                .singleElement()
                .satisfies(letter -> assertThat(letter.why()).startsWith("TOO_LARGE"));
    }

    @Test
    @Tag("concept-8")
    @Tag("concept-7")
    void sheMovesToAnotherChannelAndWhatHadNotReachedHerFollows() {
        Wire mail = Wire.careful("mail");
        PostRoom two = new PostRoom(wire, mail);
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
    void whatComesInTwiceIsOneTurn() {
        room.reach("wire:ada");

        assertThat(wire.hear("m-1", "ada", "Hello.", Optional.empty())).isEqualTo(Ingest.COMMITTED);
        assertThat(wire.hear("m-1", "ada", "Hello.", Optional.empty())).isEqualTo(Ingest.DUPLICATE);
        assertThat(wire.hear("m-1", "ada", "Forged under the same name.", Optional.empty()))
                .isEqualTo(Ingest.DUPLICATE);

        PostRoom next = room.killed(wire);
        assertThat(wire.hear("m-1", "ada", "Hello.", Optional.empty())).isEqualTo(Ingest.DUPLICATE);
        assertThat(next.talk.turns(0, 10)).hasSize(1);
    }

    @Test
    void whatIsForgedOrUnknownOrRefusedIsKeptApart() {
        room.reach("wire:ada");
        done(room.talk, ADA, new Presence.Pause(""));
        room.contacts.reach(CLINIC, List.of(Address.of("wire", "clinic"))).orElseThrow();

        assertThat(wire.hear("m-1", "nobody", "Hello.", Optional.empty())).isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.hear("m-2", "ada", "Hello.", Optional.of("no-such-thread")))
                .isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.hear("m-3", "clinic", "Buy now!", Optional.empty())).isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.context.receive(new dev.cocreate.channel.Inbound(
                        "m-4",
                        Address.of("wire", "ada"),
                        false,
                        Optional.empty(),
                        Instant.EPOCH,
                        Speech.Say.of("I am Ada, really."))))
                .isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.context.malformed("m-5", "no such charset")).isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.context.malformed("m-5", "no such charset")).isEqualTo(Ingest.DUPLICATE);
        assertThat(room.talk.turns(0, 10)).hasSize(1);
    }

    @Test
    void receiptsMoveForwardOnly() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "A").orElseThrow();
        room.talk.say(CLINIC, "B").orElseThrow();
        room.deliver();
        String first = wire.seen.get(0).sendKey();

        wire.context.receipt(first, Receipt.DELIVERED, Instant.EPOCH);
        assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.DELIVERED);
        assertThat(room.deliveries().of("talk", 2)).containsEntry(ADA, DeliveryState.SENT);
        wire.context.receipt(first, Receipt.READ, Instant.EPOCH);
        wire.context.receipt(first, Receipt.DELIVERED, Instant.EPOCH);
        wire.context.receipt("nonsense", Receipt.READ, Instant.EPOCH);
        assertThat(room.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.READ);
        wire.context.receipt(wire.seen.get(1).sendKey(), Receipt.FAILED, Instant.EPOCH);
        assertThat(room.deliveries().of("talk", 2)).containsEntry(ADA, DeliveryState.DEAD);
    }

    @Test
    void aCursorSurvivesARestart() {
        wire.context.saveCursor("uid-17");
        room.killed(wire);

        assertThat(wire.context.cursor()).contains("uid-17");
    }

    @Test
    @Tag("concept-13")
    void sheReadsInHerLanguage() {
        Wire german = Wire.careful("post");
        PostRoom post = new PostRoom(german);
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
