package dev.cocreate.core.internal.disclosure.weigh;

import java.util.Optional;

/**
 * Linear programs, small and dense: the largest c·x with Ax ≤ b and x ≥ 0, by the simplex method with Bland's rule, which
 * cannot cycle (Bland, Mathematics of Operations Research 1977;2:103-107).
 */
final class Linear {

    private static final double EPSILON = 1e-11;

    private final int rows;
    private final int columns;
    // Row i says: basic variable i = table[i][columns] - sum of table[i][j] * nonbasic variable j. The last row is the
    // aim.
    private final double[][] table;
    private final int[] basic;
    private final int[] nonbasic;

    private Linear(double[][] a, double[] b, double[] c) {
        rows = b.length;
        columns = c.length + 1;
        table = new double[rows + 2][columns + 1];
        basic = new int[rows];
        nonbasic = new int[columns];
        for (int j = 0; j < c.length; j++) {
            nonbasic[j] = j;
            table[rows][j] = -c[j];
        }
        // One artificial variable, wanted at nought, makes any start feasible.
        nonbasic[c.length] = -1;
        table[rows + 1][c.length] = 1;
        for (int i = 0; i < rows; i++) {
            basic[i] = c.length + i;
            System.arraycopy(a[i], 0, table[i], 0, c.length);
            table[i][c.length] = -1;
            table[i][columns] = b[i];
        }
    }

    /** A best x; empty if there is none at all. The aim must be bounded. */
    static Optional<double[]> maximize(double[][] a, double[] b, double[] c) {
        return new Linear(a, b, c).solve(c.length);
    }

    private Optional<double[]> solve(int variables) {
        int worst = 0;
        for (int i = 1; i < rows; i++) {
            worst = table[i][columns] < table[worst][columns] ? i : worst;
        }
        if (rows > 0 && table[worst][columns] < -EPSILON) {
            pivot(worst, columns - 1);
            improve(rows + 1, false);
            if (table[rows + 1][columns] < -1e-9) {
                return Optional.empty();
            }
            driveOut();
        }
        improve(rows, true);
        double[] x = new double[variables];
        for (int i = 0; i < rows; i++) {
            if (basic[i] >= 0 && basic[i] < variables) {
                x[basic[i]] = Math.max(0, table[i][columns]);
            }
        }
        return Optional.of(x);
    }

    /** If the artificial variable is still in the basis, at nought, it leaves it. */
    private void driveOut() {
        for (int i = 0; i < rows; i++) {
            if (basic[i] == -1) {
                for (int j = 0; j < columns; j++) {
                    if (Math.abs(table[i][j]) > EPSILON) {
                        pivot(i, j);
                        return;
                    }
                }
            }
        }
    }

    private void improve(int aim, boolean barArtificial) {
        while (true) {
            int enter = -1;
            for (int j = 0; j < columns; j++) {
                boolean barred = barArtificial && nonbasic[j] == -1;
                if (!barred && table[aim][j] < -EPSILON && (enter < 0 || nonbasic[j] < nonbasic[enter])) {
                    enter = j;
                }
            }
            if (enter < 0) {
                return;
            }
            int leave = -1;
            for (int i = 0; i < rows; i++) {
                if (table[i][enter] > EPSILON) {
                    double ratio = table[i][columns] / table[i][enter];
                    double best = leave < 0 ? 0 : table[leave][columns] / table[leave][enter];
                    if (leave < 0 || ratio < best - EPSILON || (ratio < best + EPSILON && basic[i] < basic[leave])) {
                        leave = i;
                    }
                }
            }
            if (leave < 0) {
                throw new IllegalStateException("the aim of a linear program must be bounded");
            }
            pivot(leave, enter);
        }
    }

    private void pivot(int row, int column) {
        double[] pivot = table[row];
        double by = 1 / pivot[column];
        for (int i = 0; i < table.length; i++) {
            double factor = table[i][column];
            if (i != row && Math.abs(factor) > 0) {
                double scaled = factor * by;
                for (int j = 0; j <= columns; j++) {
                    if (j != column) {
                        table[i][j] -= pivot[j] * scaled;
                    }
                }
                table[i][column] = -scaled;
            }
        }
        for (int j = 0; j <= columns; j++) {
            if (j != column) {
                pivot[j] *= by;
            }
        }
        pivot[column] = by;
        int left = basic[row];
        basic[row] = nonbasic[column];
        nonbasic[column] = left;
    }
}
