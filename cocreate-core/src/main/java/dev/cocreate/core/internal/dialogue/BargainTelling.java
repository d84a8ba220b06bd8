package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;

/** Bargaining as sentences, in English and German. Pure. */
final class BargainTelling {

    private BargainTelling() {}

    static Text tell(Bargain move, String by, boolean inPerson) {
        if (move instanceof Bargain.Signal signal) {
            return No.text(
                    by + " leans, on " + signal.issue() + ", to: " + signal.leaning(),
                    by + " neigt bei " + signal.issue() + " zu: " + signal.leaning());
        }
        if (move instanceof Bargain.Table table) {
            return table(table, by);
        }
        if (move instanceof Bargain.Accept accept) {
            return No.text(
                    by + " accepted offer " + accept.offer() + ".", by + " nahm Angebot " + accept.offer() + " an.");
        }
        if (move instanceof Bargain.Decline decline) {
            String reason = inPerson ? decline.reason() : "";
            return No.text(
                    by + " declined offer " + decline.offer() + "." + because(reason, "Reason"),
                    by + " lehnte Angebot " + decline.offer() + " ab." + because(reason, "Grund"));
        }
        if (move instanceof Bargain.Withdraw withdraw) {
            return No.text(
                    by + " withdrew offer " + withdraw.offer() + "." + because(withdraw.reason(), "Reason"),
                    by + " zog Angebot " + withdraw.offer() + " zurück." + because(withdraw.reason(), "Grund"));
        }
        return ofAgreement(move, by);
    }

    private static Text table(Bargain.Table table, String by) {
        String english = table.counters().isPresent()
                ? " answered offer " + table.counters().getAsLong() + " with: "
                : table.replaces().isPresent()
                        ? " would replace agreement " + table.replaces().getAsLong() + " by: "
                        : table.binding() ? " offered: " : " is sounding out: ";
        String german = table.counters().isPresent()
                ? " antwortete auf Angebot " + table.counters().getAsLong() + " mit: "
                : table.replaces().isPresent()
                        ? " möchte Vereinbarung " + table.replaces().getAsLong() + " ersetzen durch: "
                        : table.binding() ? " bot an: " : " fühlt vor: ";
        return No.text(by + english + table.terms(), by + german + table.terms());
    }

    private static Text ofAgreement(Bargain move, String by) {
        if (move instanceof Bargain.Meet meet) {
            return No.text(
                    by + " says that proviso " + (meet.proviso() + 1) + " of agreement " + meet.agreement() + " is met."
                            + because(meet.evidence(), "Evidence"),
                    by + " sagt, dass Vorbehalt " + (meet.proviso() + 1) + " der Vereinbarung " + meet.agreement()
                            + " erfüllt ist." + because(meet.evidence(), "Beleg"));
        }
        if (move instanceof Bargain.Fulfil fulfil) {
            return No.text(
                    by + " says that agreement " + fulfil.agreement() + " was kept."
                            + because(fulfil.words(), "In their words"),
                    by + " sagt, dass Vereinbarung " + fulfil.agreement() + " eingehalten wurde."
                            + because(fulfil.words(), "Im Wortlaut"));
        }
        if (move instanceof Bargain.Breach breach) {
            return No.text(
                    by + " says that " + breach.by() + " broke agreement " + breach.agreement() + ": " + breach.how(),
                    by + " sagt, dass " + breach.by() + " Vereinbarung " + breach.agreement() + " gebrochen hat: "
                            + breach.how());
        }
        Bargain.End end = (Bargain.End) move;
        return No.text(
                by + " asks to end agreement " + end.agreement() + "." + because(end.reason(), "Reason"),
                by + " möchte Vereinbarung " + end.agreement() + " beenden." + because(end.reason(), "Grund"));
    }

    private static String because(String reason, String word) {
        return reason.isBlank() ? "" : " " + word + ": " + reason;
    }
}
