package dev.cocreate.core.internal.dialogue;

import static dev.cocreate.core.internal.dialogue.Square.ADA;
import static dev.cocreate.core.internal.dialogue.Square.BEA;
import static dev.cocreate.core.internal.dialogue.Square.CLINIC;
import static dev.cocreate.core.internal.dialogue.Square.JUDGE;
import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.DialogueView;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of a dialogue when one of its parties is erased: what the others said, and no fault. */
class ErasedDialogueTest {

    private static void erase(Square square, PartyId party) {
        new Eraser(square.road, square.journal, new MemoryKeys(), Set.of(party), List.of())
                .party(party, party, No.reason("asked", "They asked.", "So wurde gebeten."))
                .orElseThrow();
    }

    @Test
    void whoeverIsErasedTheOthersStillReadWhatTheySaid() {
        for (PartyId erased : List.of(ADA, CLINIC, JUDGE)) {
            for (long seed = 1; seed <= 5; seed++) {
                Square square = new Square();
                Dialogue talk = square.judged();
                RandomActs acts = new RandomActs(new Random(seed), square, talk);
                while (talk.view().length() < 120) {
                    acts.one();
                }
                List<Turn> before = talk.turns(0, 1_000);
                erase(square, erased);

                square.restart();
                Dialogue after = square.forum.find(talk.id()).orElseThrow();
                List<Turn> turns = after.turns(0, 1_000);
                assertThat(turns).hasSameSizeAs(before);
                for (int i = 0; i < turns.size(); i++) {
                    if (before.get(i).by().equals(erased)) {
                        assertThat(turns.get(i).move()).isInstanceOf(Consequence.Erased.class);
                    } else {
                        assertThat(turns.get(i)).isEqualTo(before.get(i));
                    }
                }
                readEverything(after.view());
                square.clock.pass(Duration.ofDays(40));
                square.forum.tend(talk.id());
                assertThat(after.export(CLINIC).isDone()).isTrue();
            }
        }
    }

    private static void readEverything(DialogueView view) {
        view.offers();
        view.agreements();
        view.agenda();
        view.frame();
        view.tries();
        view.findings();
        view.unanswered();
        view.rulings();
        view.amendments();
        view.charters();
        view.ratings();
        assertThat(view.participants()).isNotEmpty();
    }

    @Test
    void withoutItsOpeningADialogueIsReadButNotGoneOnWith() {
        Square square = new Square();
        Dialogue talk = square.open(Opening.about("Roses").between(ADA).and(CLINIC));
        talk.say(CLINIC, "Good morning.").orElseThrow();
        erase(square, ADA);

        assertThat(talk.view().about()).isEmpty();
        assertThat(talk.turns(0, 10)).extracting(Turn::by).containsExactly(CLINIC);
        assertThat(no(talk.say(CLINIC, "Hello?"))).isEqualTo("dialogue.opening-erased");
        assertThat(no(talk.say(BEA, "Hello?"))).isEqualTo("dialogue.opening-erased");
    }
}
