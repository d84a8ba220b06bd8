package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.preference.SwingQuestion;
import java.util.List;
import java.util.Optional;

/**
 * The next question worth asking: of all pairs of swings the one whose answer is expected to leave least open who comes
 * first. From one set of draws: those that say "one matters more" and those that say the other are what either answer would
 * leave.
 */
final class Asking {

    private static final int DRAWS = 16 * Chunk.SIZE / 4;
    // Less than this many bits to gain, and the answer would change nothing she could see.
    private static final double WORTH_ASKING = 0.01;
    // An answer everybody who fits would give asks nothing.
    private static final double OPEN = 0.005;

    private Asking() {}

    static Optional<SwingQuestion> next(Model model, List<String> criteria, Chunk chunk, long seed) {
        int n = criteria.size();
        double[][] weights = new double[n][DRAWS];
        int[] leaders = chunk.leaders(seed, weights);
        int[] all = new int[model.options.size()];
        for (int leader : leaders) {
            all[leader]++;
        }
        double now = entropy(all, DRAWS);
        Optional<SwingQuestion> best = Optional.empty();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                int[] more = new int[all.length];
                int[] less = new int[all.length];
                int count = 0;
                for (int k = 0; k < DRAWS; k++) {
                    if (weights[a][k] >= weights[b][k]) {
                        more[leaders[k]]++;
                        count++;
                    } else {
                        less[leaders[k]]++;
                    }
                }
                double share = count / (double) DRAWS;
                if (share > OPEN && share < 1 - OPEN) {
                    double after = share * entropy(more, count) + (1 - share) * entropy(less, DRAWS - count);
                    if (now - after > WORTH_ASKING
                            && (best.isEmpty() || after < best.get().undecidedAfter())) {
                        best = Optional.of(new SwingQuestion(criteria.get(a), criteria.get(b), now, after, share));
                    }
                }
            }
        }
        return best;
    }

    private static double entropy(int[] counts, int of) {
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double p = count / (double) of;
                bits -= p * StrictMath.log(p) / StrictMath.log(2);
            }
        }
        return bits;
    }
}
