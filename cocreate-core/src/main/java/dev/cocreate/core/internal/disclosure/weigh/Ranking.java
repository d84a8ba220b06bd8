package dev.cocreate.core.internal.disclosure.weigh;

import java.util.Arrays;

/**
 * Ranks the options of a batch of draws and counts. Pairs are compared once, without a branch; draws with a tie, which
 * continuous values never have, are counted again with care: tied options share their ranks evenly. For one thread.
 */
final class Ranking {

    // Whole rankings are told apart for up to this many options; beyond, only who comes first is.
    static final int WHOLE = 7;
    private static final int SLOTS = 1 << 14;

    private final int options;
    private final int[][] better;
    private final int[] ties;
    private final long[] keys = new long[SLOTS];
    private final int[] counts = new int[SLOTS];

    Ranking(int options, int batch) {
        this.options = options;
        this.better = new int[options][batch];
        this.ties = new int[batch];
    }

    /** @param scores by option and draw */
    void count(double[][] scores, double[][] weights, int n, Tally tally) {
        for (int i = 0; i < options; i++) {
            Arrays.fill(better[i], 0, n, 0);
        }
        Arrays.fill(ties, 0, n, 0);
        for (int i = 0; i < options; i++) {
            double[] a = scores[i];
            int[] behindA = better[i];
            for (int j = i + 1; j < options; j++) {
                double[] b = scores[j];
                int[] behindB = better[j];
                int won = 0;
                int lost = 0;
                for (int k = 0; k < n; k++) {
                    int above = a[k] > b[k] ? 1 : 0;
                    int below = a[k] < b[k] ? 1 : 0;
                    behindB[k] += above;
                    behindA[k] += below;
                    ties[k] += 1 - above - below;
                    won += above;
                    lost += below;
                }
                double level = (n - won - lost) / 2.0;
                tally.wins[i][j] += won + level;
                tally.wins[j][i] += lost + level;
            }
        }
        for (int k = 0; k < n; k++) {
            if (ties[k] == 0) {
                clear(k, weights, tally);
            } else {
                tied(k, scores, weights, tally);
            }
        }
        tally.draws += n;
    }

    private void clear(int k, double[][] weights, Tally tally) {
        long ranking = 0;
        int first = 0;
        for (int i = 0; i < options; i++) {
            int rank = better[i][k];
            tally.ranks[i][rank]++;
            ranking = ranking * options + rank;
            first = rank == 0 ? i : first;
        }
        double[] sums = tally.firstWeights[first];
        for (int j = 0; j < sums.length; j++) {
            sums[j] += weights[j][k];
        }
        note(options <= WHOLE ? ranking : first);
    }

    private void tied(int k, double[][] scores, double[][] weights, Tally tally) {
        long ranking = 0;
        int firsts = 0;
        for (int i = 0; i < options; i++) {
            int level = 0;
            for (int j = 0; j < options; j++) {
                level += scores[j][k] == scores[i][k] ? 1 : 0;
            }
            int rank = better[i][k];
            for (int r = rank; r < rank + level; r++) {
                tally.ranks[i][r] += 1.0 / level;
            }
            ranking = ranking * options + rank;
            firsts += rank == 0 ? 1 : 0;
        }
        long leader = 0;
        for (int i = 0; i < options; i++) {
            if (better[i][k] == 0) {
                leader = leader * 31 + i + 1;
                for (int j = 0; j < weights.length; j++) {
                    tally.firstWeights[i][j] += weights[j][k] / firsts;
                }
            }
        }
        note(options <= WHOLE ? ranking : options + leader);
    }

    private void note(long ranking) {
        int at = (int) ((ranking * 0x9E3779B97F4A7C15L) >>> 50);
        while (counts[at] != 0 && keys[at] != ranking) {
            at = (at + 1) & (SLOTS - 1);
        }
        keys[at] = ranking;
        counts[at]++;
    }

    /** Moves what was noted of whole rankings into a tally. */
    void settle(Tally tally) {
        for (int at = 0; at < SLOTS; at++) {
            if (counts[at] != 0) {
                tally.rankings.merge(keys[at], counts[at], Integer::sum);
                counts[at] = 0;
            }
        }
    }
}
