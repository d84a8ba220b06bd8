package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.preference.Veto;
import java.util.Arrays;

/**
 * Draws one chunk: a fixed number of draws with a random source of its own, so that what it yields depends on the seed and
 * its number alone, not on who else draws. Values and weights stand as one array per option or criterion and batch, so that
 * the inner loops run over draws. For one thread; can draw many chunks one after another.
 */
final class Chunk {

    static final int SIZE = 4_096;
    static final int BATCH = 256;
    private static final long RANKS = 0x52414E4BL;
    private static final long CONFIDENCE = 0x434F4E46L;
    private static final long VETOES = 0x5645544FL;

    private final Model model;
    private final Weights weights;
    private final boolean[] excluded;
    private final int options;
    private final int criteria;
    private final double[][] values;
    private final double[][] drawn;
    private final double[][] scores;
    private final Ranking ranking;

    Chunk(Model model, Weights weights, boolean[] excluded) {
        this.model = model;
        this.weights = weights;
        this.excluded = excluded;
        this.options = model.options.size();
        this.criteria = model.criteria.size();
        this.values = new double[options][BATCH];
        this.drawn = new double[criteria][BATCH];
        this.scores = new double[options][BATCH];
        this.ranking = new Ranking(options, BATCH);
    }

    // Each chunk of each phase starts somewhere else in the one cycle of 2^64, far from all others.
    static Source random(long seed, long phase, int chunk) {
        long mixed = Source.mix(seed ^ (phase * 0xD1342543DE82EF95L));
        return new Source(Source.mix(mixed + (chunk + 1L) * 0xDA942042E4DD58B5L));
    }

    /** Ranks {@code size} draws. */
    Tally ranks(long seed, int chunk, int size) {
        Tally tally = new Tally(options, criteria);
        Source random = random(seed, RANKS, chunk);
        Weights.Run run = weights.start(random);
        for (int done = 0; done < size; done += BATCH) {
            int n = Math.min(BATCH, size - done);
            run.fill(random, drawn, n);
            start(n);
            for (int j = 0; j < criteria; j++) {
                model.fill(j, random, values, n);
                double[] weight = drawn[j];
                Worth worth = model.worths.get(j);
                for (int i = 0; i < options; i++) {
                    double[] value = values[i];
                    tally.outside[j] += worth.beyond(value, n);
                    worth.turn(value, n);
                    double[] score = scores[i];
                    for (int k = 0; k < n; k++) {
                        score[k] += weight[k] * value[k];
                    }
                    tally.meanWorth[i * criteria + j] += sum(value, n);
                }
                tally.meanWeights[j] += sum(weight, n);
            }
            ranking.count(scores, drawn, n, tally);
        }
        ranking.settle(tally);
        return tally;
    }

    // In four strands, so that one addition need not wait for the one before; always the same four.
    private static double sum(double[] values, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            a += values[k];
            b += values[k + 1];
            c += values[k + 2];
            d += values[k + 3];
        }
        for (; k < n; k++) {
            a += values[k];
        }
        return a + b + (c + d);
    }

    // What breaks a veto too often comes behind all that does not, and those keep their order among themselves.
    private void start(int n) {
        for (int i = 0; i < options; i++) {
            Arrays.fill(scores[i], 0, n, excluded[i] ? -1e6 : 0);
        }
    }

    /** Counts how often each option is first for its own central weights, with values drawn anew. */
    Tally confidence(long seed, int chunk, int size, double[][] central) {
        Tally tally = new Tally(options, criteria);
        Source random = random(seed, CONFIDENCE, chunk);
        double[][][] own = new double[options][options][BATCH];
        double[] best = new double[BATCH];
        for (int done = 0; done < size; done += BATCH) {
            int n = Math.min(BATCH, size - done);
            for (int c = 0; c < options; c++) {
                for (int i = 0; i < options; i++) {
                    Arrays.fill(own[c][i], 0, n, excluded[i] ? -1e6 : 0);
                }
            }
            for (int j = 0; j < criteria; j++) {
                model.fill(j, random, values, n);
                for (int i = 0; i < options; i++) {
                    double[] value = values[i];
                    model.worths.get(j).turn(value, n);
                    for (int c = 0; c < options; c++) {
                        if (central[c].length > 0) {
                            double weight = central[c][j];
                            double[] score = own[c][i];
                            for (int k = 0; k < n; k++) {
                                score[k] += weight * value[k];
                            }
                        }
                    }
                }
            }
            for (int c = 0; c < options; c++) {
                if (central[c].length > 0) {
                    tally.confident[c] += n - beaten(own[c], c, n, best);
                }
            }
            tally.draws += n;
        }
        return tally;
    }

    private int beaten(double[][] scores, int option, int n, double[] best) {
        Arrays.fill(best, 0, n, Double.NEGATIVE_INFINITY);
        double[] mine = scores[option];
        for (int i = 0; i < options; i++) {
            double[] other = scores[i];
            for (int k = 0; k < n; k++) {
                best[k] = Math.max(best[k], other[k]);
            }
        }
        int count = 0;
        for (int k = 0; k < n; k++) {
            count += best[k] > mine[k] ? 1 : 0;
        }
        return count;
    }

    /** Counts how often each option breaks a veto, and each veto apart. */
    long[][] vetoes(long seed, int chunk, int size, int vetoes) {
        long[][] broken = new long[vetoes + 1][options];
        Source random = random(seed, VETOES, chunk);
        int[][] any = new int[options][BATCH];
        for (int done = 0; done < size; done += BATCH) {
            int n = Math.min(BATCH, size - done);
            int number = 0;
            for (int[] each : any) {
                Arrays.fill(each, 0, n, 0);
            }
            for (int j = 0; j < criteria; j++) {
                if (model.vetoes.get(j).isEmpty()) {
                    continue;
                }
                model.fill(j, random, values, n);
                boolean higher = model.higherIsBetter(j);
                for (Veto veto : model.vetoes.get(j)) {
                    for (int i = 0; i < options; i++) {
                        for (int k = 0; k < n; k++) {
                            boolean worse = higher ? values[i][k] < veto.limit() : values[i][k] > veto.limit();
                            any[i][k] |= worse ? 1 : 0;
                            broken[number][i] += worse ? 1 : 0;
                        }
                    }
                    number++;
                }
            }
            for (int i = 0; i < options; i++) {
                for (int k = 0; k < n; k++) {
                    broken[vetoes][i] += any[i][k];
                }
            }
        }
        return broken;
    }

    /** Draws weights and who comes first, for asking: {@code weights[criterion][draw]}, and the leader of each draw. */
    int[] leaders(long seed, double[][] into) {
        Source random = random(seed, RANKS, -1);
        Weights.Run run = weights.start(random);
        int size = into[0].length;
        int[] leaders = new int[size];
        for (int done = 0; done < size; done += BATCH) {
            int n = Math.min(BATCH, size - done);
            run.fill(random, drawn, n);
            start(n);
            for (int j = 0; j < criteria; j++) {
                System.arraycopy(drawn[j], 0, into[j], done, n);
                model.fill(j, random, values, n);
                for (int i = 0; i < options; i++) {
                    model.worths.get(j).turn(values[i], n);
                    for (int k = 0; k < n; k++) {
                        scores[i][k] += drawn[j][k] * values[i][k];
                    }
                }
            }
            for (int k = 0; k < n; k++) {
                int best = 0;
                for (int i = 1; i < options; i++) {
                    best = scores[i][k] > scores[best][k] ? i : best;
                }
                leaders[done + k] = best;
            }
        }
        return leaders;
    }
}
