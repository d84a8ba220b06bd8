package dev.cocreate.benchmarks.disclosure;

import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * SMAA-2 as its papers describe it and as one would first write it: a draw at a time with {@link Random}, weights from sorted
 * even draws, values scaled over given ranges, options ranked, counted; then the confidence factors with values drawn anew.
 * What the measured kernel is compared with. For one thread.
 */
final class PlainLoop {

    private final Uncertain[][] values;
    private final double[] worst;
    private final double[] best;
    private final int options;
    private final int criteria;

    /** Every criterion of the problem is better when lower; {@code ranges} has the best and the worst of each. */
    PlainLoop(Problem problem, List<double[]> ranges) {
        this.options = problem.options().size();
        this.criteria = problem.criteria().size();
        this.values = new Uncertain[options][criteria];
        this.best = ranges.stream().mapToDouble(range -> range[0]).toArray();
        this.worst = ranges.stream().mapToDouble(range -> range[1]).toArray();
        for (Effect effect : problem.effects()) {
            int option = problem.options().indexOf(effect.option());
            int criterion = problem.criteria()
                    .indexOf(problem.criteria().stream()
                            .filter(each -> each.id().equals(effect.criterion()))
                            .findFirst()
                            .orElseThrow());
            values[option][criterion] = effect.value();
        }
    }

    /** Rank acceptabilities by option and rank, and behind them the confidence factors. */
    double[][] run(int draws, long seed) {
        Random random = new Random(seed);
        double[][] acceptability = new double[options + 1][options];
        double[][] central = new double[options][criteria];
        for (int draw = 0; draw < draws; draw++) {
            double[] weights = weights(random);
            double[] scores = scores(random, weights);
            for (int i = 0; i < options; i++) {
                int rank = 0;
                for (double other : scores) {
                    rank += other > scores[i] ? 1 : 0;
                }
                acceptability[i][rank] += 1.0 / draws;
                for (int j = 0; rank == 0 && j < criteria; j++) {
                    central[i][j] += weights[j];
                }
            }
        }
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < criteria; j++) {
                central[i][j] /= acceptability[i][0] * draws;
            }
        }
        for (int draw = 0; draw < draws; draw++) {
            double[][] drawn = draw(random);
            for (int i = 0; i < options; i++) {
                double[] scores = new double[options];
                for (int other = 0; other < options; other++) {
                    scores[other] = score(drawn[other], central[i]);
                }
                double mine = scores[i];
                acceptability[options][i] += Arrays.stream(scores).noneMatch(each -> each > mine) ? 1.0 / draws : 0;
            }
        }
        return acceptability;
    }

    private double[] weights(Random random) {
        double[] cuts = new double[criteria + 1];
        for (int j = 1; j < criteria; j++) {
            cuts[j] = random.nextDouble();
        }
        cuts[criteria] = 1;
        Arrays.sort(cuts);
        double[] weights = new double[criteria];
        for (int j = 0; j < criteria; j++) {
            weights[j] = cuts[j + 1] - cuts[j];
        }
        return weights;
    }

    private double[] scores(Random random, double[] weights) {
        double[][] drawn = draw(random);
        double[] scores = new double[options];
        for (int i = 0; i < options; i++) {
            scores[i] = score(drawn[i], weights);
        }
        return scores;
    }

    private double score(double[] drawn, double[] weights) {
        double score = 0;
        for (int j = 0; j < criteria; j++) {
            score += weights[j] * (worst[j] - drawn[j]) / (worst[j] - best[j]);
        }
        return score;
    }

    private double[][] draw(Random random) {
        double[][] drawn = new double[options][criteria];
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < criteria; j++) {
                drawn[i][j] = draw(values[i][j], random);
            }
        }
        return drawn;
    }

    private static double draw(Uncertain value, Random random) {
        if (value instanceof Uncertain.Normal normal) {
            return normal.mean() + normal.deviation() * random.nextGaussian();
        }
        if (value instanceof Uncertain.LogNormal log) {
            return Math.exp(log.mu() + log.sigma() * random.nextGaussian());
        }
        Uncertain.Beta beta = (Uncertain.Beta) value;
        double x = gamma(beta.alpha(), random);
        return x / (x + gamma(beta.beta(), random));
    }

    // Marsaglia and Tsang, ACM TOMS 2000;26:363-372, for shapes of 1 and more.
    private static double gamma(double shape, Random random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + c * z, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * z * z + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }
}
