package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import java.net.URI;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Criteria and effects as JSON. */
public final class EffectForm {

    private EffectForm() {}

    public static Obj write(Criterion criterion) {
        return Json.object()
                .with("id", criterion.id())
                .with("name", Words.write(criterion.name()))
                .with("kind", criterion.kind().name())
                .with("better", criterion.better().name())
                .with("measure", write(criterion.measure()))
                .with("severity", criterion.severity().name())
                .withIf("likeness", criterion.likeness(), Words::write);
    }

    public static Criterion criterion(Json from) {
        Obj criterion = from.asObject();
        return new Criterion(
                criterion.text("id"),
                Forms.text(criterion, "name"),
                Forms.one(Criterion.Kind.values(), criterion, "kind"),
                Forms.one(Criterion.Better.values(), criterion, "better"),
                measure(criterion.object("measure")),
                Forms.one(Criterion.Severity.values(), criterion, "severity"),
                Forms.maybeText(criterion, "likeness"));
    }

    static Obj write(Measure measure) {
        if (measure instanceof Measure.Proportion proportion) {
            return Json.object()
                    .with("kind", "proportion")
                    .with("event", Words.write(proportion.event()))
                    .withIf("complement", proportion.complement(), Words::write);
        }
        if (measure instanceof Measure.Amount amount) {
            return Json.object().with("kind", "amount").with("unit", Words.write(amount.unit()));
        }
        if (measure instanceof Measure.Price price) {
            return Json.object()
                    .with("kind", "price")
                    .with("currency", price.currency().getCurrencyCode());
        }
        if (measure instanceof Measure.RiskClass ladder) {
            return Json.object()
                    .with("kind", "risk-class")
                    .with("lowest", ladder.lowest())
                    .with("highest", ladder.highest());
        }
        return Json.object().with("kind", "relative").with("ratio", Words.write(((Measure.Relative) measure).ratio()));
    }

    static Measure measure(Obj from) {
        String kind = from.text("kind");
        return switch (kind) {
            case "proportion" -> new Measure.Proportion(Forms.text(from, "event"), Forms.maybeText(from, "complement"));
            case "amount" -> new Measure.Amount(Forms.text(from, "unit"));
            case "price" -> new Measure.Price(Currency.getInstance(from.text("currency")));
            case "risk-class" -> new Measure.RiskClass(from.small("lowest"), from.small("highest"));
            case "relative" -> new Measure.Relative(Forms.text(from, "ratio"));
            default -> throw new MalformedJson("kind", "it is no measure known");
        };
    }

    public static Obj write(Effect effect) {
        return Json.object()
                .with("criterion", effect.criterion())
                .with("option", effect.option())
                .with("value", UncertainForm.write(effect.value()))
                .withIf("horizon", effect.horizon(), period -> new Str(period.toString()))
                .with("scope", effect.scope().name())
                .withIf("evidence", effect.evidence(), EffectForm::write)
                .withIf("note", effect.note(), Words::write)
                .withIf(
                        "worstCase",
                        effect.worstCase(),
                        worst -> Json.object()
                                .with("label", Words.write(worst.label()))
                                .with("value", Num.of(worst.value())));
    }

    public static Effect effect(Json from) {
        Obj effect = from.asObject();
        Optional<Period> horizon =
                effect.has("horizon") ? Optional.of(Forms.period(effect, "horizon")) : Optional.empty();
        return new Effect(
                effect.text("criterion"),
                effect.text("option"),
                UncertainForm.read(effect.object("value")),
                horizon,
                Forms.one(Scope.values(), effect, "scope"),
                effect.find("evidence").map(evidence -> evidence(evidence.asObject())),
                Forms.maybeText(effect, "note"),
                effect.find("worstCase")
                        .map(worst -> new Effect.WorstCase(
                                Forms.text(worst.asObject(), "label"),
                                worst.asObject().decimal("value"))));
    }

    static Obj write(Evidence evidence) {
        Obj written = Json.object()
                .with("citation", evidence.citation())
                .withIf("source", evidence.source(), uri -> new Str(uri.toString()))
                .with("asOf", evidence.asOf().toString())
                .with("certainty", evidence.certainty().name())
                .withIf("ratedBy", evidence.ratedBy(), Words::write)
                .withIf("population", evidence.population(), Words::write);
        return evidence.people().isPresent()
                ? written.with("people", evidence.people().getAsInt())
                : written;
    }

    static Evidence evidence(Obj from) {
        return new Evidence(
                from.text("citation"),
                Forms.maybe(from, "source").map(EffectForm::address),
                Forms.day(from, "asOf"),
                Forms.one(Certainty.values(), from, "certainty"),
                Forms.maybeText(from, "ratedBy"),
                Forms.maybeText(from, "population"),
                from.has("people") ? OptionalInt.of(from.small("people")) : OptionalInt.empty());
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson("source", "it is no address");
        }
    }

    public static Obj write(CorrelatedEffect effect) {
        return Json.object()
                .with("criterion", effect.criterion())
                .with("reference", effect.reference())
                .with("baseline", UncertainForm.write(effect.baseline()))
                .with("scale", effect.scale().name())
                .with("options", Arr.ofTexts(effect.options()))
                .with("means", Arr.of(effect.means(), Num::of))
                .with("covariance", Arr.of(effect.covariance(), row -> Arr.of(row, Num::of)))
                .with("horizon", effect.horizon().toString())
                .with("scope", effect.scope().name())
                .with("evidence", write(effect.evidence()));
    }

    public static CorrelatedEffect correlated(Json from) {
        Obj effect = from.asObject();
        return new CorrelatedEffect(
                effect.text("criterion"),
                effect.text("reference"),
                UncertainForm.read(effect.object("baseline")),
                Forms.one(Uncertain.Scale.values(), effect, "scale"),
                effect.texts("options"),
                UncertainForm.numbers(effect, "means"),
                effect.list("covariance", EffectForm::row),
                Forms.period(effect, "horizon"),
                Forms.one(Scope.values(), effect, "scope"),
                evidence(effect.object("evidence")));
    }

    private static List<Double> row(Json row) {
        if (row instanceof Arr array) {
            return array.items().stream()
                    .map(item -> UncertainForm.number(item, "covariance"))
                    .toList();
        }
        throw new MalformedJson("covariance", "a row is no array");
    }
}
