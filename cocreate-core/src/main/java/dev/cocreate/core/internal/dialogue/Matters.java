package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.DialogueView.AgendaItem;
import dev.cocreate.dialogue.DialogueView.Finding;
import dev.cocreate.dialogue.DialogueView.Frame;
import dev.cocreate.dialogue.DialogueView.Try;
import dev.cocreate.dialogue.DialogueView.Unanswered;
import dev.cocreate.dialogue.Governance.Report;
import dev.cocreate.dialogue.Governance.Rule;
import dev.cocreate.dialogue.Inquiry.Attempt;
import dev.cocreate.dialogue.Inquiry.Conclude;
import dev.cocreate.dialogue.Inquiry.Define;
import dev.cocreate.dialogue.Inquiry.Learn;
import dev.cocreate.dialogue.Inquiry.Raise;
import dev.cocreate.dialogue.Inquiry.Sign;
import dev.cocreate.dialogue.Inquiry.Subscribe;
import dev.cocreate.dialogue.Speech.Dispose;
import dev.cocreate.dialogue.Speech.Manner;
import dev.cocreate.dialogue.Speech.Retract;
import dev.cocreate.dialogue.Speech.Say;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a dialogue is about: agenda, problem statement, attempts, findings, and what is unanswered. Immutable.
 *
 * <p>Of statements only the earliest unanswered one of each party is kept: one answer hears them all.
 */
record Matters(
        Map<Long, AgendaItem> agenda,
        Optional<Frame> frame,
        Map<Long, Try> tries,
        Map<Long, Finding> findings,
        Map<Long, Unanswered> unanswered,
        Set<Long> retracted) {

    static Matters none() {
        return new Matters(Map.of(), Optional.empty(), Map.of(), Map.of(), Map.of(), Set.of());
    }

    /** @param voting the sides: whom another side brought into one signs, subscribes and answers for nobody but herself */
    Matters after(Occurrence turn, People people, Sides voting) {
        long number = turn.number();
        PartyId by = turn.by();
        if (turn.move() instanceof Say say) {
            return said(turn, say, voting);
        }
        if (turn.move() instanceof Retract retract) {
            return new Matters(
                    agenda,
                    frame,
                    tries,
                    findings,
                    Copies.without(unanswered, retract.turn()),
                    Copies.with(retracted, retract.turn()));
        }
        if (turn.move() instanceof Dispose dispose) {
            return open(Copies.without(unanswered, dispose.turn()));
        }
        if (turn.move() instanceof Report) {
            return open(Copies.with(unanswered, number, new Unanswered(number, by, true, turn.at(), Optional.empty())));
        }
        if (turn.move() instanceof Rule rule) {
            Map<Long, Unanswered> left = unanswered;
            for (long cited : rule.turns()) {
                left = turn.automatic() ? left : Copies.without(left, cited);
            }
            return open(left);
        }
        if (turn.move() instanceof Raise raise) {
            Set<PartyId> first = Set.of(by);
            return agenda(number, new AgendaItem(number, raise.title(), first, voting.bothIn(first)));
        }
        if (turn.move() instanceof Subscribe subscribe) {
            return subscribed(by, subscribe, voting);
        }
        if (turn.move() instanceof Define define) {
            Set<PartyId> signed = Set.of(by);
            int revision = frame.map(Frame::revision).orElse(0) + 1;
            return frame(
                    new Frame(revision, number, define.problem(), define.questions(), signed, voting.eachIn(signed)));
        }
        if (turn.move() instanceof Sign sign) {
            return signed(by, sign, voting);
        }
        if (turn.move() instanceof Attempt attempt) {
            return tries(Copies.with(tries, number, new Try(number, by, attempt.what(), Optional.empty())));
        }
        if (turn.move() instanceof Conclude conclude) {
            return tries(Copies.changed(
                    tries,
                    conclude.attempt(),
                    tried -> new Try(tried.turn(), tried.by(), tried.what(), Optional.of(conclude.result()))));
        }
        if (turn.move() instanceof Learn learn) {
            return findings(Copies.with(findings, number, new Finding(number, by, learn.finding(), owing(by, people))));
        }
        return this;
    }

    /** Who must cite a finding or say why not: those whose trade it is to know. */
    private static Set<PartyId> owing(PartyId by, People people) {
        Set<PartyId> owing = new LinkedHashSet<>();
        people.present().forEach((party, participant) -> {
            if (!party.equals(by) && Exceptions.owesFindings(participant.role())) {
                owing.add(party);
            }
        });
        return owing;
    }

    private Matters said(Occurrence turn, Say say, Sides voting) {
        PartyId by = turn.by();
        Map<Long, Unanswered> left = new LinkedHashMap<>();
        boolean waiting = false;
        for (Unanswered each : unanswered.values()) {
            boolean own = each.by().equals(by);
            boolean heard = !own && !each.question() && voting.answers(by, each.by());
            boolean answered = say.answers().contains(each.turn()) && !own;
            if (!heard && !answered) {
                left.put(each.turn(), each);
                waiting |= own && !each.question();
            }
        }
        boolean question = say.manner() == Manner.QUESTION;
        boolean answer = !say.answers().isEmpty();
        if (question || (!answer && !waiting)) {
            left.put(turn.number(), new Unanswered(turn.number(), by, question, turn.at(), Optional.empty()));
        }
        Map<Long, Finding> owed = findings;
        for (Finding finding : findings.values()) {
            boolean done =
                    say.cites().contains(finding.turn()) || say.setsAside().isPresent();
            if (done && finding.owing().contains(by)) {
                owed = Copies.with(
                        owed,
                        finding.turn(),
                        new Finding(
                                finding.turn(), finding.by(), finding.finding(), Copies.without(finding.owing(), by)));
            }
        }
        return new Matters(agenda, frame, tries, owed, Collections.unmodifiableMap(left), retracted);
    }

    private Matters subscribed(PartyId by, Subscribe subscribe, Sides voting) {
        return new Matters(
                Copies.changed(agenda, subscribe.item(), item -> {
                    Set<PartyId> who = subscribe.interested()
                            ? Copies.with(item.subscribers(), by)
                            : Copies.without(item.subscribers(), by);
                    return new AgendaItem(item.turn(), item.title(), who, voting.bothIn(who));
                }),
                frame,
                tries,
                findings,
                unanswered,
                retracted);
    }

    private Matters signed(PartyId by, Sign sign, Sides voting) {
        if (frame.isEmpty() || frame.get().revision() != sign.revision()) {
            return this;
        }
        Frame now = frame.get();
        Set<PartyId> signed = Copies.with(now.signed(), by);
        return frame(
                new Frame(now.revision(), now.turn(), now.problem(), now.questions(), signed, voting.eachIn(signed)));
    }

    private Matters agenda(long number, AgendaItem item) {
        return new Matters(Copies.with(agenda, number, item), frame, tries, findings, unanswered, retracted);
    }

    private Matters frame(Frame next) {
        return new Matters(agenda, Optional.of(next), tries, findings, unanswered, retracted);
    }

    private Matters tries(Map<Long, Try> next) {
        return new Matters(agenda, frame, next, findings, unanswered, retracted);
    }

    private Matters findings(Map<Long, Finding> next) {
        return new Matters(agenda, frame, tries, next, unanswered, retracted);
    }

    private Matters open(Map<Long, Unanswered> next) {
        return new Matters(agenda, frame, tries, findings, next, retracted);
    }
}
