package dev.cocreate.profile.access;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import java.util.List;

/**
 * The leave one person gives others to read her profile, seen from one seat. Only she grants; she revokes at any time,
 * and who was granted may give it back.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Grants {

    /**
     * The same grants from another seat.
     *
     * @param by who is to act
     * @return the grants; this object stays as it is
     */
    Grants as(PartyId by);

    /**
     * Gives leave.
     *
     * @param grant to whom, for what, within which limits
     * @return the grant on record; or a refusal if an attribute is unknown or it has ended already
     */
    Outcome<Granted> grant(Grant grant);

    /**
     * Takes leave away, at once: no later read rests on it.
     *
     * @param id the grant
     * @return the revoked grant; or a refusal if there is none or it was revoked before
     */
    Outcome<Granted> revoke(String id);

    /**
     * All grants, also revoked and ended ones: the owner sees all, others those made to them.
     *
     * @return in the order given
     */
    List<Granted> all();
}
