package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.agreement.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Channels that do not keep to what they should, behind the facade. */
class HostileChannelTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");

    private final MovableClock clock = MovableClock.at("2030-01-01T10:00:00Z");

    /** Does in every call what a test says. */
    private static final class Odd implements Channel {
        private final String scheme;
        private final Function<Outbound, SendOutcome> sends;
        private final Runnable starts;
        private final List<Long> sent = new ArrayList<>();

        Odd(String scheme, Function<Outbound, SendOutcome> sends, Runnable starts) {
            this.scheme = scheme;
            this.sends = sends;
            this.starts = starts;
        }

        static Odd sending(String scheme, Function<Outbound, SendOutcome> sends) {
            return new Odd(scheme, sends, () -> {});
        }

        @Override
        public ChannelProfile profile() {
            return ChannelProfile.plain(scheme);
        }

        @Override
        public void start(ChannelContext context) {
            starts.run();
        }

        @Override
        public SendOutcome send(Outbound outbound, Instant deadline) {
            sent.add(outbound.turn().number());
            return sends.apply(outbound);
        }

        @Override
        public void stop(Duration drain) {}
    }

    private CoCreate with(Channel... channels) {
        CoCreateBuilder plan = CoCreateBuilder.inMemory().clock(clock);
        for (Channel channel : channels) {
            plan.channel(channel);
        }
        return plan.build();
    }

    private static Dialogue talk(CoCreate shop, Address... addresses) {
        shop.contacts().reach(ADA, List.of(addresses)).orElseThrow();
        return shop.dialogues()
                .open(Opening.about("Roses").between(ADA).and(FLORIST).named("roses"))
                .orElseThrow();
    }

    private static SendOutcome accepted(Outbound outbound) {
        return SendOutcome.Accepted.as(outbound.sendKey());
    }

    @Test
    void aChannelThatDidNotStartIsNotSpokenTo() {
        Odd broken = new Odd("wire", HostileChannelTest::accepted, () -> {
            throw new IllegalStateException("no credentials");
        });
        try (CoCreate shop = with(broken)) {
            Dialogue talk = talk(shop, Address.of("wire", "ada"));
            talk.say(FLORIST, "Roses?").orElseThrow();
            shop.settle();

            assertThat(broken.sent).isEmpty();
            assertThat(shop.deliveries().of("roses", 1)).containsEntry(ADA, DeliveryState.QUEUED);
        }
    }

    @Test
    @Tag("concept-8")
    void whatWasGivenUpFollowsHerToAnotherChannel() {
        Odd wire =
                Odd.sending("wire", outbound -> new SendOutcome.Refused(SendOutcome.Refusal.BLOCKED, "mailbox closed"));
        Odd mail = Odd.sending("mail", HostileChannelTest::accepted);
        try (CoCreate shop = with(wire, mail)) {
            Dialogue talk = talk(shop, Address.of("wire", "ada"), Address.of("mail", "ada"));
            talk.table(FLORIST, Terms.of("vase", "blue")).orElseThrow();
            talk.say(FLORIST, "What do you think?").orElseThrow();
            shop.settle();
            assertThat(shop.deliveries().of("roses", 1)).containsEntry(ADA, DeliveryState.DEAD);
            assertThat(shop.deliveries().of("roses", 2)).containsEntry(ADA, DeliveryState.HELD);

            talk.take(ADA, new Presence.ContinueOn("mail")).orElseThrow();
            shop.settle();

            assertThat(mail.sent).containsExactly(1L, 2L);
            assertThat(shop.deliveries().dead("roses")).isEmpty();
            assertThat(shop.deliveries().of("roses", 2)).containsEntry(ADA, DeliveryState.SENT);
        }
    }

    @Test
    void nobodyPutsOffATurnForEver() {
        for (boolean whole : List.of(true, false)) {
            Odd wire = Odd.sending(
                    "wire", outbound -> new SendOutcome.RetryLater("busy", Optional.of(Instant.MAX), whole));
            try (CoCreate shop = with(wire)) {
                talk(shop, Address.of("wire", "ada")).say(FLORIST, "Roses?").orElseThrow();
                shop.settle();
                clock.pass(Duration.ofDays(1));
                shop.settle();

                assertThat(wire.sent).as("whole channel: " + whole).hasSize(2);
            }
        }
    }
}
