package dev.cocreate.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Presence.Intent;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.charter.Amendment;
import dev.cocreate.dialogue.charter.CharterVersion;
import dev.cocreate.dialogue.charter.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a dialogue stands, all of one moment.
 *
 * <p>Immutable.
 */
public interface DialogueView {

    /**
     * An issue on the agenda.
     *
     * @param turn the turn that raised it, which names it
     * @param title what it is
     * @param subscribers who is interested
     * @param live whether both sides are: only then is it a matter of this dialogue
     */
    record AgendaItem(long turn, String title, Set<PartyId> subscribers, boolean live) {
        /**
         * Copies.
         *
         * @param turn as above
         * @param title as above
         * @param subscribers as above
         * @param live as above
         */
        public AgendaItem {
            subscribers = Set.copyOf(subscribers);
        }
    }

    /**
     * The problem as stated jointly.
     *
     * @param revision from 1
     * @param turn the turn that stated it
     * @param problem what it is
     * @param questions what has to be found out
     * @param signed who has signed this revision
     * @param defined whether every side has: only then is it the problem they solve
     */
    record Frame(
            int revision, long turn, String problem, List<String> questions, Set<PartyId> signed, boolean defined) {
        /**
         * Copies.
         *
         * @param revision as above
         * @param turn as above
         * @param problem as above
         * @param questions as above
         * @param signed as above
         * @param defined as above
         */
        public Frame {
            questions = List.copyOf(questions);
            signed = Set.copyOf(signed);
        }
    }

    /**
     * An attempt to solve the problem.
     *
     * @param turn the turn that announced it
     * @param by who tries
     * @param what what is tried
     * @param result what it came to, once somebody said so
     */
    record Try(long turn, PartyId by, String what, Optional<Inquiry.Result> result) {}

    /**
     * Something learned.
     *
     * @param turn the turn that recorded it
     * @param by who recorded it
     * @param finding what was learned
     * @param owing who still has to cite it or say why not
     */
    record Finding(long turn, PartyId by, String finding, Set<PartyId> owing) {
        /**
         * Copies.
         *
         * @param turn as above
         * @param by as above
         * @param finding as above
         * @param owing as above
         */
        public Finding {
            owing = Set.copyOf(owing);
        }
    }

    /**
     * Something said that nobody has answered yet.
     *
     * @param turn the turn
     * @param by who said it
     * @param question whether it was a question, which only an answer or a disposition closes
     * @param at when
     * @param due until when a clause wants it answered, if one does
     */
    record Unanswered(long turn, PartyId by, boolean question, Instant at, Optional<Instant> due) {}

    /**
     * Somebody brought in after the opening.
     *
     * @param party who
     * @param turn the turn of the invitation, to which the others consent or object
     * @param host who brought the guest in
     * @param consented who agreed to have the guest judge, the host included
     * @param judges whether every side agreed, so that the guest, if it is a neutral party, rules and decides appeals
     */
    record Guest(PartyId party, long turn, PartyId host, Set<PartyId> consented, boolean judges) {
        /**
         * Copies.
         *
         * @param party as above
         * @param turn as above
         * @param host as above
         * @param consented as above
         * @param judges as above
         */
        public Guest {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(host, "host");
            consented = Set.copyOf(consented);
        }
    }

    /**
     * A party's rating.
     *
     * @param stars 1 to 5
     * @param words why; may be empty
     */
    record Rating(int stars, String words) {}

    /**
     * The id.
     *
     * @return its name
     */
    String id();

    /**
     * What it is about.
     *
     * @return in the words of who opened it
     */
    String about();

    /**
     * Who takes part now.
     *
     * @return in the order they came
     */
    List<Participant> participants();

    /**
     * Who of those who take part now was brought in after the opening, by whom, and who agreed to have them judge.
     *
     * @return in the order they came; those there from the beginning are agreed on and not listed
     */
    List<Guest> guests();

    /**
     * How many turns there are: the number of the last one.
     *
     * @return 0 if nobody has said anything yet
     */
    long length();

    /**
     * When the last turn was taken.
     *
     * @return the opening, if there was none
     */
    Instant lastTurn();

    /**
     * The rules in force at an instant.
     *
     * @param when not before the dialogue was opened
     * @return the version
     */
    CharterVersion rulesAt(Instant when);

    /**
     * Every version of the charter, also those that come into force later.
     *
     * @return the first one first
     */
    List<CharterVersion> charters();

    /**
     * Proposed changes of the charter.
     *
     * @return in the order proposed
     */
    List<Amendment> amendments();

    /**
     * The live binding offer, if there is one.
     *
     * @return there is never more than one
     */
    Optional<Offer> offer();

    /**
     * Every offer tabled so far.
     *
     * @return in the order tabled
     */
    List<Offer> offers();

    /**
     * Every agreement reached so far.
     *
     * @return in the order reached
     */
    List<Agreement> agreements();

    /**
     * The agenda.
     *
     * @return in the order raised
     */
    List<AgendaItem> agenda();

    /**
     * The problem statement, if anybody made one.
     *
     * @return its latest revision
     */
    Optional<Frame> frame();

    /**
     * What was tried.
     *
     * @return in the order announced
     */
    List<Try> tries();

    /**
     * What was learned.
     *
     * @return in the order recorded
     */
    List<Finding> findings();

    /**
     * What nobody has answered yet.
     *
     * @return the oldest first
     */
    List<Unanswered> unanswered();

    /**
     * Rulings given.
     *
     * @return in the order given
     */
    List<Ruling> rulings();

    /**
     * Who has asked for quiet.
     *
     * @return those who paused
     */
    Set<PartyId> paused();

    /**
     * What a party wants of the dialogue.
     *
     * @param party who
     * @return {@link Intent#CONVERSATION} until it says otherwise
     */
    Intent intent(PartyId party);

    /**
     * How the parties rate the dialogue.
     *
     * @return by party, its last rating
     */
    Map<PartyId, Rating> ratings();

    /**
     * Whether nobody has said anything for as long as the charter counts as dormant.
     *
     * @param when the instant to judge at
     * @return true if so
     */
    boolean isDormant(Instant when);
}
