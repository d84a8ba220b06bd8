package dev.cocreate.core.internal.disclosure.weigh;

/**
 * Powers of e, many at a time and the same to the last bit on every machine, which {@link Math#exp} does not promise.
 *
 * <p>x is so many 256ths of ln 2 and a rest below 0.0014; the powers of two of the 256ths stand in a table, and five terms
 * of the series do for the rest (Tang, ACM TOMS 1989;15:144-157). Within two units in the last place. The first loop is
 * plain arithmetic, so that the compiler can do several at once. Stateless.
 */
final class Powers {

    /** The furthest from nought an exponent may be. */
    static final double MOST = 700;

    private static final int PARTS = 256;
    private static final double[] TWO_TO = new double[PARTS];
    private static final double PER = PARTS / 0.6931471805599453;
    // ln 2 in two halves, of which the first has enough noughts at its end to be multiplied exactly.
    private static final double FIRST = 0.6931471803691238 / PARTS;
    private static final double REST = 1.9082149292705877E-10 / PARTS;
    // Adding it leaves a whole number in the lowest bits.
    private static final double WHOLE = 0x1.8p52;

    static {
        for (int i = 0; i < PARTS; i++) {
            TWO_TO[i] = StrictMath.pow(2, i / (double) PARTS);
        }
    }

    private Powers() {}

    /**
     * Raises e to each of the first {@code n} places, in place.
     *
     * @param x none further than {@link #MOST} from nought
     */
    static void raise(double[] x, int n) {
        double[] whole = new double[n];
        for (int k = 0; k < n; k++) {
            double shifted = x[k] * PER + WHOLE;
            double parts = shifted - WHOLE;
            double rest = x[k] - parts * FIRST - parts * REST;
            whole[k] = shifted;
            x[k] = rest + rest * rest * (0.5 + rest * (1 / 6.0 + rest * (1 / 24.0)));
        }
        for (int k = 0; k < n; k++) {
            int parts = (int) Double.doubleToRawLongBits(whole[k]);
            double power = TWO_TO[parts & (PARTS - 1)];
            long bits = Double.doubleToRawLongBits(power + power * x[k]);
            x[k] = Double.longBitsToDouble(bits + ((long) (parts >> 8) << 52));
        }
    }
}
