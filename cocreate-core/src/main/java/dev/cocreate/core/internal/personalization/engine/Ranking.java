package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values in the order that rules of several ranks give them: a stronger rank first, weights of one rank added up. */
final class Ranking {

    private static final double[] UNRANKED = new double[Standing.WEAKEST + 1];

    private Ranking() {}

    /** @param ranks the ranking rules that hold, the strongest first */
    static List<String> order(List<String> values, List<Standing> ranks) {
        Map<String, double[]> weights = new HashMap<>();
        for (Standing standing : ranks) {
            if (standing.effect() instanceof Effect.Rank each) {
                weights.computeIfAbsent(each.value(), any -> UNRANKED.clone())[standing.rank()] += each.weight();
            }
        }
        List<String> ordered = new ArrayList<>(values);
        ordered.sort((left, right) ->
                Arrays.compare(weights.getOrDefault(right, UNRANKED), weights.getOrDefault(left, UNRANKED)));
        return ordered;
    }
}
