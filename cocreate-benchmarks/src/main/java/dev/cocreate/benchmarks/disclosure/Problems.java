package dev.cocreate.benchmarks.disclosure;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Problem;
import java.util.ArrayList;
import java.util.List;

/** Problems to weigh, by a name such as "4x6 log-normal" or "3x4 beta": options, criteria, and how values are spread. */
final class Problems {

    private Problems() {}

    /** The first criterion of a log-normal problem is normal, as in the published one of four by six. */
    static Problem named(String name) {
        int by = name.indexOf('x');
        int options = Integer.parseInt(name.substring(0, by));
        int criteria = Integer.parseInt(name.substring(by + 1, name.indexOf(' ')));
        boolean beta = name.endsWith("beta");
        List<String> ids = new ArrayList<>();
        List<Criterion> all = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            ids.add("option" + i);
        }
        for (int j = 0; j < criteria; j++) {
            String id = "criterion" + j;
            all.add(Criterion.of(id, Kind.RISK, Better.LOWER, Text.of(id), new Measure.Amount(Text.of("points"))));
            for (int i = 0; i < options; i++) {
                effects.add(Effect.of(id, ids.get(i), beta ? beta(i, j) : normal(i, j)));
            }
        }
        return new Problem(ids, all, effects, List.of());
    }

    private static Uncertain beta(int option, int criterion) {
        return new Uncertain.Beta(5 + 3 * option + criterion, 120 - 2 * option);
    }

    private static Uncertain normal(int option, int criterion) {
        return criterion == 0
                ? new Uncertain.Normal(10 + 0.3 * option, 2)
                : new Uncertain.LogNormal(0.1 * option + 0.02 * criterion * ((option * 7 + criterion) % 3), 0.3);
    }
}
