package dev.cocreate.disclosure;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether an option can be chosen.
 *
 * <p>Immutable.
 */
public sealed interface Availability {

    /** Yes. */
    record Open() implements Availability {}

    /**
     * If a party without a stake agrees.
     *
     * @param neutral who decides
     * @param why why that is needed
     * @param publicKey its Ed25519 key as X.509 bytes: only what is signed with that key counts; if absent, the key is
     *     taken from the approval and only shown
     * @param appeal where to turn if it does not agree; its absence is refused by the lint
     */
    record NeedsApproval(PartyId neutral, Text why, Optional<Bytes> publicKey, Optional<Text> appeal)
            implements Availability {
        /**
         * Copies.
         *
         * @param neutral as above
         * @param why as above
         * @param publicKey as above
         * @param appeal as above
         */
        public NeedsApproval {
            Objects.requireNonNull(neutral, "neutral");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(publicKey, "publicKey");
            Objects.requireNonNull(appeal, "appeal");
        }
    }

    /**
     * No.
     *
     * @param reason why not
     * @param rule the rule it rests on
     * @param authority whose rule that is
     * @param appeal where to turn; its absence is refused by the lint
     * @param until when it ends, if it does
     */
    record Denied(Text reason, String rule, Text authority, Optional<Text> appeal, Optional<Instant> until)
            implements Availability {
        /**
         * Copies.
         *
         * @param reason as above
         * @param rule as above
         * @param authority as above
         * @param appeal as above
         * @param until as above
         */
        public Denied {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(authority, "authority");
            Objects.requireNonNull(appeal, "appeal");
            Objects.requireNonNull(until, "until");
        }
    }
}
