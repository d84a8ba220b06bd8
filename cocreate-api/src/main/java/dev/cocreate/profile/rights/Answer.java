package dev.cocreate.profile.rights;

import dev.cocreate.Reason;
import dev.cocreate.Text;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What came of a request.
 *
 * <p>Immutable.
 */
public sealed interface Answer {

    /**
     * It was done in full.
     *
     * @param what what was done
     */
    record Done(Text what) implements Answer {
        /**
         * A full answer.
         *
         * @param what as above
         */
        public Done {
            Objects.requireNonNull(what, "what");
        }
    }

    /**
     * It was done in part.
     *
     * @param what what was done
     * @param rest what was not, each with its ground; at least one
     */
    record Partly(Text what, Map<String, Reason> rest) implements Answer {
        /**
         * An answer in part.
         *
         * @param what as above
         * @param rest as above
         * @throws IllegalArgumentException if nothing is left out
         */
        public Partly {
            Objects.requireNonNull(what, "what");
            rest = Collections.unmodifiableMap(new TreeMap<>(rest));
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(
                        "what was done in part names the rest with its grounds, but named none");
            }
        }
    }

    /**
     * It was not done.
     *
     * @param ground why
     * @param appeal to whom she may turn
     */
    record Refused(Reason ground, Text appeal) implements Answer {
        /**
         * A refusal.
         *
         * @param ground as above
         * @param appeal as above
         */
        public Refused {
            Objects.requireNonNull(ground, "ground");
            Objects.requireNonNull(appeal, "appeal");
        }
    }

    /**
     * It is not done yet.
     *
     * @param due when it must be
     * @param next what happens next
     */
    record Pending(Instant due, Text next) implements Answer {
        /**
         * A promise.
         *
         * @param due as above
         * @param next as above
         */
        public Pending {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(next, "next");
        }
    }
}
