package dev.cocreate.disclosure.effect;

import dev.cocreate.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * An effect still to be computed for the person: what a risk model says of her, times what the option does to it.
 *
 * <p>When the disclosure is issued, the model is asked with her own facts, read for the purpose she can see. "No change"
 * has the ratio 1; a treatment has its published one. The interval shown is that of the ratio; the model's own is added
 * only if it publishes one, and its absence is said.
 *
 * <p>Immutable.
 *
 * @param criterion the id of the criterion; its measure is a proportion
 * @param option the id of the option
 * @param model the id of the risk model
 * @param endpoint which of the model's outcomes
 * @param ratio what the option does to it; {@code Exact(1)} for nothing
 * @param evidence where the ratio comes from; empty where the ratio is 1, for then the model is all of it
 * @param note what a reader must know with it
 */
public record PersonalEffect(
        String criterion,
        String option,
        String model,
        String endpoint,
        Uncertain ratio,
        Optional<Evidence> evidence,
        Optional<Text> note) {

    /**
     * Checks and copies.
     *
     * @param criterion as above
     * @param option as above
     * @param model as above
     * @param endpoint as above
     * @param ratio as above
     * @param evidence as above
     * @param note as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public PersonalEffect {
        Ids.check("a criterion's id", criterion);
        Ids.check("an option's id", option);
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(note, "note");
        boolean usable = (ratio instanceof Uncertain.Exact exact && exact.value() >= 0)
                || (ratio instanceof Uncertain.Reported reported && reported.low() >= 0);
        if (!usable) {
            throw new IllegalArgumentException("ratio must be exact or reported, and not negative, but was " + ratio);
        }
    }

    /**
     * The effect of changing nothing: the model's figure itself.
     *
     * @param criterion the id of the criterion
     * @param option the id of the option
     * @param model the id of the risk model
     * @param endpoint which of the model's outcomes
     * @return the effect
     */
    public static PersonalEffect unchanged(String criterion, String option, String model, String endpoint) {
        return new PersonalEffect(
                criterion, option, model, endpoint, new Uncertain.Exact(1), Optional.empty(), Optional.empty());
    }

    /**
     * The effect of an option that changes the model's figure by a ratio.
     *
     * @param criterion the id of the criterion
     * @param option the id of the option
     * @param model the id of the risk model
     * @param endpoint which of the model's outcomes
     * @param ratio what the option does to it
     * @param evidence where the ratio comes from
     * @return the effect
     */
    public static PersonalEffect times(
            String criterion, String option, String model, String endpoint, Uncertain ratio, Evidence evidence) {
        return new PersonalEffect(criterion, option, model, endpoint, ratio, Optional.of(evidence), Optional.empty());
    }

    /**
     * The same effect with a note.
     *
     * @param said what a reader must know with it
     * @return the effect
     */
    public PersonalEffect noting(Text said) {
        return new PersonalEffect(criterion, option, model, endpoint, ratio, evidence, Optional.of(said));
    }
}
