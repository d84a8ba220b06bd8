package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Flag;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import dev.cocreate.profile.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JSON Schema (2020-12) of an export, made from the catalogue: each attribute's values as its domain has them. */
final class ExportSchema {

    static final String ID = "urn:cocreate:export:1";

    private static final Obj TEXT = Json.object().with("type", "string");
    private static final Obj MOMENT = TEXT.with("format", "date-time");
    private static final Obj WHOLE = Json.object().with("type", "integer");
    private static final Obj TEXTS = list(TEXT);
    private static final Obj ANY = Json.object().with("type", "object");

    private ExportSchema() {}

    static Obj of(AttributeCatalogue catalogue) {
        return object(
                        List.of(
                                "$schema",
                                "owner",
                                "at",
                                "stance",
                                "facts",
                                "disputes",
                                "grants",
                                "consents",
                                "receipts",
                                "looks",
                                "requests",
                                "events"),
                        Json.object()
                                .with("$schema", Json.object().with("const", ID))
                                .with("owner", TEXT)
                                .with("at", MOMENT)
                                .with("stance", ANY)
                                .with("facts", list(fact(catalogue)))
                                .with("disputes", list(ANY))
                                .with("grants", list(ANY))
                                .with("consents", list(ANY))
                                .with("receipts", list(ANY))
                                .with("looks", list(look()))
                                .with("requests", list(ANY))
                                .with("events", list(event())))
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("$id", ID);
    }

    private static Obj fact(AttributeCatalogue catalogue) {
        List<Json> values = new ArrayList<>();
        for (AttributeKey<?> key : catalogue.keys()) {
            values.add(Json.object()
                    .with(
                            "if",
                            Json.object()
                                    .with(
                                            "properties",
                                            Json.object()
                                                    .with(
                                                            "attribute",
                                                            Json.object().with("const", key.name()))))
                    .with(
                            "then",
                            Json.object()
                                    .with("properties", Json.object().with("value", value(key.domain())))
                                    .with("title", key.label().toString())
                                    .with("x-labels", Words.write(key.label()))));
        }
        Obj fact = object(
                List.of("id", "attribute", "label", "value", "source", "recordedAt", "validFrom", "standing"),
                Json.object()
                        .with("id", TEXT)
                        .with("attribute", TEXT)
                        .with("label", ANY)
                        .with("value", new Flag(true))
                        .with("source", ANY)
                        .with("recordedAt", MOMENT)
                        .with("validFrom", MOMENT)
                        .with("validTo", MOMENT)
                        .with("corrects", TEXT)
                        .with(
                                "standing",
                                Json.object()
                                        .with(
                                                "enum",
                                                Arr.ofTexts(Arrays.stream(Fact.Standing.values())
                                                        .map(Enum::name)
                                                        .toList()))));
        return values.isEmpty() ? fact : fact.with("allOf", new Arr(values));
    }

    /** The values of a domain. Also what a host may show where attributes are defined. */
    static Obj value(Domain<?> domain) {
        if (domain instanceof Domain.OfText text) {
            return TEXT.with("maxLength", text.longest());
        }
        if (domain instanceof Domain.OfNumber number) {
            Obj range = Json.object()
                    .with("type", "number")
                    .with("minimum", Num.of(number.least()))
                    .with("maximum", Num.of(number.most()));
            return number.unit().isEmpty() ? range : range.with("x-unit", number.unit());
        }
        if (domain instanceof Domain.OfFlag) {
            return Json.object().with("type", "boolean");
        }
        if (domain instanceof Domain.OfChoice choice) {
            return Json.object().with("enum", Arr.ofTexts(choice.answers().keySet()));
        }
        if (domain instanceof Domain.OfSet set) {
            return list(Json.object().with("enum", Arr.ofTexts(set.answers().keySet())))
                    .with("uniqueItems", true);
        }
        if (domain instanceof Domain.OfDate) {
            return object(List.of("day"), Json.object().with("day", TEXT.with("format", "date")));
        }
        if (domain instanceof Domain.OfInstant) {
            return object(List.of("instant"), Json.object().with("instant", MOMENT));
        }
        Domain.OfMoney money = (Domain.OfMoney) domain;
        return object(
                List.of("minor", "currency"),
                Json.object()
                        .with(
                                "minor",
                                WHOLE.with("minimum", money.least().minor())
                                        .with("maximum", money.most().minor()))
                        .with(
                                "currency",
                                Json.object()
                                        .with("const", money.least().currency().getCurrencyCode())));
    }

    private static Obj look() {
        return object(
                List.of("id", "at", "by", "purpose", "seen", "unseen", "grounds"),
                Json.object()
                        .with("id", TEXT)
                        .with("at", MOMENT)
                        .with("by", TEXT)
                        .with("purpose", ANY)
                        .with("decision", TEXT)
                        .with("seen", TEXTS)
                        .with("unseen", ANY)
                        .with("grounds", TEXTS));
    }

    private static Obj event() {
        return object(
                List.of("id", "position", "type", "at", "by"),
                Json.object()
                        .with("id", TEXT)
                        .with("position", WHOLE)
                        .with("type", TEXT)
                        .with("at", MOMENT)
                        .with("by", TEXT)
                        .with("told", TEXT)
                        .with("content", ANY));
    }

    private static Obj list(Obj items) {
        return Json.object().with("type", "array").with("items", items);
    }

    private static Obj object(List<String> required, Obj properties) {
        return Json.object()
                .with("type", "object")
                .with("required", Arr.ofTexts(required))
                .with("properties", properties)
                .with("additionalProperties", false);
    }
}
