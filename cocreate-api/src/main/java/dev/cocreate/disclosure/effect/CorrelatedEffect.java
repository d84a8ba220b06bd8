package dev.cocreate.disclosure.effect;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What several options do on one criterion where the values hang together: a baseline, and relative effects that are
 * jointly normal on a scale, as a network meta-analysis gives them.
 *
 * <p>Drawing first draws the baseline, then all relative effects at once, and adds them on the scale: on {@code LOG} the
 * value of an option is {@code baseline * exp(delta)}, on {@code LOGIT} the one whose log odds are those of the baseline
 * plus delta.
 *
 * <p>Immutable.
 *
 * @param criterion the id of the criterion
 * @param reference the id of the option that has the baseline itself
 * @param baseline the reference option's value; known
 * @param scale where the relative effects are added
 * @param options the ids of the other options, each once, in the order of the following
 * @param means of the relative effects
 * @param covariance of the relative effects; symmetric and positive definite
 * @param horizon within which time
 * @param scope whom the figures are about
 * @param evidence where they come from
 */
public record CorrelatedEffect(
        String criterion,
        String reference,
        Uncertain baseline,
        Uncertain.Scale scale,
        List<String> options,
        List<Double> means,
        List<List<Double>> covariance,
        Period horizon,
        Scope scope,
        Evidence evidence) {

    /**
     * Checks and copies.
     *
     * @param criterion as above
     * @param reference as above
     * @param baseline as above
     * @param scale as above
     * @param options as above
     * @param means as above
     * @param covariance as above
     * @param horizon as above
     * @param scope as above
     * @param evidence as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public CorrelatedEffect {
        Ids.check("a criterion's id", criterion);
        Ids.check("an option's id", reference);
        Objects.requireNonNull(baseline, "baseline");
        if (baseline instanceof Uncertain.Unknown || baseline instanceof Uncertain.NoneKnown) {
            throw new IllegalArgumentException("baseline must be known, for the others are computed from it, but was "
                    + baseline.getClass().getSimpleName());
        }
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(horizon, "horizon");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(evidence, "evidence");
        options = List.copyOf(options);
        means = List.copyOf(means);
        List<List<Double>> rows = new ArrayList<>();
        covariance.forEach(row -> rows.add(List.copyOf(row)));
        covariance = List.copyOf(rows);
        Covariances.check(options, means, covariance);
        if (options.contains(reference) || options.stream().distinct().count() != options.size()) {
            throw new IllegalArgumentException("options must be others than the reference '" + reference
                    + "', each named once, but were " + options);
        }
    }

    /**
     * Whether it says what an option does on a criterion.
     *
     * @param criterion the criterion's id
     * @param option the option's id
     * @return whether it is about both
     */
    public boolean covers(String criterion, String option) {
        return this.criterion.equals(criterion) && (reference.equals(option) || options.contains(option));
    }
}
