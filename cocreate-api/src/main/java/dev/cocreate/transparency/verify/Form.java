package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The forms that all texts share: strict, so that no two texts mean the same. */
final class Form {

    static final int HASH = 32;

    private Form() {}

    /** A text of this many characters could hold no more; decoding what is longer would only cost. */
    static String utf8(String what, Bytes bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEvidenceException(what, "it is no UTF-8");
        }
    }

    /** Standard base64 with its padding and no stray bits. */
    static Bytes base64(String what, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return Bytes.of(bytes);
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidenceException(what, "it holds text that is no base64");
        }
        throw new MalformedEvidenceException(what, "it holds base64 with stray bits or without padding");
    }

    static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.toArray());
    }

    /** A hash on a line of its own. */
    static Bytes hash(String what, String text) {
        Bytes hash = base64(what, text);
        if (hash.size() != HASH) {
            throw new MalformedEvidenceException(what, "a hash has " + HASH + " bytes, but one has " + hash.size());
        }
        return hash;
    }

    /** Decimal digits without leading zeroes. */
    static long number(String what, String text) {
        boolean digits = !text.isEmpty() && text.length() <= 19;
        for (int i = 0; i < text.length() && digits; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new MalformedEvidenceException(what, "a number has decimal digits and no leading zeroes");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedEvidenceException(what, "a number is larger than any log");
        }
    }
}
