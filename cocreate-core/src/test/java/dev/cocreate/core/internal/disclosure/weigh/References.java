package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.Data;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.ValueFunction;
import java.util.ArrayList;
import java.util.List;

/** The two problems with published and independently computed answers. */
final class References {

    private References() {}

    static Criterion criterion(String id, Better better) {
        return Criterion.of(id, Kind.RISK, better, Text.of(id), new Measure.Amount(Text.of("points")));
    }

    /** Enoxaparin against heparin after knee surgery: beta distributions, three criteria. */
    static Problem thrombolytics() {
        Obj data = Data.read("weigh/thrombolytics.json");
        List<Criterion> criteria = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (Obj criterion : data.list("criteria", Json::asObject)) {
            String id = criterion.text("id");
            criteria.add(criterion(id, Better.LOWER));
            criterion.object("measure").members().forEach((option, measure) -> {
                List<Double> beta = Data.numbers(measure.asObject().get("beta"));
                effects.add(Effect.of(id, option, new Uncertain.Beta(beta.get(0), beta.get(1))));
            });
        }
        return new Problem(data.texts("alternatives"), criteria, effects, List.of());
    }

    static Preferences thrombolyticsRanges() {
        Preferences preferences = Preferences.none();
        for (Obj criterion : Data.read("weigh/thrombolytics.json").list("criteria", Json::asObject)) {
            List<Double> range = Data.numbers(criterion.get("range"));
            preferences = preferences.value(criterion.text("id"), ValueFunction.linear(range.get(1), range.get(0)));
        }
        return preferences;
    }

    /** Four antidepressants, six criteria: normal and log-normal distributions. */
    static Problem antidepressants() {
        Obj data = Data.read("weigh/antidepressants_4x6.json");
        List<Criterion> criteria = new ArrayList<>();
        List<String> ids = List.of("efficacy", "diarrhea", "dizziness", "headache", "insomnia", "nausea");
        for (String id : ids) {
            criteria.add(criterion(id, id.equals("efficacy") ? Better.HIGHER : Better.LOWER));
        }
        List<String> options = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        data.object("measurements").members().forEach((option, row) -> {
            options.add(option);
            List<Json> cells = Data.items(row);
            for (int j = 0; j < cells.size(); j++) {
                List<Json> cell = Data.items(cells.get(j));
                double a = Data.number(cell.get(1));
                double b = Data.number(cell.get(2));
                Uncertain value = cell.get(0).asText("kind").equals("normal")
                        ? new Uncertain.Normal(a, b)
                        : new Uncertain.LogNormal(a, b);
                effects.add(Effect.of(ids.get(j), option, value));
            }
        });
        return new Problem(options, criteria, effects, List.of());
    }
}
