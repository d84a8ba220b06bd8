package dev.cocreate.profile.consent;

import dev.cocreate.Bytes;
import java.security.PublicKey;
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
 * @param signature Ed25519 over {@link #toSign what is signed} for the document
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
        return CompactJws.signed(document, signature, key);
    }

    /**
     * The receipt as one piece, to keep or to hand on: document and signature as a JSON Web Signature in its compact
     * form (RFC 7515) with Ed25519 (RFC 8037).
     *
     * @return ASCII; {@link #read} and any tool that knows the form read it
     */
    public Bytes bytes() {
        return CompactJws.of(document, signature);
    }

    /**
     * The document in a receipt as one piece. Needs no access to any profile.
     *
     * @param bytes what {@link #bytes} gave
     * @param key an Ed25519 public key the reader trusts
     * @return the document; empty if these bytes are not, to the last one, what the holder of the key signed
     */
    public static Optional<String> read(Bytes bytes, PublicKey key) {
        return CompactJws.read(bytes, key);
    }

    /**
     * What is signed for a document: for whoever issues receipts.
     *
     * @param document the receipt as JSON-LD
     * @return the signing input of RFC 7515
     */
    public static Bytes toSign(String document) {
        return CompactJws.input(document);
    }
}
