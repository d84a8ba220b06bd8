package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values that hang together: a baseline, and jointly normal relative effects added to it on a scale. Immutable.
 */
public final class Correlation {

    // For what is shown; what is weighed is drawn anew. Fixed, so that a disclosure is a function of its draft.
    private static final long SEED = 20_260_101L;
    private static final int DRAWS = 16_384;

    private final Link link;
    private final Sampler baseline;
    private final double[] means;
    private final double[][] lower;

    Correlation(CorrelatedEffect effect) {
        this.link = Link.of(effect.scale());
        this.baseline = Sampler.of(effect.baseline());
        this.means = effect.means().stream().mapToDouble(Double::doubleValue).toArray();
        this.lower = cholesky(effect.covariance());
    }

    /** Fills a batch: {@code out[0]} for the reference option, the others in the effect's order. */
    void fill(Source random, double[][] out, int n) {
        baseline.fill(random, out[0], n);
        double[] z = new double[means.length];
        for (int k = 0; k < n; k++) {
            double base = link.on(out[0][k]);
            for (int i = 0; i < means.length; i++) {
                z[i] = Ziggurat.normal(random);
                double delta = means[i];
                for (int j = 0; j <= i; j++) {
                    delta += lower[i][j] * z[j];
                }
                out[i + 1][k] = link.back(base + delta);
            }
        }
    }

    /** What is shown of each option: its mean and 95 % interval, from a fixed number of draws. */
    public static List<Effect> marginals(CorrelatedEffect effect) {
        Correlation correlation = new Correlation(effect);
        double[][] out = new double[effect.options().size() + 1][DRAWS];
        correlation.fill(new Source(SEED), out, DRAWS);
        List<Effect> marginals = new ArrayList<>();
        marginals.add(one(effect, effect.reference(), effect.baseline()));
        for (int i = 0; i < effect.options().size(); i++) {
            List<Double> draws = Arrays.stream(out[i + 1]).boxed().toList();
            Limits limits = Limits.of(new Uncertain.Empirical(draws)).orElseThrow();
            marginals.add(one(
                    effect,
                    effect.options().get(i),
                    new Uncertain.Reported(
                            limits.point(),
                            limits.low().orElseThrow(),
                            limits.high().orElseThrow(),
                            Uncertain.Scale.LINEAR)));
        }
        return marginals;
    }

    private static Effect one(CorrelatedEffect effect, String option, Uncertain value) {
        return Effect.of(effect.criterion(), option, value)
                .within(effect.horizon())
                .about(effect.scope())
                .from(effect.evidence());
    }

    private static double[][] cholesky(List<List<Double>> a) {
        int n = a.size();
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a.get(i).get(j);
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }
}
