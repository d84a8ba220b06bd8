package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.effect.Uncertain;
import java.util.SplittableRandom;

/** Draws of an uncertain number, a batch at a time. Immutable. */
interface Sampler {

    // The normal 97.5 % quantile.
    double Z = 1.959963984540054;

    /** Fills the first {@code n} places. */
    void fill(SplittableRandom random, double[] out, int n);

    /**
     * @throws IllegalArgumentException if it is not known: that is never drawn
     */
    static Sampler of(Uncertain value) {
        if (value instanceof Uncertain.Exact exact) {
            return constant(exact.value());
        }
        if (value instanceof Uncertain.Range range) {
            double width = range.high() - range.low();
            return (random, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = range.low() + width * random.nextDouble();
                }
            };
        }
        if (value instanceof Uncertain.Reported reported) {
            return reported(reported);
        }
        if (value instanceof Uncertain.Normal normal) {
            return (random, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = normal.mean() + normal.deviation() * random.nextGaussian();
                }
            };
        }
        if (value instanceof Uncertain.LogNormal log) {
            if (log.sigma() == 0) {
                return constant(Math.exp(log.mu()));
            }
            return (random, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.exp(log.mu() + log.sigma() * random.nextGaussian());
                }
            };
        }
        if (value instanceof Uncertain.Beta beta) {
            return beta(beta.alpha(), beta.beta());
        }
        if (value instanceof Uncertain.Counted counted) {
            double pseudo = counted.prior().pseudo();
            return beta(counted.events() + pseudo, counted.of() - counted.events() + pseudo);
        }
        if (value instanceof Uncertain.Gamma gamma) {
            return (random, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = gamma(random, gamma.shape()) / gamma.rate();
                }
            };
        }
        if (value instanceof Uncertain.StudentT student) {
            return (random, out, n) -> {
                for (int i = 0; i < n; i++) {
                    double chi = 2 * gamma(random, student.freedom() / 2);
                    out[i] = student.mean()
                            + student.error() * random.nextGaussian() / Math.sqrt(chi / student.freedom());
                }
            };
        }
        if (value instanceof Uncertain.Empirical empirical) {
            double[] draws =
                    empirical.draws().stream().mapToDouble(Double::doubleValue).toArray();
            return (random, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = draws[random.nextInt(draws.length)];
                }
            };
        }
        throw new IllegalArgumentException("what is not known is never drawn: " + value);
    }

    private static Sampler constant(double value) {
        return (random, out, n) -> java.util.Arrays.fill(out, 0, n, value);
    }

    /** Two halves of a normal, joined at the point, on the scale: with the reported numbers for quantiles. */
    private static Sampler reported(Uncertain.Reported reported) {
        Link link = Link.of(reported.scale());
        double middle = link.on(reported.point());
        double below = (middle - link.on(reported.low())) / Z;
        double above = (link.on(reported.high()) - middle) / Z;
        return (random, out, n) -> {
            for (int i = 0; i < n; i++) {
                double z = random.nextGaussian();
                out[i] = link.back(middle + z * (z < 0 ? below : above));
            }
        };
    }

    private static Sampler beta(double a, double b) {
        return (random, out, n) -> {
            for (int i = 0; i < n; i++) {
                double x = gamma(random, a);
                out[i] = x / (x + gamma(random, b));
            }
        };
    }

    /** Marsaglia and Tsang, ACM TOMS 2000;26:363-372. */
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = 1 + c * z;
            if (v > 0) {
                v = v * v * v;
                double u = 1 - random.nextDouble();
                double zz = z * z;
                if (u < 1 - 0.0331 * zz * zz || Math.log(u) < 0.5 * zz + d * (1 - v + Math.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
