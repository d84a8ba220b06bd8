package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.Content.Model;
import dev.cocreate.core.internal.disclosure.lint.Lint;
import dev.cocreate.core.internal.disclosure.lint.Subject;
import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.core.internal.disclosure.risk.Product;
import dev.cocreate.core.internal.disclosure.weigh.Correlation;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.PersonalEffect;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Estimate;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes of a draft, and what is known of a person, what is disclosed to her. Pure. */
final class Composer {

    /** What came of it: a content, or why there is none. */
    sealed interface Composed {
        record Made(Content content) implements Composed {}

        record Impossible(Refusal refusal) implements Composed {}
    }

    /** Where a disclosure stands: what is not in the draft. */
    record Frame(String id, int version, PartyId issuer, PartyId person, Instant at, Purpose purpose) {}

    private final Models models;

    Composer(Models models) {
        this.models = models;
    }

    /** The attributes that must be read. */
    Set<AttributeKey<?>> wanted(Draft draft) {
        Set<AttributeKey<?>> keys = new LinkedHashSet<>();
        for (PersonalEffect effect : draft.personal()) {
            ModelCard card = models.card(effect.model());
            if (card.endpoint(effect.endpoint()).isEmpty()) {
                throw new IllegalArgumentException(
                        "the risk model '" + card.id() + "' has no endpoint '" + effect.endpoint() + "'");
            }
            card.inputs().stream().map(Input::key).forEach(keys::add);
        }
        return keys;
    }

