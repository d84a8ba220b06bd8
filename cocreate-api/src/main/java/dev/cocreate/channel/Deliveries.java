package dev.cocreate.channel;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import java.util.List;
import java.util.Map;

/**
 * How turns fare on their way, and what to do about those that got stuck.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Deliveries {

    /**
     * Where a turn is, for every other participant.
     *
     * @param dialogue the dialogue
     * @param turn the number of the turn
     * @return by recipient
     */
    Map<PartyId, DeliveryState> of(String dialogue, long turn);

    /**
     * What was given up in a dialogue.
     *
     * @param dialogue the dialogue
     * @return the oldest turn first
     */
    List<DeadLetter> dead(String dialogue);

    /**
     * Tries a dead letter again, from the first attempt on.
     *
     * @param letter which
     * @param by who decides that: its author, its recipient, or the steward of the host
     * @return the letter, or why not: it is no longer dead, say
     */
    Outcome<DeadLetter> redrive(DeadLetter letter, PartyId by);

    /**
     * Sends a dead letter to another address of the recipient's own list.
     *
     * @param letter which
     * @param by who decides that
     * @param to where; one of the addresses the recipient stated
     * @return the letter, or why not
     */
    Outcome<DeadLetter> divert(DeadLetter letter, PartyId by, Address to);

    /**
     * Lets a dead letter go, so that what waits behind it goes on.
     *
     * @param letter which
     * @param by who decides that
     * @param reason why; not blank
     * @return the letter, or why not
     */
    Outcome<DeadLetter> drop(DeadLetter letter, PartyId by, String reason);
}
