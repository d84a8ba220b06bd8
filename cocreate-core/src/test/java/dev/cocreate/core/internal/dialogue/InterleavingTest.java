package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two parties, two acts each, about one offer, in every order in which the four can be decided and stored: an act may be
 * stored between the moment the other was decided and the moment it is stored, at each of them.
 */
@Tag("concept-63")
class InterleavingTest {

    private static final Terms TERMS = Terms.of("first", "lifestyle");

    /** What one of them may do about the offer, given the dialogue as she sees it. */
    private static List<Function<Dialogue, Move>> acts(Offer first, String mark) {
        return List.of(
                talk -> new Bargain.Accept(
                        latest(talk, first).turn(), latest(talk, first).termsHash()),
                talk -> new Bargain.Accept(first.turn(), first.termsHash()),
                talk -> new Bargain.Withdraw(latest(talk, first).turn(), "No more."),
                talk -> new Bargain.Decline(latest(talk, first).turn(), "No."),
                talk -> Bargain.Table.of(TERMS.and("coach", mark))
                        .countering(latest(talk, first).turn()),
                talk -> Bargain.Table.of(TERMS.and("coach", mark)));
    }

    private static Offer latest(Dialogue talk, Offer first) {
        return talk.view().offer().orElse(first);
    }

    /** One party's next act at one place in the order; while it is being stored the other's may slip in. */
    private record Slot(boolean adas, boolean slipsIn) {}

    private static List<List<Slot>> orders() {
        List<List<Slot>> orders = new ArrayList<>();
        for (int bits = 0; bits < 16; bits++) {
            if (Integer.bitCount(bits) == 2) {
                for (int slips = 0; slips < 16; slips++) {
                    List<Slot> order = new ArrayList<>();
                    boolean sensible = true;
                    for (int i = 0; i < 4; i++) {
                        Slot slot = new Slot((bits >> i & 1) == 1, (slips >> i & 1) == 1);
                        // Who slips in does so while the other, who comes next, is at it.
                        sensible &= !slot.slipsIn() || (i < 3 && (bits >> (i + 1) & 1) != (bits >> i & 1));
                        order.add(slot);
                    }
                    if (sensible) {
                        orders.add(order);
                    }
                }
            }
        }
        return orders;
    }

    @Test
    void neverTwoLiveOffersNorALostDoubledOrReorderedTurn() {
        int acts =
                acts(new Square().talk().table(CLINIC, TERMS).orElseThrow(), "").size();
        Random chance = new Random(11);
        int tried = 0;
        for (List<Slot> order : orders()) {
            for (int ada = 0; ada < acts * acts; ada++) {
                // All pairs of hers, against pairs of theirs drawn anew for every order.
                int clinic = chance.nextInt(acts * acts);
                play(order, new int[] {ada % acts, ada / acts}, new int[] {clinic % acts, clinic / acts});
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    private static void play(List<Slot> order, int[] ada, int[] clinic) {
        DyingJournal journal = new DyingJournal(new MemoryJournal(), new Random(1), Integer.MAX_VALUE);
        Square square = new Square(journal.seen());
        Dialogue talk = square.talk();
        Offer first = talk.table(CLINIC, TERMS).orElseThrow();
        List<Outcome<Turn>> outcomes = new ArrayList<>();
        int adas = 0;
        int clinics = 0;
        for (int i = 0; i < order.size(); i++) {
            Slot slot = order.get(i);
            int which = slot.adas() ? ada[adas++] : clinic[clinics++];
            PartyId by = slot.adas() ? ADA : CLINIC;
            Runnable act = () -> outcomes.add(
                    talk.take(by, acts(first, by.value()).get(which).apply(talk)));
            if (slot.slipsIn()) {
                journal.beforeNextAppend(act);
            } else {
                act.run();
            }
        }
        check(talk, outcomes, order + " ada " + ada[0] + "," + ada[1] + " clinic " + clinic[0] + "," + clinic[1]);
    }

    private static void check(Dialogue talk, List<Outcome<Turn>> outcomes, String which) {
        List<Turn> turns = talk.turns(0, 100);
        for (int i = 0; i < turns.size(); i++) {
            assertThat(turns.get(i).number()).as(which).isEqualTo(i + 1L);
        }
        List<Turn> done = new ArrayList<>();
        outcomes.forEach(outcome -> outcome.ifDone(done::add));
        assertThat(turns).as(which).containsAll(done);
        assertThat(done).as(which).doesNotHaveDuplicates();
        assertThat(turns.stream().filter(turn -> turn.move() instanceof Bargain))
                .as(which)
                .hasSize(done.size() + 1);
        assertThat(talk.view().offers().stream().filter(offer -> offer.state() == Offer.State.TABLED))
                .as(which)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(talk.view().agreements().stream().map(agreement -> agreement.offer()))
                .as(which)
                .doesNotHaveDuplicates();
        // The same turns, taken one after the other in the order they got, are all possible: nothing rests on the past.
        Square calm = new Square();
        Dialogue same = calm.talk();
        for (Turn turn : turns) {
            if (turn.move() instanceof Bargain) {
                assertThat(same.take(turn.by(), turn.move()).isDone()).as(which).isTrue();
            }
        }
        assertThat(same.turns(0, 100))
                .as(which)
                .extracting(Turn::move)
                .isEqualTo(turns.stream().map(Turn::move).toList());
    }
}
