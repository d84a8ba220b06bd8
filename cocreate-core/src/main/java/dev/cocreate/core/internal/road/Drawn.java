package dev.cocreate.core.internal.road;

import dev.cocreate.Reason;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * An event that holds what facts of somebody's profile say, or something worked out from them, so that it goes when they
 * are erased.
 *
 * <p>What an event was drawn from is what erasure follows: whatever an act records after it {@linkplain Looking looked} at
 * facts for a decision must be one of these, or the act is not recorded at all.
 */
public interface Drawn extends Event {

    /** The ids of the facts, as far as this event names them. */
    Set<String> facts();

    /** The facts that reasons rest on. */
    static Set<String> of(Collection<Reason> reasons) {
        Set<String> facts = new TreeSet<>();
        reasons.forEach(reason -> facts.addAll(reason.facts()));
        return facts;
    }

    /** Whether it also holds something worked out from what its stream said before. */
    default boolean follows() {
        return false;
    }
}
