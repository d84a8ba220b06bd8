package dev.cocreate.disclosure;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Objects;

/**
 * That a disclosure was shown to somebody, in exactly this version and view.
 *
 * <p>Immutable.
 *
 * @param disclosure what was shown
 * @param to to whom
 * @param view how
 * @param at when
 */
public record Shown(Disclosure disclosure, PartyId to, View view, Instant at) {
    /**
     * Copies.
     *
     * @param disclosure as above
     * @param to as above
     * @param view as above
     * @param at as above
     */
    public Shown {
        Objects.requireNonNull(disclosure, "disclosure");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(at, "at");
    }
}
