package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Consequence.Adopted;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Governance.Amend;
import dev.cocreate.dialogue.Governance.Appeal;
import dev.cocreate.dialogue.Governance.Argue;
import dev.cocreate.dialogue.Governance.Consent;
import dev.cocreate.dialogue.Governance.Remedy;
import dev.cocreate.dialogue.Governance.Report;
import dev.cocreate.dialogue.Governance.Review;
import dev.cocreate.dialogue.Governance.Rule;
import dev.cocreate.dialogue.charter.Amendment;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.CharterVersion;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Ruling;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides on rules, rulings and appeals. Pure. */
final class GovernanceDecider {

    private static final int MOST_REPORTS = 10;
    private static final int MOST_IN_A_ROW = 10;

    private GovernanceDecider() {}

    static Answer decide(DialogueState state, PartyId by, Governance move, Instant now) {
        if (move instanceof Amend amend) {
            return amend(state, by, amend, now);
        }
        if (move instanceof Consent consent) {
            return consent(state, by, consent, now);
        }
        if (move instanceof Report report) {
            return report(state, by, report);
        }
        if (move instanceof Rule rule) {
            return rule(state, by, rule);
        }
        return ofRuling(state, by, move, now);
    }

    /** Reporting is open when speaking is not, so it must not become another way to speak. */
    private static Answer report(DialogueState state, PartyId by, Report report) {
        long open = state.matters().unanswered().values().stream()
                .filter(each -> each.by().equals(by) && state.isReport(each.turn()))
                .count();
        return open >= MOST_REPORTS
                ? Answer.no(
                        "too-many-reports",
                        "You have " + open
                                + " reports open; the next one waits until somebody has answered one of them.",
                        "Von Ihnen sind " + open + " Meldungen offen; die nächste wartet, bis jemand eine davon"
                                + " beantwortet hat.")
                : citing(state, report.clause(), List.of(report.turn())).orElse(Answer.yes(report));
    }

    private static Answer amend(DialogueState state, PartyId by, Amend amend, Instant now) {
        List<Reason> contradictions = Contradictions.in(amend.draft());
        if (!contradictions.isEmpty()) {
            return new Answer(List.of(), Optional.of(new Refusal(contradictions, List.of(), Optional.empty())));
        }
        long number = state.length() + 1;
        return isAgreed(state, Set.of(by), now) ? Answer.yes(amend, adopted(state, number, now)) : Answer.yes(amend);
    }

    /** Whether enough of each side consented. A side that is gone consents to nothing; it may come back. */
    private static boolean isAgreed(DialogueState state, Set<PartyId> consented, Instant now) {
        int needed = state.charters().at(now).charter().amending().percentOfEachSide();
        return !state.people().isSideGone() && state.voting().shareIn(consented, needed);
    }

    /** In force after the notice the rules of today give; never before a version that was adopted earlier. */
    private static Adopted adopted(DialogueState state, long amendment, Instant now) {
        List<CharterVersion> versions = state.charters().versions();
        CharterVersion last = versions.get(versions.size() - 1);
        Instant from = now.plus(state.charters().at(now).charter().amending().notice());
        return new Adopted(amendment, last.number() + 1, from.isBefore(last.from()) ? last.from() : from);
    }

    private static Answer consent(DialogueState state, PartyId by, Consent consent, Instant now) {
        Optional<PartyId> judge = state.guests()
                .invited(consent.amendment())
                .filter(party -> state.people()
                        .everyone(party)
                        .filter(one -> one.role() == Role.NEUTRAL)
                        .isPresent());
        if (judge.isPresent()) {
            boolean agrees = state.guests().agreedTo(judge.get()).contains(by);
            return agrees == consent.agrees()
                    ? Answer.no("said-already", "You have said so already.", "Das haben Sie schon gesagt.")
                    : Answer.yes(consent);
        }
        Amendment amendment = state.charters().amendments().get(consent.amendment());
        if (amendment == null || amendment.inForceFrom().isPresent()) {
            return Answer.no(
                    "no-such-amendment",
                    "No such amendment is waiting for consent.",
                    "Auf Zustimmung wartet keine solche Änderung.");
        }
        Amendment said = CharterBook.said(amendment, by, consent.agrees());
        boolean agreed = isAgreed(state, said.consented(), now);
        boolean again = consent.agrees()
                ? amendment.consented().contains(by)
                : amendment.objected().contains(by);
        if (again && !agreed) {
            return Answer.no("said-already", "You have said so already.", "Das haben Sie schon gesagt.");
        }
        return agreed ? Answer.yes(consent, adopted(state, amendment.turn(), now)) : Answer.yes(consent);
    }

