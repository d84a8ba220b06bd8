package dev.cocreate;

import dev.cocreate.channel.Contacts;
import dev.cocreate.channel.Deliveries;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.disclosure.Disclosures;
import dev.cocreate.journal.Erasures;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Personalization;
import dev.cocreate.personalization.Rules;
import dev.cocreate.personalization.recommendation.Recommendations;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.access.Grants;
import dev.cocreate.profile.access.Openness;
import dev.cocreate.profile.access.Resources;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.rights.Rights;
import dev.cocreate.transparency.Trail;
import dev.cocreate.transparency.TransparencyLog;

/**
 * What a host holds: one door to every area, over one journal.
 *
 * <p>Every call that changes anything says who acts, passes the same gates whoever that is, and is durable when it
 * returns {@linkplain Outcome.Done done}. Reads are of the moment they are made.
 *
 * <p>Safe for use by several threads at once. No thread of its own runs before {@link #start}, but those that weighing is
 * asked to use, for as long as it lasts. A builder comes from {@code dev.cocreate.core.CoCreateBuilder}.
 */
public interface CoCreate extends AutoCloseable {

    /**
     * What a person discloses about herself, seen from her own seat; {@link Profile#as} takes another's.
     *
     * @param owner the person
     * @return her profile, empty if she disclosed nothing yet
     */
    Profile profile(PartyId owner);

    /**
     * Whom a person lets read which of her facts, for what and how long.
     *
     * @param owner the person
     * @return her grants, seen from her own seat
     */
    Grants grants(PartyId owner);

    /**
     * What a person answered to a firm's terms: given, refused, withdrawn, each with a receipt.
     *
     * @param owner the person
     * @return her answers, seen from her own seat
     */
    Consents consents(PartyId owner);

    /**
     * What a person may ask of those who hold facts about her: to see, take along, correct, restrict, erase.
     *
     * @param owner the person
     * @return her requests, seen from her own seat
     */
    Rights rights(PartyId owner);

    /**
     * The knowledge and means a party shares, under grants of its own and with the same audit as profiles.
     *
     * @param holder who shares: a firm, a community or a consumer
     * @return its resources, seen from its own seat
     */
    Resources resources(PartyId holder);

    /**
     * How much of what decisions used was shown to those they are about.
     *
     * @return the figures so far, since this was opened
     */
    Openness openness();

    /**
     * Rules of several authors, and the decisions they lead to.
     *
     * @return the area
     */
    Personalization personalization();

    /**
     * The rules of one author.
     *
     * @param author a consumer, firm, community or neutral party
     * @return the author's rules
     */
    default Rules rules(PartyId author) {
        return personalization().rules(author);
    }

    /**
     * Decides one element of a person's experience on her own behalf; {@link Personalization#decide(Asking)} says more.
     *
     * @param element what is to be decided
     * @param consumer whose experience it is
     * @param purpose what her facts are read for
     * @return settled, open with the question that matters, or denied with ground and appeal
     */
    default Outcome<Decision> decide(String element, PartyId consumer, Purpose purpose) {
        return personalization().decide(element, consumer, purpose);
    }

    /**
     * What is recommended to a person from a shelf, and what is held of her there.
     *
     * @param shelf one the builder was given
     * @param owner the person
     * @return her recommendations, seen from her own seat
     * @throws IllegalArgumentException if the builder was given no shelf of that name
     */
    Recommendations recommendations(Shelf shelf, PartyId owner);

    /**
     * Options with what they bring and risk for one person, and what she decided.
     *
     * @return the area
     */
    Disclosures disclosures();

    /**
     * Conversations under rules that bind both sides.
     *
     * @return the area
     */
    Dialogues dialogues();

    /**
     * Where each party wants to be reached, in her order.
     *
     * @return the addresses
     */
    Contacts contacts();

    /**
     * How turns fare on their way to each recipient, for their authors to see.
     *
     * @return the deliveries
     */
    Deliveries deliveries();

    /**
     * Everything that happened to a party, told in her languages.
     *
     * @param reader the party
     * @return her trail
     */
    Trail trail(PartyId reader);

    /**
     * The log over everything on record, for receipts and for publishing.
     *
     * @return the log
     * @throws IllegalStateException if the journal is one that several processes share and the builder was given no key
     *     to sign its log with
     */
    TransparencyLog log();

    /**
     * Taking content away for ever: of an event, a party, or a kind of event whose time to be kept is over.
     *
     * @return the erasures
     */
    Erasures erasures();

    /**
     * Begins to carry news outward, on a few daemon threads of its own: turns to channels, offers to standing
     * instructions, checkpoints of a log that is in use. Starting twice does nothing.
     *
     * @throws IllegalStateException if this is closed, or {@link #settle} is in use
     */
    void start();

    /**
     * Carries outward, on this thread, all there is to carry now: for hosts that want no threads, and for tests. Not to
     * be mixed with {@link #start}.
     *
     * @return whether everything was taken; if not, what failed is offered again by a later call
     * @throws IllegalStateException if this is closed, or started
     */
    boolean settle();

    /**
     * Ends what was started, waits for appends under way and closes the journal. What was not carried outward yet is,
     * after the next {@link #start} over the same journal. Closing twice does nothing.
     *
     * @throws CoCreateException if the journal cannot be closed cleanly; what was done stays durable
     */
    @Override
    void close();
}
