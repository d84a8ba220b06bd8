package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.Remedy;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a disclosure says, in one version: what its JSON is written from and read into.
 *
 * @param effects of every pair something is said about, those computed and correlated included
 * @param correlated what some of the effects were taken from, for weighing
 * @param contested figures she took another view of
 */
public record Content(
        String id,
        int version,
        PartyId issuer,
        PartyId person,
        Instant issuedAt,
        Purpose purpose,
        Choice choice,
        List<Criterion> criteria,
        List<Effect> effects,
        List<CorrelatedEffect> correlated,
        List<Computed> computed,
        List<Model> models,
        Optional<Interests> interests,
        List<Question> questions,
        List<Remedy> remedies,
        List<Contested> contested,
        List<Finding> findings,
        int outOf) {

    /** What is shown of a model beside its figures. */
    public record Model(
            String id,
            String version,
            Text name,
            String citation,
            String licence,
            Text population,
            Certainty certainty,
            Optional<Text> notice,
            Optional<String> supersededBy) {}

    /** A figure, what she takes it for, and why. */
    public record Contested(
            String criterion, String option, Uncertain published, Uncertain hers, PartyId by, Text why, Instant at) {}

    public Content {
        criteria = List.copyOf(criteria);
        effects = List.copyOf(effects);
        correlated = List.copyOf(correlated);
        computed = List.copyOf(computed);
        models = List.copyOf(models);
        questions = List.copyOf(questions);
        remedies = List.copyOf(remedies);
        contested = List.copyOf(contested);
        findings = List.copyOf(findings);
    }

    public Optional<Criterion> criterion(String wanted) {
        return criteria.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    public Optional<Effect> effect(String criterion, String option) {
        return effects.stream()
                .filter(each ->
                        each.criterion().equals(criterion) && each.option().equals(option))
                .findFirst();
    }

    public Optional<Computed> computed(String criterion, String option) {
        return computed.stream()
                .filter(each ->
                        each.criterion().equals(criterion) && each.options().contains(option))
                .findFirst();
    }

    /** The same in its next version. */
    public Content next(Instant at) {
        return new Content(
                id,
                version + 1,
                issuer,
                person,
                at,
                purpose,
                choice,
                criteria,
                effects,
                correlated,
                computed,
                models,
                interests,
                questions,
                remedies,
                contested,
                findings,
                outOf);
    }

    /** The same with one effect contested: hers stands, and so does what it replaces. */
    public Content contesting(Contested hers) {
        List<Effect> changed = new ArrayList<>();
        for (Effect effect : effects) {
            boolean it = effect.criterion().equals(hers.criterion())
                    && effect.option().equals(hers.option());
            changed.add(
                    it
                            ? new Effect(
                                    effect.criterion(),
                                    effect.option(),
                                    hers.hers(),
                                    effect.horizon(),
                                    effect.scope(),
                                    effect.evidence(),
                                    effect.note(),
                                    effect.worstCase())
                            : effect);
        }
        List<Contested> all = new ArrayList<>(contested);
        all.removeIf(earlier ->
                earlier.criterion().equals(hers.criterion()) && earlier.option().equals(hers.option()));
        all.add(hers);
        List<CorrelatedEffect> rest = correlated.stream()
                .filter(each -> !each.criterion().equals(hers.criterion()))
                .toList();
        return new Content(
                id, version, issuer, person, issuedAt, purpose, choice, criteria, changed, rest, computed, models,
                interests, questions, remedies, all, findings, outOf);
    }

    /** The same with one criterion more. */
    public Content adding(Criterion criterion, List<Effect> its) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(its);
        return new Content(
                id,
                version,
                issuer,
                person,
                issuedAt,
                purpose,
                choice,
                more,
                all,
                correlated,
                computed,
                models,
                interests,
                questions,
                remedies,
                contested,
                findings,
                outOf);
    }

    /** The same with what the lint says of it. */
    public Content finding(List<Finding> found) {
        return new Content(
                id,
                version,
                issuer,
                person,
                issuedAt,
                purpose,
                choice,
                criteria,
                effects,
                correlated,
                computed,
                models,
                interests,
                questions,
                remedies,
                contested,
                found,
                outOf);
    }

    /** What there is to weigh. */
    public Problem problem() {
        List<Effect> own = effects.stream()
                .filter(effect ->
                        correlated.stream().noneMatch(each -> each.covers(effect.criterion(), effect.option())))
                .toList();
        List<String> options =
                choice.options().stream().map(option -> option.id()).toList();
        return new Problem(options, criteria, own, correlated);
    }
}
