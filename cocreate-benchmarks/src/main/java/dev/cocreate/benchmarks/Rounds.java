package dev.cocreate.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What harnesses share in which several kinds of work take turns, so that a machine's changing mood meets them all. */
public final class Rounds {

    private Rounds() {}

    /** A round of one kind of work, and the figure it yields. */
    public interface Kind<E extends Exception> {
        double measured() throws E;
    }

    /** What a caller does again and again. */
    public interface Work {
        void once(int caller) throws Exception;
    }

    /**
     * Every kind once a round, one after the other.
     *
     * @return for each kind, in the order given, its figures of the rounds that count
     */
    @SafeVarargs
    public static <E extends Exception> double[][] inTurns(int warmUp, int rounds, Kind<E>... kinds) throws E {
        List<Kind<E>> all = new ArrayList<>();
        for (Kind<E> kind : kinds) {
            all.add(kind);
        }
        return inTurns(warmUp, rounds, all);
    }

    /** The same of as many kinds as there are. */
    public static <E extends Exception> double[][] inTurns(int warmUp, int rounds, List<Kind<E>> kinds) throws E {
        double[][] figures = new double[kinds.size()][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (int kind = 0; kind < figures.length; kind++) {
                double figure = kinds.get(kind).measured();
                if (round >= 0) {
                    figures[kind][round] = figure;
                }
            }
        }
        return figures;
    }

    /** How often a second the work was done, by all callers together, each on a thread of its own. */
    public static double rate(int callers, double seconds, Work work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                tasks.add(() -> {
                    long done = 0;
                    while (System.nanoTime() < end) {
                        work.once(caller);
                        done++;
                    }
                    return done;
                });
            }
            long all = 0;
            for (Future<Long> each : threads.invokeAll(tasks)) {
                all += each.get();
            }
            return all * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdown();
        }
    }

    public static double median(double[] values) {
        return percentile(values, 50);
    }

    public static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** The ratios of neighbouring rounds. */
    public static Spread ratios(double[] figures, double[] to) {
        double[] ratios = new double[figures.length];
        Arrays.setAll(ratios, i -> figures[i] / to[i]);
        return new Spread(median(ratios), percentile(ratios, 0), percentile(ratios, 100));
    }

    /** A median, and how far the rounds lie apart. */
    public record Spread(double median, double lowest, double highest) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (lowest %.2f, highest %.2f)", median, lowest, highest);
        }
    }

    /** A line of the report, with points in its numbers wherever it is run. */
    public static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
