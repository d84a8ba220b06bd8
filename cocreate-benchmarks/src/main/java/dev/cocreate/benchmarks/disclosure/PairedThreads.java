package dev.cocreate.benchmarks.disclosure;

import dev.cocreate.benchmarks.Rounds;
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

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        int assessments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        for (String problem : PROBLEMS) {
            Weighing weighing = new Weighing();
            weighing.problem = problem;
            weighing.make();
            double[][] millis = Rounds.inTurns(
                    WARM_UP_ROUNDS,
                    rounds,
                    () -> millis(assessments, weighing::one),
                    () -> millis(assessments, weighing::two));
            Rounds.say(
                    "%-16s one thread %4.0f ms, two %4.0f ms, ratio %s",
                    problem, Rounds.median(millis[0]), Rounds.median(millis[1]), Rounds.ratios(millis[0], millis[1]));
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
}
