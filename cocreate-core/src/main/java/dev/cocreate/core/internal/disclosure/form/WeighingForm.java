package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Assessment.Fare;
import dev.cocreate.disclosure.preference.Assessment.Flip;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.preference.Veto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What she said matters, and what came of it, as JSON. */
public final class WeighingForm {

    private WeighingForm() {}

    public static Obj write(Weighing weighing) {
        Settings settings = weighing.settings();
        return Json.object()
                .with("sha256", weighing.sha256())
                .with("preferences", write(weighing.preferences()))
                .with(
                        "settings",
                        Json.object()
                                .with("iterations", settings.iterations())
                                .with("seed", settings.seed())
                                .with("threads", settings.threads())
                                .with("halfWidth", Num.of(settings.halfWidth())))
                .with("assessment", write(weighing.assessment()))
                .with("findings", Arr.of(weighing.findings(), Forms::write))
                .with("at", weighing.at().toString());
    }

    public static Weighing weighing(Obj from) {
        Obj settings = from.object("settings");
        return new Weighing(
                from.text("sha256"),
                preferences(from.object("preferences")),
                new Settings(
                        settings.small("iterations"),
                        settings.integer("seed"),
                        settings.small("threads"),
                        settings.decimal("halfWidth")),
                assessment(from.object("assessment")),
                // Weighings from before the lint read them have none.
                from.has("findings") ? from.list("findings", Forms::finding) : List.of(),
                Forms.instant(from, "at"));
    }

    public static Obj write(Preferences preferences) {
        Obj values = Json.object();
        for (Map.Entry<String, ValueFunction> value : preferences.values().entrySet()) {
            values = values.with(
                    value.getKey(),
                    Json.object()
                            .with("at", Arr.of(value.getValue().at(), Num::of))
                            .with("worth", Arr.of(value.getValue().worth(), Num::of))
                            .with("outside", value.getValue().outside().name()));
        }
        return Json.object()
                .with("values", values)
                .with("statements", Arr.of(preferences.statements(), WeighingForm::write))
                .with(
                        "vetoes",
                        Arr.of(
                                preferences.vetoes(),
                                veto -> Json.object()
                                        .with("criterion", veto.criterion())
                                        .with("limit", Num.of(veto.limit()))
                                        .with("tolerance", Num.of(veto.tolerance()))));
    }

    public static Preferences preferences(Obj from) {
        Map<String, ValueFunction> values = new LinkedHashMap<>();
        from.object("values").members().forEach((criterion, value) -> {
            Obj function = value.asObject();
            values.put(
                    criterion,
                    new ValueFunction(
                            UncertainForm.numbers(function, "at"),
                            UncertainForm.numbers(function, "worth"),
                            Forms.one(ValueFunction.OutOfRange.values(), function, "outside")));
        });
        return new Preferences(
                values,
                from.list("statements", statement -> statement(statement.asObject())),
                from.list(
                        "vetoes",
                        veto -> new Veto(
                                veto.asObject().text("criterion"),
                                veto.asObject().decimal("limit"),
                                veto.asObject().decimal("tolerance"))));
    }

    private static Obj write(Statement statement) {
        if (statement instanceof Statement.MattersMore more) {
            return pair("matters-more", more.more(), more.less());
        }
        if (statement instanceof Statement.Times times) {
            return pair("times", times.more(), times.less()).with("times", Num.of(times.times()));
        }
        if (statement instanceof Statement.TimesBetween between) {
            return pair("times-between", between.more(), between.less())
                    .with("atLeast", Num.of(between.atLeast()))
                    .with("atMost", Num.of(between.atMost()));
        }
        if (statement instanceof Statement.ShareBetween share) {
            return Json.object()
                    .with("kind", "share-between")
                    .with("criterion", share.criterion())
                    .with("atLeast", Num.of(share.atLeast()))
                    .with("atMost", Num.of(share.atMost()));
        }
        return Json.object()
                .with("kind", "exactly")
                .with("weights", numbers(((Statement.Exactly) statement).weights()));
    }

    private static Obj pair(String kind, String more, String less) {
        return Json.object().with("kind", kind).with("more", more).with("less", less);
    }