    /** Why these turns cannot be held against this clause, if so: each is judged by the version stamped on it. */
    private static Optional<Answer> citing(DialogueState state, String clause, List<Long> turns) {
        if (turns.stream().anyMatch(turn -> state.heads().of(turn).isEmpty())) {
            return Optional.of(SpeechDecider.noSuchTurn());
        }
        List<CharterVersion> versions =
                turns.stream().map(state::rulesOf).distinct().toList();
        if (versions.size() > 1) {
            return Optional.of(Answer.no(
                    "several-versions",
                    "These turns were taken under different versions of the rules; rule on them apart.",
                    "Diese Beiträge fielen unter verschiedene Fassungen der Regeln; entscheiden Sie getrennt."));
        }
        return versions.get(0).charter().clause(clause).isEmpty()
                ? Optional.of(Answer.no(
                        "no-such-clause",
                        "The rules in force then had no clause '" + clause + "'.",
                        "Die damals geltenden Regeln hatten keine Klausel „" + clause + "“."))
                : Optional.empty();
    }

    private static Answer rule(DialogueState state, PartyId by, Rule rule) {
        Optional<Answer> wrong = citing(state, rule.clause(), rule.turns());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (rule.against().equals(by) || state.people().everyone(rule.against()).isEmpty()) {
            return Answer.no(
                    "not-a-party-to-rule-on",
                    "A ruling is about another party of this dialogue.",
                    "Eine Entscheidung betrifft eine andere Seite dieses Gesprächs.");
        }
        Optional<Answer> unagreed = unagreed(state, by, rule.against());
        if (unagreed.isPresent()) {
            return unagreed.get();
        }
        Charter rules = state.rulesOf(rule.turns().get(0)).charter();
        Clause clause = rules.clause(rule.clause()).orElseThrow();
        Role role = state.people().everyone(rule.against()).orElseThrow().role();
        if (!clause.binds().contains(role)) {
            return Answer.no(
                    "not-bound-by-clause",
                    "That clause does not bind " + rule.against() + ".",
                    "Diese Klausel bindet " + rule.against() + " nicht.");
        }
        return state.court().ruledOn(rule)
                ? Answer.no(
                        "ruled-already",
                        "It was ruled on one of these turns under this clause before: nobody answers for a breach twice.",
                        "Über einen dieser Beiträge wurde nach dieser Klausel schon entschieden: Niemand steht für"
                                + " einen Verstoß zweimal ein.")
                : ladder(state, rule, clause);
    }

    /** Nobody goes up the ladder faster than it is built. */
    private static Answer ladder(DialogueState state, Rule rule, Clause clause) {
        int breaches = state.court().breaches(rule.against(), clause.id());
        int last = Math.min(breaches, clause.ladder().size() - 1);
        List<Sanction> reached = clause.ladder().subList(0, last + 1);
        if (reached.contains(rule.sanction())) {
            return Answer.yes(rule);
        }
        Sanction next = reached.get(reached.size() - 1);
        return Answer.no(
                "off-the-ladder",
                "After " + breaches + " breaches of this clause, the next step is: " + GovernanceTelling.english(next),
                "Nach " + breaches + " Verstößen gegen diese Klausel ist der nächste Schritt: "
                        + GovernanceTelling.german(next),
                No.text("Rule so, or more mildly.", "Entscheiden Sie so oder milder."));
    }

