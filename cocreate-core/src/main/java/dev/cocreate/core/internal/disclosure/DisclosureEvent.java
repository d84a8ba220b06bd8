package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.disclosure.form.DecisionForm;
import dev.cocreate.core.internal.disclosure.form.Forms;
import dev.cocreate.core.internal.disclosure.form.UncertainForm;
import dev.cocreate.core.internal.disclosure.form.WeighingForm;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.road.Drawn;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.List;
import java.util.Set;

/** What happens to a disclosure. */
public sealed interface DisclosureEvent extends Event {

    /** Why a version was issued. */
    enum Cause {
        FIRST,
        REVISED,
        CONTESTED,
        CRITERION_ADDED
    }

    /**
     * A version was issued.
     *
     * @param master its whole content; its bytes are what the hash is of
     */
    record DisclosureIssued(Obj master, String sha256, Cause cause) implements DisclosureEvent, Drawn {
        static DisclosureIssued of(Obj master, Cause cause) {
            return new DisclosureIssued(master, ContentForm.sha256(master.bytes()), cause);
        }

        int version() {
            return master.small("version");
        }

        @Override
        public Set<String> facts() {
            return ContentForm.facts(master);
        }

        /** A version with a figure contested or a criterion added keeps the other figures. */
        @Override
        public boolean follows() {
            return cause == Cause.CONTESTED || cause == Cause.CRITERION_ADDED;
        }
    }

    /** A disclosure was asked for but could not be made of what is known of the person. */
    record DisclosureWithheld(PartyId by, PartyId person, Purpose purpose, Refusal refusal)
            implements DisclosureEvent, Drawn {
        @Override
        public Set<String> facts() {
            return Drawn.of(refusal.reasons());
        }
    }

    /** A version was shown to somebody. */
    record DisclosureShown(int version, String sha256, PartyId to, String language, String level)
            implements DisclosureEvent {}

    /** She acknowledged a risk. */
    record RiskAcknowledged(Text risk, Acknowledged acknowledged) implements DisclosureEvent {}

    /** She answered a question of understanding. */
    record QuestionAnswered(String sha256, Text question, Answered answered) implements DisclosureEvent {}

    /** The options were weighed by what she said matters. */
    record PreferencesWeighed(Weighing weighing) implements DisclosureEvent, Drawn {
        @Override
        public Set<String> facts() {
            return Set.of();
        }

        /** The figures it weighed are those of the version issued before it. */
        @Override
        public boolean follows() {
            return true;
        }
    }

    /** She contested a figure. */
    record EffectContested(String sha256, Text risk, String criterion, String option, Uncertain value, Text why)
            implements DisclosureEvent {}

    /** She added something that matters to her. */
    record CriterionAdded(String sha256, Text criterion) implements DisclosureEvent {}

    /** A neutral party decided on an option. */
    record ApprovalDecided(Text option, Approval approval) implements DisclosureEvent {}

    /** Somebody decided. */
    record DecisionMade(Text option, DecisionTaken taken) implements DisclosureEvent {}

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "disclosure.issued",
                    DisclosureIssued.class,
                    event -> Json.object()
                            .with("master", event.master())
                            .with("sha256", event.sha256())
                            .with("cause", event.cause().name()),
                    DisclosureEvent::issued),
            EventType.of(
                    "disclosure.withheld",
                    DisclosureWithheld.class,
                    event -> Json.object()
                            .with("by", event.by().value())
                            .with("person", event.person().value())
                            .with("purpose", Forms.write(event.purpose()))
                            .with("refusal", Words.write(event.refusal())),
                    from -> new DisclosureWithheld(
                            Forms.party(from, "by"),
                            Forms.party(from, "person"),
                            Forms.purpose(from.object("purpose")),
                            Words.refusal(from.object("refusal")))),
            EventType.of(
                    "disclosure.shown",
                    DisclosureShown.class,
                    event -> Json.object()
                            .with("version", event.version())
                            .with("sha256", event.sha256())
                            .with("to", event.to().value())
                            .with("language", event.language())
                            .with("level", event.level()),
                    from -> new DisclosureShown(
                            from.small("version"),
                            from.text("sha256"),
                            Forms.party(from, "to"),
                            from.text("language"),
                            from.text("level"))),
            EventType.of(
                    "disclosure.risk-acknowledged",
                    RiskAcknowledged.class,
                    event -> Json.object()
                            .with("risk", Words.write(event.risk()))
                            .with("acknowledged", DecisionForm.write(event.acknowledged())),
                    from -> new RiskAcknowledged(
                            Forms.text(from, "risk"), DecisionForm.acknowledged(from.object("acknowledged")))),
            EventType.of(
                    "disclosure.question-answered",
                    QuestionAnswered.class,
                    event -> Json.object()
                            .with("sha256", event.sha256())
                            .with("question", Words.write(event.question()))
                            .with("answered", DecisionForm.write(event.answered())),
                    from -> new QuestionAnswered(
                            from.text("sha256"),
                            Forms.text(from, "question"),
                            DecisionForm.answered(from.object("answered")))),
            EventType.of(
                    "disclosure.preferences-weighed",
                    PreferencesWeighed.class,
                    event -> WeighingForm.write(event.weighing()),
                    from -> new PreferencesWeighed(WeighingForm.weighing(from))),
            EventType.of(
                    "disclosure.effect-contested",
                    EffectContested.class,
                    event -> Json.object()
                            .with("sha256", event.sha256())
                            .with("risk", Words.write(event.risk()))
                            .with("criterion", event.criterion())
                            .with("option", event.option())
                            .with("value", UncertainForm.write(event.value()))
                            .with("why", Words.write(event.why())),
                    from -> new EffectContested(
                            from.text("sha256"),
                            Forms.text(from, "risk"),
                            from.text("criterion"),
                            from.text("option"),
                            UncertainForm.read(from.object("value")),
                            Forms.text(from, "why"))),
            EventType.of(
                    "disclosure.criterion-added",
                    CriterionAdded.class,
                    event -> Json.object()
                            .with("sha256", event.sha256())
                            .with("criterion", Words.write(event.criterion())),
                    from -> new CriterionAdded(from.text("sha256"), Forms.text(from, "criterion"))),
            EventType.of(
                    "disclosure.approval-decided",
                    ApprovalDecided.class,
                    event -> Json.object()
                            .with("option", Words.write(event.option()))
                            .with("approval", DecisionForm.write(event.approval())),
                    from -> new ApprovalDecided(
                            Forms.text(from, "option"), DecisionForm.approval(from.object("approval")))),
            EventType.of(
                    "disclosure.decision-made",
                    DecisionMade.class,
                    event -> Json.object()
                            .with("option", Words.write(event.option()))
                            .with("taken", DecisionForm.write(event.taken())),
                    from -> new DecisionMade(Forms.text(from, "option"), DecisionForm.taken(from.object("taken")))));

    private static DisclosureIssued issued(Obj from) {
        Obj master = from.object("master");
        Bytes bytes = master.bytes();
        // What was hashed was these very bytes: a form that did not write them back alike would break every binding.
        if (!ContentForm.sha256(bytes).equals(from.text("sha256"))) {
            throw new MalformedJson("master", "it has another hash than it was issued under");
        }
        return new DisclosureIssued(master, from.text("sha256"), Forms.one(Cause.values(), from, "cause"));
    }
}
