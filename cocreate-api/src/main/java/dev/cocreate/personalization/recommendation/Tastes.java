package dev.cocreate.personalization.recommendation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All a shelf holds of one person, for her own eyes: what is remembered, what she declared about its use, and what of it
 * counts for others now.
 *
 * <p>Immutable.
 *
 * @param remembered in the order last recorded, the latest last; at most {@link #MOST_REMEMBERED}, of which the oldest
 *     gives way
 * @param excluded by the item's code, how far she excluded it; at most {@link #MOST_EXCLUDED}
 * @param others how much others count against her own history: 0 only hers, 1 only others'
 * @param lends whether she lets her history count among others'
 * @param lent the codes of her items that count among others' now
 */
public record Tastes(
        List<Remembered> remembered, Map<String, Exclusion> excluded, double others, boolean lends, Set<String> lent) {

    /** How many items are remembered of one person at most. */
    public static final int MOST_REMEMBERED = 500;

    /** How many of the items she liked last are evidence, for her and for others. */
    public static final int MOST_EVIDENCE = 50;

    /** How many items one person can have excluded at a time. */
    public static final int MOST_EXCLUDED = 2_000;

    /** How much others count until she says otherwise. */
    public static final double USUAL_OTHERS = 0.5;

    /**
     * Copies.
     *
     * @param remembered as above
     * @param excluded as above
     * @param others as above
     * @param lends as above
     * @param lent as above
     * @throws IllegalArgumentException if the share is outside 0 to 1
     */
    public Tastes {
        remembered = List.copyOf(remembered);
        excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
        lent = Collections.unmodifiableSet(new TreeSet<>(lent));
        checkShare(others);
    }

    /** How far an item is excluded. */
    public enum Exclusion {
        /** It is not proposed. */
        PROPOSAL,
        /** It is not proposed, and that she had it says nothing about her: a gift, say. */
        EVIDENCE
    }

    /**
     * Checks a share.
     *
     * @param others how much others count
     * @return the same
     * @throws IllegalArgumentException if it is outside 0 to 1
     */
    public static double checkShare(double others) {
        if (!(others >= 0 && others <= 1)) {
            throw new IllegalArgumentException("others count from 0 to 1, but " + others + " was asked");
        }
        return others;
    }
}
