package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.List;

/** Uncertain numbers as JSON. */
public final class UncertainForm {

    private UncertainForm() {}

    public static Obj write(Uncertain value) {
        if (value instanceof Uncertain.Exact exact) {
            return kind("exact").with("value", Num.of(exact.value()));
        }
        if (value instanceof Uncertain.Range range) {
            return kind("range").with("low", Num.of(range.low())).with("high", Num.of(range.high()));
        }
        if (value instanceof Uncertain.Reported reported) {
            return kind("reported")
                    .with("point", Num.of(reported.point()))
                    .with("low", Num.of(reported.low()))
                    .with("high", Num.of(reported.high()))
                    .with("scale", reported.scale().name());
        }
        if (value instanceof Uncertain.Normal normal) {
            return kind("normal").with("mean", Num.of(normal.mean())).with("deviation", Num.of(normal.deviation()));
        }
        if (value instanceof Uncertain.LogNormal log) {
            return kind("log-normal").with("mu", Num.of(log.mu())).with("sigma", Num.of(log.sigma()));
        }
        if (value instanceof Uncertain.Beta beta) {
            return kind("beta").with("alpha", Num.of(beta.alpha())).with("beta", Num.of(beta.beta()));
        }
        if (value instanceof Uncertain.Counted counted) {
            return kind("counted")
                    .with("events", counted.events())
                    .with("of", counted.of())
                    .with("prior", counted.prior().name());
        }
        if (value instanceof Uncertain.Gamma gamma) {
            return kind("gamma").with("shape", Num.of(gamma.shape())).with("rate", Num.of(gamma.rate()));
        }
        if (value instanceof Uncertain.StudentT student) {
            return kind("student-t")
                    .with("mean", Num.of(student.mean()))
                    .with("error", Num.of(student.error()))
                    .with("freedom", Num.of(student.freedom()));
        }
        if (value instanceof Uncertain.Empirical empirical) {
            return kind("empirical").with("draws", Arr.of(empirical.draws(), Num::of));
        }
        if (value instanceof Uncertain.NoneKnown none) {
            return kind("none-known").with("basis", Words.write(none.basis()));
        }
        return kind("unknown").with("why", Words.write(((Uncertain.Unknown) value).why()));
    }

    private static Obj kind(String name) {
        return Json.object().with("kind", name);
    }

    public static Uncertain read(Obj from) {
        String kind = from.text("kind");
        return switch (kind) {
            case "exact" -> new Uncertain.Exact(from.decimal("value"));
            case "range" -> new Uncertain.Range(from.decimal("low"), from.decimal("high"));
            case "reported" ->
                new Uncertain.Reported(
                        from.decimal("point"),
                        from.decimal("low"),
                        from.decimal("high"),
                        Forms.one(Uncertain.Scale.values(), from, "scale"));
            case "normal" -> new Uncertain.Normal(from.decimal("mean"), from.decimal("deviation"));
            case "log-normal" -> new Uncertain.LogNormal(from.decimal("mu"), from.decimal("sigma"));
            case "beta" -> new Uncertain.Beta(from.decimal("alpha"), from.decimal("beta"));
            case "counted" ->
                new Uncertain.Counted(
                        from.integer("events"), from.integer("of"), Forms.one(Uncertain.Prior.values(), from, "prior"));
            case "gamma" -> new Uncertain.Gamma(from.decimal("shape"), from.decimal("rate"));
            case "student-t" ->
                new Uncertain.StudentT(from.decimal("mean"), from.decimal("error"), from.decimal("freedom"));
            case "empirical" -> new Uncertain.Empirical(numbers(from, "draws"));
            case "none-known" -> new Uncertain.NoneKnown(Words.text(from.object("basis")));
            case "unknown" -> new Uncertain.Unknown(Words.text(from.object("why")));
            default -> throw new MalformedJson("kind", "it is no kind of number known");
        };
    }

    static List<Double> numbers(Obj from, String name) {
        return from.list(name, item -> number(item, name));
    }

    static double number(Json item, String name) {
        if (item instanceof Num number) {
            return number.asDouble();
        }
        throw new MalformedJson(name, "it is no number");
    }
}
