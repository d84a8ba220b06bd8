package dev.cocreate.disclosure.effect;

import dev.cocreate.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that can matter to her: a benefit, a risk, a burden or a cost.
 *
 * <pre>{@code
 * Criterion attack = Criterion.of("cvd", Kind.BENEFIT, Better.LOWER, Text.of("heart attack or stroke"),
 *         Measure.Proportion.of(Text.of("have one within ten years"), Text.of("have none")));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param id 1 to 64 letters, digits, dots, underscores or hyphens
 * @param name what it is called
 * @param kind which side it stands on
 * @param better the direction she would want
 * @param measure what its values are
 * @param severity how bad its worst is
 * @param likeness what it is like to live with it, if said
 */
public record Criterion(
        String id, Text name, Kind kind, Better better, Measure measure, Severity severity, Optional<Text> likeness) {

    /** Which side a criterion stands on. */
    public enum Kind {
        /** Something to gain, or to be spared. */
        BENEFIT,
        /** Something that may go wrong. */
        RISK,
        /** Effort, time, inconvenience. */
        BURDEN,
        /** Money. */
        COST
    }

    /** The direction she would want. */
    public enum Better {
        /** More is better. */
        HIGHER,
        /** Less is better. */
        LOWER
    }

    /** How bad the worst of it is. */
    public enum Severity {
        /** A nuisance that passes. */
        MINOR,
        /** Serious, but it can be made good. */
        SERIOUS,
        /** It cannot be undone. */
        IRREVERSIBLE
    }

    /**
     * Copies.
     *
     * @param id as above
     * @param name as above
     * @param kind as above
     * @param better as above
     * @param measure as above
     * @param severity as above
     * @param likeness as above
     */
    public Criterion {
        Ids.check("a criterion's id", id);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(better, "better");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(likeness, "likeness");
    }

    /**
     * A criterion whose worst is a nuisance.
     *
     * @param id see {@link Criterion}
     * @param kind which side it stands on
     * @param better the direction she would want
     * @param name what it is called
     * @param measure what its values are
     * @return the criterion
     */
    public static Criterion of(String id, Kind kind, Better better, Text name, Measure measure) {
        return new Criterion(id, name, kind, better, measure, Severity.MINOR, Optional.empty());
    }

    /**
     * The same criterion with another severity.
     *
     * @param worst how bad its worst is
     * @return the criterion
     */
    public Criterion severe(Severity worst) {
        return new Criterion(id, name, kind, better, measure, worst, likeness);
    }

    /**
     * The same criterion, saying what it is like.
     *
     * @param experience what it is like to live with it
     * @return the criterion
     */
    public Criterion like(Text experience) {
        return new Criterion(id, name, kind, better, measure, severity, Optional.of(experience));
    }
}
