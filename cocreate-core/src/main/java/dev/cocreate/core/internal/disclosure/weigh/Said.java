package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.core.internal.disclosure.weigh.Polytope.Bound;
import dev.cocreate.disclosure.preference.Assessment.Sampling;
import dev.cocreate.disclosure.preference.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said of the weights of some criteria, as the weights that fit it, drawn as exactly as their shape allows.
 *
 * <p>Equal ratios tie criteria into groups of one free weight each. What is left is exact if each group is said to matter at
 * least so many times as much as at most one other: then there are as many bounds as groups, they cut out a simplex, and its
 * corners are known (each has one group's bound loose, and with it all groups above). Anything else is a general polytope.
 */
final class Said {

    private static final int MOST_PROGRAMS = 20_000;

    private final List<String> criteria;
    private final Map<String, Integer> index = new HashMap<>();

    Said(List<String> criteria) {
        this.criteria = criteria;
        for (int j = 0; j < criteria.size(); j++) {
            index.put(criteria.get(j), j);
        }
    }

    /** The weights that fit; empty if none do. */
    Optional<Weights> weights(List<Statement> statements) {
        return exact(statements).or(() -> general(statements));
    }

    /** A smallest set of statements that cannot all hold: by size, or, of very many, one no statement of which can be spared. */
    List<Statement> conflict(List<Statement> statements) {
        int budget = MOST_PROGRAMS;
        for (int size = 1; size <= statements.size(); size++) {
            int[] chosen = new int[size];
            for (int i = 0; i < size; i++) {
                chosen[i] = i;
            }
            do {
                if (budget-- == 0) {
                    return irreducible(statements);
                }
                List<Statement> some =
                        Arrays.stream(chosen).mapToObj(statements::get).toList();
                if (!feasible(some)) {
                    return some;
                }
            } while (next(chosen, statements.size()));
        }
        throw new IllegalArgumentException("the statements do not contradict each other");
    }

    private static boolean next(int[] chosen, int of) {
        int i = chosen.length - 1;
        while (i >= 0 && chosen[i] == of - chosen.length + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        chosen[i]++;
        for (int j = i + 1; j < chosen.length; j++) {
            chosen[j] = chosen[j - 1] + 1;
        }
        return true;
    }

    private List<Statement> irreducible(List<Statement> statements) {
        List<Statement> rest = new ArrayList<>(statements);
        for (Statement each : statements) {
            List<Statement> fewer = new ArrayList<>(rest);
            fewer.remove(each);
            if (!feasible(fewer)) {
                rest = fewer;
            }
        }
        return rest;
    }

    private boolean feasible(List<Statement> statements) {
        List<Bound> bounds = new ArrayList<>();
        List<Bound> equations = new ArrayList<>();
        rows(statements, bounds, equations);
        return Polytope.feasible(criteria.size(), bounds, equations);
    }

    private Optional<Weights> general(List<Statement> statements) {
        List<Bound> bounds = new ArrayList<>();
        List<Bound> equations = new ArrayList<>();
        rows(statements, bounds, equations);
        return Polytope.of(criteria.size(), bounds, equations);
    }

    private void rows(List<Statement> statements, List<Bound> bounds, List<Bound> equations) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.MattersMore more) {
                bounds.add(ratio(more.more(), -1, more.less(), 1));
            } else if (statement instanceof Statement.Times times) {
                equations.add(ratio(times.more(), -1, times.less(), times.times()));
            } else if (statement instanceof Statement.TimesBetween between) {
                bounds.add(ratio(between.more(), -1, between.less(), between.atLeast()));
                bounds.add(ratio(between.more(), 1, between.less(), -between.atMost()));
            } else if (statement instanceof Statement.ShareBetween share) {
                double[] row = new double[criteria.size()];
                row[of(share.criterion())] = 1;
                bounds.add(new Bound(row, share.atMost()));
                double[] other = new double[criteria.size()];
                other[of(share.criterion())] = -1;
                bounds.add(new Bound(other, -share.atLeast()));
            } else if (statement instanceof Statement.Exactly exactly) {
                exactly.weights().forEach((criterion, weight) -> {
                    double[] row = new double[criteria.size()];
                    row[of(criterion)] = 1;
                    equations.add(new Bound(row, weight));
                });
            }
        }
    }

    private Bound ratio(String more, double factor, String less, double times) {
        double[] row = new double[criteria.size()];
        row[of(more)] = factor;
        row[of(less)] = times;
        return new Bound(row, 0);
    }

    private int of(String criterion) {
        Integer at = index.get(criterion);
        if (at == null) {
            throw new IllegalArgumentException(
                    "a statement is about one of the criteria " + criteria + ", but named '" + criterion + "'");
        }
        return at;
    }

    /** If the shape is a simplex. */
    private Optional<Weights> exact(List<Statement> statements) {
        int n = criteria.size();
        // Criterion j has factor[j] times the weight of its group's root.
        int[] root = new int[n];
        double[] factor = new double[n];
        for (int j = 0; j < n; j++) {
            root[j] = j;
            factor[j] = 1;
        }
        for (Statement statement : statements) {
            if (statement instanceof Statement.Times times) {
                int a = of(times.more());
                int b = of(times.less());
                if (root[a] == root[b]) {
                    return Optional.empty();
                }
                double scale = times.times() * factor[b] / factor[a];
                int from = root[a];
                for (int j = 0; j < n; j++) {
                    if (root[j] == from) {
                        factor[j] *= scale;
                        root[j] = root[b];
                    }
                }
            }
        }
        // below[g] is the group g is said to be at least atLeast[g] times: the roots' weights.
        int[] below = new int[n];
        double[] atLeast = new double[n];
        Arrays.fill(below, -1);
        Sampling sampling = Sampling.SIMPLEX;
        for (Statement statement : statements) {
            if (statement instanceof Statement.MattersMore more) {
                int a = of(more.more());
                int b = of(more.less());
                if (root[a] == root[b] || below[root[a]] >= 0) {
                    return Optional.empty();
                }
                below[root[a]] = root[b];
                atLeast[root[a]] = factor[b] / factor[a];
                sampling = Sampling.CHAIN;
            } else if (!(statement instanceof Statement.Times)) {
                return Optional.empty();
            }
        }
        Sampling shape = sampling;
        return corners(root, factor, below, atLeast)
                .map(corners -> corners.length == 1 ? Weights.fixed(corners[0]) : Weights.mixture(shape, corners));
    }

    private Optional<double[][]> corners(int[] root, double[] factor, int[] below, double[] atLeast) {
        int n = root.length;
        List<double[]> corners = new ArrayList<>();
        for (int g = 0; g < n; g++) {
            if (root[g] == g) {
                double[] groups = new double[n];
                groups[g] = 1;
                // All groups above it are carried along, at their least.
                for (int h = 0; h < n; h++) {
                    if (root[h] == h && h != g) {
                        double carried = 1;
                        int at = h;
                        int steps = 0;
                        while (at >= 0 && at != g && steps++ <= n) {
                            carried *= atLeast[at];
                            at = below[at];
                        }
                        if (steps > n) {
                            // A circle: no simplex, and perhaps no weights at all.
                            return Optional.empty();
                        }
                        groups[h] = at == g ? carried : 0;
                    }
                }
                double[] corner = new double[n];
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    corner[j] = factor[j] * groups[root[j]];
                    sum += corner[j];
                }
                for (int j = 0; j < n; j++) {
                    corner[j] /= sum;
                }
                corners.add(corner);
            }
        }
        return Optional.of(corners.toArray(double[][]::new));
    }
}
