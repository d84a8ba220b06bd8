package dev.cocreate.profile;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Where a fact comes from. Nothing is known of a person without one.
 *
 * <p>Where facts under one key come from different sources, an attested one counts before a declared one, that before
 * an observed one, and an inferred one last.
 *
 * <p>Immutable.
 */
public sealed interface Provenance {

    /**
     * Who answers for it.
     *
     * @return whoever declared, observed, inferred or attested it
     */
    PartyId by();

    /**
     * She said so herself.
     *
     * @param by the owner of the profile
     */
    record Declared(PartyId by) implements Provenance {
        /**
         * Something declared.
         *
         * @param by as above
         */
        public Declared {
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Somebody saw it happen.
     *
     * @param by who saw it
     * @param evidence what it was seen by, such as the id of an order; never empty
     */
    record Observed(PartyId by, String evidence) implements Provenance {
        /**
         * Something observed.
         *
         * @param by as above
         * @param evidence as above
         * @throws IllegalArgumentException if there is no evidence
         */
        public Observed {
            Objects.requireNonNull(by, "by");
            given(evidence, "evidence");
        }
    }

    /**
     * Somebody concluded it from other facts of hers, with which it falls.
     *
     * @param by who concluded it
     * @param method how: the name and version of a method she can look up; never empty
     * @param from the ids of the facts it rests on; at least one
     * @param confidence above 0, at most 1
     */
    record Inferred(PartyId by, String method, List<String> from, double confidence) implements Provenance {
        /**
         * Something inferred.
         *
         * @param by as above
         * @param method as above
         * @param from as above
         * @param confidence as above
         * @throws IllegalArgumentException if there is no method, no fact beneath, or the confidence is out of range
         */
        public Inferred {
            Objects.requireNonNull(by, "by");
            given(method, "method");
            from = List.copyOf(from);
            if (from.isEmpty()) {
                throw new IllegalArgumentException("an inference names at least one fact it rests on, but named none");
            }
            if (!(confidence > 0 && confidence <= 1)) {
                throw new IllegalArgumentException("a confidence is above 0 and at most 1, but was " + confidence);
            }
        }
    }

    /**
     * A third party checked it, whom she asked to or whose mandate the host named.
     *
     * @param by who checked
     * @param evidence what was checked, such as {@code passport}; never empty
     * @param checkedAt when
     */
    record Attested(PartyId by, String evidence, Instant checkedAt) implements Provenance {
        /**
         * Something attested.
         *
         * @param by as above
         * @param evidence as above
         * @param checkedAt as above
         * @throws IllegalArgumentException if there is no evidence
         */
        public Attested {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(checkedAt, "checkedAt");
            given(evidence, "evidence");
        }
    }

    private static void given(String text, String what) {
        if (text.isBlank() || text.length() > 1_000) {
            throw new IllegalArgumentException(
                    "provenance says its " + what + " in 1 to 1000 characters, but this has " + text.length());
        }
    }
}
