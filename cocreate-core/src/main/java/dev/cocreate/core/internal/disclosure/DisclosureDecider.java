package dev.cocreate.core.internal.disclosure;

import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Acknowledge;
import dev.cocreate.core.internal.disclosure.DisclosureAct.AnswerQuestion;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Bound;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Show;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureShown;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.QuestionAnswered;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.RiskAcknowledged;
import dev.cocreate.core.internal.disclosure.DisclosureState.Current;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.Remedy;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.effect.Criterion;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides on showing, acknowledging and answering. Pure. */
final class DisclosureDecider {

    private DisclosureDecider() {}

    /** Why an act that rests on a version must not be: there is none, she has no part, or it is not the current one. */
    static Optional<Refusal> objection(DisclosureState state, Bound act, boolean hersAlone) {
        if (state.current().isEmpty()) {
            return Optional.of(Refusal.of(Reasons.unknown(act.id())));
        }
        Current current = state.current().get();
        PartyId person = current.disclosure().person();
        if (hersAlone && !act.by().equals(person)) {
            return Optional.of(Refusal.of(Reasons.notHers()));
        }
        if (!state.hasPart(act.by())) {
            return Optional.of(Refusal.of(Reasons.noPart()));
        }
        if (!act.sha256().equals(current.sha256())) {
            return Optional.of(Refusal.of(Reasons.stale(current.disclosure().version())));
        }
        if (hersAlone && !state.shownNow(person)) {
            return Optional.of(Refusal.of(Reasons.notShown(act.id())));
        }
        return Optional.empty();
    }

    static Decided show(DisclosureState state, Show act) {
        if (state.current().isEmpty()) {
            return Decided.refused(Refusal.of(Reasons.unknown(act.id())));
        }
        Current current = state.current().get();
        // It is about her: only she shows it to whom she likes; who issued it, to her and to those who must decide.
        boolean hers = act.by().equals(current.disclosure().person());
        boolean his = act.by().equals(current.disclosure().issuer())
                && (act.to().equals(current.disclosure().person())
                        || act.to().equals(current.disclosure().issuer())
                        || neutrals(current).contains(act.to()));
        if (!hers && !his) {
            return Decided.refused(Refusal.of(Reasons.noPart()));
        }
        return Decided.accepted(change(
                        state,
                        act.id(),
                        new DisclosureShown(
                                current.disclosure().version(),
                                current.sha256(),
                                act.to(),
                                act.view().audience().language().toLanguageTag(),
                                act.view().audience().level().name()))
                .concerning(List.of(act.to(), act.by())));
    }

    static Decided acknowledge(DisclosureState state, Acknowledge act, Instant now) {
        Optional<Refusal> objection = objection(state, act, true);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Content content = state.current().orElseThrow().content();
        Optional<Criterion> criterion = content.criterion(act.criterion());
        if (criterion.isEmpty()) {
            return Decided.refused(Refusal.of(Reasons.noSuch("criterion", act.criterion())));
        }
        Acknowledged acknowledged =
                new Acknowledged(act.criterion(), act.sha256(), now, remedies(content, Set.of(act.criterion())));
        return Decided.accepted(
                change(state, act.id(), new RiskAcknowledged(criterion.get().name(), acknowledged)));
    }

    static Decided answer(DisclosureState state, AnswerQuestion act, Instant now) {
        Optional<Refusal> objection = objection(state, act, true);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Content content = state.current().orElseThrow().content();
        Optional<Question> found = content.questions().stream()
                .filter(question -> question.id().equals(act.question()))
                .findFirst();
        if (found.isEmpty()) {
            return Decided.refused(Refusal.of(Reasons.noSuch("question", act.question())));
        }
        Question question = found.get();
        if (act.answer() < 0 || act.answer() >= question.answers().size()) {
            throw new IllegalArgumentException(
                    "answer must be between 0 and " + (question.answers().size() - 1) + ", but was " + act.answer());
        }
        Answered earlier = state.answered().get(act.question());
        Answered answered = new Answered(
                act.question(),
                act.answer(),
                act.answer() == question.right(),
                question.explanation(),
                earlier == null ? 1 : earlier.tries() + 1,
                now);
        return Decided.accepted(
                change(state, act.id(), new QuestionAnswered(act.sha256(), question.words(), answered)));
    }

    static Change change(DisclosureState state, String id, DisclosureEvent event) {
        Current current = state.current().orElseThrow();
        return Change.of(DisclosureState.FOLD.stream(id), current.disclosure().person(), event)
                .concerning(List.of(
                        current.disclosure().issuer(), current.disclosure().person()));
    }

    static List<Remedy> remedies(Content content, Set<String> criteria) {
        return content.remedies().stream()
                .filter(remedy -> criteria.contains(remedy.criterion()))
                .toList();
    }

    static Set<PartyId> neutrals(Current current) {
        Set<PartyId> neutrals = new LinkedHashSet<>();
        for (Option option : current.content().choice().options()) {
            if (option.availability() instanceof Availability.NeedsApproval needs) {
                neutrals.add(needs.neutral());
            }
        }
        return neutrals;
    }
}
