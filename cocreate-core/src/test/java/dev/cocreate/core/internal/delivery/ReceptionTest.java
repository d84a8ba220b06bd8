package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.CoCreateException;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.channel.Inbound;
import dev.cocreate.channel.Ingest;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.Receipt;
import dev.cocreate.core.internal.dialogue.DyingJournal;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes in, wanted or not. */
class ReceptionTest extends OverAStore {

    private static final int LONGEST = 20_000;

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
    void aMessageAndItsTurnAreStoredTogetherOrNotAtAll() {
        for (long seed = 1; seed <= 20; seed++) {
            Journal store = new MemoryJournal();
            PostRoom first = new PostRoom(store, "node-1", wire);
            first.reach("wire:ada");
            try {
                PostRoom dying = new PostRoom(new DyingJournal(store, new Random(seed), 4).seen(), "node-1", wire);
                wire.hear("m-1", "ada", "Hello.", Optional.empty());
                dying.deliver();
            } catch (DyingJournal.Killed killed) {
                assertThat(killed).hasMessage("killed");
            }
            // The channel had no answer, so it hands the message over again.
            PostRoom next = new PostRoom(store, "node-1", wire);
            wire.hear("m-1", "ada", "Hello.", Optional.empty());

            assertThat(next.talk.turns(0, 10)).as("seed %d", seed).hasSize(1);
            assertThat(wire.hear("m-1", "ada", "Hello.", Optional.empty())).isEqualTo(Ingest.DUPLICATE);
        }
    }

    @Test
    void whatIsTooLongOrEmptyIsNoTurnAndTheChannelIsTold() {
        room.reach("wire:ada");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Speech.Say.of("x".repeat(LONGEST + 1)))
                .withMessageContaining(Integer.toString(LONGEST));
        assertThatIllegalArgumentException().isThrownBy(() -> Speech.Say.of("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.hear("", "ada", "Hello.", Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wire.hear("m".repeat(1_001), "ada", "Hello.", Optional.empty()));
        assertThatExceptionOfType(CoCreateException.class)
                .isThrownBy(() -> wire.context.malformed(" ", "no name"))
                .withMessageContaining("gave it no name");
        assertThat(wire.context.malformed("m-long", "too long".repeat(1_000))).isEqualTo(Ingest.QUARANTINED);

        assertThat(wire.hear("m-1", "ada", "x".repeat(LONGEST), Optional.empty()))
                .isEqualTo(Ingest.COMMITTED);
        assertThat(room.talk.turns(0, 10)).hasSize(1);
    }

    @Test
    void whatComesLateOrOutOfOrderIsTakenInTheOrderItCame() {
        room.reach("wire:ada");
        room.talk.say(CLINIC, "One.").orElseThrow();
        room.deliver();
        Optional<String> thread = wire.seen.get(0).threadRef();
        room.square.clock.pass(Duration.ofDays(300));

        assertThat(wire.hear("m-2", "ada", "Second, but here first.", thread)).isEqualTo(Ingest.COMMITTED);
        assertThat(wire.hear("m-1", "ada", "First, but late.", thread)).isEqualTo(Ingest.COMMITTED);

        assertThat(room.talk.turns(1, 10))
                .extracting(turn -> ((Speech.Say) turn.move()).words())
                .containsExactly("Second, but here first.", "First, but late.");
        assertThat(room.talk.turns(1, 10)).extracting(Turn::at).isSorted();
    }

    @Test
    void anAnswerThatComesTooLateForTheOfferIsKeptApartWithTheReason() {
        room.reach("wire:ada");
        Offer offer = room.talk.table(CLINIC, Terms.of("stems", "12")).orElseThrow();
        room.deliver();
        Bargain.Accept yes = new Bargain.Accept(offer.turn(), offer.termsHash());
        room.square.clock.pass(Duration.ofDays(8));

        assertThat(wire.context.receive(new Inbound(
                        "m-1", Address.of("wire", "ada"), true, wire.seen.get(0).threadRef(), Instant.EPOCH, yes)))
                .isEqualTo(Ingest.QUARANTINED);
        assertThat(room.talk.view().agreements()).isEmpty();
    }

    @Test
    void aThreadOfSomebodyElseOrWithAnotherTokenOpensNothing() {
        room.reach("wire:ada");
        room.contacts.reach(CLINIC, List.of(Address.of("wire", "clinic"))).orElseThrow();
        room.talk.say(CLINIC, "For Ada.").orElseThrow();
        room.talk.say(ADA, "For the clinic.").orElseThrow();
        room.deliver();
        String hers = wire.seen.stream()
                .filter(each -> each.to().value().equals("ada"))
                .findFirst()
                .flatMap(Outbound::threadRef)
                .orElseThrow();

        assertThat(wire.hear("m-1", "clinic", "I write in her thread.", Optional.of(hers)))
                .isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.hear("m-2", "ada", "Guessed.", Optional.of(hers.substring(0, 33) + "x".repeat(36))))
                .isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.context.receive(new Inbound(
                        "m-3",
                        Address.of("elsewhere", "ada"),
                        true,
                        Optional.of(hers),
                        Instant.EPOCH,
                        Speech.Say.of("Over another channel's name."))))
                .isEqualTo(Ingest.QUARANTINED);
        assertThat(wire.context.receive(new Inbound(
                        "m-4",
                        Address.of("wire", "ada"),
                        true,
                        Optional.of(hers),
                        Instant.EPOCH,
                        new Consequence.Expired(1))))
                .isEqualTo(Ingest.QUARANTINED);
        assertThat(room.talk.turns(0, 10)).hasSize(2);
    }

    @Test
    void aFloodFromManyThreadsWithEveryMessageTwiceIsEachMessageOnce() throws Exception {
        room.reach("wire:ada");
        int threads = 8;
        int each = 25;
        List<Thread> flooding = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                for (int m = 0; m < each; m++) {
                    // Two threads hand over the same messages.
                    wire.hear("m-" + number / 2 + "-" + m, "ada", "Words " + m, Optional.empty());
                }
            });
            thread.start();
            flooding.add(thread);
        }
        for (Thread thread : flooding) {
            thread.join();
        }

        List<Turn> turns = room.talk.turns(0, 1_000);
        assertThat(turns).hasSize(threads / 2 * each);
        assertThat(turns.get(turns.size() - 1).number()).isEqualTo(turns.size());
    }

    @Test
    void whatWasKeptApartOfHersGoesWhenSheIsErased() {
        room.reach("wire:ada");
        done(room.talk, CLINIC, Speech.Say.of("Good morning."));
        assertThat(wire.hear("m-1", "ada", "A secret of mine.", Optional.of("no-such-thread")))
                .isEqualTo(Ingest.QUARANTINED);
        String message = Hash.of("message", "wire", "m-1");
        assertThat(room.square.road.state(Latest.MESSAGE, message).toString()).contains("A secret of mine.");

        new Eraser(room.square.road, room.square.journal, new MemoryKeys(), Set.of(ADA), List.of())
                .party(ADA, ADA, Reason.of("asked", Text.of("She asked.")))
                .orElseThrow();
        room.square.restart();

        assertThat(room.square.road.state(Latest.MESSAGE, message).toString()).doesNotContain("A secret of mine.");
    }
}
