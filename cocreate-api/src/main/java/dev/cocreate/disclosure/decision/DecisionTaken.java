package dev.cocreate.disclosure.decision;

import dev.cocreate.PartyId;
import dev.cocreate.disclosure.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision as it was taken.
 *
 * <p>Immutable.
 *
 * @param disclosure the id of the disclosure it rests on
 * @param version its version
 * @param sha256 its hash
 * @param by who decided
 * @param at when
 * @param decision what was decided
 * @param remaining ids of the options that remain open, where one was denied
 * @param approval the neutral party's, where one was needed
 * @param remedies what is offered against the risks of the option chosen
 */
public record DecisionTaken(
        String disclosure,
        int version,
        String sha256,
        PartyId by,
        Instant at,
        InformedDecision decision,
        List<String> remaining,
        Optional<Approval> approval,
        List<Remedy> remedies) {
    /**
     * Copies.
     *
     * @param disclosure as above
     * @param version as above
     * @param sha256 as above
     * @param by as above
     * @param at as above
     * @param decision as above
     * @param remaining as above
     * @param approval as above
     * @param remedies as above
     */
    public DecisionTaken {
        Objects.requireNonNull(disclosure, "disclosure");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(decision, "decision");
        remaining = List.copyOf(remaining);
        Objects.requireNonNull(approval, "approval");
        remedies = List.copyOf(remedies);
    }
}
