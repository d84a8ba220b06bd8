package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** CPU time, memory and words of a measurement. */
final class Measure {

    static final int PEOPLE = 256;
    static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What keeps work from being optimized away. */
    static long sink;

    private Measure() {}

    interface Work {
        long run(int turn);
    }

    /** The median CPU time of a run in microseconds, over slices of the time there is; the first half warms up. */
    static double micros(double seconds, Work work) {
        return Rounds.median(inTurns(seconds, work)[0]);
    }

    /**
     * The CPU time of a run of each work in microseconds, slice by slice: the works take turns, so that whatever else
     * the machine does falls on all alike. The first half of the time warms up.
     *
     * @param seconds for each work
     */
    static double[][] inTurns(double seconds, Work... works) {
        long nanos = (long) (seconds * 1e9 / 16);
        List<Rounds.Kind<RuntimeException>> kinds = new ArrayList<>();
        for (Work work : works) {
            kinds.add(() -> slice(work, nanos));
        }
        return Rounds.inTurns(8, 8, kinds);
    }

    private static double slice(Work work, long nanos) {
        long from = THREADS.getCurrentThreadCpuTime();
        long until = from + nanos;
        long now = from;
        int runs = 0;
        while (now < until) {
            for (int i = 0; i < 16; i++) {
                sink += work.run(runs++ & (PEOPLE - 1));
            }
            now = THREADS.getCurrentThreadCpuTime();
        }
        return (now - from) / 1e3 / runs;
    }

    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
