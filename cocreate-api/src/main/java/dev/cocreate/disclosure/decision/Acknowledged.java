package dev.cocreate.disclosure.decision;

import dev.cocreate.disclosure.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One risk or burden she acknowledged.
 *
 * <p>Immutable.
 *
 * @param criterion its id
 * @param sha256 the hash of what she was shown
 * @param at when
 * @param remedies what she is offered against it
 */
public record Acknowledged(String criterion, String sha256, Instant at, List<Remedy> remedies) {
    /**
     * Copies.
     *
     * @param criterion as above
     * @param sha256 as above
     * @param at as above
     * @param remedies as above
     */
    public Acknowledged {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(at, "at");
        remedies = List.copyOf(remedies);
    }
}
