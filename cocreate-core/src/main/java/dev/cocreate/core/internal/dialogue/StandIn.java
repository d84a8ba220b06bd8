package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionApplied;
import dev.cocreate.core.internal.dialogue.Instructions.Word;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Courier;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Bargain.Table;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers offers in the place of parties who left standing instructions.
 *
 * <p>Each answer is an act of its owner and takes the whole road: gates that would stop her in person stop it too, and
 * the offer then waits for her. It answers at once after the offer was tabled; as a courier it catches up on what was
 * tabled elsewhere, or just before a crash. Answering twice is impossible, for an offer is answered once.
 */
public final class StandIn implements Courier {

    private static final Text OUTSIDE =
            No.text("Outside the limits of a standing instruction.", "Außerhalb der Grenzen einer Daueranweisung.");

    private final Road road;

    StandIn(Road road) {
        this.road = road;
    }

    @Override
    public String name() {
        return "standing instructions";
    }

    @Override
    public void carry(Recorded recorded) {
        if (mayBeLive(recorded)
                && recorded.event() instanceof TurnTaken turn
                && turn.move() instanceof Table table
                && table.binding()) {
            answer(recorded.header().stream().name());
        }
    }

    /** Whether it may be an offer that is still live, as the state tells, which need not be opened again each time. */
    private boolean mayBeLive(Recorded recorded) {
        StreamId stream = recorded.header().stream();
        return Recipients.isDialogue(stream)
                && road.state(
                                DialogueState.FOLD,
                                stream.name(),
                                recorded.header().version() + 1)
                        .bargaining()
                        .liveAt(road.now())
                        .isPresent();
    }

    /** Answers the live offer of a dialogue as far as instructions can. */
    List<Turn> answer(String dialogue) {
        List<Turn> turns = new ArrayList<>();
        DialogueState state = road.state(DialogueState.FOLD, dialogue);
        Optional<Offer> offer = state.bargaining().liveAt(road.now());
        if (offer.isEmpty()) {
            return turns;
        }
        for (PartyId owner : offer.get().required().stream().sorted().toList()) {
            if (!offer.get().accepted().contains(owner)) {
                word(offer.get(), owner)
                        .flatMap(word -> answer(state, offer.get(), owner, word))
                        .ifPresent(turns::addAll);
            }
        }
        return turns;
    }

    private Optional<Word> word(Offer offer, PartyId owner) {
        InstructionUses uses = road.state(InstructionUses.FOLD, InstructionUses.name(offer.dialogue(), owner));
        return road.state(Instructions.FOLD, owner.value()).on(offer, owner, uses, road.now());
    }

    private Optional<List<Turn>> answer(DialogueState state, Offer offer, PartyId owner, Word word) {
        Bargain move = word.accepts()
                ? new Bargain.Accept(offer.turn(), offer.termsHash())
                : new Bargain.Decline(
                        offer.turn(),
                        OUTSIDE.in(Recipients.audience(state, offer.by())).words());
        DialogueAct act = Turns.act(state, owner, move, Optional.empty(), Optional.of(because(owner, word)));
        Outcome<List<Turn>> outcome = road.take(act, new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                return decided(act, situation, offer, owner, word);
            }

            @Override
            public List<Turn> yield(List<Recorded> recorded) {
                return Turns.of(recorded);
            }
        });
        return outcome instanceof Outcome.Done<List<Turn>> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** On the instructions as they stand at that very moment: one just taken back answers nothing. */
    private static Decided decided(DialogueAct act, Situation situation, Offer offer, PartyId owner, Word word) {
        String name = InstructionUses.name(act.dialogue(), owner);
        InstructionUses uses = situation.state(InstructionUses.FOLD, name);
        Optional<Word> still = situation
                .state(Instructions.FOLD, owner.value())
                .on(offer, owner, uses, situation.now())
                .filter(word::equals);
        if (still.isEmpty()) {
            return No.to(
                    "instruction-changed",
                    "The standing instruction was changed meanwhile.",
                    "Die Daueranweisung wurde inzwischen geändert.");
        }
        Decided decided = Turns.decided(act, situation);
        if (!(decided instanceof Decided.Accepted accepted)) {
            return decided;
        }
        // One that says how many it accepts in all is counted where it stands.
        StreamId place = word.instruction().times().isPresent()
                ? Instructions.FOLD.stream(owner.value())
                : InstructionUses.FOLD.stream(name);
        List<Change> changes = new ArrayList<>(accepted.changes());
        changes.add(Change.of(
                place,
                owner,
                new InstructionApplied(
                        word.instruction().id(), act.dialogue(), offer.turn(), word.accepts(), word.why())));
        return Decided.accepted(changes);
    }

    /** What everybody reads: that it was automatic, and nothing of the limits. */
    private static Reason because(PartyId owner, Word word) {
        String english = word.accepts() ? "within" : "outside";
        String german = word.accepts() ? "innerhalb" : "außerhalb";
        return No.reason(
                        "standing-instruction",
                        "A standing instruction of " + owner + " answered at once: the offer is " + english
                                + " its limits.",
                        "Eine Daueranweisung von " + owner + " hat sofort geantwortet: Das Angebot liegt " + german
                                + " ihrer Grenzen.")
                .from("instruction:" + word.instruction().id(), 1);
    }
}
