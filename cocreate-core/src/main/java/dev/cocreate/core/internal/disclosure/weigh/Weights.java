package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.preference.Assessment.Sampling;
import java.util.Arrays;

/** Draws of weights, evenly from all that fit what was said, a batch at a time. Immutable. */
interface Weights {

    /** How they are drawn. */
    Sampling sampling();

    /** What draws of one run share; a walk has a place where it stands, the others nothing. For one thread. */
    Run start(Source random);

    /** One run. */
    @FunctionalInterface
    interface Run {
        /** Fills {@code weights[criterion][0..n)}; each draw adds up to 1. */
        void fill(Source random, double[][] weights, int n);
    }

    /** One point. */
    static Weights fixed(double[] weights) {
        return of(Sampling.FIXED, (random, out, n) -> {
            for (int j = 0; j < weights.length; j++) {
                Arrays.fill(out[j], 0, n, weights[j]);
            }
        });
    }

    /**
     * Evenly from the simplex with these corners: their mixture with weights evenly from the standard simplex, which are
     * exponentials over their sum. Exact.
     *
     * @param corners by corner and criterion; each adds up to 1
     */
    static Weights mixture(Sampling sampling, double[][] corners) {
        int n = corners.length;
        boolean plain = sampling == Sampling.SIMPLEX && n == corners[0].length;
        return of(sampling, plain ? simplex(n) : mixture(corners));
    }

    private static Run simplex(int n) {
        return (random, out, size) -> {
            double[] sum = new double[size];
            for (int j = 0; j < n; j++) {
                double[] row = out[j];
                for (int k = 0; k < size; k++) {
                    double e = Ziggurat.exponential(random);
                    row[k] = e;
                    sum[k] += e;
                }
            }
            for (int j = 0; j < n; j++) {
                double[] row = out[j];
                for (int k = 0; k < size; k++) {
                    row[k] /= sum[k];
                }
            }
        };
    }

    private static Run mixture(double[][] corners) {
        Run even = simplex(corners.length);
        return (random, out, size) -> {
            double[][] shares = new double[corners.length][size];
            even.fill(random, shares, size);
            for (int j = 0; j < out.length; j++) {
                double[] row = out[j];
                Arrays.fill(row, 0, size, 0);
                for (int c = 0; c < corners.length; c++) {
                    double part = corners[c][j];
                    if (part != 0) {
                        double[] share = shares[c];
                        for (int k = 0; k < size; k++) {
                            row[k] += part * share[k];
                        }
                    }
                }
            }
        };
    }

    private static Weights of(Sampling sampling, Run run) {
        return new Weights() {
            @Override
            public Sampling sampling() {
                return sampling;
            }

            @Override
            public Run start(Source random) {
                return run;
            }
        };
    }
}
