package dev.cocreate.profile.access;

/**
 * How open decisions were with those they are about, in figures: what a host watches over time.
 *
 * <p>Counted since the library was opened, over every decision on somebody's facts, by its own process.
 *
 * <p>Immutable.
 *
 * @param released how many decisions were released
 * @param used how many data they used, counted once for each decision
 * @param withheld how many of these were not shown to whom the decision is about, each with its ground
 * @param stopped how many decisions were not released because something they used was neither shown nor accounted for
 */
public record Openness(long released, long used, long withheld, long stopped) {

    /**
     * Checks that nothing was withheld that was not used.
     *
     * @param released at least 0
     * @param used at least 0
     * @param withheld from 0 to what was used
     * @param stopped at least 0
     * @throws IllegalArgumentException if a figure is out of range
     */
    public Openness {
        if (released < 0 || used < 0 || stopped < 0 || withheld < 0 || withheld > used) {
            throw new IllegalArgumentException(
                    "figures are at least 0, and no more is withheld than was used, but these"
                            + " were " + released + " released, " + used + " used, " + withheld + " withheld and "
                            + stopped
                            + " stopped");
        }
    }

    /**
     * The share of what was used that was withheld.
     *
     * @return 0 to 1; 0 if nothing was used
     */
    public double withheldShare() {
        return used == 0 ? 0 : (double) withheld / used;
    }
}
