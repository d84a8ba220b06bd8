package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Refusal;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Weigh;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.PreferencesWeighed;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.disclosure.lint.Lint;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Assessor;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Settings;
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
            Weighing weighing =
                    weighing(content, act.sha256(), act.preferences(), act.settings(), done.assessment(), now);
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
        Weighing weighing = weighing(next, sha256, before.preferences(), before.settings(), done.assessment(), now);
        return List.of(DisclosureDecider.change(state, id, new PreferencesWeighed(weighing)));
    }

    private static Weighing weighing(
            Content content,
            String sha256,
            Preferences preferences,
            Settings settings,
            Assessment assessment,
            Instant now) {
        List<Finding> findings = Composer.check(content, Optional.of(preferences), Optional.of(assessment)).stream()
                .filter(finding -> Lint.OF_WEIGHING.contains(finding.rule()))
                .toList();
        return new Weighing(sha256, preferences, settings, assessment, findings, now);
    }

    private static Refusal refusal(Content content, Weighed weighed) {
        Spoken english = new Spoken(content, Locale.ENGLISH);
        Spoken german = new Spoken(content, Locale.GERMAN);
        if (weighed instanceof Weighed.Contradiction contradiction) {
            return Refusal.of(Reasons.contradiction(
                    said(contradiction.statements(), english), said(contradiction.statements(), german)));
        }
        if (weighed instanceof Weighed.OutOfRange out) {
            return Refusal.of(Reasons.cannotWeigh(
                    "Some values of " + english.name(out.criterion())
                            + " lie beyond the range it was to be weighed on.",
                    "Manche Werte von " + german.name(out.criterion())
                            + " liegen außerhalb der Spanne, über die gewichtet werden sollte."));
        }
        return Refusal.of(Reasons.cannotWeigh(
                "There is no criterion whose values are known for every option.",
                "Es gibt kein Kriterium, dessen Werte für alle Optionen bekannt sind."));
    }

    private static String said(List<Statement> statements, Spoken spoken) {
        return statements.stream().map(spoken::of).collect(Collectors.joining("; "));
    }
}
