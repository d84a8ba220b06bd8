package dev.cocreate.core;

import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.ChannelContext;
import dev.cocreate.channel.ChannelProfile;
import dev.cocreate.channel.ChannelProfile.Ability;
import dev.cocreate.channel.DeadLetter;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Ingest;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.Receipt;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Sanction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adapters that fail in ways no exception tells, and what comes in over them from whoever is at the other end. */
class HostileAdapterTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId BEA = PartyId.of("bea");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final PartyId JUDGE = PartyId.of("judge");

    private final MovableClock clock = MovableClock.at("2030-01-01T10:00:00Z");

    /** Does in every call what a test says. */
    private static final class Wire implements Channel {
        private final ChannelProfile profile;
        private final List<Outbound> sent = new ArrayList<>();
        private Function<Outbound, SendOutcome> sends = outbound -> SendOutcome.Accepted.as(outbound.sendKey());
        private Supplier<Optional<SendOutcome>> probes = Optional::empty;
        private Runnable starts = () -> {};
        private Runnable stops = () -> {};
        private ChannelContext context;

        Wire(String scheme, Ability... abilities) {
            profile = ChannelProfile.plain(scheme).able(Ability.AUTHENTICATE).able(abilities);
        }

        @Override
        public ChannelProfile profile() {
            return profile;
        }

        @Override
        public void start(ChannelContext given) {
            context = given;
            starts.run();
        }

        @Override
        public SendOutcome send(Outbound outbound, Instant deadline) {
            sent.add(outbound);
            return sends.apply(outbound);
        }

        @Override
        public Optional<SendOutcome> probe(Outbound outbound) {
            return probes.get();
        }

        @Override
        public void stop(Duration drain) {
            stops.run();
        }

        Ingest hear(String id, PartyId from, Optional<String> thread, String words) {
            return context.receive(new Inbound(
                    id, Address.of(profile.scheme(), from.value()), true, thread, Instant.EPOCH, Speech.Say.of(words)));
        }

        List<Long> turns() {
            return sent.stream().map(each -> each.turn().number()).toList();
        }
    }

    private CoCreate with(Channel... channels) {
        CoCreateBuilder plan = CoCreateBuilder.inMemory().clock(clock);
        for (Channel channel : channels) {
            plan.channel(channel);
        }
        return plan.build();
    }

    private static void reach(CoCreate shop, PartyId party, String... schemes) {
        List<Address> addresses = new ArrayList<>();
        for (String scheme : schemes) {
            addresses.add(Address.of(scheme, party.value()));
        }
        shop.contacts().reach(party, addresses).orElseThrow();
    }

    private static Dialogue talk(CoCreate shop, String name) {
        return shop.dialogues()
                .open(Opening.about("Roses")
                        .between(ADA)
                        .and(FLORIST)
                        .and(JUDGE, Role.NEUTRAL)
                        .under(Charter.of("Strict")
                                .with(Clause.of("respect", Text.of("Respect.")).leadingTo(Sanction.HOLD)))
                        .named(name))
                .orElseThrow();
    }

    private void settle(CoCreate shop) {
        for (int i = 0; i < 8; i++) {
            shop.settle();
            clock.pass(Duration.ofMinutes(20));
        }
    }

    private static List<Error> errors() {
        return List.of(
                new LinkageError("a class of the adapter is missing"),
                new StackOverflowError(),
                new AssertionError("never"),
                new ExceptionInInitializerError("no configuration"),
                new Error("of its own"));
    }

    @Test
    void anErrorOfAnAdapterIsItsOwnFaultInWhicheverCall() {
        for (Error error : errors()) {
            for (Ability[] abilities : new Ability[][] {{Ability.DEDUPLICATE}, {}}) {
                Wire odd = new Wire("odd", abilities);
                Wire good = new Wire("good");
                odd.sends = outbound -> {
                    throw error;
                };
                odd.probes = () -> {
                    throw error;
                };
                odd.stops = () -> {
                    throw error;
                };
                try (CoCreate shop = with(odd, good)) {
                    reach(shop, ADA, "odd");
                    reach(shop, FLORIST, "good");
                    Dialogue talk = talk(shop, "roses");
                    talk.say(FLORIST, "To nobody who hears.").orElseThrow();
                    talk.say(ADA, "To the florist.").orElseThrow();
                    shop.settle();

                    assertThat(good.turns()).as(error.toString()).containsExactly(2L);
                    assertThat(shop.deliveries().of("roses", 1).get(ADA))
                            .as(error.toString())
                            .isEqualTo(abilities.length > 0 ? DeliveryState.RETRYING : DeliveryState.UNCERTAIN);
                }
            }
        }
    }

    @Test
    void anAdapterThatFailsToStartWithAnErrorLeavesTheOthersRunning() {
        Wire odd = new Wire("odd");
        odd.starts = () -> {
            throw new NoClassDefFoundError("javax/mail/Session");
        };
        Wire good = new Wire("good");
        try (CoCreate shop = with(odd, good)) {
            reach(shop, FLORIST, "good");
            reach(shop, ADA, "odd");
            Dialogue talk = talk(shop, "roses");
            talk.say(ADA, "Hello.").orElseThrow();
            talk.say(FLORIST, "Hello.").orElseThrow();
            shop.settle();

            assertThat(good.turns()).containsExactly(1L);
            assertThat(odd.sent).isEmpty();
        }
    }

    @Test
    void whereTheMachineHasNoMoreToGiveTheHostKnowsAndTheLaneGoesOnAfterwards() {
        Wire odd = new Wire("odd", Ability.DEDUPLICATE);
        odd.sends = outbound -> {
            throw new OutOfMemoryError("no more");
        };
        try (CoCreate shop = with(odd)) {
            reach(shop, ADA, "odd");
            talk(shop, "roses").say(FLORIST, "Roses?").orElseThrow();
            assertThatThrownBy(shop::settle).isInstanceOf(OutOfMemoryError.class);

            odd.sends = outbound -> SendOutcome.Accepted.as(outbound.sendKey());
            clock.pass(Duration.ofMinutes(2));
            shop.settle();
            assertThat(shop.deliveries().of("roses", 1)).containsEntry(ADA, DeliveryState.SENT);
        }
    }

    @Test
    void reasonsWithoutEndAreCutVisibly() {
        String endless = "no\n" + "x".repeat(1_000_000);
        Wire odd = new Wire("odd", Ability.DEDUPLICATE);
        odd.sends = outbound -> new SendOutcome.Refused(SendOutcome.Refusal.BLOCKED, endless);
        try (CoCreate shop = with(odd)) {
            reach(shop, ADA, "odd");
            Dialogue talk = talk(shop, "roses");
            talk.say(FLORIST, "Roses?").orElseThrow();
            shop.settle();

            assertThat(shop.deliveries().dead("roses").get(0).why())
                    .startsWith("BLOCKED: no xxx")
                    .endsWith("[…999503 more characters]");
            assertThat(odd.context.malformed("m-1", endless)).isEqualTo(Ingest.QUARANTINED);
        }
    }

    @Test
    void aThreadNamedWithoutEndIsNoThread() {
        Wire odd = new Wire("odd", Ability.THREAD);
        odd.sends = outbound -> new SendOutcome.Accepted(outbound.sendKey(), Optional.of("t".repeat(1_000_000)));
        try (CoCreate shop = with(odd)) {
            reach(shop, ADA, "odd");
            Dialogue talk = talk(shop, "roses");
            talk.say(FLORIST, "Roses?").orElseThrow();
            talk.say(FLORIST, "Or tulips?").orElseThrow();
            shop.settle();

            assertThat(odd.sent).hasSize(2);
            assertThat(odd.sent.get(1).threadRef().orElseThrow()).hasSizeLessThan(200);
            assertThat(odd.hear("m-1", ADA, odd.sent.get(1).threadRef(), "Roses."))
                    .isEqualTo(Ingest.COMMITTED);
        }
    }

    @Test
    void whatIsNamedOddlyFromOutsideHarmsNothing() {
        Wire odd = new Wire("odd", Ability.THREAD);
        try (CoCreate shop = with(odd)) {
            reach(shop, ADA, "odd");
            talk(shop, "roses").say(FLORIST, "Roses?").orElseThrow();
            shop.settle();
            List<String> names = List.of(
                    "\0".repeat(32) + ".x",
                    "\uD800".repeat(32) + ".x",
                    "'; DROP TABLE events; --" + "-".repeat(8) + ".x",
                    "../".repeat(10) + "..." + "x",
                    "\u202E" + "a".repeat(31) + ".x",
                    "x".repeat(1_000_000));
            int number = 0;
            for (String name : names) {
                assertThat(odd.hear("m-" + number++, ADA, Optional.of(name), "Hello."))
                        .isEqualTo(Ingest.QUARANTINED);
                odd.context.receipt(name.replace('.', '-') + "-1", Receipt.READ, Instant.EPOCH);
                odd.context.receipt(name.substring(0, 32) + "-1", Receipt.READ, Instant.EPOCH);
                odd.context.malformed(name, name);
            }
            assertThat(shop.deliveries().of("roses", 1)).containsEntry(ADA, DeliveryState.SENT);
        }
    }

    @Test
    @Tag("concept-8")
    void aNameOneChannelHasForAConversationMeansNothingOnAnother() {
        Wire mail = new Wire("mail", Ability.THREAD);
        Wire chat = new Wire("chat", Ability.THREAD);
        mail.sends = outbound -> new SendOutcome.Accepted(outbound.sendKey(), Optional.of("1"));
        chat.sends = mail.sends;
        try (CoCreate shop = with(mail, chat)) {
            reach(shop, ADA, "mail", "chat");
            reach(shop, BEA, "chat");
            talk(shop, "roses").say(FLORIST, "Roses?").orElseThrow();
            Dialogue other = shop.dialogues()
                    .open(Opening.about("Tulips").between(BEA).and(ADA).named("tulips"))
                    .orElseThrow();
            other.take(ADA, new Presence.ContinueOn("chat")).orElseThrow();
            other.say(BEA, "Tulips?").orElseThrow();
            other.say(ADA, "Which ones?").orElseThrow();
            shop.settle();

            assertThat(chat.hear("m-1", ADA, Optional.of("1"), "For Bea alone."))
                    .isEqualTo(Ingest.COMMITTED);
            assertThat(chat.hear("m-2", BEA, Optional.of("1"), "Red ones.")).isEqualTo(Ingest.COMMITTED);
            assertThat(other.view().length()).isEqualTo(5);
            assertThat(shop.dialogues().find("roses").orElseThrow().view().length())
                    .isEqualTo(1);
        }
    }

    @Test
    void nobodyDrawsHerWordsToHimselfByOpeningOneMoreDialogue() {
        Wire chat = new Wire("chat");
        try (CoCreate shop = with(chat)) {
            reach(shop, ADA, "chat");
            Dialogue talk = talk(shop, "roses");
            shop.settle();
            assertThat(chat.hear("m-1", ADA, Optional.empty(), "For the florist."))
                    .isEqualTo(Ingest.COMMITTED);
            Dialogue other = shop.dialogues()
                    .open(Opening.about("Listening").between(BEA).and(ADA).named("listening"))
                    .orElseThrow();
            assertThat(chat.hear("m-2", ADA, Optional.empty(), "My address is 1 Main Street."))
                    .isEqualTo(Ingest.QUARANTINED);
            assertThat(other.view().length()).isZero();
            assertThat(told(shop, ADA)).contains("could not be told");

            other.leave(ADA, "").orElseThrow();
            assertThat(chat.hear("m-3", ADA, Optional.empty(), "Where was I?")).isEqualTo(Ingest.COMMITTED);
            assertThat(talk.view().length()).as("the one she is still in").isEqualTo(2);
        }
    }

    @Test
    void whatCameBackLaterIsAGapLikeAnyOther() {
        Wire mail = new Wire("mail", Ability.DEDUPLICATE);
        try (CoCreate shop = with(mail)) {
            reach(shop, ADA, "mail");
            Dialogue talk = talk(shop, "roses");
            talk.say(FLORIST, "Roses?").orElseThrow();
            talk.say(FLORIST, "Or tulips?").orElseThrow();
            shop.settle();
            mail.context.receipt(mail.sent.get(0).sendKey(), Receipt.FAILED, Instant.EPOCH);
            mail.context.receipt(mail.sent.get(0).sendKey(), Receipt.FAILED, Instant.EPOCH);
            talk.say(FLORIST, "Or a vase?").orElseThrow();
            talk.say(FLORIST, "Or nothing?").orElseThrow();
            shop.settle();

            assertThat(mail.sent.get(2).words()).startsWith("[Not delivered to you here: turn 1.");
            assertThat(mail.sent.get(3).missed()).as("she was told once").isEmpty();
            assertThat(told(shop, FLORIST)).contains("Turn 1 did not reach ada");
        }
    }

    @Test
    @Tag("concept-9")
    void anOfferThatCameBackHoldsUpWhatFollowsIt() {
        Wire mail = new Wire("mail", Ability.DEDUPLICATE);
        try (CoCreate shop = with(mail)) {
            reach(shop, ADA, "mail");
            Dialogue talk = talk(shop, "roses");
            talk.table(FLORIST, Terms.of("vase", "blue")).orElseThrow();
            shop.settle();
            mail.context.receipt(mail.sent.get(0).sendKey(), Receipt.FAILED, Instant.EPOCH);
            talk.say(FLORIST, "What do you think of it?").orElseThrow();
            shop.settle();
            assertThat(shop.deliveries().of("roses", 2)).containsEntry(ADA, DeliveryState.HELD);

            DeadLetter letter = shop.deliveries().dead("roses").get(0);
            shop.deliveries().redrive(letter, FLORIST).orElseThrow();
            settle(shop);
            assertThat(mail.turns()).containsExactly(1L, 1L, 2L);
        }
    }

    @Test
    void aLetterIsForItsAuthorItsRecipientAndTheHostToDecideAbout() {
        Wire mail = new Wire("mail", Ability.DEDUPLICATE);
        mail.sends = outbound -> new SendOutcome.Refused(SendOutcome.Refusal.BLOCKED, "no");
        try (CoCreate shop = with(mail)) {
            reach(shop, FLORIST, "mail");
            Dialogue talk = talk(shop, "roses");
            talk.table(ADA, Terms.of("vase", "blue")).orElseThrow();
            shop.settle();
            DeadLetter letter = shop.deliveries().dead("roses").get(0);

            assertThat(no(shop.deliveries().drop(letter, JUDGE, "Never mind."))).isEqualTo("delivery.not-your-letter");
            assertThat(no(shop.deliveries().redrive(letter, JUDGE))).isEqualTo("delivery.not-your-letter");
            assertThat(no(shop.deliveries().redrive(letter, BEA))).isEqualTo("delivery.not-taking-part");
            assertThat(shop.deliveries().redrive(letter, ADA).isDone()).isTrue();
        }
    }

    @Test
    @Tag("concept-42")
    void whatARulingWithheldArrivesOnceTheRulingIsVoid() {
        PartyId other = PartyId.of("other-judge");
        Wire mail = new Wire("mail", Ability.DEDUPLICATE);
        try (CoCreate shop = with(mail)) {
            Dialogue talk = talk(shop, "roses");
            Turn said = talk.say(ADA, "The roses were wilted.").orElseThrow();
            Turn ruling = talk.take(
                            JUDGE,
                            new Governance.Rule("respect", List.of(said.number()), ADA, Sanction.HOLD, "It was rude."))
                    .orElseThrow();
            reach(shop, FLORIST, "mail");
            settle(shop);
            assertThat(mail.turns()).containsExactly(ruling.number());
            assertThat(shop.deliveries().of("roses", said.number())).containsEntry(FLORIST, DeliveryState.DROPPED);

            talk.take(ADA, new Governance.Appeal(ruling.number(), "They were.")).orElseThrow();
            Turn invitation = talk.take(ADA, new Presence.Invite(Participant.of(other, Role.NEUTRAL)))
                    .orElseThrow();
            talk.take(FLORIST, new Governance.Consent(invitation.number(), true))
                    .orElseThrow();
            talk.take(other, new Governance.Review(ruling.number(), false, "It was true."))
                    .orElseThrow();
            settle(shop);

            assertThat(mail.turns()).contains(said.number());
            assertThat(shop.deliveries().of("roses", said.number())).containsEntry(FLORIST, DeliveryState.SENT);
        }
    }

    @Test
    @Tag("concept-8")
    void nobodyMovesToAChannelThatWouldNotReachHer() {
        Wire mail = new Wire("mail");
        Wire chat = new Wire("chat");
        try (CoCreate shop = with(mail, chat)) {
            reach(shop, ADA, "mail");
            Dialogue talk = talk(shop, "roses");
            Outcome<Turn> nowhere = talk.take(ADA, new Presence.ContinueOn("pigeon"));
            assertThat(no(nowhere)).isEqualTo("delivery.channel-not-run");
            assertThat(nowhere.refused().orElseThrow().remaining().toString()).contains("chat, mail");
            assertThat(nowhere.refused().orElseThrow().told(Audience.of(Locale.GERMAN)))
                    .contains("betreibt hier niemand");
            assertThat(no(talk.take(ADA, new Presence.ContinueOn("chat")))).isEqualTo("delivery.no-address-there");

            assertThat(talk.take(ADA, new Presence.ContinueOn("mail")).isDone()).isTrue();
        }
    }

    @Test
    void aProcessKnowsOfTheChannelsThatOthersRun(@TempDir Path folder) {
        Path file = folder.resolve("shop.db");
        try (CoCreate mailer = CoCreateBuilder.embedded(file)
                        .process("mailer")
                        .channel(new Wire("mail"))
                        .build();
                CoCreate desk = CoCreateBuilder.embedded(file).process("desk").build()) {
            reach(desk, ADA, "mail");
            Dialogue talk = talk(desk, "roses");
            assertThat(no(talk.take(ADA, new Presence.ContinueOn("mail")))).isEqualTo("delivery.channel-not-run");

            mailer.settle();
            assertThat(talk.take(ADA, new Presence.ContinueOn("mail")).isDone()).isTrue();
        }
    }

    /** What the trail tells a party. */
    private static String told(CoCreate shop, PartyId party) {
        StringBuilder told = new StringBuilder();
        shop.trail(party).forEach(entry -> told.append(entry).append('\n'));
        return told.toString();
    }
}
