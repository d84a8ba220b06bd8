package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes as JSON: what is on record stays readable when a host's catalogue has long changed. */
public final class KeyForm {

    private KeyForm() {}

    public static Obj write(AttributeKey<?> key) {
        return domain(key.domain())
                .with("name", key.name())
                .with("label", Words.write(key.label()))
                .with("category", key.category())
                .with("special", key.isSpecial());
    }

    private static Obj domain(Domain<?> domain) {
        if (domain instanceof Domain.OfText text) {
            return Json.object().with("type", "text").with("longest", text.longest());
        }
        if (domain instanceof Domain.OfNumber number) {
            return Json.object()
                    .with("type", "number")
                    .with("least", Json.Num.of(number.least()))
                    .with("most", Json.Num.of(number.most()))
                    .with("unit", number.unit());
        }
        if (domain instanceof Domain.OfFlag) {
            return Json.object().with("type", "flag");
        }
        if (domain instanceof Domain.OfChoice choice) {
            return Json.object().with("type", "choice").with("answers", answers(choice.answers()));
        }
        if (domain instanceof Domain.OfSet set) {
            return Json.object().with("type", "set").with("answers", answers(set.answers()));
        }
        if (domain instanceof Domain.OfDate date) {
            return Json.object()
                    .with("type", "date")
                    .with("first", date.first().toString())
                    .with("last", date.last().toString());
        }
        if (domain instanceof Domain.OfInstant instant) {
            return Json.object()
                    .with("type", "instant")
                    .with("first", instant.first().toString())
                    .with("last", instant.last().toString());
        }
        Domain.OfMoney money = (Domain.OfMoney) domain;
        return Json.object()
                .with("type", "money")
                .with("least", Words.write(money.least()))
                .with("most", Words.write(money.most()));
    }

    private static Obj answers(Map<String, Text> answers) {
        Obj written = Json.object();
        for (Map.Entry<String, Text> answer : answers.entrySet()) {
            written = written.with(answer.getKey(), Words.write(answer.getValue()));
        }
        return written;
    }

    /** @throws MalformedJson if it is no attribute */
    public static AttributeKey<?> read(Obj from) {
        return switch (from.text("type")) {
            case "text" -> key(from, new Domain.OfText(from.small("longest")));
            case "number" ->
                key(from, new Domain.OfNumber(from.decimal("least"), from.decimal("most"), from.text("unit")));
            case "flag" -> key(from, new Domain.OfFlag());
            case "choice" -> key(from, new Domain.OfChoice(answers(from)));
            case "set" -> key(from, new Domain.OfSet(answers(from)));
            case "date" ->
                key(
                        from,
                        new Domain.OfDate(
                                Values.day("first", from.text("first")), Values.day("last", from.text("last"))));
            case "instant" ->
                key(
                        from,
                        new Domain.OfInstant(
                                Values.instant("first", from.text("first")),
                                Values.instant("last", from.text("last"))));
            case "money" ->
                key(from, new Domain.OfMoney(Words.money(from.object("least")), Words.money(from.object("most"))));
            default -> throw new MalformedJson("type", "it is no type of attribute");
        };
    }

    private static <T> AttributeKey<T> key(Obj from, Domain<T> domain) {
        return new AttributeKey<>(
                from.text("name"),
                domain,
                Words.text(from.object("label")),
                from.text("category"),
                from.flag("special"));
    }

    private static Map<String, Text> answers(Obj from) {
        Map<String, Text> answers = new LinkedHashMap<>();
        from.object("answers").members().forEach((code, label) -> answers.put(code, Words.text(label.asObject())));
        return answers;
    }
}
