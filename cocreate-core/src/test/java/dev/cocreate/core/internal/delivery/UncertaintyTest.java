package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.channel.SendOutcome.Unknown;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a turn of which nobody knows whether it arrived. */
class UncertaintyTest extends OverAStore {

    @Test
    void whatMayHaveArrivedIsNotSentAgainOverAChannelThatWouldShowItTwice() {
        Wire forgetful = Wire.forgetful("sms");
        PostRoom sms = room(forgetful);
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
        PostRoom sms = room(forgetful);
        sms.reach("sms:ada");
        sms.talk.say(CLINIC, "A").orElseThrow();
        forgetful.next.add(outbound -> new Unknown("cut"));

        sms.deliver();

        assertThat(sms.deliveries().of("talk", 1)).containsEntry(ADA, DeliveryState.SENT);
    }

    @Test
    void anAttemptCutOffByAKillIsUncertainOverSuchAChannel() {
        Wire forgetful = Wire.forgetful("sms");
        PostRoom sms = room(forgetful);
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
        Wire small =
                new Wire(ChannelProfile.plain("sms").carrying(20, 0).able(Ability.DEDUPLICATE, Ability.AUTHENTICATE));
        PostRoom sms = room(small);
        sms.reach("sms:ada");
        sms.talk.say(CLINIC, "This is longer than twenty characters.").orElseThrow();
        sms.deliver();

        assertThat(small.attempts).isEmpty();
        assertThat(sms.dead())
                .singleElement()
                .satisfies(letter -> assertThat(letter.why()).startsWith("TOO_LARGE"));
    }
}
