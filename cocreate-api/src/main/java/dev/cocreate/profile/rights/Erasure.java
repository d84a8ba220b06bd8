package dev.cocreate.profile.rights;

import dev.cocreate.profile.consent.Effects;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was erased.
 *
 * <p>Immutable.
 *
 * @param at when
 * @param effects what it did; the same as its preview
 * @param events how many events lost their content for good
 * @param residue where something of what was erased is still found; empty when nothing is
 */
public record Erasure(Instant at, Effects effects, int events, List<Residue> residue) {

    /**
     * Copies.
     *
     * @param at as above
     * @param effects as above
     * @param events as above
     * @param residue as above
     */
    public Erasure {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(effects, "effects");
        residue = List.copyOf(residue);
    }

    /**
     * Something found after an erasure. Names the place, never the content.
     *
     * @param where the store, view, cache or export it was found in
     * @param what what kind of thing it is, such as the id of an event
     */
    public record Residue(String where, String what) {
        /**
         * Checks that nothing is missing.
         *
         * @param where as above
         * @param what as above
         */
        public Residue {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(what, "what");
        }
    }
}
