package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.personalization.DecisionRecord.Cited;
import dev.cocreate.core.internal.personalization.Suggesting.Suggested;
import dev.cocreate.core.internal.personalization.form.KeyForm;
import dev.cocreate.core.internal.personalization.form.Values;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.profile.AttributeKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a decision on record is written. */
final class DecisionForm {

    private DecisionForm() {}

    static Obj write(DecisionRecord made) {
        return Json.object()
                .with("id", made.id())
                .with("consumer", made.consumer().value())
                .with("by", made.by().value())
                .with("element", element(made.element()))
                .with(
                        "purpose",
                        Json.object()
                                .with("id", made.purpose().id())
                                .with("text", Words.write(made.purpose().text())))
                .withIf("wish", made.wish(), Str::new)
                .withIf(
                        "suggested",
                        Optional.of(made.suggested()).filter(each -> !each.isEmpty()),
                        each -> Arr.of(each, DecisionForm::suggested))
                .with("rules", Arr.of(made.rules(), DecisionForm::cited))
                .with("data", Arr.of(made.data().entrySet(), each -> datum(each.getKey(), each.getValue())))
                .with("withheld", Arr.of(made.withheld(), DecisionForm::withheld))
                .with("kind", made.kind())
                .with("told", Words.write(made.told()))
                .with("reasons", Arr.of(made.reasons(), Words::write));
    }

    static DecisionRecord read(Obj from) {
        Map<AttributeKey<?>, Datum<?>> data = new LinkedHashMap<>();
        from.list("data", Json::asObject).forEach(each -> datum(each, data));
        Obj purpose = from.object("purpose");
        return new DecisionRecord(
                from.text("id"),
                PartyId.of(from.text("consumer")),
                PartyId.of(from.text("by")),
                element(from.object("element")),
                Purpose.of(purpose.text("id"), Words.text(purpose.object("text"))),
                from.find("wish").map(each -> each.asText("wish")),
                from.has("suggested") ? from.list("suggested", each -> suggested(each.asObject())) : List.of(),
                from.list("rules", each -> cited(each.asObject())),
                data,
                from.list("withheld", each -> withheld(each.asObject())),
                from.text("kind"),
                Words.text(from.object("told")),
                from.list("reasons", each -> Words.reason(each.asObject())));
    }

    private static Obj element(Element element) {
        Obj values = Json.object();
        for (Map.Entry<String, Text> each : element.values().entrySet()) {
            values = values.with(each.getKey(), Words.write(each.getValue()));
        }
        return Json.object()
                .with("name", element.name())
                .with("label", Words.write(element.label()))
                .with("values", values);
    }

    private static Element element(Obj from) {
        Map<String, Text> values = new LinkedHashMap<>();
        from.object("values").members().forEach((code, label) -> values.put(code, Words.text(label.asObject())));
        return new Element(from.text("name"), Words.text(from.object("label")), values);
    }

    private static Obj suggested(Suggested each) {
        return Json.object()
                .with("value", each.value())
                .withIf("weight", each.weight(), weight -> Num.of(weight.doubleValue()))
                .with("why", Words.write(each.why()))
                .withIf("from", each.from(), KeyForm::write);
    }

    private static Suggested suggested(Obj from) {
        return new Suggested(
                from.text("value"),
                from.has("weight") ? Optional.of(from.decimal("weight")) : Optional.empty(),
                Words.text(from.object("why")),
                from.has("from") ? Optional.of(KeyForm.read(from.object("from"))) : Optional.empty());
    }

    private static Obj cited(Cited each) {
        return Json.object()
                .with("author", each.author().value())
                .with("id", each.id())
                .with("version", each.version())
                .with("rank", each.rank());
    }

    private static Cited cited(Obj from) {
        return new Cited(PartyId.of(from.text("author")), from.text("id"), from.small("version"), from.small("rank"));
    }

    private static Obj datum(AttributeKey<?> key, Datum<?> datum) {
        Obj written = Json.object().with("key", KeyForm.write(key));
        if (datum instanceof Datum.Known<?> known) {
            return written.with("value", Values.write(known.value())).with("fact", known.fact());
        }
        return written.with("unknown", ((Datum.Unknown<?>) datum).why().name());
    }

    private static void datum(Obj from, Map<AttributeKey<?>, Datum<?>> into) {
        AttributeKey<?> key = KeyForm.read(from.object("key"));
        into.put(
                key,
                from.has("value")
                        ? new Datum.Known<>(Values.read(key, from.get("value")), from.text("fact"))
                        : new Datum.Unknown<>(why(from.text("unknown"))));
    }

    private static Datum.Why why(String name) {
        for (Datum.Why why : Datum.Why.values()) {
            if (why.name().equals(name)) {
                return why;
            }
        }
        throw new MalformedJson("unknown", "it is no reason for not knowing");
    }

    private static Obj withheld(Withheld each) {
        return Json.object().with("key", KeyForm.write(each.key())).with("reason", Words.write(each.reason()));
    }

    private static Withheld withheld(Obj from) {
        return new Withheld(KeyForm.read(from.object("key")), Words.reason(from.object("reason")));
    }
}
