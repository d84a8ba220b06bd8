package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Refusal;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Weigh;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.PreferencesWeighed;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.preference.Assessor;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.Weighed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides on weighing: the same preferences and seed give the same result, so it is a decision like any other. Pure. */
final class WeighingDecider {

    private WeighingDecider() {}

    static Decided weigh(DisclosureState state, Weigh act, Assessor assessor, Instant now) {
        Optional<Refusal> objection = DisclosureDecider.objection(state, act, true);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Content content = state.current().orElseThrow().content();
        Weighed weighed = assessor.assess(content.problem(), act.preferences(), act.settings(), Progress.UNHEARD);
        if (weighed instanceof Weighed.Done done) {
            Weighing weighing = new Weighing(act.sha256(), act.preferences(), act.settings(), done.assessment(), now);
            return Decided.accepted(DisclosureDecider.change(state, act.id(), new PreferencesWeighed(weighing)));
        }
        return Decided.refused(refusal(content, weighed));
    }

    /** What was weighed before is weighed anew on the next version, if it still can be. */
    static List<Change> again(DisclosureState state, String id, Content next, Assessor assessor, Instant now) {
        if (state.weighing().isEmpty()) {
            return List.of();
        }
        Weighing before = state.weighing().get();
        Weighed weighed = assessor.assess(next.problem(), before.preferences(), before.settings(), Progress.UNHEARD);
        if (!(weighed instanceof Weighed.Done done)) {
            return List.of();
        }
        String sha256 = ContentForm.sha256(ContentForm.write(next).bytes());
        Weighing weighing = new Weighing(sha256, before.preferences(), before.settings(), done.assessment(), now);
        return List.of(DisclosureDecider.change(state, id, new PreferencesWeighed(weighing)));
    }

    private static Refusal refusal(Content content, Weighed weighed) {
        if (weighed instanceof Weighed.Contradiction contradiction) {
            String statements = contradiction.statements().stream()
                    .map(statement -> "'" + told(content, statement) + "'")
                    .collect(Collectors.joining(", "));
            return Refusal.of(Reasons.contradiction(statements));
        }
        if (weighed instanceof Weighed.OutOfRange out) {
            return Refusal.of(Reasons.cannotWeigh(
                    "Some values of '" + out.criterion() + "' lie beyond the range it was to be weighed on.",
                    "Manche Werte von '" + out.criterion() + "' liegen außerhalb der Spanne, über die gewichtet werden"
                            + " sollte."));
        }
        return Refusal.of(Reasons.cannotWeigh(
                "There is no criterion whose values are known for every option.",
                "Es gibt kein Kriterium, dessen Werte für alle Optionen bekannt sind."));
    }

    /** In signs both languages read. */
    private static String told(Content content, Statement statement) {
        if (statement instanceof Statement.MattersMore more) {
            return name(content, more.more()) + " \u2265 " + name(content, more.less());
        }
        if (statement instanceof Statement.Times times) {
            return name(content, times.more()) + " = " + times.times() + " \u00d7 " + name(content, times.less());
        }
        if (statement instanceof Statement.TimesBetween between) {
            return between.atLeast() + " \u2264 " + name(content, between.more()) + " / "
                    + name(content, between.less()) + " \u2264 " + between.atMost();
        }
        if (statement instanceof Statement.ShareBetween share) {
            return share.atLeast() + " \u2264 " + name(content, share.criterion()) + " \u2264 " + share.atMost();
        }
        return ((Statement.Exactly) statement).weights().toString();
    }

    private static String name(Content content, String criterion) {
        return content.criterion(criterion)
                .map(found -> found.name()
                        .in(dev.cocreate.Audience.of(Locale.ENGLISH))
                        .words())
                .orElse(criterion);
    }
}
