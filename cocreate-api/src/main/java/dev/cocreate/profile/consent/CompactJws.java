package dev.cocreate.profile.consent;

import dev.cocreate.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/**
 * A signed document as one line of text: JSON Web Signature in its compact form (RFC 7515, section 7.1) with Ed25519
 * (RFC 8037), so that tools nobody here wrote can verify it.
 *
 * <p>Only one spelling of each signature is read: what another spelling would change is no part of what was signed, and a
 * receipt with a changed byte must not pass as the same.
 */
final class CompactJws {

    private static final String HEADER = encoded("{\"alg\":\"EdDSA\",\"cty\":\"application/ld+json\"}");

    private CompactJws() {}

    /** What is signed for a document. */
    static Bytes input(String document) {
        return Bytes.utf8(HEADER + "." + encoded(document));
    }

    static Bytes of(String document, Bytes signature) {
        return Bytes.utf8(input(document).utf8() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.toArray()));
    }

    /** The document in these bytes, if the holder of the key signed it. */
    static Optional<String> read(Bytes bytes, PublicKey key) {
        String[] parts = bytes.utf8().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String document = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Bytes signature = Bytes.of(Base64.getUrlDecoder().decode(parts[2]));
            boolean genuine = of(document, signature).equals(bytes) && signed(document, signature, key);
            return genuine ? Optional.of(document) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not Base64, so nothing anybody signed.
            return Optional.empty();
        }
    }

    static boolean signed(String document, Bytes signature, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(input(document).toArray());
            return verifier.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length, or a key of another kind, is no valid signature either.
            return false;
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
