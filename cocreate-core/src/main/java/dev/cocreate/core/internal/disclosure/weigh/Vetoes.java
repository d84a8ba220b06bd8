package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.preference.Veto;
import java.util.List;

/** How often each option breaks a veto, and whether more often than she tolerates. Immutable. */
final class Vetoes {

    private final double[] broken;
    private final boolean[] excluded;

    private Vetoes(double[] broken, boolean[] excluded) {
        this.broken = broken;
        this.excluded = excluded;
    }

    double[] broken() {
        return broken;
    }

    boolean[] excluded() {
        return excluded;
    }

    static Vetoes of(Model model, Weights weights, long seed, int draws) {
        int options = model.options.size();
        List<Veto> all = model.vetoes.stream().flatMap(List::stream).toList();
        double[] broken = new double[options];
        boolean[] excluded = new boolean[options];
        if (!all.isEmpty()) {
            Chunk chunk = new Chunk(model, weights, excluded);
            long[][] counts = new long[all.size() + 1][options];
            for (int number = 0; number * Chunk.SIZE < draws; number++) {
                long[][] some = chunk.vetoes(seed, number, Chunk.SIZE, all.size());
                for (int v = 0; v <= all.size(); v++) {
                    for (int i = 0; i < options; i++) {
                        counts[v][i] += some[v][i];
                    }
                }
            }
            for (int i = 0; i < options; i++) {
                broken[i] = counts[all.size()][i] / (double) draws;
                for (int v = 0; v < all.size(); v++) {
                    excluded[i] |= counts[v][i] / (double) draws > all.get(v).tolerance();
                }
            }
        }
        return new Vetoes(broken, excluded);
    }
}
