package dev.cocreate.disclosure.effect;

import dev.cocreate.Text;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * What one option does on one criterion.
 *
 * <pre>{@code
 * Effect.of("muscle", "statin", new Uncertain.Reported(0.011, 0.006, 0.016, LINEAR))
 *         .within(Period.ofYears(1)).from(Evidence.of("CTT Collaboration, Lancet 2022;400:832-845", day).about(trials));
 * }</pre>
 *
 * <p>What is missing can be left out, for work in progress; the lint then refuses to call the disclosure complete.
 *
 * <p>Immutable.
 *
 * @param criterion the id of the criterion
 * @param option the id of the option
 * @param value in the criterion's measure
 * @param horizon within which time
 * @param scope whom the figure is about
 * @param evidence where it comes from
 * @param note what a reader must know with it
 * @param worstCase a worst case of its own, in the same measure, and what it would be
 */
public record Effect(
        String criterion,
        String option,
        Uncertain value,
        Optional<Period> horizon,
        Scope scope,
        Optional<Evidence> evidence,
        Optional<Text> note,
        Optional<WorstCase> worstCase) {

    /**
     * A labelled worst case, such as a rate that rises at once.
     *
     * @param label what would have to happen
     * @param value in the criterion's measure; finite
     */
    public record WorstCase(Text label, double value) {
        /**
         * Checks and copies.
         *
         * @param label as above
         * @param value as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public WorstCase {
            Objects.requireNonNull(label, "label");
            Checks.finite("value", value);
        }
    }

    /**
     * Copies.
     *
     * @param criterion as above
     * @param option as above
     * @param value as above
     * @param horizon as above
     * @param scope as above
     * @param evidence as above
     * @param note as above
     * @param worstCase as above
     */
    public Effect {
        Ids.check("a criterion's id", criterion);
        Ids.check("an option's id", option);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(horizon, "horizon");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(worstCase, "worstCase");
    }

    /**
     * An effect of general scope, without horizon or evidence yet.
     *
     * @param criterion the id of the criterion
     * @param option the id of the option
     * @param value in the criterion's measure
     * @return the effect
     */
    public static Effect of(String criterion, String option, Uncertain value) {
        return new Effect(
                criterion,
                option,
                value,
                Optional.empty(),
                Scope.GENERIC,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same effect within a time.
     *
     * @param time the horizon
     * @return the effect
     */
    public Effect within(Period time) {
        return new Effect(criterion, option, value, Optional.of(time), scope, evidence, note, worstCase);
    }

    /**
     * The same effect from evidence.
     *
     * @param source where it comes from
     * @return the effect
     */
    public Effect from(Evidence source) {
        return new Effect(criterion, option, value, horizon, scope, Optional.of(source), note, worstCase);
    }

    /**
     * The same effect about other people.
     *
     * @param whom whom the figure is about
     * @return the effect
     */
    public Effect about(Scope whom) {
        return new Effect(criterion, option, value, horizon, whom, evidence, note, worstCase);
    }

    /**
     * The same effect with a note.
     *
     * @param said what a reader must know with it
     * @return the effect
     */
    public Effect noting(Text said) {
        return new Effect(criterion, option, value, horizon, scope, evidence, Optional.of(said), worstCase);
    }

    /**
     * The same effect with a labelled worst case.
     *
     * @param label what would have to happen
     * @param worst in the criterion's measure
     * @return the effect
     */
    public Effect atWorst(Text label, double worst) {
        return new Effect(
                criterion, option, value, horizon, scope, evidence, note, Optional.of(new WorstCase(label, worst)));
    }
}
