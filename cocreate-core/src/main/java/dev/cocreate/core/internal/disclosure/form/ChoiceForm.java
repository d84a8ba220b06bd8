package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.Bytes;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Choices, and what goes with them, as JSON. */
public final class ChoiceForm {

    private ChoiceForm() {}

    public static Obj write(Choice choice) {
        return Json.object()
                .with("id", choice.id())
                .withIf("question", choice.question(), Words::write)
                .withIf("situation", choice.situation(), Words::write)
                .with("options", Arr.of(choice.options(), ChoiceForm::write))
                .withIf("statusQuo", choice.statusQuo(), Str::new)
                .withIf("noStatusQuo", choice.noStatusQuo(), Words::write)
                .withIf("preselected", choice.preselected(), Str::new);
    }

    public static Choice choice(Obj from) {
        return new Choice(
                from.text("id"),
                Forms.maybeText(from, "question"),
                Forms.maybeText(from, "situation"),
                from.list("options", option -> option(option.asObject())),
                Forms.maybe(from, "statusQuo"),
                Forms.maybeText(from, "noStatusQuo"),
                Forms.maybe(from, "preselected"));
    }

    private static Obj write(Option option) {
        return Json.object()
                .with("id", option.id())
                .with("name", Words.write(option.name()))
                .withIf("description", option.description(), Words::write)
                .withIf("likeness", option.likeness(), Words::write)
                .with("availability", write(option.availability()));
    }

    private static Option option(Obj from) {
        return new Option(
                from.text("id"),
                Forms.text(from, "name"),
                Forms.maybeText(from, "description"),
                Forms.maybeText(from, "likeness"),
                availability(from.object("availability")));
    }

    public static Obj write(Availability availability) {
        if (availability instanceof Availability.NeedsApproval needs) {
            return Json.object()
                    .with("kind", "needs-approval")
                    .with("neutral", needs.neutral().value())
                    .with("why", Words.write(needs.why()))
                    .withIf("publicKey", needs.publicKey(), key -> new Str(base64(key)))
                    .withIf("appeal", needs.appeal(), Words::write);
        }
        if (availability instanceof Availability.Denied denied) {
            return Json.object()
                    .with("kind", "denied")
                    .with("reason", Words.write(denied.reason()))
                    .with("rule", denied.rule())
                    .with("authority", Words.write(denied.authority()))
                    .withIf("appeal", denied.appeal(), Words::write)
                    .withIf("until", denied.until(), until -> new Str(until.toString()));
        }
        return Json.object().with("kind", "open");
    }

    public static Availability availability(Obj from) {
        String kind = from.text("kind");
        return switch (kind) {
            case "open" -> new Availability.Open();
            case "needs-approval" ->
                new Availability.NeedsApproval(
                        Forms.party(from, "neutral"),
                        Forms.text(from, "why"),
                        Forms.maybe(from, "publicKey").map(key -> unbase64(key, "publicKey")),
                        Forms.maybeText(from, "appeal"));
            case "denied" -> denied(from);
            default -> throw new MalformedJson("kind", "it is no availability known");
        };
    }

    public static Availability.Denied denied(Obj from) {
        Optional<Instant> until = from.has("until") ? Optional.of(Forms.instant(from, "until")) : Optional.empty();
        return new Availability.Denied(
                Forms.text(from, "reason"),
                from.text("rule"),
                Forms.text(from, "authority"),
                Forms.maybeText(from, "appeal"),
                until);
    }

    public static Obj write(Interests interests) {
        Obj gains = Json.object();
        for (Map.Entry<String, Text> gain : interests.gains().entrySet()) {
            gains = gains.with(gain.getKey(), Words.write(gain.getValue()));
        }
        return Json.object()
                .with("paidBy", Words.write(interests.paidBy()))
                .with("gains", gains)
                .with("updates", Words.write(interests.updates()))
                .with("published", interests.published().toString());
    }

    public static Interests interests(Obj from) {
        Map<String, Text> gains = new LinkedHashMap<>();
        from.object("gains").members().forEach((option, gain) -> gains.put(option, Words.text(gain.asObject())));
        return new Interests(
                Forms.text(from, "paidBy"), gains, Forms.text(from, "updates"), Forms.day(from, "published"));
    }

    public static Obj write(Question question) {
        return Json.object()
                .with("id", question.id())
                .with("criterion", question.criterion())
                .with("words", Words.write(question.words()))
                .with("answers", Arr.of(question.answers(), Words::write))
                .with("right", question.right())
                .with("explanation", Words.write(question.explanation()));
    }

    public static Question question(Json from) {
        Obj question = from.asObject();
        return new Question(
                question.text("id"),
                question.text("criterion"),
                Forms.text(question, "words"),
                question.list("answers", answer -> Words.text(answer.asObject())),
                question.small("right"),
                Forms.text(question, "explanation"));
    }

    public static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.toArray());
    }

    public static Bytes unbase64(String text, String name) {
        try {
            return Bytes.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(name, "it is no base64");
        }
    }
}
