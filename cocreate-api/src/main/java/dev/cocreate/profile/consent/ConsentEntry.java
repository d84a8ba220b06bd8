package dev.cocreate.profile.consent;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One step in the history of her answers to terms. The history only grows.
 *
 * <p>Immutable.
 *
 * @param terms the id of the terms
 * @param version their version
 * @param status what it came to
 * @param by who brought it about
 * @param at when
 * @param way the way she chose, if she chose one
 * @param keys names of the attributes open from then on; empty unless data is given
 */
public record ConsentEntry(
        String terms, int version, ConsentStatus status, PartyId by, Instant at, Optional<Way> way, Set<String> keys) {

    /**
     * Copies.
     *
     * @param terms as above
     * @param version as above
     * @param status as above
     * @param by as above
     * @param at as above
     * @param way as above
     * @param keys as above
     */
    public ConsentEntry {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(way, "way");
        keys = Collections.unmodifiableSet(new TreeSet<>(keys));
    }
}
