package dev.cocreate.disclosure.effect;

import java.util.List;

/** What is asked of a covariance matrix. */
final class Covariances {
    private Covariances() {}

    static void check(List<String> options, List<Double> means, List<List<Double>> covariance) {
        int n = options.size();
        if (n == 0) {
            throw new IllegalArgumentException("options must not be empty");
        }
        if (means.size() != n || covariance.size() != n) {
            throw new IllegalArgumentException("means and covariance must have " + n + " rows, one per option, but had "
                    + means.size() + " and " + covariance.size());
        }
        for (int i = 0; i < n; i++) {
            Checks.finite("means", means.get(i));
            if (covariance.get(i).size() != n) {
                throw new IllegalArgumentException("covariance must be square, but row " + i + " has "
                        + covariance.get(i).size() + " of " + n + " columns");
            }
            for (int j = 0; j < n; j++) {
                Checks.finite("covariance", covariance.get(i).get(j));
            }
        }
        positiveDefinite(covariance);
    }

    // Cholesky: it exists exactly for the matrices wanted.
    private static void positiveDefinite(List<List<Double>> covariance) {
        int n = covariance.size();
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double a = covariance.get(i).get(j);
                if (Math.abs(a - covariance.get(j).get(i)) > 1e-9 * (1 + Math.abs(a))) {
                    throw new IllegalArgumentException(
                            "covariance must be symmetric, but differs at row " + i + ", column " + j);
                }
                double sum = a;
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 1e-14 * Math.abs(a))) {
                    throw new IllegalArgumentException(
                            "covariance must be positive definite, but is not from row " + i + " on");
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
    }
}
