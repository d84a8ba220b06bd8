package dev.cocreate.disclosure.decision;

import dev.cocreate.Text;
import java.util.Objects;

/**
 * Who bears one risk, and on what ground. It records what was known and accepted; it waives nothing.
 *
 * <p>What was not disclosed, what comes of a defect and what lies outside a model's domain stays with the firm.
 *
 * <p>Immutable.
 *
 * @param criterion the risk's id
 * @param bearer who bears it
 * @param basis on what ground; a waiver is none
 */
public record Responsibility(String criterion, Bearer bearer, Text basis) {

    /** Who can bear a risk. */
    public enum Bearer {
        /** She, if she was told, understood and accepted it. */
        CONSUMER,
        /** The firm. */
        FIRM,
        /** Both. */
        SHARED,
        /** The neutral party that approved it. */
        NEUTRAL_PARTY,
        /** An insurer. */
        INSURER
    }

    /**
     * Copies.
     *
     * @param criterion as above
     * @param bearer as above
     * @param basis as above
     */
    public Responsibility {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(bearer, "bearer");
        Objects.requireNonNull(basis, "basis");
    }
}
