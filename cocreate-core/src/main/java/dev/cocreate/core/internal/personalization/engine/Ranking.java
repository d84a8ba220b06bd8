package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values in the order that rules of several ranks give them: a stronger rank first, weights of one rank added up. */
final class Ranking {

    private Ranking() {}

    /** @param ranks the ranking rules that hold, the strongest first */
    static List<String> order(List<String> values, List<Standing> ranks) {
        Comparator<String> order = null;
        int from = 0;
        while (from < ranks.size()) {
            Map<String, Double> weights = new HashMap<>();
            int rank = ranks.get(from).rank();
            for (; from < ranks.size() && ranks.get(from).rank() == rank; from++) {
                if (ranks.get(from).effect() instanceof Effect.Rank each) {
                    weights.merge(each.value(), each.weight(), Double::sum);
                }
            }
            Comparator<String> byWeight =
                    Comparator.comparingDouble((String value) -> 0.0 - weights.getOrDefault(value, 0.0));
            order = order == null ? byWeight : order.thenComparing(byWeight);
        }
        List<String> ordered = new ArrayList<>(values);
        if (order != null) {
            ordered.sort(order);
        }
        return ordered;
    }
}