    Composed compose(Frame frame, Draft draft, Map<AttributeKey<?>, Datum<?>> known) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        Set<Reason> reasons = new LinkedHashSet<>();
        for (PersonalEffect effect : draft.personal()) {
            Estimate estimate = estimates.computeIfAbsent(
                    effect.model() + "/" + effect.endpoint(),
                    key -> models.assess(effect.model(), effect.endpoint(), known));
            if (estimate instanceof Estimate.NeedsInput needs) {
                needs.questions()
                        .forEach(question -> reasons.add(Reasons.missing(
                                question, models.card(effect.model()).name())));
            } else if (estimate instanceof Estimate.OutsideDomain outside) {
                outside.why().forEach(why -> reasons.add(Reasons.outside(why)));
            }
        }
        if (!reasons.isEmpty()) {
            return new Composed.Impossible(new Refusal(List.copyOf(reasons), List.of(), Optional.empty()));
        }
        List<Effect> effects = new ArrayList<>(draft.effects());
        List<Computed> computed = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(frame.at(), ZoneOffset.UTC);
        for (PersonalEffect effect : draft.personal()) {
            Estimate.Known estimate =
                    (Estimate.Known) Objects.requireNonNull(estimates.get(effect.model() + "/" + effect.endpoint()));
            effects.add(effect(effect, estimate, today));
            computed(computed, effect, estimate, known);
        }
        draft.correlated().forEach(effect -> effects.addAll(Correlation.marginals(effect)));
        List<Finding> findings = Lint.check(subject(draft, effects, computed, Optional.empty(), Optional.empty()));
        Optional<Refusal> incomplete = incomplete(findings);
        if (incomplete.isPresent()) {
            return new Composed.Impossible(incomplete.get());
        }
        return new Composed.Made(new Content(
                frame.id(),
                frame.version(),
                frame.issuer(),
                frame.person(),
                frame.at(),
                frame.purpose(),
                draft.choice(),
                draft.criteria(),
                effects,
                draft.correlated(),
                computed,
                shown(draft),
                draft.interests(),
                draft.questions(),
                draft.remedies(),
                List.of(),
                findings,
                draft.outOf()));
    }

    /** The lint of a draft before anybody's facts are read: her risk is taken for certain to come, to have a figure at all. */
    List<Finding> check(Draft draft, LocalDate today) {
        List<Effect> effects = new ArrayList<>(draft.effects());
        Estimate.Known certain =
                new Estimate.Known(new Uncertain.Exact(1), Scope.FOR_ME, List.of(), List.of(), List.of());
        for (PersonalEffect effect : draft.personal()) {
            effects.add(effect(effect, certain, today));
        }
        draft.correlated().forEach(effect -> effects.addAll(Correlation.marginals(effect)));
        return Lint.check(subject(draft, effects, List.of(), Optional.empty(), Optional.empty()));
    }

    /** The lint of what is disclosed and weighed. */
    static List<Finding> check(Content content, Optional<Preferences> preferences, Optional<Assessment> assessment) {
        return Lint.check(new Subject(
                content.choice(),
                content.criteria(),
                content.effects(),
                content.computed(),
                content.models(),
                content.interests(),
                content.questions(),
                content.remedies(),
                content.outOf(),
                preferences,
                assessment));
    }

    /** A version she changed, with the lint run anew: what she says is never refused for want of a source. */
    static Content checked(Content content) {
        return content.finding(check(content, Optional.empty(), Optional.empty()));
    }

    static Optional<Refusal> incomplete(List<Finding> findings) {
        List<Reason> errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Reasons::found)
                .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Refusal(errors, List.of(), Optional.empty()));
    }

    private Subject subject(
            Draft draft,
            List<Effect> effects,
            List<Computed> computed,
            Optional<Preferences> preferences,
            Optional<Assessment> assessment) {
        return new Subject(
                draft.choice(),
                draft.criteria(),
                effects,
                computed,
                shown(draft),
                draft.interests(),
                draft.questions(),
                draft.remedies(),
                draft.outOf(),
                preferences,
                assessment);
    }

    private Effect effect(PersonalEffect personal, Estimate.Known estimate, LocalDate today) {
        ModelCard card = models.card(personal.model());
        Endpoint endpoint = card.endpoint(personal.endpoint()).orElseThrow();
        Evidence evidence = personal.evidence()
                .orElseGet(() -> Evidence.of(card.citation(), today)
                        .rated(card.certainty())
                        .about(card.population()));
        Effect effect = Effect.of(
                        personal.criterion(), personal.option(), Product.of(estimate.risk(), personal.ratio()))
                .within(endpoint.horizon())
                .about(estimate.scope())
                .from(evidence);
        return personal.note().map(effect::noting).orElse(effect);
    }

    private void computed(
            List<Computed> computed,
            PersonalEffect effect,
            Estimate.Known estimate,
            Map<AttributeKey<?>, Datum<?>> known) {
        ModelCard card = models.card(effect.model());
        String model = card.id() + " " + card.version();
        for (int i = 0; i < computed.size(); i++) {
            Computed earlier = computed.get(i);
            if (earlier.criterion().equals(effect.criterion())
                    && earlier.model().equals(model)
                    && earlier.endpoint().equals(effect.endpoint())) {
                List<String> options = new ArrayList<>(earlier.options());
                options.add(effect.option());
                computed.set(
                        i,
                        new Computed(
                                earlier.criterion(), options, model, earlier.endpoint(), estimate, earlier.facts()));
                return;
            }
        }
        List<String> facts = new ArrayList<>();
        for (Input<?> input : card.inputs()) {
            if (known.get(input.key()) instanceof Datum.Known<?> datum) {
                facts.add(datum.fact());
            }
        }
        computed.add(
                new Computed(effect.criterion(), List.of(effect.option()), model, effect.endpoint(), estimate, facts));
    }

    private List<Model> shown(Draft draft) {
        return draft.personal().stream()
                .map(PersonalEffect::model)
                .distinct()
                .map(models::card)
                .map(card -> new Model(
                        card.id(),
                        card.version(),
                        card.name(),
                        card.citation(),
                        card.licence(),
                        card.population(),
                        card.certainty(),
                        card.notice(),
                        card.supersededBy()))
                .toList();
    }
}
