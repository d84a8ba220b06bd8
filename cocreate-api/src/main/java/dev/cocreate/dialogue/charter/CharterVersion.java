package dev.cocreate.dialogue.charter;

import java.time.Instant;
import java.util.Objects;

/**
 * A charter as it came into force in one dialogue.
 *
 * <p>Immutable.
 *
 * @param number from 1; every turn carries the number it is judged by
 * @param hash SHA-256 of the charter, in lower-case hexadecimal
 * @param charter the rules
 * @param from when it came or comes into force; it ends when the next one does
 */
public record CharterVersion(int number, String hash, Charter charter, Instant from) {
    /**
     * A version.
     *
     * @param number as above
     * @param hash as above
     * @param charter as above
     * @param from as above
     */
    public CharterVersion {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(charter, "charter");
        Objects.requireNonNull(from, "from");
    }
}
