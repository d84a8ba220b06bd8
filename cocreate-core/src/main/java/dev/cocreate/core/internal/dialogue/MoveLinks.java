package dev.cocreate.core.internal.dialogue;

import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.transparency.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What lies behind a turn: the turns its move answers, cites or is about, and the disclosure its terms are bound to. */
final class MoveLinks {

    private MoveLinks() {}

    /** The turn itself first, then what lies behind it in order of number. */
    static List<Link> of(Move move, String dialogue, long number) {
        List<Link> links = new ArrayList<>();
        links.add(new Link.Turn(dialogue, number));
        turns(move).forEach(turn -> links.add(new Link.Turn(dialogue, turn)));
        if (move instanceof Bargain.Table table) {
            table.terms().disclosure().ifPresent(id -> links.add(new Link.Disclosure(id)));
        }
        return links;
    }

    private static Set<Long> turns(Move move) {
        Set<Long> turns = new TreeSet<>();
        if (move instanceof Speech speech) {
            ofSpeech(speech, turns);
        } else if (move instanceof Bargain bargain) {
            ofBargain(bargain, turns);
        } else if (move instanceof Governance governance) {
            ofGovernance(governance, turns);
        } else if (move instanceof Inquiry.Learn learn) {
            turns.addAll(learn.from());
        } else if (move instanceof Inquiry.Conclude conclude) {
            turns.add(conclude.attempt());
        } else if (move instanceof Inquiry.Subscribe subscribe) {
            turns.add(subscribe.item());
        } else if (move instanceof Consequence.Agreed agreed) {
            turns.add(agreed.offer());
        } else if (move instanceof Consequence.Expired expired) {
            turns.add(expired.offer());
        } else if (move instanceof Consequence.Adopted adopted) {
            turns.add(adopted.amendment());
        }
        return turns;
    }

    private static void ofSpeech(Speech move, Set<Long> turns) {
        if (move instanceof Speech.Say say) {
            turns.addAll(say.answers());
            turns.addAll(say.cites());
        } else if (move instanceof Speech.Edit edit) {
            turns.add(edit.turn());
        } else if (move instanceof Speech.Retract retract) {
            turns.add(retract.turn());
        } else if (move instanceof Speech.Dispose dispose) {
            turns.add(dispose.turn());
        }
    }

    private static void ofBargain(Bargain move, Set<Long> turns) {
        if (move instanceof Bargain.Table table) {
            table.counters().ifPresent(turns::add);
            table.replaces().ifPresent(turns::add);
        } else if (move instanceof Bargain.Accept accept) {
            turns.add(accept.offer());
        } else if (move instanceof Bargain.Decline decline) {
            turns.add(decline.offer());
        } else if (move instanceof Bargain.Withdraw withdraw) {
            turns.add(withdraw.offer());
        } else if (move instanceof Bargain.Meet meet) {
            turns.add(meet.agreement());
        } else if (move instanceof Bargain.Fulfil fulfil) {
            turns.add(fulfil.agreement());
        } else if (move instanceof Bargain.Breach breach) {
            turns.add(breach.agreement());
        } else if (move instanceof Bargain.End end) {
            turns.add(end.agreement());
        }
    }

    private static void ofGovernance(Governance move, Set<Long> turns) {
        if (move instanceof Governance.Consent consent) {
            turns.add(consent.amendment());
        } else if (move instanceof Governance.Report report) {
            turns.add(report.turn());
        } else if (move instanceof Governance.Rule rule) {
            turns.addAll(rule.turns());
        } else if (move instanceof Governance.Appeal appeal) {
            turns.add(appeal.ruling());
        } else if (move instanceof Governance.Argue argue) {
            turns.add(argue.ruling());
        } else if (move instanceof Governance.Review review) {
            turns.add(review.ruling());
        } else if (move instanceof Governance.Remedy remedy) {
            turns.add(remedy.ruling());
        }
    }
}
