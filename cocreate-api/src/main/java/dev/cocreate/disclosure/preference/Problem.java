package dev.cocreate.disclosure.preference;

import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import java.util.List;

/**
 * What is assessed: options by criteria, with a value for each pair.
 *
 * <p>Immutable.
 *
 * @param options ids; at least two
 * @param criteria at least one
 * @param effects one for each pair that no correlated effect covers
 * @param correlated the others
 */
public record Problem(
        List<String> options, List<Criterion> criteria, List<Effect> effects, List<CorrelatedEffect> correlated) {

    /** More criteria than this are refused: nobody weighs a thousand things. */
    public static final int MOST_CRITERIA = 200;

    /**
     * Checks and copies.
     *
     * @param options as above
     * @param criteria as above
     * @param effects as above
     * @param correlated as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Problem {
        options = List.copyOf(options);
        criteria = List.copyOf(criteria);
        effects = List.copyOf(effects);
        correlated = List.copyOf(correlated);
        if (options.size() < 2) {
            throw new IllegalArgumentException("options must be at least 2, but were " + options.size());
        }
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            throw new IllegalArgumentException(
                    "criteria must be 1 to " + MOST_CRITERIA + ", but were " + criteria.size());
        }
        if (options.stream().distinct().count() != options.size()) {
            throw new IllegalArgumentException("options must have ids of their own, but were " + options);
        }
        if (criteria.stream().map(Criterion::id).distinct().count() != criteria.size()) {
            throw new IllegalArgumentException("criteria must have ids of their own, but one stands twice");
        }
    }
}
