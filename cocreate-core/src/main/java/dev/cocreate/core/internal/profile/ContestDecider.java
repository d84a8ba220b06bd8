package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.profile.ProfileAct.Dispute;
import dev.cocreate.core.internal.profile.ProfileAct.Settle;
import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileState.Found;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.Contest;
import java.util.List;
import java.util.Optional;

/** Whether a fact may be disputed, and who may end the dispute and how. Pure. */
final class ContestDecider {

    private ContestDecider() {}

    static Decided dispute(Case about, Dispute act) {
        Optional<Found> found = about.state().find(act.fact());
        if (found.isEmpty()) {
            return StatementDecider.unknownFact();
        }
        Held fact = found.get().fact();
        if (about.answersFor(fact, act.by())) {
            return Refused.because(
                    "profile.own-fact",
                    Refused.text(
                            "Nobody disputes what she said herself.", "Niemand bestreitet, was von ihm selbst stammt."),
                    Refused.text("Correct it or take it back.", "Berichtigen Sie es oder nehmen Sie es zurück."));
        }
        if (!about.isOwner(act.by())
                && !Leave.any(about.state(), about.uses(), act.by(), found.get().key(), about.now())) {
            // The same words as for a fact that is not there: who may not read learns nothing here either.
            return StatementDecider.unknownFact();
        }
        if (!fact.stands()) {
            return ProfileDecider.doesNotStand();
        }
        boolean open = about.state().contests().values().stream()
                .anyMatch(contest -> contest.fact().equals(fact.id())
                        && contest.upheld().isEmpty()
                        && contest.by().equals(act.by()));
        if (open) {
            return Refused.because(
                    "profile.contested", "You contest this fact already.", "Sie bestreiten diese Angabe bereits.");
        }
        return Decided.accepted(about.change(
                new FactContested(about.id(), fact.id(), found.get().key(), act.by(), act.claim()),
                fact.from().by()));
    }

    static Decided settle(Case about, Settle act) {
        Contest contest = about.state().contests().get(act.contest());
        if (contest == null || contest.upheld().isPresent()) {
            return Refused.because(
                    "profile.no-open-contest",
                    "There is no such dispute, or it is settled.",
                    "Einen solchen Streit gibt es nicht, oder er ist beigelegt.");
        }
        Optional<Found> found = about.state().find(contest.fact());
        if (found.isEmpty()) {
            return StatementDecider.unknownFact();
        }
        Held fact = found.get().fact();
        boolean rests = act.by().equals(contest.by()) && !act.upheld();
        boolean concedes = about.answersFor(fact, act.by()) && act.upheld();
        boolean rules = about.neutrals().contains(act.by())
                && !act.by().equals(contest.by())
                && !about.answersFor(fact, act.by())
                && !about.isOwner(act.by());
        if (!rests && !concedes && !rules) {
            return Refused.because(
                    "profile.own-cause",
                    Refused.text(
                            "Nobody judges her own cause: who contests may let it rest, who answers for the fact may"
                                    + " concede, and otherwise a neutral party rules.",
                            "Niemand richtet in eigener Sache: Wer bestreitet, kann es ruhen lassen, wer für die"
                                    + " Angabe einsteht, kann nachgeben, und sonst entscheidet eine neutrale Stelle."));
        }
        List<String> dropped = act.upheld() ? ProfileDecider.withInferences(about, List.of(fact.id())) : List.of();
        return Decided.accepted(about.change(
                new ContestSettled(contest.id(), fact.id(), found.get().key(), act.upheld(), act.because(), dropped),
                contest.by(),
                fact.from().by()));
    }
}
