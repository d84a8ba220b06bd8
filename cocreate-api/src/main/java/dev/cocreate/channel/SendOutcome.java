package dev.cocreate.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What came of one attempt to send. */
public sealed interface SendOutcome {

    /** Why a channel will not carry something, however often it is tried. */
    enum Refusal {
        /** There is no such address. */
        NO_SUCH_ADDRESS,
        /** The recipient does not want it. */
        BLOCKED,
        /** It is too long or too large. */
        TOO_LARGE,
        /** The channel cannot carry this kind of turn. */
        UNSUPPORTED,
        /** The channel may not be used now: it may only answer, say. */
        NOT_PERMITTED,
        /** The channel itself is not admitted: wrong credentials, say. Nothing else will get through either. */
        FATAL
    }

    /**
     * The far side has it.
     *
     * @param externalId what the channel calls it; not blank
     * @param threadRef what the channel calls the conversation, if that became known
     */
    record Accepted(String externalId, Optional<String> threadRef) implements SendOutcome {
        /**
         * Accepted.
         *
         * @param externalId as above
         * @param threadRef as above
         */
        public Accepted {
            Objects.requireNonNull(externalId, "externalId");
            Objects.requireNonNull(threadRef, "threadRef");
        }

        /**
         * Accepted, with nothing known of a conversation.
         *
         * @param externalId what the channel calls it
         * @return the outcome
         */
        public static Accepted as(String externalId) {
            return new Accepted(externalId, Optional.empty());
        }
    }

    /**
     * It certainly did not go out, but may later.
     *
     * @param reason for the operator; nothing personal
     * @param notBefore when to try again, if the far side said so
     * @param wholeChannel whether nothing else will go out either: then no attempt is counted
     */
    record RetryLater(String reason, Optional<Instant> notBefore, boolean wholeChannel) implements SendOutcome {
        /**
         * Later.
         *
         * @param reason as above
         * @param notBefore as above
         * @param wholeChannel as above
         */
        public RetryLater {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(notBefore, "notBefore");
        }
    }

    /**
     * It did not go out and never will.
     *
     * @param refusal why
     * @param reason for the operator; nothing personal
     */
    record Refused(Refusal refusal, String reason) implements SendOutcome {
        /**
         * Refused.
         *
         * @param refusal as above
         * @param reason as above
         */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It may have gone out: the connection was cut, say. Never claimed to be safe.
     *
     * @param reason for the operator; nothing personal
     */
    record Unknown(String reason) implements SendOutcome {
        /**
         * Unknown.
         *
         * @param reason as above
         */
        public Unknown {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
