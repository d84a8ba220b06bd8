package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Role;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.dialogue.Bargain.Accept;
import dev.cocreate.dialogue.Bargain.Meet;
import dev.cocreate.dialogue.Bargain.Table;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Proviso;
import dev.cocreate.dialogue.agreement.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From acts to turns. */
public final class Turns {

    private Turns() {}

    /**
     * The act a move is: a commitment if its terms are bound to a disclosure or it says that one is acknowledged, a choice
     * if they select an option. An offer's terms never change, so it matters not that they are looked up before the act
     * is decided.
     */
    public static DialogueAct act(
            DialogueState state, PartyId by, Move move, Optional<String> key, Optional<Reason> because) {
        DialogueAct.Takes turn = new DialogueAct.Takes(state.id(), by, move, key, because);
        if (move instanceof Meet meet) {
            return met(state, turn, meet);
        }
        Optional<Terms> binding = binding(state, move);
        if (binding.isEmpty()) {
            return turn;
        }
        Terms terms = binding.get();
        boolean commits = terms.disclosure().isPresent() && answersFor(state, by, terms);
        if (terms.selected().isPresent()) {
            Terms.Selected selected = terms.selected().get();
            return commits
                    ? new DialogueAct.CommitsToChoice(turn, terms.disclosure(), selected)
                    : new DialogueAct.Chooses(turn, selected);
        }
        return commits ? new DialogueAct.Commits(turn, terms.disclosure()) : turn;
    }

    /** The same in a dialogue as it stands now, which is looked up only for a move that may be more than a turn. */
    static DialogueAct act(
            Road road, String dialogue, PartyId by, Move move, Optional<String> key, Optional<Reason> because) {
        boolean plain = !(move instanceof Table) && !(move instanceof Accept) && !(move instanceof Meet);
        return plain
                ? new DialogueAct.Takes(dialogue, by, move, key, because)
                : act(road.state(DialogueState.FOLD, dialogue), by, move, key, because);
    }

    private static DialogueAct met(DialogueState state, DialogueAct.Takes turn, Meet meet) {
        List<Proviso> provisos = Optional.ofNullable(
                        state.bargaining().agreements().get(meet.agreement()))
                .map(agreement -> agreement.terms().provisos())
                .orElse(List.of());
        return meet.proviso() >= 0
                        && meet.proviso() < provisos.size()
                        && provisos.get(meet.proviso()) instanceof Proviso.Acknowledged proviso
                        && proviso.by().equals(turn.by())
                ? new DialogueAct.Acknowledges(turn, proviso.disclosure(), meet.evidence())
                : turn;
    }

    private static Optional<Terms> binding(DialogueState state, Move move) {
        if (move instanceof Table table) {
            return table.binding() ? Optional.of(table.terms()) : Optional.empty();
        }
        if (move instanceof Accept accept) {
            return Optional.ofNullable(state.bargaining().offers().get(accept.offer()))
                    .map(Offer::terms);
        }
        return Optional.empty();
    }

    /** Who answers for what is chosen: the one it is chosen for, or whoever lives with it. */
    private static boolean answersFor(DialogueState state, PartyId by, Terms terms) {
        if (terms.selected().isPresent()) {
            return terms.selected().get().consumer().equals(by);
        }
        Optional<Role> role = state.people().everyone(by).map(Participant::role);
        return role.filter(each -> each == Role.CONSUMER || each == Role.COMMUNITY)
                .isPresent();
    }

    /** Takes an act along the road and yields its turns. */
    static Outcome<List<Turn>> take(Road road, DialogueAct act) {
        return road.take(act, new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                return decided(act, situation);
            }

            @Override
            public List<Turn> yield(List<Recorded> recorded) {
                return of(recorded);
            }
        });
    }

    public static Decided decided(DialogueAct act, Situation situation) {
        DialogueState state = situation.state(DialogueState.FOLD, act.dialogue());
        DialogueAct now = act(state, act.by(), act.move(), act.key(), act.because());
        if (!now.getClass().equals(act.getClass())) {
            // What it refers to came to be after it was asked, so the gates were not asked about that.
            return No.to(
                    "asked-too-early",
                    "What this refers to did not stand yet when it was asked. Ask again.",
                    "Worauf sich das bezieht, stand noch nicht fest, als es verlangt wurde. Verlangen Sie es erneut.");
        }
        return DialogueDecider.take(state, act.by(), act.move(), act.because(), situation.now());
    }

    /** The turns among these events. */
    public static List<Turn> of(List<Recorded> recorded) {
        List<Turn> turns = new ArrayList<>(recorded.size());
        for (Recorded each : recorded) {
            turn(each).ifPresent(turns::add);
        }
        return turns;
    }

    /** The turn an event is, if it is one; an erased one says that it was. */
    public static Optional<Turn> turn(Recorded recorded) {
        boolean ofDialogue = recorded.header().stream().kind().equals(DialogueState.FOLD.kind());
        long number = recorded.header().version();
        if (!ofDialogue || number == 0) {
            return Optional.empty();
        }
        TurnTaken taken = recorded.event() instanceof TurnTaken turn
                ? turn
                : new TurnTaken(new Consequence.Erased(), Role.NEUTRAL, false, 1, Optional.empty());
        return Optional.of(new Turn(
                recorded.header().stream().name(),
                number,
                recorded.header().by(),
                taken.role(),
                taken.automated(),
                recorded.at(),
                taken.charter(),
                taken.move(),
                taken.because()));
    }
}
