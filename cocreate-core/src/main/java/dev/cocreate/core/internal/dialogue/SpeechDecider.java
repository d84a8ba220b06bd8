package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Speech.Dispose;
import dev.cocreate.dialogue.Speech.Edit;
import dev.cocreate.dialogue.Speech.Retract;
import dev.cocreate.dialogue.Speech.Say;
import java.util.Optional;

/** Decides what is said. Pure. */
final class SpeechDecider {

    private SpeechDecider() {}

    static Answer decide(DialogueState state, PartyId by, Speech move) {
        if (move instanceof Say say) {
            return say(state, say);
        }
        if (move instanceof Edit edit) {
            return own(state, by, edit.turn()).orElse(Answer.yes(edit));
        }
        if (move instanceof Retract retract) {
            return own(state, by, retract.turn()).orElse(Answer.yes(retract));
        }
        return dispose(state, by, (Dispose) move);
    }

    private static Answer say(DialogueState state, Say say) {
        boolean unknown =
                say.answers().stream().anyMatch(turn -> state.heads().of(turn).isEmpty());
        if (unknown) {
            return noSuchTurn();
        }
        boolean noFinding = say.cites().stream()
                .anyMatch(turn -> !state.matters().findings().containsKey(turn));
        return noFinding
                ? Answer.no(
                        "no-such-finding",
                        "What is cited is no finding of this dialogue.",
                        "Was genannt wird, ist keine Erkenntnis dieses Gesprächs.")
                : Answer.yes(say);
    }

    /** Why this is not a turn of hers to change, if so. */
    private static Optional<Answer> own(DialogueState state, PartyId by, long turn) {
        Optional<TurnHeads.Head> head = state.heads().of(turn);
        if (head.isEmpty()) {
            return Optional.of(noSuchTurn());
        }
        if (!head.get().by().equals(by)) {
            return Optional.of(Answer.no(
                    "not-yours",
                    "Only who said something can edit or retract it.",
                    "Nur wer etwas gesagt hat, kann es ändern oder zurücknehmen."));
        }
        if (head.get().kind() != TurnHeads.Kind.SAID) {
            return Optional.of(Answer.no(
                    "not-said",
                    "Only what was said can be edited or retracted; an offer is withdrawn or countered.",
                    "Nur Gesagtes lässt sich ändern oder zurücknehmen; ein Angebot zieht man zurück oder beantwortet"
                            + " es mit einem anderen."));
        }
        return state.matters().retracted().contains(turn)
                ? Optional.of(Answer.no("retracted", "That was retracted already.", "Das wurde schon zurückgenommen."))
                : Optional.empty();
    }

    private static Answer dispose(DialogueState state, PartyId by, Dispose dispose) {
        var open = state.matters().unanswered().get(dispose.turn());
        if (open == null) {
            return Answer.no("nothing-open", "Nothing is open about that turn.", "Zu diesem Beitrag ist nichts offen.");
        }
        return open.by().equals(by)
                ? Answer.no(
                        "own-question",
                        "Others say what becomes of it; you can retract it.",
                        "Was daraus wird, sagen die anderen; Sie können es zurücknehmen.")
                : Answer.yes(dispose);
    }

    static Answer noSuchTurn() {
        return Answer.no("no-such-turn", "There is no such turn.", "Einen solchen Beitrag gibt es nicht.");
    }
}
