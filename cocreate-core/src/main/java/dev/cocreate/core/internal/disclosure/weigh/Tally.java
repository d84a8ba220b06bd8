package dev.cocreate.core.internal.disclosure.weigh;

import java.util.HashMap;
import java.util.Map;

/**
 * What one chunk of draws counted, and the sum of chunks. Counts may be added in any order; weights are sums of fractions,
 * so chunks are added in their own order, whoever drew them. For one thread.
 */
final class Tally {

    final int options;
    final int criteria;
    long draws;
    // In 60ths of a draw would be exact for ties of up to six; beyond, fractions round alike everywhere.
    final double[][] ranks;
    final double[][] wins;
    final double[][] firstWeights;
    final double[] meanWeights;
    final double[] meanWorth;
    final long[] vetoed;
    final long[] outside;
    final Map<Long, Integer> rankings = new HashMap<>();
    final long[] confident;

    Tally(int options, int criteria) {
        this.options = options;
        this.criteria = criteria;
        this.ranks = new double[options][options];
        this.wins = new double[options][options];
        this.firstWeights = new double[options][criteria];
        this.meanWeights = new double[criteria];
        this.meanWorth = new double[options * criteria];
        this.vetoed = new long[options];
        this.outside = new long[criteria];
        this.confident = new long[options];
    }

    void add(Tally other) {
        draws += other.draws;
        add(ranks, other.ranks);
        add(wins, other.wins);
        add(firstWeights, other.firstWeights);
        add(meanWeights, other.meanWeights);
        add(meanWorth, other.meanWorth);
        add(vetoed, other.vetoed);
        add(outside, other.outside);
        add(confident, other.confident);
        other.rankings.forEach((ranking, count) -> rankings.merge(ranking, count, Integer::sum));
    }

    private static void add(double[][] to, double[][] from) {
        for (int i = 0; i < to.length; i++) {
            add(to[i], from[i]);
        }
    }

    private static void add(double[] to, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }
}
