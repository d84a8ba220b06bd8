package dev.cocreate.core.internal.delivery;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import dev.cocreate.core.internal.dialogue.DyingJournal;
import dev.cocreate.core.internal.dialogue.DyingJournal.Killed;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.dialogue.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Delivery under kills at random moments, compared with the dialogue itself. */
class KillTest {

    @Test
    void afterAnyNumberOfKillsEverybodyHasEveryTurnOfTheOthersOnceAndInOrder() {
        for (long seed = 1; seed <= 6; seed++) {
            Random chance = new Random(seed);
            MemoryJournal store = new MemoryJournal();
            Wire wire = Wire.careful("wire");
            PostRoom first = new PostRoom(store, "node", wire);
            first.reach("wire:ada");
            first.contacts.reach(CLINIC, List.of(Address.of("wire", "clinic"))).orElseThrow();
            PostRoom room = next(first, store, wire, chance);
            for (int i = 0; i < 80; i++) {
                room.square.clock.pass(Duration.ofSeconds(chance.nextInt(90)));
                if (chance.nextInt(4) == 0) {
                    wire.next.add(outbound -> new SendOutcome.RetryLater("busy", Optional.empty(), false));
                }
                try {
                    room.talk.say(chance.nextBoolean() ? ADA : CLINIC, "Turn");
                    room.deliver();
                } catch (Killed killed) {
                    room = next(room, store, wire, chance);
                }
            }
            wire.next.clear();
            PostRoom last = new PostRoom(store, "node", wire);
            last.square.clock.pass(Duration.between(last.square.clock.instant(), room.square.clock.instant()));
            for (int i = 0; i < 10; i++) {
                last.square.clock.pass(Duration.ofMinutes(2));
                last.deliver();
            }
            List<Turn> turns = last.talk.turns(0, 10_000);
            assertThat(seen(wire, "ada")).as("seed %d", seed).isEqualTo(by(turns, CLINIC));
            assertThat(seen(wire, "clinic")).as("seed %d", seed).isEqualTo(by(turns, ADA));
        }
    }

    private static PostRoom next(PostRoom dead, MemoryJournal store, Wire wire, Random chance) {
        while (true) {
            try {
                PostRoom room = new PostRoom(new DyingJournal(store, chance, 25).seen(), "node", wire);
                room.square.clock.pass(Duration.between(room.square.clock.instant(), dead.square.clock.instant()));
                return room;
            } catch (Killed again) {
                assertThat(again).hasMessage("killed");
            }
        }
    }

    private static List<Long> seen(Wire wire, String who) {
        List<Long> numbers = new ArrayList<>();
        for (Outbound each : wire.seen) {
            if (each.to().value().equals(who)) {
                numbers.add(each.turn().number());
            }
        }
        return numbers;
    }

    private static List<Long> by(List<Turn> turns, PartyId party) {
        return turns.stream()
                .filter(turn -> turn.by().equals(party))
                .map(Turn::number)
                .toList();
    }
}
