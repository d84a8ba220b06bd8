package dev.cocreate.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody wants to hold: under a condition, an effect on one element, and why.
 *
 * <pre>{@code
 * Rule small = rule("my bouquet").when(always()).then(choose("stems", 12)).because("I like it small");
 * Rule safe = rule("statin allergy").when(has(ALLERGIES, "statin")).then(forbid("treatment", "statin"))
 *         .because(Text.of("A known allergy to statins.")).asDuty(ground);
 * }</pre>
 *
 * <p>A rule is its author's only once she {@linkplain Rules#author authors} it. It begins in {@link Layer#CONSUMER}.
 *
 * <p>Immutable.
 *
 * @param id unique among its author's; 1 to 64 letters, digits, spaces, dots, underscores or hyphens
 * @param layer how strongly it binds
 * @param condition when it holds
 * @param effect what it does then
 * @param rationale why, as told to those it concerns
 * @param ground what a duty rests on; a {@link Layer#DUTY} without one is refused when loaded
 * @param mayBeSwitchedOff whether she may switch it off for herself; never in {@link Layer#LAW} or {@link Layer#DUTY}
 * @param validity when it applies
 * @param parameters what of it she may move
 * @param experiment the experiment it is part of, if any; she sees it and may refuse it
 */
public record Rule(
        String id,
        Layer layer,
        Condition condition,
        Effect effect,
        Text rationale,
        Optional<Ground> ground,
        boolean mayBeSwitchedOff,
        Validity validity,
        List<Parameter> parameters,
        Optional<Experiment> experiment) {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    /**
     * Checks the id and copies.
     *
     * @param id as above
     * @param layer as above
     * @param condition as above
     * @param effect as above
     * @param rationale as above
     * @param ground as above
     * @param mayBeSwitchedOff as above
     * @param validity as above
     * @param parameters as above
     * @param experiment as above
     * @throws IllegalArgumentException if the id is not of that form
     */
    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a rule's id is 1 to 64 letters, digits, spaces, dots, underscores or"
                    + " hyphens and begins with a letter or digit, but was '" + id + "'");
        }
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(rationale, "rationale");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(experiment, "experiment");
        parameters = List.copyOf(parameters);
    }

    /**
     * When a rule applies.
     *
     * @param from the first instant; absent if from the beginning
     * @param until the first instant when it no longer does; absent if without end
     */
    public record Validity(Optional<Instant> from, Optional<Instant> until) {

        /** Without beginning or end. */
        public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

        /**
         * A span of time.
         *
         * @param from as above
         * @param until after the first instant
         * @throws IllegalArgumentException if it ends before it begins
         */
        public Validity {
            if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
                throw new IllegalArgumentException(
                        "what applies from " + from.get() + " ends after that, but was to end at " + until.get());
            }
        }

        /**
         * Whether it applies at an instant.
         *
         * @param instant any instant
         * @return true from the first instant on, before the last
         */
        public boolean at(Instant instant) {
            return from.map(first -> !instant.isBefore(first)).orElse(true)
                    && until.map(instant::isBefore).orElse(true);
        }
    }

    /**
     * Something of a rule that the consumer may move: conditions read it like an attribute.
     *
     * @param key a number; its domain bounds what she may set
     * @param initial what holds until she moves it; within the domain
     */
    public record Parameter(AttributeKey<Double> key, double initial) {
        /**
         * Checks the initial value.
         *
         * @param key as above
         * @param initial as above
         * @throws IllegalArgumentException if the initial value is outside the key's domain
         */
        public Parameter {
            key.domain().objection(initial).ifPresent(range -> {
                throw new IllegalArgumentException(
                        "parameter '" + key.name() + "' takes " + range + ", but begins at " + initial);
            });
        }
    }

    /**
     * An experiment a rule is part of: who is in it is drawn from the ids, never from what is known of a person.
     *
     * @param name its name; she refuses it under this name
     * @param percent how many of a hundred people are in it; 1 to 100
     * @param purpose what it is to find out, as told to her
     */
    public record Experiment(String name, int percent, Text purpose) {
        /**
         * Checks the share.
         *
         * @param name as above
         * @param percent as above
         * @param purpose as above
         * @throws IllegalArgumentException if the share is outside 1 to 100, or the name is blank or longer than 200
         */
        public Experiment {
            Objects.requireNonNull(purpose, "purpose");
            if (percent < 1 || percent > 100 || name.isBlank() || name.length() > 200) {
                throw new IllegalArgumentException(
                        "an experiment has a name and takes in 1 to 100 percent, but was '" + name + "', " + percent);
            }
        }
    }

    /**
     * A rule as it stands in its author's rulebook.
     *
     * @param author who wrote it
     * @param rule what it says
     * @param version 1 when first authored, one more at every change
     * @param since when this version came into force
     */
    public record Authored(PartyId author, Rule rule, int version, Instant since) {
        /**
         * Checks the version.
         *
         * @param author as above
         * @param rule as above
         * @param version as above
         * @param since as above
         */
        public Authored {
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(since, "since");
            if (version < 1) {
                throw new IllegalArgumentException("a version is at least 1, but was " + version);
            }
        }

        /**
         * What the rule is cited as.
         *
         * @return {@code author/id}
         */
        public String name() {
            return author.value() + "/" + rule.id();
        }

        /** What a rule is cited as tells rules apart: its whole text need not be gone through. */
        @Override
        public int hashCode() {
            return 31 * (31 * author.hashCode() + rule.id().hashCode()) + version;
        }
    }

    /**
     * Begins a rule.
     *
     * @param id see {@link Rule}
     * @return the rule as far as it goes
     */
    public static Draft rule(String id) {
        return new Draft(id, Condition.always());
    }

    /**
     * A rule that has no effect yet.
     *
     * @param id its id
     * @param condition when it holds
     */
    public record Draft(String id, Condition condition) {
        /**
         * States when it holds; always, if this is not called.
         *
         * @param holds the condition
         * @return the rule as far as it goes
         */
        public Draft when(Condition holds) {
            return new Draft(id, holds);
        }

        /**
         * States what it does.
         *
         * @param does the effect
         * @return the rule, but for its rationale
         */
        public Unexplained then(Effect does) {
            return new Unexplained(id, condition, does);
        }
    }

    /**
     * A rule that says nothing yet of why.
     *
     * @param id its id
     * @param condition when it holds
     * @param effect what it does then
     */
    public record Unexplained(String id, Condition condition, Effect effect) {
        /**
         * States why.
         *
         * @param rationale as told to those it concerns
         * @return the rule
         */
        public Rule because(Text rationale) {
            return new Rule(
                    id,
                    Layer.CONSUMER,
                    condition,
                    effect,
                    rationale,
                    Optional.empty(),
                    false,
                    Validity.ALWAYS,
                    List.of(),
                    Optional.empty());
        }

        /**
         * States why, in English.
         *
         * @param rationale as told to those it concerns
         * @return the rule
         */
        public Rule because(String rationale) {
            return because(Text.of(rationale));
        }
    }

    /**
     * The same rule in another layer.
     *
     * @param other the layer
     * @return the rule; what is not binding may be switched off, unless she wrote it herself
     */
    public Rule in(Layer other) {
        boolean switchable = !other.binding() && other != Layer.CONSUMER;
        return new Rule(id, other, condition, effect, rationale, ground, switchable, validity, parameters, experiment);
    }

    /**
     * The same rule as a firm's duty.
     *
     * @param restsOn its ground, with the appeal
     * @return the rule in {@link Layer#DUTY}
     */
    public Rule asDuty(Ground restsOn) {
        return in(Layer.DUTY).on(restsOn);
    }

    /**
     * The same rule with a ground: a law may have one, a duty must.
     *
     * @param restsOn the ground
     * @return the rule
     */
    public Rule on(Ground restsOn) {
        return new Rule(
                id,
                layer,
                condition,
                effect,
                rationale,
                Optional.of(restsOn),
                mayBeSwitchedOff,
                validity,
                parameters,
                experiment);
    }

    /**
     * The same rule, which the consumer cannot switch off.
     *
     * @return the rule
     */
    public Rule fixed() {
        return new Rule(id, layer, condition, effect, rationale, ground, false, validity, parameters, experiment);
    }

    /**
     * The same rule for a time.
     *
     * @param when the time
     * @return the rule
     */
    public Rule during(Validity when) {
        return new Rule(
                id, layer, condition, effect, rationale, ground, mayBeSwitchedOff, when, parameters, experiment);
    }

    /**
     * The same rule with one more parameter.
     *
     * @param parameter what she may move
     * @return the rule
     */
    public Rule movable(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Rule(id, layer, condition, effect, rationale, ground, mayBeSwitchedOff, validity, more, experiment);
    }

    /**
     * The same rule as part of an experiment.
     *
     * @param part the experiment
     * @return the rule
     */
    public Rule tryingOut(Experiment part) {
        return new Rule(
                id,
                layer,
                condition,
                effect,
                rationale,
                ground,
                mayBeSwitchedOff,
                validity,
                parameters,
                Optional.of(part));
    }
}
