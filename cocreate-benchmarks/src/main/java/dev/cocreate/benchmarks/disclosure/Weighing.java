package dev.cocreate.benchmarks.disclosure;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.core.internal.disclosure.weigh.Smaa;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.ValueFunction;
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

/**
 * An operation is a whole assessment of 100,000 iterations: as many draws of values and weights for the ranks, and as many
 * draws of values for the confidence factors. On one thread, on two, and by a {@link PlainLoop} on one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Weighing {

    private static final int ITERATIONS = 100_000;

    /** Options by criteria, and how values are spread. */
    @Param({"4x6 log-normal", "3x4 beta", "6x6 log-normal", "10x10 log-normal"})
    public String problem = "";

    private final Smaa smaa = new Smaa();
    private Problem made = Problems.named("2x1 beta");
    private Preferences ranges = Preferences.none();
    private PlainLoop plain = new PlainLoop(made, List.of(new double[] {0, 1}));

    /** Both sides get the same ranges and must come out alike. */
    @Setup
    public void make() {
        made = Problems.named(problem);
        List<double[]> hulls = new ArrayList<>();
        ranges = Preferences.none();
        for (var criterion : made.criteria()) {
            double[] hull = {Double.MAX_VALUE, -Double.MAX_VALUE};
            made.effects().stream()
                    .filter(effect -> effect.criterion().equals(criterion.id()))
                    .map(effect -> Limits.of(effect.value()).orElseThrow())
                    .forEach(limits -> {
                        hull[0] = Math.min(hull[0], limits.low().orElseThrow());
                        hull[1] = Math.max(hull[1], limits.high().orElseThrow());
                    });
            hulls.add(hull);
            ranges = ranges.value(criterion.id(), ValueFunction.linear(hull[1], hull[0]));
        }
        plain = new PlainLoop(made, hulls);
        compare();
    }

    // Five Monte-Carlo errors of the difference of two such shares.
    private void compare() {
        Assessment ours = ((Weighed.Done) weigh(1)).assessment();
        double[][] theirs = plain.run(ITERATIONS, 7);
        for (int i = 0; i < made.options().size(); i++) {
            for (int rank = 0; rank < made.options().size(); rank++) {
                double off = ours.fares().get(i).ranks().get(rank) - theirs[i][rank];
                if (Math.abs(off) > 5 * 0.5 * Math.sqrt(2.0 / ITERATIONS)) {
                    throw new IllegalStateException("option " + i + " at rank " + rank + " is off by " + off);
                }
            }
        }
    }

    private Weighed weigh(int threads) {
        return smaa.assess(made, ranges, new Settings(ITERATIONS, 42, threads, 0), Progress.UNHEARD);
    }

    /** On the calling thread alone. */
    @Benchmark
    public Weighed one() {
        return weigh(1);
    }

    /** On the calling thread and one more. */
    @Benchmark
    public Weighed two() {
        return weigh(2);
    }

    /** The plain loop, for comparison. */
    @Benchmark
    public double[][] plain() {
        return plain.run(ITERATIONS, 42);
    }
}
