package dev.cocreate.disclosure;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.Arbiter;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Standing;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessor;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.risk.ModelCard;
import java.util.List;
import java.util.Optional;

/**
 * Disclosures, and what people do about them.
 *
 * <p>Whoever may issue one may be any party, the person herself included. Every act that rests on a disclosure quotes its
 * hash; if that is no longer the current one, it is refused, for what she acknowledges must be what stands there.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Disclosures {

    /**
     * What the lint says of a draft, before it is issued to anyone.
     *
     * @param draft the draft
     * @return every finding, errors first
     */
    List<Finding> check(Draft draft);

    /**
     * Issues a disclosure to a person: reads the facts the draft's models want, for the purpose and with a look she can
     * see, computes her figures and fixes the whole under a hash.
     *
     * @param by who issues it
     * @param person whom it is for
     * @param draft what it says
     * @param purpose what her facts are read for
     * @return the disclosure in version 1; refused if the lint finds an error, a fact is missing or she is outside a model's
     *     domain
     * @throws IllegalArgumentException if the draft names a model or endpoint that is not there
     */
    Outcome<Disclosure> issue(PartyId by, PartyId person, Draft draft, Purpose purpose);

    /**
     * Issues the next version: something changed. Acknowledgements of earlier versions no longer count.
     *
     * @param by who issues it: the issuer or the person
     * @param disclosure the id
     * @param draft what it says now
     * @param purpose what her facts are read for
     * @return the disclosure in its next version
     */
    Outcome<Disclosure> revise(PartyId by, String disclosure, Draft draft, Purpose purpose);

    /**
     * The current version.
     *
     * @param reader who wants to read it
     * @param disclosure the id
     * @return empty if there is none, or the reader has no part in it
     */
    Optional<Disclosure> find(PartyId reader, String disclosure);

    /**
     * The disclosures made for one person.
     *
     * @param person whom they are for
     * @return their ids, the oldest first; {@link #find} gives each as it stands
     */
    List<String> of(PartyId person);

    /**
     * Puts on record that the current version is shown to somebody. Call it when it is; then render what it yields.
     *
     * @param by who shows it
     * @param disclosure the id
     * @param to to whom
     * @param view how
     * @return exactly what was shown
     */
    Outcome<Shown> show(PartyId by, String disclosure, PartyId to, View view);

    /**
     * She acknowledges one risk or burden that was shown to her.
     *
     * @param person whom the disclosure is for
     * @param disclosure the id
     * @param sha256 the hash of what she was shown
     * @param criterion the criterion
     * @return what she acknowledged, with the remedies that belong to it
     */
    Outcome<Acknowledged> acknowledge(PartyId person, String disclosure, String sha256, String criterion);

    /**
     * She answers a question. She may try as often as she likes.
     *
     * @param person whom the disclosure is for
     * @param disclosure the id
     * @param sha256 the hash of what she was shown
     * @param question the question's id
     * @param answer the index of her answer
     * @return whether it is right, and why
     */
    Outcome<Answered> answer(PartyId person, String disclosure, String sha256, String question, int answer);

    /**
     * Weighs the options by what she says matters to her, and keeps the result with the disclosure.
     *
     * @param person whom the disclosure is for
     * @param disclosure the id
     * @param sha256 the hash of what she was shown
     * @param preferences what matters to her
     * @param settings how long, and with which chance
     * @return the result; refused if her statements contradict each other, naming the smallest set that does
     */
    Outcome<Weighing> weigh(
            PartyId person, String disclosure, String sha256, Preferences preferences, Settings settings);

    /**
     * She contests a figure and gives another. The next version shows hers as hers, beside the one it contests; what was
     * weighed is weighed anew.
     *
     * @param person whom the disclosure is for
     * @param disclosure the id
     * @param sha256 the hash of what she was shown
     * @param criterion the criterion's id
     * @param option the option's id
     * @param value what she takes it for
     * @param why her reason
     * @return the next version
     */
    Outcome<Disclosure> contest(
            PartyId person,
            String disclosure,
            String sha256,
            String criterion,
            String option,
            Uncertain value,
            Text why);

    /**
     * She adds something that matters to her and that nobody had thought of. What was weighed is weighed anew.
     *
     * @param person whom the disclosure is for
     * @param disclosure the id
     * @param sha256 the hash of what she was shown
     * @param criterion what matters
     * @param effects what the options do on it; options left out are unknown
     * @return the next version
     */
    Outcome<Disclosure> add(
            PartyId person, String disclosure, String sha256, Criterion criterion, List<Effect> effects);

    /**
     * A party without a stake decides on an option that needs it, and signs what it decides.
     *
     * @param arbiter who decides
     * @param disclosure the id
     * @param sha256 the hash of what it decided on
     * @param option the option's id
     * @param granted whether it may be chosen
     * @param reasons why
     * @param conditions under what conditions
     * @return the signed approval or refusal; neither side can change it
     */
    Outcome<Approval> approve(
            Arbiter arbiter,
            String disclosure,
            String sha256,
            String option,
            boolean granted,
            Text reasons,
            List<Text> conditions);

    /**
     * Somebody decides: she chooses, defers, refers or wants none of it; or the one who issued it denies an option, with
     * its ground.
     *
     * @param by who decides
     * @param disclosure the id
     * @param sha256 the hash of what she was shown
     * @param decision what is decided
     * @return the decision, bound to that hash
     */
    Outcome<DecisionTaken> decide(PartyId by, String disclosure, String sha256, InformedDecision decision);

    /**
     * Where she stands with a disclosure.
     *
     * @param reader who wants to know
     * @param disclosure the id
     * @return empty if there is none, or the reader has no part in it
     */
    Optional<Standing> standing(PartyId reader, String disclosure);

    /**
     * What risk models there are.
     *
     * @return their cards
     */
    List<ModelCard> models();

    /**
     * Weighs without keeping anything.
     *
     * @return the same at every call
     */
    Assessor assessor();

    /**
     * Makes text, pictures and documents.
     *
     * @return the same at every call
     */
    Renderer renderer();
}
