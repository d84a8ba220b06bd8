package dev.cocreate.core.internal.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for streams that must not tell what they are about: addresses, messages, lanes. */
final class Hash {

    private Hash() {}

    /** 128 bits in hexadecimal, of these parts in this order. */
    static String of(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha256.update((byte) (bytes.length >>> 24));
                sha256.update((byte) (bytes.length >>> 16));
                sha256.update((byte) (bytes.length >>> 8));
                sha256.update((byte) bytes.length);
                sha256.update(bytes);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
