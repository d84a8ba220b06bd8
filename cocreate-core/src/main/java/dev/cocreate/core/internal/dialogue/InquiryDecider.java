package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.DialogueView.AgendaItem;
import dev.cocreate.dialogue.DialogueView.Frame;
import dev.cocreate.dialogue.DialogueView.Try;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Inquiry.Conclude;
import dev.cocreate.dialogue.Inquiry.Learn;
import dev.cocreate.dialogue.Inquiry.Sign;
import dev.cocreate.dialogue.Inquiry.Subscribe;
import java.util.Optional;

/** Decides what is inquired into together. Pure. */
final class InquiryDecider {

    private InquiryDecider() {}

    static Answer decide(DialogueState state, PartyId by, Inquiry move) {
        if (move instanceof Subscribe subscribe) {
            return subscribe(state, by, subscribe);
        }
        if (move instanceof Sign sign) {
            return sign(state, by, sign);
        }
        if (move instanceof Conclude conclude) {
            return conclude(state, conclude);
        }
        if (move instanceof Learn learn
                && learn.from().stream().anyMatch(turn -> state.heads().of(turn).isEmpty())) {
            return SpeechDecider.noSuchTurn();
        }
        return Answer.yes(move);
    }

    private static Answer subscribe(DialogueState state, PartyId by, Subscribe subscribe) {
        AgendaItem item = state.matters().agenda().get(subscribe.item());
        if (item == null) {
            return Answer.no("no-such-item", "That is not on the agenda.", "Das steht nicht auf der Tagesordnung.");
        }
        return item.subscribers().contains(by) == subscribe.interested()
                ? Answer.no("no-change", "That is how it stands already.", "So steht es schon.")
                : Answer.yes(subscribe);
    }

    private static Answer sign(DialogueState state, PartyId by, Sign sign) {
        Optional<Frame> frame = state.matters().frame();
        if (frame.isEmpty() || frame.get().revision() != sign.revision()) {
            return Answer.no(
                    "other-revision",
                    "The problem statement is at revision "
                            + frame.map(Frame::revision).orElse(0) + ". Read it before you sign.",
                    "Die Problembeschreibung steht bei Fassung "
                            + frame.map(Frame::revision).orElse(0) + ". Lesen Sie sie, bevor Sie unterschreiben.");
        }
        return frame.get().signed().contains(by)
                ? Answer.no(
                        "signed-already",
                        "You have signed this revision already.",
                        "Sie haben diese Fassung schon unterschrieben.")
                : Answer.yes(sign);
    }

    private static Answer conclude(DialogueState state, Conclude conclude) {
        Try tried = state.matters().tries().get(conclude.attempt());
        return tried == null
                ? Answer.no("no-such-attempt", "There is no such attempt.", "Einen solchen Versuch gibt es nicht.")
                : Answer.yes(conclude);
    }
}
