package dev.cocreate.personalization.recommendation;

import dev.cocreate.PartyId;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is remembered of one person and one item.
 *
 * <p>Immutable.
 *
 * @param item the item's code
 * @param chosen whether she chose it
 * @param stars how she rated it last, 1 to 5
 * @param returned whether she gave it back
 * @param by who recorded it last
 * @param at when
 */
public record Remembered(String item, boolean chosen, OptionalInt stars, boolean returned, PartyId by, Instant at) {

    /**
     * Checks the rating.
     *
     * @param item as above
     * @param chosen as above
     * @param stars as above
     * @param returned as above
     * @param by as above
     * @param at as above
     * @throws IllegalArgumentException if the rating is outside 1 to 5
     */
    public Remembered {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (stars.isPresent() && (stars.getAsInt() < 1 || stars.getAsInt() > 5)) {
            throw new IllegalArgumentException("a rating is 1 to 5 stars, but was " + stars.getAsInt());
        }
    }

    /**
     * Whether it speaks for others like it: chosen or rated, not given back, and not rated below three.
     *
     * @return true if it counts as evidence
     */
    public boolean liked() {
        return !returned && stars.orElse(chosen ? 3 : 0) >= 3;
    }
}
