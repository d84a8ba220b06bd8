package dev.cocreate.profile.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A grant on record.
 *
 * <p>Immutable.
 *
 * @param id unique in her profile
 * @param grant what was granted
 * @param at when
 * @param used how many looks it has opened
 * @param revokedAt when it was revoked; absent while it is not
 */
public record Granted(String id, Grant grant, Instant at, int used, Optional<Instant> revokedAt) {

    /**
     * Checks that nothing is missing.
     *
     * @param id as above
     * @param grant as above
     * @param at as above
     * @param used as above
     * @param revokedAt as above
     */
    public Granted {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(revokedAt, "revokedAt");
    }

    /**
     * Whether it opens anything at an instant.
     *
     * @param instant any
     * @return false if it has not begun, has ended, was revoked or is used up
     */
    public boolean opensAt(Instant instant) {
        return revokedAt.isEmpty()
                && grant.notBefore().map(from -> !instant.isBefore(from)).orElse(true)
                && grant.notAfter().map(instant::isBefore).orElse(true)
                && (grant.maxUses().isEmpty() || used < grant.maxUses().getAsInt());
    }

    /**
     * How many more looks it opens.
     *
     * @return empty if there is no limit
     */
    public OptionalInt left() {
        return grant.maxUses().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, grant.maxUses().getAsInt() - used));
    }
}
