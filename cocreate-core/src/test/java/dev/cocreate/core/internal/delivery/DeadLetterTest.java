package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.BEA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.channel.Address;
import dev.cocreate.channel.DeadLetter;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.channel.SendOutcome.RetryLater;
import dev.cocreate.dialogue.agreement.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of turns that do not reach anybody. */
class DeadLetterTest extends OverAStore {

    private static SendOutcome later(Outbound outbound) {
        return new RetryLater("busy", Optional.empty(), false);
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
        PostRoom two = room(wire, other);
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
            wire.next.add(DeadLetterTest::later);
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
        wire.next.add(DeadLetterTest::later);
        wire.next.add(DeadLetterTest::later);
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
}
