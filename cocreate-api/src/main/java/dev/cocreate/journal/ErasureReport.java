package dev.cocreate.journal;

import dev.cocreate.Text;
import java.util.List;

/**
 * What became of an erasure.
 *
 * <p>Immutable.
 *
 * @param record the position of the event that says that content was erased, by whom and why
 * @param events how many events lost their content now; those that had lost it before are not counted again
 * @param beyondReach where copies may be that the library cannot take away, told to whoever asked for the erasure
 */
public record ErasureReport(long record, long events, List<Text> beyondReach) {

    /**
     * Checks and copies.
     *
     * @param record at least 0
     * @param events at least 0
     * @param beyondReach as above
     * @throws IllegalArgumentException if a number is negative
     */
    public ErasureReport {
        if (record < 0 || events < 0) {
            throw new IllegalArgumentException(
                    "positions and numbers are at least 0, but were " + record + " and " + events);
        }
        beyondReach = List.copyOf(beyondReach);
    }
}
