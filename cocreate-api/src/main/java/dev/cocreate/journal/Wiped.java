package dev.cocreate.journal;

import dev.cocreate.Text;
import java.util.List;

/**
 * What became of payloads that were to go.
 *
 * <p>Immutable.
 *
 * @param events how many events had a payload and have none now
 * @param beyondReach where copies may remain that the store cannot take away, such as a database's own log or backups;
 *     empty if there is no such place. They are sealed bytes, so destroying the key covers them
 */
public record Wiped(long events, List<Text> beyondReach) {

    /**
     * Checks and copies.
     *
     * @param events at least 0
     * @param beyondReach as above
     * @throws IllegalArgumentException if the number is negative
     */
    public Wiped {
        if (events < 0) {
            throw new IllegalArgumentException("a number of events is at least 0, but was " + events);
        }
        beyondReach = List.copyOf(beyondReach);
    }
}
