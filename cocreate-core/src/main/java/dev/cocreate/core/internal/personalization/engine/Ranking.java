package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in the order that rules of several ranks give them: a stronger rank first, weights of one rank added up. */
final class Ranking {

    /** Up to how many values are faster gone through than looked up. */
    private static final int FEW = 16;

    private final Weighed[] values;
    private final Map<String, Weighed> byName;

    private Ranking(List<String> values, int strengths) {
        this.values = new Weighed[values.size()];
        this.byName = values.size() > FEW ? new HashMap<>(values.size() * 2) : Map.of();
        for (int i = 0; i < this.values.length; i++) {
            this.values[i] = new Weighed(values.get(i), new double[strengths]);
            if (this.values.length > FEW) {
                byName.put(values.get(i), this.values[i]);
            }
        }
    }

    /** @param ranks the ranking rules that hold, the strongest first */
    static List<String> order(List<String> values, List<Standing> ranks) {
        Ranking ranking = new Ranking(values, strengths(ranks));
        ranking.weigh(ranks);
        return ranking.sorted();
    }

    /** How many different ranks there are. */
    private static int strengths(List<Standing> ranks) {
        int strengths = 0;
        int rank = -1;
        for (Standing each : ranks) {
            strengths += each.rank() == rank ? 0 : 1;
            rank = each.rank();
        }
        return strengths;
    }

    private void weigh(List<Standing> ranks) {
        int strength = 0;
        int rank = ranks.get(0).rank();
        for (Standing standing : ranks) {
            strength += standing.rank() == rank ? 0 : 1;
            rank = standing.rank();
            if (standing.effect() instanceof Effect.Rank each) {
                Weighed value = find(each.value());
                if (value != null) {
                    value.weights[strength] += each.weight();
                }
            }
        }
    }

    /** Nothing, if the value is none of these. */
    private @Nullable Weighed find(String name) {
        if (values.length > FEW) {
            return byName.get(name);
        }
        int hash = name.hashCode();
        for (Weighed each : values) {
            if (each.hash == hash && each.name.equals(name)) {
                return each;
            }
        }
        return null;
    }

    private List<String> sorted() {
        Arrays.sort(values, Weighed::order);
        List<String> names = new ArrayList<>(values.length);
        for (Weighed each : values) {
            names.add(each.name);
        }
        return names;
    }

    /** A value and what each rank adds to it, the strongest first. */
    private static final class Weighed {

        private final String name;
        private final int hash;
        private final double[] weights;

        Weighed(String name, double[] weights) {
            this.name = name;
            this.hash = name.hashCode();
            this.weights = weights;
        }

        /** The heavier first: by the strongest rank in which two differ. */
        int order(Weighed other) {
            for (int strength = 0; strength < weights.length; strength++) {
                int order = Double.compare(other.weights[strength], weights[strength]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
