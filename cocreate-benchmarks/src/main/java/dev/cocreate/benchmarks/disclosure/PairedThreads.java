package dev.cocreate.benchmarks.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How much faster two threads weigh than one: the same assessment of 100,000 iterations on one and on two in turns, since
 * the second core of a shared machine may be slower from one moment to the next. What counts is the median of the ratios of
 * neighbouring rounds. Arguments: rounds, assessments a round.
 */
public final class PairedThreads {

    private static final String[] PROBLEMS = {"4x6 log-normal", "3x4 beta", "6x6 log-normal", "10x10 log-normal"};
    private static final int WARM_UP_ROUNDS = 12;

    private static long sink;

    private PairedThreads() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        int assessments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        for (String problem : PROBLEMS) {
            Weighing weighing = new Weighing();
            weighing.problem = problem;
            weighing.make();
            double[] one = new double[rounds];
            double[] two = new double[rounds];
            double[] ratios = new double[rounds];
            for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
                double alone = millis(assessments, weighing::one);
                double together = millis(assessments, weighing::two);
                if (round >= 0) {
                    one[round] = alone;
                    two[round] = together;
                    ratios[round] = alone / together;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-16s one thread %4.0f ms, two %4.0f ms, ratio %.2f (lowest %.2f, highest %.2f)%n",
                    problem,
                    median(one),
                    median(two),
                    median(ratios),
                    Arrays.stream(ratios).min().orElseThrow(),
                    Arrays.stream(ratios).max().orElseThrow());
        }
        if (sink == 0) {
            throw new IllegalStateException("nothing was weighed");
        }
    }

    private static double millis(int times, Supplier<Object> work) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            sink += System.identityHashCode(work.get());
        }
        return (System.nanoTime() - start) / 1e6 / times;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
