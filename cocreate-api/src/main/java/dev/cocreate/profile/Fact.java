package dev.cocreate.profile;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something known of a person, from one source, over one span of time. What it says never changes: a correction is
 * another fact that supersedes it.
 *
 * <p>Immutable.
 *
 * @param id unique in her profile
 * @param key what it is about; where the host's catalogue has lost the attribute or changed its type since, a key of that
 *     name and of the value's type
 * @param value what is known
 * @param from where it comes from
 * @param recordedAt when it was recorded
 * @param validFrom from when it holds
 * @param validTo when it ceases to hold; absent if no end is known
 * @param corrects the id of the fact it supersedes, if any
 * @param standing whether it counts
 * @param <T> the type of the value
 */
public record Fact<T>(
        String id,
        AttributeKey<T> key,
        T value,
        Provenance from,
        Instant recordedAt,
        Instant validFrom,
        Optional<Instant> validTo,
        Optional<String> corrects,
        Standing standing) {

    /** Whether a fact counts. */
    public enum Standing {
        /** It counts while it is valid. */
        STANDS,
        /** Somebody disputes it; it does not count until that is settled. */
        CONTESTED,
        /** A later fact took its place. */
        SUPERSEDED,
        /** It was taken back, lost a dispute, or fell with what it rested on. */
        DROPPED
    }

    /**
     * Checks that nothing is missing.
     *
     * @param id as above
     * @param key as above
     * @param value as above
     * @param from as above
     * @param recordedAt as above
     * @param validFrom as above
     * @param validTo as above
     * @param corrects as above
     * @param standing as above
     */
    public Fact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(corrects, "corrects");
        Objects.requireNonNull(standing, "standing");
    }

    /**
     * Whether it holds at an instant.
     *
     * @param instant any
     * @return whether it lies within the validity; says nothing of the standing
     */
    public boolean validAt(Instant instant) {
        return !instant.isBefore(validFrom) && validTo.map(instant::isBefore).orElse(true);
    }
}
