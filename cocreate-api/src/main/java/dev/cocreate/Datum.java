package dev.cocreate;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one attribute of a person, by one reader, for one purpose: a value, or that it is unknown and why.
 *
 * <p>What is not disclosed is {@link Unknown}: never false and never a default. "None", said by her, is {@link Known}.
 *
 * <p>Immutable.
 *
 * @param <T> the type of the value
 */
public sealed interface Datum<T> {

    /** Why something is unknown. */
    enum Why {
        /** Nobody asked her yet. */
        NOT_ASKED,
        /** She was asked and would rather not say; she is not asked again until she reopens it. */
        DECLINED,
        /** She has not consented to this purpose. */
        NO_CONSENT,
        /** It was valid once. */
        EXPIRED,
        /** Somebody disputes it; until that is settled it does not count. */
        CONTESTED,
        /** She had its use restricted. */
        RESTRICTED,
        /** It was erased. */
        ERASED,
        /** The reader has no grant. */
        NOT_GRANTED
    }

    /**
     * A value, and the fact it comes from.
     *
     * @param value what is known
     * @param fact the id of the fact in her profile
     * @param <T> the type of the value
     */
    record Known<T>(T value, String fact) implements Datum<T> {
        /**
         * A known value.
         *
         * @param value what is known
         * @param fact the id of the fact
         */
        public Known {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(fact, "fact");
        }
    }

    /**
     * No value.
     *
     * @param why the reason
     * @param <T> the type the value would have
     */
    record Unknown<T>(Why why) implements Datum<T> {
        /**
         * Unknown for a reason.
         *
         * @param why the reason
         */
        public Unknown {
            Objects.requireNonNull(why, "why");
        }

        /**
         * Whether she may be asked for it now.
         *
         * @return true if nobody asked yet, or the answer is out of date
         */
        public boolean mayAsk() {
            return why == Why.NOT_ASKED || why == Why.EXPIRED;
        }
    }

    /**
     * The value, if known.
     *
     * @return empty if unknown
     */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }
}
