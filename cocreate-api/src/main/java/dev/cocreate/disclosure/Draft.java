package dev.cocreate.disclosure;

import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.PersonalEffect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A disclosure in the making: everything but what is still to be computed for the person.
 *
 * <p>A draft may have gaps; {@link Disclosures#check} names them, and issuing refuses those that matter.
 *
 * <p>Immutable.
 *
 * @param choice what is to be decided
 * @param criteria what can matter
 * @param effects what the options do
 * @param personal effects to be computed for the person
 * @param correlated effects whose values hang together
 * @param interests who has what from it
 * @param questions by which she can see whether she has understood
 * @param remedies ways to make a risk smaller
 * @param outOf how many people proportions are shown of: 100, 1,000, 10,000, 100,000 or 1,000,000, the same everywhere
 */
public record Draft(
        Choice choice,
        List<Criterion> criteria,
        List<Effect> effects,
        List<PersonalEffect> personal,
        List<CorrelatedEffect> correlated,
        Optional<Interests> interests,
        List<Question> questions,
        List<Remedy> remedies,
        int outOf) {

    /** More of anything than this is refused: nobody could read it. */
    public static final int MOST = 200;

    /**
     * Checks and copies.
     *
     * @param choice as above
     * @param criteria as above
     * @param effects as above
     * @param personal as above
     * @param correlated as above
     * @param interests as above
     * @param questions as above
     * @param remedies as above
     * @param outOf as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Draft {
        Objects.requireNonNull(choice, "choice");
        criteria = Drafts.few("criteria", criteria);
        effects = Drafts.few("effects", effects);
        personal = Drafts.few("personal", personal);
        correlated = Drafts.few("correlated", correlated);
        Objects.requireNonNull(interests, "interests");
        questions = Drafts.few("questions", questions);
        remedies = Drafts.few("remedies", remedies);
        Drafts.check(choice, criteria, effects, personal, correlated, questions, remedies);
        if (!List.of(100, 1_000, 10_000, 100_000, 1_000_000).contains(outOf)) {
            throw new IllegalArgumentException("outOf must be 100, 1000, 10000, 100000 or 1000000, but was " + outOf);
        }
    }

    /**
     * A draft about a choice, showing proportions out of 100.
     *
     * @param choice what is to be decided
     * @return to build on
     */
    public static Draft of(Choice choice) {
        return new Draft(
                choice, List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), 100);
    }

    /**
     * This draft and one criterion more.
     *
     * @param criterion what can matter
     * @return the fuller draft
     */
    public Draft with(Criterion criterion) {
        return new Draft(
                choice,
                Drafts.more(criteria, criterion),
                effects,
                personal,
                correlated,
                interests,
                questions,
                remedies,
                outOf);
    }

    /**
     * This draft and one effect more.
     *
     * @param effect on a criterion and by an option that are there
     * @return the fuller draft
     */
    public Draft with(Effect effect) {
        return new Draft(
                choice,
                criteria,
                Drafts.more(effects, effect),
                personal,
                correlated,
                interests,
                questions,
                remedies,
                outOf);
    }

    /**
     * This draft and one effect more, to be computed for the person.
     *
     * @param effect on a criterion and by an option that are there
     * @return the fuller draft
     */
    public Draft with(PersonalEffect effect) {
        return new Draft(
                choice,
                criteria,
                effects,
                Drafts.more(personal, effect),
                correlated,
                interests,
                questions,
                remedies,
                outOf);
    }

    /**
     * This draft and effects that hang together.
     *
     * @param effect on a criterion and by options that are there
     * @return the fuller draft
     */
    public Draft with(CorrelatedEffect effect) {
        return new Draft(
                choice,
                criteria,
                effects,
                personal,
                Drafts.more(correlated, effect),
                interests,
                questions,
                remedies,
                outOf);
    }

    /**
     * This draft, saying who has what from it.
     *
     * @param stakes who has what from it
     * @return the fuller draft
     */
    public Draft with(Interests stakes) {
        return new Draft(
                choice, criteria, effects, personal, correlated, Optional.of(stakes), questions, remedies, outOf);
    }

    /**
     * This draft and one question more.
     *
     * @param question about a criterion that is there
     * @return the fuller draft
     */
    public Draft with(Question question) {
        return new Draft(
                choice,
                criteria,
                effects,
                personal,
                correlated,
                interests,
                Drafts.more(questions, question),
                remedies,
                outOf);
    }

    /**
     * This draft and one remedy more.
     *
     * @param remedy for a criterion that is there
     * @return the fuller draft
     */
    public Draft with(Remedy remedy) {
        return new Draft(
                choice,
                criteria,
                effects,
                personal,
                correlated,
                interests,
                questions,
                Drafts.more(remedies, remedy),
                outOf);
    }

    /**
     * This draft, showing proportions out of so many people.
     *
     * @param people 100, 1,000, 10,000, 100,000 or 1,000,000
     * @return the draft
     */
    public Draft outOf(int people) {
        return new Draft(choice, criteria, effects, personal, correlated, interests, questions, remedies, people);
    }

    /**
     * This draft with another choice in place of its own, of the same options.
     *
     * @param other what is to be decided
     * @return the draft
     */
    public Draft about(Choice other) {
        return new Draft(other, criteria, effects, personal, correlated, interests, questions, remedies, outOf);
    }
}
