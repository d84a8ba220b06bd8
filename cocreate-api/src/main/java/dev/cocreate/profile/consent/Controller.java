package dev.cocreate.profile.consent;

import dev.cocreate.PartyId;
import java.net.URI;
import java.util.Objects;

/**
 * Who answers for the use of data, and how to reach it: what every receipt must say.
 *
 * <p>Immutable.
 *
 * @param id its id as a party
 * @param name its full name
 * @param contact the person or office to write to
 * @param address its postal address
 * @param email where to write
 * @param phone where to call
 * @param site its web address
 */
public record Controller(
        PartyId id, String name, String contact, String address, String email, String phone, URI site) {

    /**
     * Checks that nothing is missing.
     *
     * @param id as above
     * @param name not blank
     * @param contact not blank
     * @param address not blank
     * @param email not blank
     * @param phone not blank
     * @param site as above
     * @throws IllegalArgumentException if a part is blank
     */
    public Controller {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(site, "site");
        stated(name, "name");
        stated(contact, "contact");
        stated(address, "address");
        stated(email, "email");
        stated(phone, "phone");
    }

    private static void stated(String part, String what) {
        if (part.isBlank()) {
            throw new IllegalArgumentException("a controller states its " + what + ", but this one's is blank");
        }
    }
}
