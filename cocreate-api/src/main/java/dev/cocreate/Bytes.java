package dev.cocreate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A sequence of bytes that nobody can change.
 *
 * <p>Immutable; equal when all bytes are, compared in constant time for equal sizes.
 */
public final class Bytes {

    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A copy of these bytes.
     *
     * @param bytes copied
     * @return the copy
     */
    public static Bytes of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
    }

    /**
     * The bytes of these words in UTF-8.
     *
     * @param words the words
     * @return their bytes
     */
    public static Bytes utf8(String words) {
        return new Bytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes written in hexadecimal.
     *
     * @param hex two digits a byte, either case
     * @return the bytes
     * @throws IllegalArgumentException if it is not that
     */
    public static Bytes parse(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /**
     * No bytes.
     *
     * @return the empty sequence
     */
    public static Bytes empty() {
        return EMPTY;
    }

    /**
     * How many.
     *
     * @return at least 0
     */
    public int size() {
        return bytes.length;
    }

    /**
     * A copy the caller may change.
     *
     * @return the bytes
     */
    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * These bytes read as UTF-8.
     *
     * @return the words; malformed input becomes U+FFFD
     */
    public String utf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Adds these bytes to a digest, without a copy.
     *
     * @param digest taken further
     */
    public void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hexadecimal, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
