package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Responsibility;
import java.time.Instant;
import java.util.Optional;

/** What people do about a disclosure, as JSON. */
public final class DecisionForm {

    private DecisionForm() {}

    public static Obj write(Acknowledged acknowledged) {
        return Json.object()
                .with("criterion", acknowledged.criterion())
                .with("sha256", acknowledged.sha256())
                .with("at", acknowledged.at().toString())
                .with("remedies", Arr.of(acknowledged.remedies(), Forms::write));
    }

    public static Acknowledged acknowledged(Obj from) {
        return new Acknowledged(
                from.text("criterion"),
                from.text("sha256"),
                Forms.instant(from, "at"),
                from.list("remedies", Forms::remedy));
    }

    public static Obj write(Answered answered) {
        return Json.object()
                .with("question", answered.question())
                .with("answer", answered.answer())
                .with("right", answered.right())
                .with("explanation", Words.write(answered.explanation()))
                .with("tries", answered.tries())
                .with("at", answered.at().toString());
    }

    public static Answered answered(Obj from) {
        return new Answered(
                from.text("question"),
                from.small("answer"),
                from.flag("right"),
                Forms.text(from, "explanation"),
                from.small("tries"),
                Forms.instant(from, "at"));
    }

    public static Obj write(Approval approval) {
        return Json.object()
                .with("option", approval.option())
                .with("granted", approval.granted())
                .with("neutral", approval.neutral().value())
                .with("reasons", Words.write(approval.reasons()))
                .with("conditions", Arr.of(approval.conditions(), Words::write))
                .with("sha256", approval.sha256())
                .with("at", approval.at().toString())
                .with("statement", ChoiceForm.base64(approval.statement()))
                .with("signature", ChoiceForm.base64(approval.signature()))
                .with("publicKey", ChoiceForm.base64(approval.publicKey()));
    }

    public static Approval approval(Obj from) {
        return new Approval(
                from.text("option"),
                from.flag("granted"),
                Forms.party(from, "neutral"),
                Forms.text(from, "reasons"),
                from.list("conditions", condition -> Words.text(condition.asObject())),
                from.text("sha256"),
                Forms.instant(from, "at"),
                ChoiceForm.unbase64(from.text("statement"), "statement"),
                ChoiceForm.unbase64(from.text("signature"), "signature"),
                ChoiceForm.unbase64(from.text("publicKey"), "publicKey"));
    }

    public static Obj write(DecisionTaken taken) {
        return Json.object()
                .with("disclosure", taken.disclosure())
                .with("version", taken.version())
                .with("sha256", taken.sha256())
                .with("by", taken.by().value())
                .with("at", taken.at().toString())
                .with("decision", write(taken.decision()))
                .with("remaining", Arr.ofTexts(taken.remaining()))
                .withIf("approval", taken.approval(), DecisionForm::write)
                .with("remedies", Arr.of(taken.remedies(), Forms::write));
    }

    public static DecisionTaken taken(Obj from) {
        return new DecisionTaken(
                from.text("disclosure"),
                from.small("version"),
                from.text("sha256"),
                Forms.party(from, "by"),
                Forms.instant(from, "at"),
                decision(from.object("decision")),
                from.texts("remaining"),
                from.find("approval").map(approval -> approval(approval.asObject())),
                from.list("remedies", Forms::remedy));
    }

    public static Obj write(InformedDecision decision) {
        if (decision instanceof InformedDecision.Chosen chosen) {
            return Json.object()
                    .with("kind", "chosen")
                    .with("option", chosen.option())
                    .with("split", Arr.of(chosen.split(), DecisionForm::write));
        }
        if (decision instanceof InformedDecision.Deferred deferred) {
            return Json.object()
                    .with("kind", "deferred")
                    .with("why", Words.write(deferred.why()))
                    .withIf("until", deferred.until(), until -> new Str(until.toString()));
        }
        if (decision instanceof InformedDecision.Refused refused) {
            return Json.object().with("kind", "refused").with("why", Words.write(refused.why()));
        }
        if (decision instanceof InformedDecision.Denied denied) {
            return Json.object()
                    .with("kind", "denied")
                    .with("option", denied.option())
                    .with("denial", ChoiceForm.write(denied.denial()));
        }
        InformedDecision.Referred referred = (InformedDecision.Referred) decision;
        return Json.object()
                .with("kind", "referred")
                .with("option", referred.option())
                .with("neutral", referred.neutral().value())
                .with("question", Words.write(referred.question()));
    }

    public static InformedDecision decision(Obj from) {
        String kind = from.text("kind");
        return switch (kind) {
            case "chosen" ->
                new InformedDecision.Chosen(from.text("option"), from.list("split", split -> split(split.asObject())));
            case "deferred" -> {
                Optional<Instant> until =
                        from.has("until") ? Optional.of(Forms.instant(from, "until")) : Optional.empty();
                yield new InformedDecision.Deferred(Forms.text(from, "why"), until);
            }
            case "refused" -> new InformedDecision.Refused(Forms.text(from, "why"));
            case "denied" -> new InformedDecision.Denied(from.text("option"), ChoiceForm.denied(from.object("denial")));
            case "referred" ->
                new InformedDecision.Referred(
                        from.text("option"), Forms.party(from, "neutral"), Forms.text(from, "question"));
            default -> throw new MalformedJson("kind", "it is no decision known");
        };
    }

    private static Obj write(Responsibility responsibility) {
        return Json.object()
                .with("criterion", responsibility.criterion())
                .with("bearer", responsibility.bearer().name())
                .with("basis", Words.write(responsibility.basis()));
    }

    private static Responsibility split(Obj from) {
        return new Responsibility(
                from.text("criterion"),
                Forms.one(Responsibility.Bearer.values(), from, "bearer"),
                Forms.text(from, "basis"));
    }
}
