package dev.cocreate.core.internal.disclosure.form;

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
            double most = gamma.shape() + 40 * Math.sqrt(gamma.shape()) + 50;
            Numbers.Cumulative f = x -> Numbers.gamma(gamma.shape(), x);
            return Optional.of(of(
                    gamma.shape() / gamma.rate(),
                    Numbers.quantile(f, 0, most, 0.025) / gamma.rate(),
                    Numbers.quantile(f, 0, most, 0.975) / gamma.rate()));
        }
        if (value instanceof Uncertain.StudentT student) {
            double t = Numbers.quantile(x -> Numbers.student(student.freedom(), x), 0, 1e6, 0.975);
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
        Numbers.Cumulative f = x -> Numbers.beta(a, b, x);
        return of(a / (a + b), Numbers.quantile(f, 0, 1, 0.025), Numbers.quantile(f, 0, 1, 0.975));
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

    /** The width of the interval; 0 if there is none. */
    public double width() {
        return low.isPresent() && high.isPresent() ? high.get() - low.get() : 0;
    }
}
