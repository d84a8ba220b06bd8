package dev.cocreate.profile.access;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leave to read some attributes for one purpose, within limits, until revoked.
 *
 * <pre>{@code
 * Grant credit = Grant.to(bank, CREDIT_CHECK, INCOME).once().until(tonight);
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param to who may read
 * @param purpose for what
 * @param keys the names of the attributes
 * @param notBefore from when; absent: at once
 * @param notAfter the first instant at which it has ended; absent: until revoked
 * @param maxUses how many looks that hand out a value it allows; absent: any number
 */
public record Grant(
        PartyId to,
        Purpose purpose,
        Set<String> keys,
        Optional<Instant> notBefore,
        Optional<Instant> notAfter,
        OptionalInt maxUses) {

    /**
     * Checks the limits.
     *
     * @param to as above
     * @param purpose as above
     * @param keys at least one
     * @param notBefore as above
     * @param notAfter after {@code notBefore}
     * @param maxUses at least 1
     * @throws IllegalArgumentException if it could never be used
     */
    public Grant {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(purpose, "purpose");
        keys = Collections.unmodifiableSet(new TreeSet<>(keys));
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(notAfter, "notAfter");
        Objects.requireNonNull(maxUses, "maxUses");
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a grant names at least one attribute, but named none");
        }
        if (notBefore.isPresent() && notAfter.isPresent() && !notAfter.get().isAfter(notBefore.get())) {
            throw new IllegalArgumentException(
                    "a grant ends after it begins, but this was " + notBefore.get() + " to " + notAfter.get());
        }
        if (maxUses.isPresent() && maxUses.getAsInt() < 1) {
            throw new IllegalArgumentException("a grant is for at least 1 use, but was for " + maxUses.getAsInt());
        }
    }

    /**
     * A grant without limits.
     *
     * @param to who may read
     * @param purpose for what
     * @param keys of what; at least one
     * @return the grant
     */
    public static Grant to(PartyId to, Purpose purpose, AttributeKey<?>... keys) {
        return to(to, purpose, Set.of(keys));
    }

    /**
     * A grant without limits.
     *
     * @param to who may read
     * @param purpose for what
     * @param keys of what; at least one
     * @return the grant
     */
    public static Grant to(PartyId to, Purpose purpose, Collection<? extends AttributeKey<?>> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.name()));
        return new Grant(to, purpose, names, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * The same grant, not before an instant.
     *
     * @param instant the first at which it opens anything
     * @return the grant
     */
    public Grant from(Instant instant) {
        return new Grant(to, purpose, keys, Optional.of(instant), notAfter, maxUses);
    }

    /**
     * The same grant until an instant.
     *
     * @param instant the first at which it has ended
     * @return the grant
     */
    public Grant until(Instant instant) {
        return new Grant(to, purpose, keys, notBefore, Optional.of(instant), maxUses);
    }

    /**
     * The same grant for one use.
     *
     * @return the grant
     */
    public Grant once() {
        return times(1);
    }

    /**
     * The same grant for a number of uses.
     *
     * @param uses at least 1
     * @return the grant
     */
    public Grant times(int uses) {
        return new Grant(to, purpose, keys, notBefore, notAfter, OptionalInt.of(uses));
    }
}
