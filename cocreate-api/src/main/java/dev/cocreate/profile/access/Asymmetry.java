package dev.cocreate.profile.access;

import dev.cocreate.Reason;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether she can see what was used about her. A decision is released only if she can see every datum it used, or is told
 * which is withheld and why.
 *
 * <p>Immutable.
 *
 * @param visible ids of data used that she can see
 * @param withheld ids of data used that she cannot, each with its ground
 * @param unexplained ids of data used that she can neither see nor is told about
 */
public record Asymmetry(Set<String> visible, Map<String, Reason> withheld, Set<String> unexplained) {

    /**
     * Copies.
     *
     * @param visible as above
     * @param withheld as above
     * @param unexplained as above
     */
    public Asymmetry {
        visible = Collections.unmodifiableSet(new TreeSet<>(visible));
        withheld = Collections.unmodifiableMap(new TreeMap<>(withheld));
        unexplained = Collections.unmodifiableSet(new TreeSet<>(unexplained));
    }

    /**
     * Compares what was used with what she can see.
     *
     * @param used ids of everything the decision used
     * @param seen ids she can see
     * @param grounds why others are withheld
     * @return the comparison; what is both seen and withheld counts as seen
     */
    public static Asymmetry of(Set<String> used, Set<String> seen, Map<String, Reason> grounds) {
        Set<String> visible = new TreeSet<>(used);
        visible.retainAll(seen);
        Map<String, Reason> withheld = new TreeMap<>(grounds);
        withheld.keySet().retainAll(used);
        withheld.keySet().removeAll(visible);
        Set<String> unexplained = new TreeSet<>(used);
        unexplained.removeAll(visible);
        unexplained.removeAll(withheld.keySet());
        return new Asymmetry(visible, withheld, unexplained);
    }

    /**
     * Whether the decision may be released.
     *
     * @return true if nothing is unexplained
     */
    public boolean releasable() {
        return unexplained.isEmpty();
    }

    /**
     * The share of what was used that is withheld: the figure to watch over time.
     *
     * @return 0 to 1; 0 if nothing was used
     */
    public double withheldShare() {
        int used = visible.size() + withheld.size() + unexplained.size();
        return used == 0 ? 0 : (double) withheld.size() / used;
    }
}
