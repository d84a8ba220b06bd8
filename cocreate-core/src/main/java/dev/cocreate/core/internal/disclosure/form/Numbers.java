package dev.cocreate.core.internal.disclosure.form;

/**
 * The incomplete beta and gamma functions, and quantiles found by halving. The continued fractions are Lentz's, as in
 * Abramowitz and Stegun 26.5.8 and 6.5.31; both are good to some 1e-13, far more than anything shown.
 */
final class Numbers {

    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final double TINY = 1e-300;

    private Numbers() {}

    /** A distribution function. */
    interface Cumulative {
        double at(double x);
    }

    /** The x between two ends where a distribution function reaches p. */
    static double quantile(Cumulative f, double low, double high, double p) {
        double a = low;
        double b = high;
        for (int i = 0; i < 200 && b - a > 1e-14 * Math.max(Math.abs(a), Math.abs(b)); i++) {
            double middle = (a + b) / 2;
            if (f.at(middle) < p) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }

    static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / Math.abs(StrictMath.sin(Math.PI * x))) - logGamma(1 - x);
        }
        double z = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + 7.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (z + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    /** The regularised incomplete beta function. */
    static double beta(double a, double b, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(a, b, x) / a
                : 1 - front * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= 500; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-15) {
                break;
            }
        }
        return h;
    }

    /** The regularised lower incomplete gamma function. */
    static double gamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int n = 1; n < 10_000 && Math.abs(term) > 1e-16 * Math.abs(sum); n++) {
                term *= x / (a + n);
                sum += term;
            }
            return front * sum;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 10_000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / nonZero(an * d + b);
            c = nonZero(b + an / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-15) {
                break;
            }
        }
        return 1 - front * h;
    }

    /** The distribution function of Student's t. */
    static double student(double freedom, double t) {
        double tail = 0.5 * beta(freedom / 2, 0.5, freedom / (freedom + t * t));
        return t > 0 ? 1 - tail : tail;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
