package dev.cocreate.benchmarks.personalization;

import dev.cocreate.benchmarks.Rounds;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

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
        double[] slices = new double[16];
        int turn = 0;
        for (int slice = 0; slice < slices.length; slice++) {
            long from = THREADS.getCurrentThreadCpuTime();
            long until = from + (long) (seconds * 1e9 / slices.length);
            long now = from;
            long runs = 0;
            while (now < until) {
                for (int i = 0; i < 16; i++) {
                    sink += work.run(turn++ & (PEOPLE - 1));
                }
                runs += 16;
                now = THREADS.getCurrentThreadCpuTime();
            }
            slices[slice] = (now - from) / 1e3 / runs;
        }
        double[] later = Arrays.copyOfRange(slices, slices.length / 2, slices.length);
        return Rounds.median(later);
    }

    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
