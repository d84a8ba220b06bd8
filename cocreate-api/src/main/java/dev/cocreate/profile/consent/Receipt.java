package dev.cocreate.profile.consent;

import dev.cocreate.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Objects;
import java.util.Optional;

/**
 * What she keeps of an answer: the record of her consent, refusal or withdrawal as JSON-LD in the form that the Data
 * Privacy Vocabulary gives to ISO/IEC TS 27560, signed.
 *
 * <p>Immutable.
 *
 * @param id unique; stands in the document too
 * @param terms the id of the terms
 * @param version their version
 * @param status what it proves
 * @param document the receipt as JSON-LD, exactly as signed
 * @param signature Ed25519 over the document in UTF-8
 * @param kantara the same as a Kantara 1.1 consent receipt in JSON; absent for what that form cannot express: it knows
 *     no refusal and no withdrawal
 */
public record Receipt(
        String id,
        String terms,
        int version,
        ConsentStatus status,
        String document,
        Bytes signature,
        Optional<String> kantara) {

    /**
     * Checks that nothing is missing.
     *
     * @param id as above
     * @param terms as above
     * @param version as above
     * @param status as above
     * @param document as above
     * @param signature as above
     * @param kantara as above
     */
    public Receipt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(kantara, "kantara");
    }

    /**
     * Whether the holder of a key signed exactly this document. Needs no access to any profile.
     *
     * @param key an Ed25519 public key the reader trusts
     * @return false for a changed or truncated document, another signature or another key
     */
    public boolean signedBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(document.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length, or a key of another kind, is no valid signature either.
            return false;
        }
    }
}
