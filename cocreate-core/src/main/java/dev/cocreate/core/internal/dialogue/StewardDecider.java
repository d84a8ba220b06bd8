package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Consequence.Expired;
import dev.cocreate.dialogue.Consequence.FellDormant;
import dev.cocreate.dialogue.DialogueView.Unanswered;
import dev.cocreate.dialogue.Governance.Rule;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.charter.CharterVersion;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what the passing of time has made due. Pure. */
final class StewardDecider {

    private StewardDecider() {}

    /** The next thing that is due, if any: one at a time, so that each is decided on what the one before left. */
    static Optional<Move> due(DialogueState state, Instant now) {
        if (state.charters().isErased()) {
            return Optional.empty();
        }
        Optional<Move> expired = state.bargaining()
                .onTable()
                .filter(offer -> !offer.isLive(now))
                .map(offer -> new Expired(offer.turn()));
        return expired.or(() -> overdue(state, now)).or(() -> dormant(state, now));
    }

    /** When something may be due by itself, unless a turn comes first. */
    static Optional<Instant> next(DialogueState state) {
        if (state.charters().isErased()) {
            return Optional.empty();
        }
        Stream<Instant> expiry = state.bargaining().onTable().map(Offer::expires).stream()
                .filter(expires -> !expires.equals(Instant.MAX));
        Stream<Instant> answers = state.matters().unanswered().values().stream().flatMap(open -> unruled(state, open));
        Stream<Instant> silence = state.dormant()
                ? Stream.empty()
                : state.charters().versions().stream().map(version -> silent(state, version));
        return Stream.of(expiry, answers, silence).flatMap(each -> each).min(Instant::compareTo);
    }

    private static Stream<Instant> unruled(DialogueState state, Unanswered open) {
        return answering(state, open).stream()
                .filter(clause -> state.people().present().values().stream()
                        .anyMatch(each -> owes(state, clause, each, open)
                                && !state.court().ruled(each.party(), clause.id(), open.turn())))
                .map(clause -> open.at().plus(((Duty.AnswerWithin) clause.duty().orElseThrow()).time()));
    }

    private static Instant silent(DialogueState state, CharterVersion version) {
        Instant over = state.last().plus(version.charter().periods().dormant());
        return over.isBefore(version.from()) ? version.from() : over;
    }

    /** Nothing happens by itself before its time. */
    static Answer decide(DialogueState state, Move move, Instant now) {
        boolean stillDue = due(state, now).filter(move::equals).isPresent();
        return stillDue ? Answer.yes(move) : Answer.no("not-due", "That is not due.", "Das ist nicht fällig.");
    }

    private static Optional<Move> dormant(DialogueState state, Instant now) {
        return !state.dormant() && isDormant(state, now)
                ? Optional.of(new FellDormant(state.last()))
                : Optional.empty();
    }

    static boolean isDormant(DialogueState state, Instant when) {
        Duration silence = state.charters().at(when).charter().periods().dormant();
        return !when.isBefore(state.last().plus(silence));
    }

    /** Until when a question wants an answer of the party so bound, under the rules it was asked by. */
    static Optional<Instant> due(DialogueState state, Unanswered open) {
        return answering(state, open).stream()
                .map(clause -> open.at().plus(((Duty.AnswerWithin) clause.duty().orElseThrow()).time()))
                .min(Instant::compareTo);
    }

    private static List<Clause> answering(DialogueState state, Unanswered open) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : state.rulesOf(open.turn()).charter().clauses()) {
            boolean bindsOthers =
                    clause.duty().filter(Duty.AnswerWithin.class::isInstance).isPresent()
                            && state.people().present().values().stream()
                                    .anyMatch(each -> owes(state, clause, each, open));
            if (open.question() && bindsOthers) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private static boolean owes(DialogueState state, Clause clause, Participant each, Unanswered open) {
        return clause.binds().contains(each.role()) && !state.people().sides().together(each.party(), open.by());
    }

    private static Optional<Move> overdue(DialogueState state, Instant now) {
        for (Unanswered open : state.matters().unanswered().values()) {
            for (Clause clause : answering(state, open)) {
                Duration time = ((Duty.AnswerWithin) clause.duty().orElseThrow()).time();
                if (now.isBefore(open.at().plus(time))) {
                    continue;
                }
                for (Participant each : state.people().present().values()) {
                    boolean ruled = state.court().ruled(each.party(), clause.id(), open.turn());
                    if (owes(state, clause, each, open) && !ruled) {
                        return Optional.of(rule(state, clause, each, open, time));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Rule rule(DialogueState state, Clause clause, Participant against, Unanswered open, Duration time) {
        int breaches = state.court().breaches(against.party(), clause.id());
        Sanction sanction =
                clause.ladder().get(Math.min(breaches, clause.ladder().size() - 1));
        return new Rule(
                clause.id(),
                List.of(open.turn()),
                against.party(),
                sanction,
                unanswered(open.turn(), open.at().plus(time))
                        .in(against.audience())
                        .words());
    }

    private static Text unanswered(long turn, Instant due) {
        return No.text(
                "Turn " + turn + " was to be answered by " + due + ".",
                "Beitrag " + turn + " war bis " + due + " zu beantworten.");
    }

    /** Why something is due, in every language. */
    static Reason because(DialogueState state, Move due) {
        if (due instanceof Rule rule) {
            long turn = rule.turns().get(0);
            CharterVersion rules = state.rulesOf(turn);
            Optional<Instant> by =
                    Optional.ofNullable(state.matters().unanswered().get(turn)).flatMap(open -> due(state, open));
            return new Reason(
                    "dialogue.unanswered",
                    "clause:" + rule.clause(),
                    rules.number(),
                    List.of(),
                    unanswered(turn, by.orElse(state.last())));
        }
        return No.reason("due", "Its time had come.", "Die Zeit dafür war gekommen.");
    }
}
