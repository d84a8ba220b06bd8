package dev.cocreate.core.internal.disclosure.weigh;

/**
 * Gamma draws of one shape and rate 1: Marsaglia and Tsang, ACM TOMS 2000;26:363-372.
 *
 * <p>A normal z is taken to d·(1+t)³ with t = c·z, and kept if ln u &lt; h = z²/2 + d·(1 − (1+t)³ + 3·ln(1+t)). Expanding the
 * logarithm, all terms up to the third power cancel and h = −d·(3/4·t⁴ − 3/5·t⁵ + …), which is at least −d·t⁴ while t is
 * within a quarter of nought. As ln u ≤ u − 1, a draw with u &lt; 1 − d·t⁴ is kept without a logarithm, which for all but
 * small shapes is nearly always; further out their own bound, 1 − 0.0331·z⁴, does the same. Immutable.
 */
final class GammaDraws {

    // Below a shape of 1, draws of a shape one higher are taken and shrunk by this power of an even one; else 0.
    private final double shrink;
    private final double d;
    private final double c;

    GammaDraws(double shape) {
        this.shrink = shape < 1 ? 1 / shape : 0;
        this.d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        this.c = 1 / Math.sqrt(9 * d);
    }

    double next(Source random) {
        double drawn = unshrunk(random);
        return shrink == 0 ? drawn : drawn * StrictMath.pow(1 - random.nextDouble(), shrink);
    }

    /** The logarithm of a draw: of small shapes many draws are too small to be told from nought. */
    double nextLog(Source random) {
        double drawn = StrictMath.log(unshrunk(random));
        return shrink == 0 ? drawn : drawn + StrictMath.log(1 - random.nextDouble()) * shrink;
    }

    private double unshrunk(Source random) {
        while (true) {
            double z = Ziggurat.normal(random);
            double t = c * z;
            double root = 1 + t;
            double v = root * root * root;
            double u = 1 - random.nextDouble();
            double squared = z * z;
            double least = Math.abs(t) <= 0.25 ? d * t * t * t * t : 0.0331 * squared * squared;
            if (root > 0 && (u < 1 - least || kept(squared, v, u))) {
                return d * v;
            }
        }
    }

    private boolean kept(double squared, double v, double u) {
        return StrictMath.log(u) < 0.5 * squared + d * (1 - v + StrictMath.log(v));
    }
}
