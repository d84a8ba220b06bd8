package dev.cocreate.disclosure.decision;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a neutral party decided, as it signed it.
 *
 * <p>Immutable.
 *
 * @param option the option's id
 * @param granted whether it may be chosen
 * @param neutral who decided
 * @param reasons why
 * @param conditions under what conditions
 * @param sha256 the hash of the disclosure it was decided on
 * @param at when
 * @param statement the very bytes that were signed
 * @param signature over them
 * @param publicKey to check it with
 */
public record Approval(
        String option,
        boolean granted,
        PartyId neutral,
        Text reasons,
        List<Text> conditions,
        String sha256,
        Instant at,
        Bytes statement,
        Bytes signature,
        Bytes publicKey) {
    /**
     * Copies.
     *
     * @param option as above
     * @param granted as above
     * @param neutral as above
     * @param reasons as above
     * @param conditions as above
     * @param sha256 as above
     * @param at as above
     * @param statement as above
     * @param signature as above
     * @param publicKey as above
     */
    public Approval {
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(neutral, "neutral");
        Objects.requireNonNull(reasons, "reasons");
        conditions = List.copyOf(conditions);
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(publicKey, "publicKey");
    }
}
