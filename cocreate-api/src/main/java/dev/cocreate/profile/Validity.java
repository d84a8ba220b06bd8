package dev.cocreate.profile;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When a fact holds in the world, which is not when it was recorded.
 *
 * <p>Immutable.
 *
 * @param from the first instant; absent if it holds from when it is recorded
 * @param to the first instant at which it no longer holds; absent if no end is known
 */
public record Validity(Optional<Instant> from, Optional<Instant> to) {

    private static final Validity FROM_NOW = new Validity(Optional.empty(), Optional.empty());

    /**
     * Checks the order.
     *
     * @param from as above
     * @param to after {@code from}
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            throw new IllegalArgumentException(
                    "what holds ends after it begins, but this was " + from.get() + " to " + to.get());
        }
    }

    /**
     * From when it is recorded, with no known end.
     *
     * @return the usual validity
     */
    public static Validity fromNow() {
        return FROM_NOW;
    }

    /**
     * From an instant on.
     *
     * @param from the first instant
     * @return the validity, with no known end
     */
    public static Validity since(Instant from) {
        return new Validity(Optional.of(from), Optional.empty());
    }

    /**
     * From when it is recorded until an instant.
     *
     * @param to the first instant at which it no longer holds
     * @return the validity
     */
    public static Validity until(Instant to) {
        return new Validity(Optional.empty(), Optional.of(to));
    }

    /**
     * Between two instants.
     *
     * @param from the first instant
     * @param to the first instant at which it no longer holds
     * @return the validity
     */
    public static Validity between(Instant from, Instant to) {
        return new Validity(Optional.of(from), Optional.of(to));
    }
}
