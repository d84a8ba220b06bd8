package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told of an uncertain number: its point and, if it has one, its 95 % interval.
 *
 * <p>The point is the mean, but the median of what is skewed on its own scale (log-normal, reported). A range has no point
 * likelier than another; its middle is told with its ends.
 *
 * @param low absent, with {@code high}, where no limits are known
 */
public record Limits(double point, Optional<Double> low, Optional<Double> high) {

    // The normal 97.5 % quantile.
    static final double Z = 1.959963984540054;

    /** Beyond such parameters the distribution functions lose the digits that matter: logarithms of them cancel out. */
    private static final double EXACT = 1e8;

    /** Beyond such a shape the series of the gamma distribution is longer than it is followed. */
    private static final double EXACT_SHAPE = 1e6;

    /**
     * @throws IllegalArgumentException if they are beyond any number, as those of a spread of 1e308 are
     */
    public Limits {
        if (!Double.isFinite(point) || !isFinite(low) || !isFinite(high)) {
            throw new IllegalArgumentException(
                    "a figure and the ends of its 95 % interval are finite, but were " + point
                            + " and " + low.map(String::valueOf).orElse("none") + " to "
                            + high.map(String::valueOf).orElse("none"));
        }
    }

    private static boolean isFinite(Optional<Double> end) {
        return end.map(Double::isFinite).orElse(true);
    }

    /** Empty for what is not known. */
    public static Optional<Limits> of(Uncertain value) {
        if (value instanceof Uncertain.Exact exact) {
            return Optional.of(new Limits(exact.value(), Optional.empty(), Optional.empty()));
        }
        if (value instanceof Uncertain.Range range) {
            return Optional.of(of((range.low() + range.high()) / 2, range.low(), range.high()));
        }
        if (value instanceof Uncertain.Reported reported) {
            return Optional.of(of(reported.point(), reported.low(), reported.high()));
        }
        if (value instanceof Uncertain.Normal normal) {
            double half = Z * normal.deviation();
            return Optional.of(of(normal.mean(), normal.mean() - half, normal.mean() + half));
        }
        if (value instanceof Uncertain.LogNormal log) {
            double half = Z * log.sigma();
            return Optional.of(
                    of(StrictMath.exp(log.mu()), StrictMath.exp(log.mu() - half), StrictMath.exp(log.mu() + half)));
        }
        if (value instanceof Uncertain.Beta beta) {
            return Optional.of(beta(beta.alpha(), beta.beta()));
        }
        if (value instanceof Uncertain.Counted counted) {
            double pseudo = counted.prior().pseudo();
            return Optional.of(beta(counted.events() + pseudo, counted.of() - counted.events() + pseudo));
        }
        if (value instanceof Uncertain.Gamma gamma) {
            return Optional.of(gamma(gamma.shape(), gamma.rate()));
        }
        if (value instanceof Uncertain.StudentT student) {
            double t = student(student.freedom());
            return Optional.of(
                    of(student.mean(), student.mean() - t * student.error(), student.mean() + t * student.error()));
        }
        if (value instanceof Uncertain.Empirical empirical) {
            return Optional.of(empirical(empirical.draws()));
        }
        return Optional.empty();
    }

    private static Limits of(double point, double low, double high) {
        return new Limits(point, Optional.of(low), Optional.of(high));
    }

    private static Limits beta(double a, double b) {
        double size = a + b;
        double mean = a / size;
        if (size <= EXACT) {
            Numbers.Cumulative f = x -> Numbers.beta(a, b, x);
            return of(mean, Numbers.quantile(f, 0, 1, 0.025), Numbers.quantile(f, 0, 1, 0.975));
        }
        if (Math.min(a, b) < 1e4) {
            // So rare, or so nearly always, among so many that the rarer of the two is as gamma distributed.
            Limits rarer = gamma(Math.min(a, b), size);
            return a < b
                    ? rarer
                    : of(mean, 1 - rarer.high().orElseThrow(), 1 - rarer.low().orElseThrow());
        }
        double spread = mean * (1 - mean);
        double lean = 1 - 2 * mean;
        return ofMoments(
                mean,
                Math.sqrt(spread / (size + 1)),
                2 * lean / Math.sqrt(spread * size),
                6 * (lean * lean - spread) / spread / size);
    }

    private static Limits gamma(double shape, double rate) {
        if (shape > EXACT_SHAPE) {
            return ofMoments(shape / rate, Math.sqrt(shape) / rate, 2 / Math.sqrt(shape), 6 / shape);
        }
        double most = shape + 40 * Math.sqrt(shape) + 50;
        Numbers.Cumulative f = x -> Numbers.gamma(shape, x);
        return of(shape / rate, Numbers.quantile(f, 0, most, 0.025) / rate, Numbers.quantile(f, 0, most, 0.975) / rate);
    }

    private static double student(double freedom) {
        if (freedom > EXACT) {
            return Z;
        }
        double most = 1e6;
        while (Numbers.student(freedom, most) < 0.975 && most < 1e300) {
            most *= 1e3;
        }
        return Numbers.quantile(x -> Numbers.student(freedom, x), 0, most, 0.975);
    }

    /** Cornish and Fisher's expansion (Revue de l'Institut International de Statistique 5, 1938): all but normal here. */
    private static Limits ofMoments(double mean, double deviation, double skewness, double kurtosis) {
        return of(
                mean,
                mean + deviation * expanded(-Z, skewness, kurtosis),
                mean + deviation * expanded(Z, skewness, kurtosis));
    }

    private static double expanded(double z, double skewness, double kurtosis) {
        double cube = z * z * z;
        return z
                + (z * z - 1) * skewness / 6
                + (cube - 3 * z) * kurtosis / 24
                - (2 * cube - 5 * z) * skewness * skewness / 36;
    }

    private static Limits empirical(List<Double> draws) {
        List<Double> sorted = new ArrayList<>(draws);
        sorted.sort(null);
        double mean = sorted.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return of(mean, quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    // Hyndman and Fan's type 7, as most statistics programs have it.
    private static double quantile(List<Double> sorted, double p) {
        double at = p * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    /** The same within what can be: a distribution of a proportion may have a tail below nothing, or above all. */
    Limits within(Measure measure) {
        return measure instanceof Measure.Proportion
                ? new Limits(point, low.map(end -> Math.max(0, end)), high.map(end -> Math.min(1, end)))
                : this;
    }

    /** The width of the interval; 0 if there is none. */
    public double width() {
        return low.isPresent() && high.isPresent() ? high.get() - low.get() : 0;
    }
}
