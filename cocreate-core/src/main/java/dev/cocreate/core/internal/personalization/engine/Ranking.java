package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values in the order that rules of several ranks give them: a stronger rank first, weights of one rank added up. */
final class Ranking {

    private static final double[] UNRANKED = new double[Standing.WEAKEST + 1];

    private Ranking() {}

    /** @param ranks the ranking rules that hold */
    static List<String> order(List<String> values, List<Standing> ranks) {
        Map<String, double[]> weights = new HashMap<>();
        for (Standing standing : ranks) {
            if (standing.effect() instanceof Effect.Rank each) {
                weights.computeIfAbsent(each.value(), any -> UNRANKED.clone())[standing.rank()] += each.weight();
            }
        }
        List<Weighed> sorted = new ArrayList<>(values.size());
        for (String value : values) {
            sorted.add(new Weighed(value, weights.getOrDefault(value, UNRANKED)));
        }
        sorted.sort(Weighed::order);
        List<String> ordered = new ArrayList<>(values.size());
        for (Weighed each : sorted) {
            ordered.add(each.value);
        }
        return ordered;
    }

    /** A value and what each rank adds to it. */
    private static final class Weighed {

        private final String value;
        private final double[] byRank;

        Weighed(String value, double[] byRank) {
            this.value = value;
            this.byRank = byRank;
        }

        /** The heavier first: by the strongest rank in which two differ. */
        int order(Weighed other) {
            for (int rank = 0; rank < byRank.length; rank++) {
                int order = Double.compare(other.byRank[rank], byRank[rank]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
