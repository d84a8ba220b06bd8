package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two parties act on one offer in the same moment; one of them is stored while the other is already decided. */
class RaceTest {

    private static final Terms TERMS = Terms.of("first", "lifestyle");

    /** What somebody does about the clinic's offer. */
    private record Doing(PartyId by, Function<Offer, Move> move) {}

    private static List<Doing> doings() {
        return List.of(
                new Doing(ADA, offer -> new Bargain.Accept(offer.turn(), offer.termsHash())),
                new Doing(ADA, offer -> new Bargain.Decline(offer.turn(), "No.")),
                new Doing(
                        ADA,
                        offer -> Bargain.Table.of(TERMS.and("coach", "yes")).countering(offer.turn())),
                new Doing(ADA, offer -> new Presence.Leave("")),
                new Doing(CLINIC, offer -> new Bargain.Withdraw(offer.turn(), "Mistake.")),
                new Doing(CLINIC, offer -> new Presence.Leave("Closed.")),
                new Doing(CLINIC, offer -> Bargain.Table.of(TERMS.and("coach", "no"))));
    }

    @Test
    void ofAnyTwoActsAtOnceOneComesFirstAndTheOtherIsDecidedOnWhatItLeft() {
        for (Doing first : doings()) {
            for (Doing second : doings()) {
                race(first, second);
            }
        }
    }

    private static void race(Doing decided, Doing stored) {
        DyingJournal journal = new DyingJournal(new MemoryJournal(), new Random(1), Integer.MAX_VALUE);
        Square square = new Square(journal.seen());
        Dialogue talk = square.talk();
        Offer offer = talk.table(CLINIC, TERMS).orElseThrow();
        AtomicReference<Outcome<Turn>> slippedIn = new AtomicReference<>();
        journal.beforeNextAppend(
                () -> slippedIn.set(talk.take(stored.by(), stored.move().apply(offer))));
        Outcome<Turn> outcome = talk.take(decided.by(), decided.move().apply(offer));

        // The same two, one after the other: the race must end as if they had been.
        Square calm = new Square();
        Dialogue same = calm.talk();
        Offer offered = same.table(CLINIC, TERMS).orElseThrow();
        Outcome<Turn> before = same.take(stored.by(), stored.move().apply(offered));
        Outcome<Turn> after = same.take(decided.by(), decided.move().apply(offered));

        String which = stored + " before " + decided;
        assertThat(slippedIn.get().isDone()).as(which).isEqualTo(before.isDone());
        assertThat(outcome.isDone()).as(which).isEqualTo(after.isDone());
        assertThat(moves(talk)).as(which).isEqualTo(moves(same));
        assertThat(live(talk)).as(which).isLessThanOrEqualTo(1);
    }

    private static List<String> moves(Dialogue talk) {
        List<String> moves = new ArrayList<>();
        talk.turns(0, 100).forEach(turn -> moves.add(turn.by() + " " + MoveForm.name(turn.move())));
        return moves;
    }

    private static long live(Dialogue talk) {
        return talk.view().offers().stream()
                .filter(offer -> offer.state() == Offer.State.TABLED)
                .count();
    }

    @Test
    void underRandomActsAndKillsNothingDoneIsLostAndThereAreNeverTwoLiveOffers() {
        for (long seed = 1; seed <= 8; seed++) {
            MemoryJournal store = new MemoryJournal();
            Random chance = new Random(seed);
            Square first = new Square(store);
            String id = first.judged().id();
            List<Turn> done = new ArrayList<>();
            Square square = first;
            for (int i = 0; i < 150; i++) {
                Dialogue talk = square.forum.find(id).orElseThrow();
                try {
                    new RandomActs(chance, square, talk).one().ifDone(done::add);
                } catch (DyingJournal.Killed killed) {
                    square = after(square, store, chance);
                }
                if (i == 0) {
                    square = after(square, store, chance);
                }
            }
            check(new Square(store).forum.find(id).orElseThrow(), done, seed);
        }
    }

    /** The next process, which will die too. */
    private static Square after(Square dead, MemoryJournal store, Random chance) {
        Square next = new Square(new DyingJournal(store, chance, 12).seen());
        next.clock.pass(Duration.between(next.clock.instant(), dead.clock.instant()));
        return next;
    }

    private static void check(Dialogue talk, List<Turn> done, long seed) {
        List<Turn> turns = talk.turns(0, 10_000);
        for (int i = 0; i < turns.size(); i++) {
            assertThat(turns.get(i).number()).as("seed %d", seed).isEqualTo(i + 1);
        }
        assertThat(turns).as("seed %d: what was done is there", seed).containsAll(done);
        List<Long> live = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.move() instanceof Bargain.Table table && table.binding()) {
                table.counters().ifPresent(live::remove);
                live.add(turn.number());
            } else if (turn.move() instanceof Consequence.Agreed agreed) {
                live.remove(agreed.offer());
            } else if (turn.move() instanceof Consequence.Expired expired) {
                live.remove(expired.offer());
            } else if (turn.move() instanceof Bargain.Decline decline) {
                live.remove(decline.offer());
            } else if (turn.move() instanceof Bargain.Withdraw withdraw) {
                live.remove(withdraw.offer());
            }
            assertThat(live).as("seed %d at turn %d", seed, turn.number()).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(live(talk)).isLessThanOrEqualTo(1);
    }
}
