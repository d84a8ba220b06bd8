package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.benchmarks.personalization.Engines.Engine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Matches the same profiles by every engine in one run, a slice each in turn, and prints the CPU time of one match and
 * the ratio to this library: what else the machine does falls on all alike. Every engine's answers are checked against
 * the plain evaluator first.
 *
 * <pre>MatchRatios [seconds a size] [sizes, such as 100,1000,10000]</pre>
 */
public final class MatchRatios {

    private static final int PEOPLE = 256;

    private MatchRatios() {}

    public static void main(String[] args) {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 5;
        String sizes = args.length > 1 ? args[1] : "100,1000,10000,100000";
        for (String size : sizes.split(",", -1)) {
            int rules = Integer.parseInt(size);
            Workload known = Workload.of(rules, PEOPLE, 1.0, 42);
            long before = used();
            long start = System.nanoTime();
            Engines.Index index = new Engines.Index(known);
            double build = (System.nanoTime() - start) / 1e6;
            long held = used() - before;
            List<Engine> engines = new ArrayList<>(List.of(index, new Engines.HandWritten(known)));
            engines.addAll(Peers.of(known));
            verify(known, engines);
            print(known, engines, seconds);
            System.out.printf(
                    Locale.ROOT,
                    "  built in %.0f ms; lines hold %.2f KB a rule, heap grew %.2f KB a rule%n",
                    build,
                    index.index().bytes() / 1024.0 / rules,
                    held / 1024.0 / rules);
            silent(rules, seconds);
        }
    }

    /** Three-valued: 30 % of what could be known is not disclosed. */
    private static void silent(int rules, double seconds) {
        Workload workload = Workload.of(rules, PEOPLE, 0.7, 43);
        Engines.Index index = new Engines.Index(workload);
        double micros = measure(workload, profile -> index.run(profile).holding(), seconds / 2);
        long allocated = allocated(workload, index);
        System.out.printf(
                Locale.ROOT,
                "  three-valued, 30 %% undisclosed: %.2f us; allocated in 10000 matches: %d bytes%n",
                micros,
                allocated);
    }

    private static long allocated(Workload workload, Engines.Index index) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        for (int i = 0; i < 10_000; i++) {
            index.run(workload.profiles().get(i % PEOPLE));
        }
        return threads.getThreadAllocatedBytes(id) - before;
    }

    private static void verify(Workload workload, List<Engine> engines) {
        int matching = 0;
        for (Map<String, Object> profile : workload.profiles().subList(0, 64)) {
            BitSet expected = Engines.reference(workload, profile);
            matching += expected.cardinality();
            for (Engine engine : engines) {
                BitSet found = engine.match(profile);
                if (!found.equals(expected)) {
                    throw new IllegalStateException(engine.name() + " found " + found + ", expected " + expected);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d rules, %.1f match; all engines agree%n",
                workload.rules().size(),
                matching / 64.0);
    }

    private static void print(Workload workload, List<Engine> engines, double seconds) {
        int slices = 8;
        double[][] micros = new double[engines.size()][slices];
        engines.forEach(engine -> warm(workload, engine, seconds));
        for (int slice = 0; slice < slices; slice++) {
            for (int e = 0; e < engines.size(); e++) {
                micros[e][slice] = slice(workload, engines.get(e), seconds / slices);
            }
        }
        double ours = Rounds.median(micros[0]);
        for (int e = 0; e < engines.size(); e++) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-14s %10.2f us CPU a match   %8.1f x%n",
                    engines.get(e).name(),
                    Rounds.median(micros[e]),
                    Rounds.median(micros[e]) / ours);
        }
    }

    private static double slice(Workload workload, Engine engine, double seconds) {
        return engine instanceof Engines.Index index
                ? measure(workload, profile -> index.run(profile).holding(), seconds)
                : measure(workload, profile -> engine.match(profile).cardinality(), seconds);
    }

    /** Until two slices in a row are alike, or four times the time of measuring has gone. */
    private static void warm(Workload workload, Engine engine, double seconds) {
        double before = Double.MAX_VALUE;
        int alike = 0;
        for (int i = 0; i < 32 && alike < 2; i++) {
            double now = slice(workload, engine, seconds / 8);
            alike = now > before * 0.97 ? alike + 1 : 0;
            before = now;
        }
    }

    private interface Match {
        int count(Map<String, Object> profile);
    }

    private static double measure(Workload workload, Match match, double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        long until = from + (long) (seconds * 1e9);
        long done = 0;
        long sum = 0;
        long now = from;
        while (now < until) {
            for (int i = 0; i < 16; i++) {
                sum += match.count(workload.profiles().get((int) (done++ % PEOPLE)));
            }
            now = threads.getCurrentThreadCpuTime();
        }
        if (sum < 0) {
            throw new IllegalStateException("a count is not negative");
        }
        return (now - from) / 1e3 / done;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
