package dev.cocreate.profile.consent;

import dev.cocreate.Level;
import dev.cocreate.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What she is told before she answers: the words themselves, so that a receipt can prove which ones.
 *
 * <p>Immutable.
 *
 * @param id such as {@code privacy}
 * @param version counted from 1
 * @param text the words, in every language they are shown in
 * @param at where they can be read
 */
public record Notice(String id, int version, Text text, URI at) {

    /**
     * Checks the version.
     *
     * @param id not blank
     * @param version at least 1
     * @param text as above
     * @param at as above
     * @throws IllegalArgumentException if the id is blank or the version below 1
     */
    public Notice {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a notice has an id, but this one's is blank");
        }
        if (version < 1) {
            throw new IllegalArgumentException("a version is at least 1, but was " + version);
        }
    }

    /**
     * The hash over the words in every language and level: a changed word gives another.
     *
     * @return SHA-256 in hexadecimal
     */
    public String sha256() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (Map.Entry<Locale, Map<Level, String>> language : text.wordings().entrySet()) {
            for (Map.Entry<Level, String> level : language.getValue().entrySet()) {
                add(digest, language.getKey().toLanguageTag());
                add(digest, level.getKey().name());
                add(digest, level.getValue());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    // Each part behind its length, so that no two notices run together to the same bytes.
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (bytes.length >> 24), (byte) (bytes.length >> 16), (byte) (bytes.length >> 8), (byte) bytes.length
        });
        digest.update(bytes);
    }
}
