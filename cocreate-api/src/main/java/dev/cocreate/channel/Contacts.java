package dev.cocreate.channel;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import java.util.List;

/**
 * Where parties are reached. Each keeps its own list, in its own order; nobody else sees it.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Contacts {

    /**
     * States where a party is reached, the preferred address first, in place of what it stated before.
     *
     * @param party whose addresses
     * @param addresses in its order; may be empty; at most 20
     * @return the list as it stands, or why not: an address belongs to one party
     */
    Outcome<List<Address>> reach(PartyId party, List<Address> addresses);

    /**
     * Where a party is reached.
     *
     * @param party whose addresses
     * @return the preferred first
     */
    List<Address> of(PartyId party);
}