    private static Statement statement(Obj from) {
        String kind = from.text("kind");
        return switch (kind) {
            case "matters-more" -> new Statement.MattersMore(from.text("more"), from.text("less"));
            case "times" -> new Statement.Times(from.text("more"), from.text("less"), from.decimal("times"));
            case "times-between" ->
                new Statement.TimesBetween(
                        from.text("more"), from.text("less"), from.decimal("atLeast"), from.decimal("atMost"));
            case "share-between" ->
                new Statement.ShareBetween(from.text("criterion"), from.decimal("atLeast"), from.decimal("atMost"));
            case "exactly" -> new Statement.Exactly(map(from.object("weights")));
            default -> throw new MalformedJson("kind", "it is no statement known");
        };
    }

    public static Obj write(Assessment assessment) {
        return Json.object()
                .with("fares", Arr.of(assessment.fares(), WeighingForm::write))
                .with("pairwise", Arr.of(assessment.pairwise(), row -> Arr.of(row, Num::of)))
                .with("entropyBits", Num.of(assessment.entropyBits()))
                .with(
                        "flips",
                        Arr.of(
                                assessment.flips(),
                                flip -> Json.object()
                                        .with("criterion", flip.criterion())
                                        .with("weight", Num.of(flip.weight()))
                                        .with("from", flip.from())
                                        .with("to", flip.to())
                                        .with("rising", flip.rising())))
                .with("outside", numbers(assessment.outside()))
                .with("leftOut", Arr.ofTexts(assessment.leftOut()))
                .with("iterations", assessment.iterations())
                .with("seed", assessment.seed())
                .with("sampling", assessment.sampling().name());
    }

    private static Obj write(Fare fare) {
        Obj written = Json.object()
                .with("option", fare.option())
                .with("ranks", Arr.of(fare.ranks(), Num::of))
                .with("halfWidths", Arr.of(fare.halfWidths(), Num::of))
                .withIf("centralWeights", fare.centralWeights(), WeighingForm::numbers)
                .with("vetoed", Num.of(fare.vetoed()))
                .with("excluded", fare.excluded());
        return fare.confidence().isPresent()
                ? written.with("confidence", Num.of(fare.confidence().getAsDouble()))
                : written;
    }

    public static Assessment assessment(Obj from) {
        return new Assessment(
                from.list("fares", fare -> fare(fare.asObject())),
                from.list("pairwise", WeighingForm::row),
                from.decimal("entropyBits"),
                from.list(
                        "flips",
                        flip -> new Flip(
                                flip.asObject().text("criterion"),
                                flip.asObject().decimal("weight"),
                                flip.asObject().text("from"),
                                flip.asObject().text("to"),
                                flip.asObject().flag("rising"))),
                map(from.object("outside")),
                from.texts("leftOut"),
                from.small("iterations"),
                from.integer("seed"),
                Forms.one(Assessment.Sampling.values(), from, "sampling"));
    }

    private static Fare fare(Obj from) {
        Optional<Map<String, Double>> central = from.find("centralWeights").map(weights -> map(weights.asObject()));
        return new Fare(
                from.text("option"),
                UncertainForm.numbers(from, "ranks"),
                UncertainForm.numbers(from, "halfWidths"),
                central,
                from.has("confidence") ? OptionalDouble.of(from.decimal("confidence")) : OptionalDouble.empty(),
                from.decimal("vetoed"),
                from.flag("excluded"));
    }

    private static List<Double> row(Json row) {
        if (row instanceof Arr array) {
            return array.items().stream()
                    .map(item -> UncertainForm.number(item, "pairwise"))
                    .toList();
        }
        throw new MalformedJson("pairwise", "a row is no array");
    }

    private static Obj numbers(Map<String, Double> numbers) {
        Obj written = Json.object();
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            written = written.with(number.getKey(), Num.of(number.getValue()));
        }
        return written;
    }

    private static Map<String, Double> map(Obj from) {
        Map<String, Double> read = new LinkedHashMap<>();
        from.members().forEach((name, number) -> read.put(name, UncertainForm.number(number, name)));
        return read;
    }
}
