package dev.cocreate.core.internal.dialogue;

import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.agreement.Proviso;
import dev.cocreate.dialogue.agreement.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * The words a move puts before the others, wherever in it they stand. What is said about a breach is not among them: a
 * report, a ruling or an appeal must be able to quote what it is about. Pure.
 */
final class Utterance {

    private Utterance() {}

    static List<String> of(Move move) {
        if (move instanceof Speech speech) {
            return ofSpeech(speech);
        }
        if (move instanceof Inquiry inquiry) {
            return ofInquiry(inquiry);
        }
        if (move instanceof Bargain bargain) {
            return ofBargain(bargain);
        }
        if (move instanceof Governance.Amend amend) {
            return List.of(amend.why());
        }
        return move instanceof Presence presence ? List.of(ofPresence(presence)) : List.of();
    }

    /** Whether it says anything in words. */
    static boolean isSpoken(Move move) {
        return of(move).stream().anyMatch(words -> !words.isBlank());
    }

    private static List<String> ofSpeech(Speech move) {
        if (move instanceof Speech.Say say) {
            List<String> words = new ArrayList<>();
            words.add(say.words());
            say.setsAside().ifPresent(words::add);
            say.attachments().forEach(file -> words.add(file.name()));
            return words;
        }
        if (move instanceof Speech.Edit edit) {
            return List.of(edit.words());
        }
        return List.of(move instanceof Speech.Retract retract ? retract.reason() : ((Speech.Dispose) move).reason());
    }

    private static List<String> ofInquiry(Inquiry move) {
        if (move instanceof Inquiry.Define define) {
            List<String> words = new ArrayList<>(define.questions());
            words.add(define.problem());
            return words;
        }
        if (move instanceof Inquiry.Raise raise) {
            return List.of(raise.title());
        }
        if (move instanceof Inquiry.Attempt attempt) {
            return List.of(attempt.what());
        }
        if (move instanceof Inquiry.Conclude conclude) {
            return List.of(conclude.words());
        }
        return move instanceof Inquiry.Learn learn ? List.of(learn.finding()) : List.of();
    }

    private static List<String> ofBargain(Bargain move) {
        if (move instanceof Bargain.Signal signal) {
            return List.of(signal.issue(), signal.leaning());
        }
        if (move instanceof Bargain.Table table) {
            return ofTerms(table.terms());
        }
        if (move instanceof Bargain.Decline decline) {
            return List.of(decline.reason());
        }
        if (move instanceof Bargain.Withdraw withdraw) {
            return List.of(withdraw.reason());
        }
        if (move instanceof Bargain.Meet meet) {
            return List.of(meet.evidence());
        }
        if (move instanceof Bargain.Fulfil fulfil) {
            return List.of(fulfil.words());
        }
        if (move instanceof Bargain.Breach breach) {
            return List.of(breach.how());
        }
        return move instanceof Bargain.End end ? List.of(end.reason()) : List.of();
    }

    private static List<String> ofTerms(Terms terms) {
        List<String> words = new ArrayList<>(terms.items().keySet());
        words.addAll(terms.items().values());
        for (Proviso proviso : terms.provisos()) {
            if (proviso instanceof Proviso.Reported reported) {
                words.add(reported.what());
            }
        }
        return words;
    }

    private static String ofPresence(Presence move) {
        if (move instanceof Presence.Leave leave) {
            return leave.reason();
        }
        if (move instanceof Presence.Pause pause) {
            return pause.reason();
        }
        return move instanceof Presence.Rate rate ? rate.words() : "";
    }
}
