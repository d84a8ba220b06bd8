package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.DisclosureAct.AddCriterion;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Contest;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.Cause;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.CriterionAdded;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureIssued;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.EffectContested;
import dev.cocreate.core.internal.disclosure.DisclosureState.Current;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.Content.Contested;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides on the versions she makes herself: contesting a figure, adding a criterion. Pure. */
final class RevisionDecider {

    private RevisionDecider() {}

    static Decided contest(DisclosureState state, Contest act, Assessor assessor, Instant now) {
        Optional<Refusal> objection = DisclosureDecider.objection(state, act, true);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Optional<Content> next = contested(state.current().orElseThrow(), act, now);
        if (next.isEmpty()) {
            return Decided.refused(Refusal.of(Reasons.noSuch("effect", act.criterion() + "/" + act.option())));
        }
        List<Change> changes = new ArrayList<>(contest(state, act, next.get()));
        changes.addAll(WeighingDecider.again(state, act.id(), next.get(), assessor, now));
        return Decided.accepted(changes);
    }

    static Decided add(DisclosureState state, AddCriterion act, Assessor assessor, Instant now) {
        Optional<Refusal> objection = DisclosureDecider.objection(state, act, true);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Content next = added(state.current().orElseThrow(), act, now);
        List<Change> changes = new ArrayList<>(add(state, act, next));
        changes.addAll(WeighingDecider.again(state, act.id(), next, assessor, now));
        return Decided.accepted(changes);
    }

    private static List<Change> contest(DisclosureState state, Contest act, Content next) {
        Text name = next.criterion(act.criterion()).orElseThrow().name();
        return List.of(
                DisclosureDecider.change(
                        state,
                        act.id(),
                        new EffectContested(act.sha256(), name, act.criterion(), act.option(), act.value(), act.why())),
                DisclosureDecider.change(
                        state, act.id(), DisclosureIssued.of(ContentForm.write(next), Cause.CONTESTED)));
    }

    /** The next version with her figure in it, or why not. */
    private static Optional<Content> contested(Current current, Contest act, Instant now) {
        return current.content()
                .effect(act.criterion(), act.option())
                .map(effect -> Composer.checked(current.content()
                        .next(now)
                        .contesting(new Contested(
                                act.criterion(),
                                act.option(),
                                effect.value(),
                                proportion(current.content(), act),
                                act.by(),
                                act.why(),
                                now))));
    }

    private static Uncertain proportion(Content content, Contest act) {
        Measure measure = content.criterion(act.criterion()).orElseThrow().measure();
        Optional<Limits> limits = Limits.of(act.value());
        if (measure instanceof Measure.Proportion
                && limits.isPresent()
                && (limits.get().point() < 0 || limits.get().point() > 1)) {
            throw new IllegalArgumentException(
                    "value must be between 0 and 1 for a proportion, but was " + act.value());
        }
        return act.value();
    }

    /** The next version with her criterion in it; options she says nothing of are unknown on it. */
    private static Content added(Current current, AddCriterion act, Instant now) {
        Content content = current.content();
        if (content.criterion(act.criterion().id()).isPresent()) {
            throw new IllegalArgumentException("criterion must be a new one, but there is '"
                    + act.criterion().id() + "' already");
        }
        List<Effect> effects = new ArrayList<>();
        for (Option option : content.choice().options()) {
            effects.add(act.effects().stream()
                    .filter(effect -> effect.option().equals(option.id())
                            && effect.criterion().equals(act.criterion().id()))
                    .findFirst()
                    .orElseGet(() -> Effect.of(
                            act.criterion().id(),
                            option.id(),
                            new Uncertain.Unknown(
                                    Reasons.text("nobody has said yet", "dazu hat noch niemand etwas gesagt")))));
        }
        return Composer.checked(content.next(now).adding(act.criterion(), effects));
    }

    private static List<Change> add(DisclosureState state, AddCriterion act, Content next) {
        return List.of(
                DisclosureDecider.change(
                        state,
                        act.id(),
                        new CriterionAdded(act.sha256(), act.criterion().name())),
                DisclosureDecider.change(
                        state, act.id(), DisclosureIssued.of(ContentForm.write(next), Cause.CRITERION_ADDED)));
    }
}
