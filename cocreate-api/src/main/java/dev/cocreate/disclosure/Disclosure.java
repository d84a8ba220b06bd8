package dev.cocreate.disclosure;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.risk.Estimate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A disclosure as issued, in one version. What it says is what its JSON says, to the byte; everything shown is made from
 * that.
 *
 * <p>Immutable; two are equal when their hashes are.
 *
 * @param id the same over all versions
 * @param version from 1
 * @param sha256 of the JSON, in lower-case hexadecimal: what acknowledgements and decisions are bound to
 * @param json the master
 * @param issuer who issued it in the first place, whoever changed it since
 * @param person whom it is for
 * @param issuedAt when
 * @param purpose what her facts were read for
 * @param choice what is to be decided
 * @param criteria what can matter
 * @param effects what the options do, those computed for her included
 * @param computed how those were computed
 * @param questions by which she can see whether she has understood
 * @param remedies ways to make a risk smaller
 * @param findings what the lint says of it; no errors
 */
public record Disclosure(
        String id,
        int version,
        String sha256,
        Bytes json,
        PartyId issuer,
        PartyId person,
        Instant issuedAt,
        Purpose purpose,
        Choice choice,
        List<Criterion> criteria,
        List<Effect> effects,
        List<Computed> computed,
        List<Question> questions,
        List<Remedy> remedies,
        List<Finding> findings) {

    /**
     * How an effect was computed for her.
     *
     * @param criterion the id of the criterion
     * @param options the options it stands behind
     * @param model the id and version of the risk model
     * @param endpoint which of the model's outcomes
     * @param estimate what the model said, and why
     * @param facts the ids of the facts of hers it used
     */
    public record Computed(
            String criterion,
            List<String> options,
            String model,
            String endpoint,
            Estimate.Known estimate,
            List<String> facts) {
        /**
         * Copies.
         *
         * @param criterion as above
         * @param options as above
         * @param model as above
         * @param endpoint as above
         * @param estimate as above
         * @param facts as above
         */
        public Computed {
            Objects.requireNonNull(criterion, "criterion");
            options = List.copyOf(options);
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(endpoint, "endpoint");
            Objects.requireNonNull(estimate, "estimate");
            facts = List.copyOf(facts);
        }
    }

    /**
     * Copies.
     *
     * @param id as above
     * @param version as above
     * @param sha256 as above
     * @param json as above
     * @param issuer as above
     * @param person as above
     * @param issuedAt as above
     * @param purpose as above
     * @param choice as above
     * @param criteria as above
     * @param effects as above
     * @param computed as above
     * @param questions as above
     * @param remedies as above
     * @param findings as above
     */
    public Disclosure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(choice, "choice");
        criteria = List.copyOf(criteria);
        effects = List.copyOf(effects);
        computed = List.copyOf(computed);
        questions = List.copyOf(questions);
        remedies = List.copyOf(remedies);
        findings = List.copyOf(findings);
    }

    /**
     * A criterion.
     *
     * @param criterion its id
     * @return empty if there is none of that id
     */
    public Optional<Criterion> criterion(String criterion) {
        return criteria.stream().filter(each -> each.id().equals(criterion)).findFirst();
    }

    /**
     * What an option does on a criterion.
     *
     * @param criterion the criterion's id
     * @param option the option's id
     * @return empty if nothing is said of it
     */
    public Optional<Effect> effect(String criterion, String option) {
        return effects.stream()
                .filter(each ->
                        each.criterion().equals(criterion) && each.option().equals(option))
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Disclosure disclosure && sha256.equals(disclosure.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /** Which one, without what it says: that is personal. */
    @Override
    public String toString() {
        return "disclosure " + id + " version " + version + " sha256 " + sha256;
    }
}
