package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.effect.Uncertain;
import java.util.Arrays;

/** Draws of an uncertain number, a batch at a time. Immutable. */
interface Sampler {

    // The normal 97.5 % quantile.
    double Z = 1.959963984540054;

    /** Fills the first {@code n} places. */
    void fill(Source random, double[] out, int n);

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
                for (int k = 0; k < n; k++) {
                    out[k] = range.low() + width * random.nextDouble();
                }
            };
        }
        if (value instanceof Uncertain.Reported reported) {
            return reported(reported);
        }
        if (value instanceof Uncertain.Normal normal) {
            return halves(normal.mean(), normal.deviation(), normal.deviation());
        }
        if (value instanceof Uncertain.LogNormal log) {
            return log.sigma() == 0
                    ? constant(StrictMath.exp(log.mu()))
                    : linked(Link.LOG, halves(log.mu(), log.sigma(), log.sigma()), furthest(log.mu(), log.sigma()));
        }
        if (value instanceof Uncertain.Beta beta) {
            return beta(beta.alpha(), beta.beta());
        }
        if (value instanceof Uncertain.Counted counted) {
            double pseudo = counted.prior().pseudo();
            return beta(counted.events() + pseudo, counted.of() - counted.events() + pseudo);
        }
        if (value instanceof Uncertain.Gamma gamma) {
            GammaDraws draws = new GammaDraws(gamma.shape());
            return (random, out, n) -> {
                for (int k = 0; k < n; k++) {
                    out[k] = draws.next(random) / gamma.rate();
                }
            };
        }
        if (value instanceof Uncertain.StudentT student) {
            return student(student);
        }
        if (value instanceof Uncertain.Empirical empirical) {
            double[] draws =
                    empirical.draws().stream().mapToDouble(Double::doubleValue).toArray();
            return (random, out, n) -> {
                for (int k = 0; k < n; k++) {
                    out[k] = draws[random.nextInt(draws.length)];
                }
            };
        }
        throw new IllegalArgumentException("what is not known is never drawn: " + value);
    }

    private static Sampler constant(double value) {
        return (random, out, n) -> Arrays.fill(out, 0, n, value);
    }

    /** Two halves of a normal, joined at the point, on the scale: with the reported numbers for quantiles. */
    private static Sampler reported(Uncertain.Reported reported) {
        Link link = Link.of(reported.scale());
        double middle = link.on(reported.point());
        double below = (middle - link.on(reported.low())) / Z;
        double above = (link.on(reported.high()) - middle) / Z;
        return linked(link, halves(middle, below, above), furthest(middle, Math.max(below, above)));
    }

    private static Sampler halves(double middle, double below, double above) {
        if (below == above) {
            return (random, out, n) -> {
                Ziggurat.normals(random, out, n);
                for (int k = 0; k < n; k++) {
                    out[k] = middle + above * out[k];
                }
            };
        }
        return (random, out, n) -> {
            Ziggurat.normals(random, out, n);
            for (int k = 0; k < n; k++) {
                double z = out[k];
                out[k] = middle + z * (z < 0 ? below : above);
            }
        };
    }

    private static double furthest(double middle, double spread) {
        return Math.abs(middle) + Ziggurat.FURTHEST * spread;
    }

    /** What is drawn on a scale, brought back from it. */
    private static Sampler linked(Link link, Sampler sampler, double furthest) {
        if (link == Link.LINEAR) {
            return sampler;
        }
        if (furthest > Powers.MOST) {
            return (random, out, n) -> {
                sampler.fill(random, out, n);
                for (int k = 0; k < n; k++) {
                    out[k] = link.back(out[k]);
                }
            };
        }
        return (random, out, n) -> {
            sampler.fill(random, out, n);
            link.back(out, n);
        };
    }

    private static Sampler beta(double a, double b) {
        GammaDraws first = new GammaDraws(a);
        GammaDraws second = new GammaDraws(b);
        if (Math.min(a, b) < 1) {
            return (random, out, n) -> {
                for (int k = 0; k < n; k++) {
                    double ahead = first.nextLog(random) - second.nextLog(random);
                    out[k] = Link.LOGIT.back(ahead);
                }
            };
        }
        return (random, out, n) -> {
            for (int k = 0; k < n; k++) {
                double x = first.next(random);
                out[k] = x / (x + second.next(random));
            }
        };
    }

    private static Sampler student(Uncertain.StudentT student) {
        GammaDraws half = new GammaDraws(student.freedom() / 2);
        return (random, out, n) -> {
            for (int k = 0; k < n; k++) {
                double chi = Math.max(2 * half.next(random), Double.MIN_NORMAL);
                double z = Ziggurat.normal(random);
                out[k] = student.mean() + student.error() * z / Math.sqrt(chi / student.freedom());
            }
        };
    }
}
