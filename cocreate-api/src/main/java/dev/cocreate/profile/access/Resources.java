package dev.cocreate.profile.access;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.profile.Look;
import java.util.List;

/**
 * The knowledge and means one party shares, seen from one seat. Any party may hold resources, a consumer as well as a
 * firm; the same limits and the same audit hold as for profiles.
 *
 * <p>Safe for use by several threads at once. Acts are durable when they return.
 */
public interface Resources {

    /**
     * The same resources from another seat.
     *
     * @param by who is to act
     * @return the resources; this object stays as it is
     */
    Resources as(PartyId by);

    /**
     * Makes a resource known, or changes its title or freedom. Only its holder may.
     *
     * @param resource of this holder
     * @return the resource, or a refusal
     */
    Outcome<Resource> share(Resource resource);

    /**
     * Lets a party open resources. Only their holder may.
     *
     * @param grant its keys are names of resources shared before
     * @return the grant on record, or a refusal
     */
    Outcome<Granted> grant(Grant grant);

    /**
     * Takes leave away, at once. By the holder, or by whom it was given to.
     *
     * @param id the grant
     * @return the revoked grant, or a refusal
     */
    Outcome<Granted> revoke(String id);

    /**
     * Opens a resource for a purpose. The use is on record, whatever it yields.
     *
     * @param name the resource
     * @param purpose why
     * @return what it holds, or that it stays closed; a refusal if there is no such resource
     */
    Outcome<Opening> open(String name, Purpose purpose);

    /**
     * Everything shared.
     *
     * @return in the order first shared; the same from every seat
     */
    List<Resource> shared();

    /**
     * All grants.
     *
     * @return in the order given; the holder sees all, others those made to them
     */
    List<Granted> grants();

    /**
     * Who opened what, and why.
     *
     * @return the first use first; the holder sees all, others their own
     */
    List<Look> uses();
}
