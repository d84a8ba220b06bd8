package dev.cocreate.dialogue;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import java.util.List;
import java.util.Optional;

/**
 * A dialogue, for its parties to act in. What one may do, all may do, within the charter that binds them all.
 *
 * <p>Every act yields the turn it became, durable on return, or a refusal with its reasons. Acts of one dialogue are
 * given numbers without gaps in the order in which they were decided, whoever takes them and from wherever.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Dialogue {

    /**
     * The dialogue's name.
     *
     * @return its id
     */
    String id();

    /**
     * The same dialogue, whose next act is done once under this key, however often it is asked for.
     *
     * @param key the caller's own name for the act, unique among those of the party that takes it
     * @return for one act
     */
    Dialogue keyed(String key);

    /**
     * Takes a turn.
     *
     * @param by who acts
     * @param move what it does
     * @return the turn as recorded, or why not
     * @throws IllegalArgumentException for a {@link Consequence}, which nobody takes
     */
    Outcome<Turn> take(PartyId by, Move move);

    /**
     * Where matters stand now.
     *
     * @return all of one moment
     */
    DialogueView view();

    /**
     * Turns, in order.
     *
     * @param after the number of the last turn already known; 0 to begin
     * @param limit at most this many, at least 1
     * @return fewer than asked means there are no more now
     */
    List<Turn> turns(long after, int limit);

    /**
     * All of it, for a party that takes part or took part to keep: every turn as JSON, whatever sanction stands.
     *
     * @param by who asks
     * @return one JSON document, or why not
     */
    Outcome<String> export(PartyId by);

    /**
     * Says something.
     *
     * @param by who
     * @param words what
     * @return the turn, or why not
     */
    default Outcome<Turn> say(PartyId by, String words) {
        return take(by, Speech.Say.of(words));
    }

    /**
     * Asks something, which then waits for an answer.
     *
     * @param by who
     * @param words what
     * @return the turn, or why not
     */
    default Outcome<Turn> ask(PartyId by, String words) {
        return take(by, Speech.Say.of(words).as(Speech.Manner.QUESTION));
    }

    /**
     * Answers a turn.
     *
     * @param by who
     * @param turn the turn answered
     * @param words what
     * @return the turn, or why not
     */
    default Outcome<Turn> answer(PartyId by, Turn turn, String words) {
        return take(by, Speech.Say.of(words).answering(turn.number()));
    }

    /**
     * Tables a binding offer to everybody else, for seven days.
     *
     * @param by who
     * @param terms what
     * @return the offer, or why not
     */
    default Outcome<Offer> table(PartyId by, Terms terms) {
        return table(by, Bargain.Table.of(terms));
    }

    /**
     * Tables an offer.
     *
     * @param by who
     * @param offer what, to whom and for how long
     * @return the offer, or why not
     */
    Outcome<Offer> table(PartyId by, Bargain.Table offer);

    /**
     * Answers a live offer with other terms.
     *
     * @param by who
     * @param offer the offer answered, which is then no longer live
     * @param terms the other terms
     * @return the new offer, or why not
     */
    default Outcome<Offer> counter(PartyId by, Offer offer, Terms terms) {
        return table(by, Bargain.Table.of(terms).countering(offer.turn()));
    }

    /**
     * Accepts an offer in the terms that were read.
     *
     * @param by who
     * @param offer as read
     * @return the agreement if it was the last acceptance needed, nothing if others are still to accept, or why not
     */
    Outcome<Optional<Agreement>> accept(PartyId by, Offer offer);

    /**
     * Declines an offer.
     *
     * @param by who
     * @param offer as read
     * @param reason why
     * @return the turn, or why not
     */
    default Outcome<Turn> decline(PartyId by, Offer offer, String reason) {
        return take(by, new Bargain.Decline(offer.turn(), reason));
    }

    /**
     * Takes one's own offer back.
     *
     * @param by who
     * @param offer as read
     * @param reason why
     * @return the turn, or why not
     */
    default Outcome<Turn> withdraw(PartyId by, Offer offer, String reason) {
        return take(by, new Bargain.Withdraw(offer.turn(), reason));
    }

    /**
     * Asks for quiet.
     *
     * @param by who
     * @return the turn, or why not
     */
    default Outcome<Turn> pause(PartyId by) {
        return take(by, new Presence.Pause(""));
    }

    /**
     * Ends one's own pause.
     *
     * @param by who
     * @return the turn, or why not
     */
    default Outcome<Turn> resume(PartyId by) {
        return take(by, new Presence.Resume());
    }

    /**
     * Leaves.
     *
     * @param by who
     * @param reason why; may be empty
     * @return the turn, or why not
     */
    default Outcome<Turn> leave(PartyId by, String reason) {
        return take(by, new Presence.Leave(reason));
    }
}
