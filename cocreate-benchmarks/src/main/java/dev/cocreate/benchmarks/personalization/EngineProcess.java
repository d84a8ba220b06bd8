package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.benchmarks.personalization.Engines.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One engine in a process of its own: loads the workload, checks what it finds against the plain evaluator, warms up, and
 * then matches whenever a line on its input names a number of seconds. What other engines leave in the heap or teach the
 * compiler does not touch it.
 *
 * <pre>EngineProcess name rules seconds</pre>
 */
final class EngineProcess {

    /** Begins every line that is meant for {@link EngineApart}: libraries write lines of their own. */
    static final String MARK = "# ";

    static final int PEOPLE = 256;

    private static final int CHECKED = 64;

    private final Workload workload;
    private final Engine engine;

    private EngineProcess(Workload workload, Engine engine) {
        this.workload = workload;
        this.engine = engine;
    }

    public static void main(String[] args) throws IOException {
        Workload workload = Workload.of(Integer.parseInt(args[1]), PEOPLE, 1.0, 42);
        double seconds = Double.parseDouble(args[2]);
        long before = Measure.used();
        long start = System.nanoTime();
        Engine engine =
                Objects.requireNonNull(Peers.all().get(args[0]), args[0]).apply(workload);
        double built = (System.nanoTime() - start) / 1e9;
        say("%.2f %.1f", built, (Measure.used() - before) / 1048576.0);
        EngineProcess process = new EngineProcess(workload, engine);
        say("%.1f", process.verified());
        process.warm(seconds);
        say("warm");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            say("%.3f", process.slice(Double.parseDouble(order)));
        }
    }

    private static void say(String format, Object... values) {
        Rounds.say(MARK + format, values);
    }

    /** How many rules match a person, on the average. */
    private double verified() {
        int matching = 0;
        List<Map<String, Object>> some = workload.profiles().subList(0, CHECKED);
        for (Map<String, Object> profile : some) {
            BitSet expected = Engines.reference(workload, profile);
            matching += expected.cardinality();
            BitSet found = engine.match(profile);
            if (!found.equals(expected)) {
                throw new IllegalStateException("found " + found + ", expected " + expected);
            }
        }
        return (double) matching / some.size();
    }

    /** Until four slices in a row are no faster than the best before, or eight times the time of measuring has gone. */
    private void warm(double seconds) {
        double best = Double.MAX_VALUE;
        int noFaster = 0;
        for (int i = 0; i < 64 && noFaster < 4; i++) {
            double now = slice(seconds / 8);
            noFaster = now < best * 0.97 ? 0 : noFaster + 1;
            best = Math.min(best, now);
        }
    }

    /** CPU time of a match in microseconds. */
    private double slice(double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        // Asking for the time would count where a match takes microseconds, a few matches more where it takes a second.
        int atOnce = workload.rules().size() > 10_000 ? 1 : 16;
        long from = threads.getCurrentThreadCpuTime();
        long until = from + (long) (seconds * 1e9);
        long now = from;
        int done = 0;
        while (now < until) {
            for (int i = 0; i < atOnce; i++) {
                Measure.sink += engine.count(workload.profiles().get(done++ % PEOPLE));
            }
            now = threads.getCurrentThreadCpuTime();
        }
        return (now - from) / 1e3 / done;
    }
}
