package dev.cocreate.benchmarks.disclosure;

import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.weigh.Smaa;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 100,000 draws of ranks and as many of confidence factors: an operation each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class Weighing {

    /** Options by criteria, and how values are spread. */
    @Param({"4x6 normal", "3x4 beta", "6x6 normal", "10x10 normal"})
    public String problem = "";

    /** Threads that draw. */
    @Param({"1", "2"})
    public int threads;

    private Problem made = problem(2, 1, true);
    private final Smaa smaa = new Smaa();

    @Setup
    public void make() {
        int by = problem.indexOf('x');
        int options = Integer.parseInt(problem.substring(0, by));
        int criteria = Integer.parseInt(problem.substring(by + 1, problem.indexOf(' ')));
        made = problem(options, criteria, problem.endsWith("normal"));
    }

    @Benchmark
    public Weighed weigh() {
        return smaa.assess(made, Preferences.none(), new Settings(100_000, 42, threads, 0), Progress.UNHEARD);
    }

    // One log-normal criterion, the others normal; or all beta.
    private static Problem problem(int options, int criteria, boolean normal) {
        List<String> names = new ArrayList<>();
        List<Criterion> all = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            names.add("o" + i);
        }
        for (int j = 0; j < criteria; j++) {
            String id = "c" + j;
            all.add(Criterion.of(id, Kind.RISK, Better.LOWER, Text.of(id), new Measure.Amount(Text.of("points"))));
            for (int i = 0; i < options; i++) {
                effects.add(Effect.of(id, names.get(i), value(i, j, normal)));
            }
        }
        return new Problem(names, all, effects, List.of());
    }

    private static Uncertain value(int option, int criterion, boolean normal) {
        if (!normal) {
            return new Uncertain.Beta(5 + 3 * option + criterion, 120 - 2 * option);
        }
        return criterion == 0
                ? new Uncertain.LogNormal(0.03 * option, 0.05)
                : new Uncertain.Normal(10 + option, 2 + 0.1 * criterion);
    }
}
