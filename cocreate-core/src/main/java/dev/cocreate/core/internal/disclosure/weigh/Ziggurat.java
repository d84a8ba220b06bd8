package dev.cocreate.core.internal.disclosure.weigh;

import java.util.function.DoubleUnaryOperator;

/**
 * Standard normal and exponential draws by the ziggurat method (Marsaglia and Tsang, J. Stat. Softw. 2000;5(8)), with 256
 * layers and, as Doornik advises (2005), layer and place from different bits of one 64-bit draw.
 *
 * <p>The area under a falling density is covered by layers of one size, the lowest with the tail beneath it; a point of a
 * layer that lies left of the next one's edge is under the density for certain, which it is in 99 of 100 draws. The JDK's
 * own generators would do as well, but may change from one release to the next, and an assessment is to come out the same
 * from its seed on any machine: here only additions, multiplications and {@link StrictMath} are used. Stateless.
 */
final class Ziggurat {

    /** No normal draw lies further from nought: the tail begins at 3.7 and adds at most 53·ln 2 / 3.7. */
    static final double FURTHEST = 14;

    private static final int LAYERS = 256;
    private static final double UNIT = 0x1p-52;

    // Where the tail begins, and the area of a layer: constants of the method for 256 layers.
    private static final double NORMAL_TAIL = 3.654152885361009;
    private static final double NORMAL_AREA = 0.00492867323399;
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;
    private static final double EXPONENTIAL_AREA = 0.003949659822581557;

    private static final double[] NORMAL =
            edges(NORMAL_TAIL, NORMAL_AREA, Ziggurat::bell, y -> StrictMath.sqrt(-2 * StrictMath.log(y)));
    private static final double[] NORMAL_HEIGHT = heights(NORMAL, Ziggurat::bell);
    private static final double[] EXPONENTIAL =
            edges(EXPONENTIAL_TAIL, EXPONENTIAL_AREA, Ziggurat::decay, y -> -StrictMath.log(y));
    private static final double[] EXPONENTIAL_HEIGHT = heights(EXPONENTIAL, Ziggurat::decay);

    private Ziggurat() {}

    private static double bell(double x) {
        return StrictMath.exp(-x * x / 2);
    }

    private static double decay(double x) {
        return StrictMath.exp(-x);
    }

    /** The right edge of each layer, the lowest first; that one is as wide as its area asks, tail included. */
    private static double[] edges(double tail, double area, DoubleUnaryOperator density, DoubleUnaryOperator inverse) {
        double[] edges = new double[LAYERS + 1];
        edges[0] = area / density.applyAsDouble(tail);
        edges[1] = tail;
        for (int i = 2; i < LAYERS; i++) {
            edges[i] = inverse.applyAsDouble(area / edges[i - 1] + density.applyAsDouble(edges[i - 1]));
        }
        return edges;
    }

    private static double[] heights(double[] edges, DoubleUnaryOperator density) {
        double[] heights = new double[edges.length];
        for (int i = 0; i < edges.length; i++) {
            heights[i] = density.applyAsDouble(edges[i]);
        }
        return heights;
    }

    // What nearly always happens stands alone and is short, so that it is inlined where it is drawn.
    static double normal(Source random) {
        long bits = random.nextLong();
        int layer = (int) bits & (LAYERS - 1);
        double x = (bits >> 11) * UNIT * NORMAL[layer];
        return Math.abs(x) < NORMAL[layer + 1] ? x : rarer(random, layer, x);
    }

    private static double rarer(Source random, int layer, double x) {
        if (layer == 0) {
            return x < 0 ? -normalTail(random) : normalTail(random);
        }
        return under(random, NORMAL_HEIGHT, layer) < bell(x) ? x : normal(random);
    }

    // Marsaglia, Technometrics 1964;6:101-102.
    private static double normalTail(Source random) {
        while (true) {
            double x = -StrictMath.log(1 - random.nextDouble()) / NORMAL_TAIL;
            double y = -StrictMath.log(1 - random.nextDouble());
            if (2 * y > x * x) {
                return NORMAL_TAIL + x;
            }
        }
    }

    static double exponential(Source random) {
        long bits = random.nextLong();
        int layer = (int) bits & (LAYERS - 1);
        double x = (bits >>> 11) * (UNIT / 2) * EXPONENTIAL[layer];
        return x < EXPONENTIAL[layer + 1] ? x : rarerExponential(random, layer, x);
    }

    private static double rarerExponential(Source random, int layer, double x) {
        if (layer == 0) {
            // What lies beyond any point is exponential again.
            return EXPONENTIAL_TAIL + exponential(random);
        }
        return under(random, EXPONENTIAL_HEIGHT, layer) < decay(x) ? x : exponential(random);
    }

    /** A height between the lower and the upper edge of a layer. */
    private static double under(Source random, double[] heights, int layer) {
        return heights[layer] + random.nextDouble() * (heights[layer + 1] - heights[layer]);
    }

    static void normals(Source random, double[] out, int n) {
        long state = random.state;
        for (int k = 0; k < n; k++) {
            state += Source.STEP;
            long bits = Source.mix(state);
            int layer = (int) bits & (LAYERS - 1);
            double x = (bits >> 11) * UNIT * NORMAL[layer];
            if (Math.abs(x) >= NORMAL[layer + 1]) {
                random.state = state;
                x = rarer(random, layer, x);
                state = random.state;
            }
            out[k] = x;
        }
        random.state = state;
    }

    static void exponentials(Source random, double[] out, int n) {
        for (int k = 0; k < n; k++) {
            out[k] = exponential(random);
        }
    }
}
