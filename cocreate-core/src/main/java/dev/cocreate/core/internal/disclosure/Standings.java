package dev.cocreate.core.internal.disclosure;

import dev.cocreate.core.internal.disclosure.DisclosureState.Current;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.Standing;
import dev.cocreate.disclosure.decision.Standing.Pending;
import java.util.ArrayList;
import java.util.List;

/** Where a person stands, from the state. */
final class Standings {

    private Standings() {}

    static Standing of(DisclosureState state, Current current) {
        return new Standing(
                current.disclosure().id(),
                current.disclosure().version(),
                current.sha256(),
                state.showings(),
                List.copyOf(state.acknowledged().values()),
                List.copyOf(state.answered().values()),
                state.weighing(),
                List.copyOf(state.approvals().values()),
                state.decisions(),
                pending(state, current.content()));
    }

    private static List<Pending> pending(DisclosureState state, Content content) {
        List<Pending> pending = new ArrayList<>();
        for (Option option : content.choice().options()) {
            if (option.availability() instanceof Availability.NeedsApproval needs) {
                Approval approval = state.approvals().get(option.id());
                if (approval == null || !approval.granted()) {
                    pending.add(new Pending.Grant(option.id(), needs.neutral()));
                }
            }
            for (String risk : DecisionDecider.graveRisks(content, option.id())) {
                if (!state.acknowledged().containsKey(risk)) {
                    pending.add(new Pending.Acknowledgement(option.id(), risk));
                }
                for (Question question : content.questions()) {
                    Answered answered = state.answered().get(question.id());
                    if (question.criterion().equals(risk) && (answered == null || !answered.right())) {
                        pending.add(new Pending.RightAnswer(option.id(), question.id()));
                    }
                }
            }
        }
        return pending;
    }
}
