package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.preference.Assessment.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Weights that add up to 1, are not negative and keep to some further linear bounds and equations: a polytope.
 *
 * <p>Draws walk by hit-and-run (Smith, Operations Research 1984;32:1296-1308): from a point well inside, in a random
 * direction of the polytope's own flat, to a point evenly between the two walls. Between draws as many steps are left out
 * as there are dimensions, and some hundred times that at the start of each run, so that runs do not hang together. The
 * draws are even in the limit, not exactly.
 */
final class Polytope implements Weights {

    private static final double TIGHT = 1e-9;
    private static final int SETTLE = 50;

    /** A bound: row · weights ≤ most. */
    static final class Bound {
        private final double[] row;
        private final double most;

        Bound(double[] row, double most) {
            this.row = row;
            this.most = most;
        }

        double[] row() {
            return row;
        }

        double most() {
            return most;
        }
    }

    private final List<Bound> bounds;
    private final double[] inside;
    private final double[][] directions;

    private Polytope(List<Bound> bounds, double[] inside, double[][] directions) {
        this.bounds = bounds;
        this.inside = inside;
        this.directions = directions;
    }

    /** Whether any weights fit. */
    static boolean feasible(int criteria, List<Bound> bounds, List<Bound> equations) {
        return deepest(criteria, bounds, equations, new boolean[bounds.size()]).isPresent();
    }

    /** The weights that fit: a polytope, or one point; empty if there are none. */
    static Optional<Weights> of(int criteria, List<Bound> further, List<Bound> equations) {
        List<Bound> bounds = new ArrayList<>(further);
        for (int j = 0; j < criteria; j++) {
            double[] row = new double[criteria];
            row[j] = -1;
            bounds.add(new Bound(row, 0));
        }
        // A bound no fitting weights can keep a distance from is an equation in disguise.
        boolean[] tight = new boolean[bounds.size()];
        Optional<double[]> point = deepest(criteria, bounds, equations, tight);
        if (point.isEmpty()) {
            return Optional.empty();
        }
        if (depth(point.get()) <= TIGHT) {
            for (int i = 0; i < bounds.size(); i++) {
                boolean[] others = new boolean[bounds.size()];
                Arrays.fill(others, true);
                others[i] = false;
                tight[i] = depth(deepest(criteria, bounds, equations, others).orElseThrow()) <= TIGHT;
            }
            point = deepest(criteria, bounds, equations, tight);
        }
        List<double[]> flat = new ArrayList<>();
        double[] ones = new double[criteria];
        Arrays.fill(ones, 1);
        flat.add(ones);
        equations.forEach(equation -> flat.add(equation.row()));
        List<Bound> loose = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            if (tight[i]) {
                flat.add(bounds.get(i).row());
            } else {
                loose.add(bounds.get(i));
            }
        }
        double[] inside = Arrays.copyOf(point.orElseThrow(), criteria);
        double[][] directions = across(flat, criteria);
        return Optional.of(directions.length == 0 ? Weights.fixed(inside) : new Polytope(loose, inside, directions));
    }

    private static double depth(double[] point) {
        return point[point.length - 1];
    }

    /** The weights furthest from all bounds but those to be kept exactly or let be; the distance stands behind them. */
    private static Optional<double[]> deepest(
            int criteria, List<Bound> bounds, List<Bound> equations, boolean[] letBe) {
        List<double[]> a = new ArrayList<>();
        List<Double> b = new ArrayList<>();
        double[] ones = new double[criteria + 1];
        Arrays.fill(ones, 0, criteria, 1);
        equal(a, b, ones, 1);
        for (Bound equation : equations) {
            equal(a, b, Arrays.copyOf(equation.row(), criteria + 1), equation.most());
        }
        for (int i = 0; i < bounds.size(); i++) {
            double[] row = Arrays.copyOf(bounds.get(i).row(), criteria + 1);
            row[criteria] = letBe[i] ? 0 : norm(bounds.get(i).row());
            a.add(row);
            b.add(bounds.get(i).most());
        }
        double[] cap = new double[criteria + 1];
        cap[criteria] = 1;
        a.add(cap);
        b.add(1.0);
        double[] aim = new double[criteria + 1];
        aim[criteria] = 1;
        return Linear.maximize(
                a.toArray(double[][]::new),
                b.stream().mapToDouble(Double::doubleValue).toArray(),
                aim);
    }

    private static void equal(List<double[]> a, List<Double> b, double[] row, double value) {
        a.add(row);
        b.add(value);
        double[] other = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            other[j] = -row[j];
        }
        a.add(other);
        b.add(-value);
    }

    private static double norm(double[] row) {
        double sum = 0;
        for (double x : row) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    /** An orthonormal basis of what is at right angles to all of these rows: Gram and Schmidt, twice for exactness. */
    private static double[][] across(List<double[]> rows, int n) {
        List<double[]> basis = new ArrayList<>();
        rows.forEach(row -> add(basis, row.clone()));
        int taken = basis.size();
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            add(basis, unit);
        }
        return basis.subList(taken, basis.size()).toArray(double[][]::new);
    }

    private static void add(List<double[]> basis, double[] vector) {
        double before = norm(vector);
        for (int pass = 0; pass < 2; pass++) {
            for (double[] other : basis) {
                double dot = 0;
                for (int j = 0; j < vector.length; j++) {
                    dot += vector[j] * other[j];
                }
                for (int j = 0; j < vector.length; j++) {
                    vector[j] -= dot * other[j];
                }
            }
        }
        double length = norm(vector);
        if (length > 1e-9 * Math.max(1, before)) {
            for (int j = 0; j < vector.length; j++) {
                vector[j] /= length;
            }
            basis.add(vector);
        }
    }

    @Override
    public Sampling sampling() {
        return Sampling.HIT_AND_RUN;
    }

    @Override
    public Run start(Source random) {
        Walk walk = new Walk(inside.clone());
        for (int i = 0; i < SETTLE * directions.length; i++) {
            walk.step(random);
        }
        return walk;
    }

    private final class Walk implements Run {

        private final double[] at;
        private final double[] direction;

        Walk(double[] at) {
            this.at = at;
            this.direction = new double[at.length];
        }

        @Override
        public void fill(Source random, double[][] weights, int n) {
            for (int k = 0; k < n; k++) {
                for (int s = 0; s < directions.length; s++) {
                    step(random);
                }
                for (int j = 0; j < at.length; j++) {
                    weights[j][k] = Math.max(0, at[j]);
                }
            }
        }

        void step(Source random) {
            Arrays.fill(direction, 0);
            for (double[] each : directions) {
                double z = Ziggurat.normal(random);
                for (int j = 0; j < direction.length; j++) {
                    direction[j] += z * each[j];
                }
            }
            double back = Double.NEGATIVE_INFINITY;
            double forth = Double.POSITIVE_INFINITY;
            for (Bound bound : bounds) {
                double along = 0;
                double now = 0;
                for (int j = 0; j < at.length; j++) {
                    along += bound.row()[j] * direction[j];
                    now += bound.row()[j] * at[j];
                }
                double left = Math.max(0, bound.most() - now);
                if (along > 1e-14) {
                    forth = Math.min(forth, left / along);
                } else if (along < -1e-14) {
                    back = Math.max(back, left / along);
                }
            }
            double by = back + (forth - back) * random.nextDouble();
            for (int j = 0; j < at.length; j++) {
                at[j] += by * direction[j];
            }
        }
    }
}