    private static Answer ofRuling(DialogueState state, PartyId by, Governance move, Instant now) {
        long number = move instanceof Appeal appeal
                ? appeal.ruling()
                : move instanceof Argue argue
                        ? argue.ruling()
                        : move instanceof Review review ? review.ruling() : ((Remedy) move).ruling();
        Optional<Ruling> found = state.court().ruling(number);
        if (found.isEmpty()) {
            return Answer.no("no-such-ruling", "There is no such ruling.", "Eine solche Entscheidung gibt es nicht.");
        }
        Ruling ruling = found.get();
        if (move instanceof Appeal) {
            return appeal(ruling, by, move, now);
        }
        if (move instanceof Remedy) {
            return remedy(ruling, by, move);
        }
        if (ruling.appeal()
                .filter(each -> each.outcome() == Ruling.Outcome.OPEN)
                .isEmpty()) {
            return Answer.no("no-open-appeal", "No appeal is open about it.", "Dazu ist kein Einspruch offen.");
        }
        if (move instanceof Argue) {
            boolean neutral = state.people()
                    .everyone(by)
                    .filter(one -> one.role() == Role.NEUTRAL)
                    .isPresent();
            if (!neutral && !by.equals(ruling.against()) && !by.equals(ruling.by())) {
                return Answer.no(
                        "not-heard-here",
                        "In an appeal speak who appealed, who ruled, and neutral parties.",
                        "Im Einspruch sprechen, wer ihn erhoben hat, wer entschieden hat, und neutrale Seiten.");
            }
            return hasSpokenLong(state, by, ruling.appeal().orElseThrow())
                    ? Answer.no(
                            "others-first",
                            "You have spoken " + MOST_IN_A_ROW + " times in a row; now it is for others to speak.",
                            "Sie haben " + MOST_IN_A_ROW + "-mal nacheinander gesprochen; nun sind andere dran.")
                    : Answer.yes(move);
        }
        return by.equals(ruling.by())
                ? Answer.no(
                        "own-ruling",
                        "An appeal is decided by somebody who did not give the ruling.",
                        "Über einen Einspruch entscheidet jemand, der nicht selbst entschieden hatte.",
                        INVITE)
                : unagreed(state, by, ruling.against()).orElse(Answer.yes(move));
    }

    private static boolean hasSpokenLong(DialogueState state, PartyId by, Ruling.Appeal appeal) {
        List<Long> said = appeal.arguments();
        return said.size() >= MOST_IN_A_ROW
                && said.subList(said.size() - MOST_IN_A_ROW, said.size()).stream()
                        .allMatch(turn -> state.heads()
                                .of(turn)
                                .filter(head -> head.by().equals(by))
                                .isPresent());
    }

    /** Who was brought in by one side judges once every side agreed; unless that is so, why it does not. */
    private static Optional<Answer> unagreed(DialogueState state, PartyId by, PartyId against) {
        if (state.guests().isAgreedOn(by, state.people(), List.of(against))) {
            return Optional.empty();
        }
        long turn = state.guests().invitation(by);
        return Optional.of(Answer.no(
                "judge-not-agreed-on",
                "Who judges here is agreed on by every side, and not every side has agreed to " + by + " yet.",
                "Wer hier entscheidet, darauf einigen sich alle Seiten, und noch haben nicht alle " + by
                        + " zugestimmt.",
                No.text(
                        "Have the other side consent to the invitation, turn " + turn + ".",
                        "Lassen Sie die andere Seite der Einladung, Beitrag " + turn + ", zustimmen.")));
    }

    private static final Text INVITE =
            No.text("Invite another neutral party.", "Laden Sie eine weitere neutrale Seite ein.");

    private static Answer appeal(Ruling ruling, PartyId by, Governance move, Instant now) {
        if (!ruling.against().equals(by)) {
            return Answer.no(
                    "not-against-you",
                    "Who a ruling is against can appeal.",
                    "Einspruch erheben kann, gegen wen entschieden wurde.");
        }
        if (ruling.appeal().isPresent()) {
            return Answer.no("appealed-already", "There is an appeal already.", "Es gibt schon einen Einspruch.");
        }
        return now.isBefore(ruling.appealUntil())
                ? Answer.yes(move)
                : Answer.no(
                        "appeal-too-late",
                        "The time to appeal ended at " + ruling.appealUntil() + ".",
                        "Die Frist für einen Einspruch endete am " + ruling.appealUntil() + ".");
    }

    private static Answer remedy(Ruling ruling, PartyId by, Governance move) {
        boolean owed = ruling.sanction() == Sanction.REMEDY_OWED && !ruling.isOverturned();
        return owed && ruling.against().equals(by) && ruling.remedy().isEmpty()
                ? Answer.yes(move)
                : Answer.no(
                        "no-remedy-owed",
                        "You owe no remedy under this ruling.",
                        "Nach dieser Entscheidung schulden Sie keine Abhilfe.");
    }
}
