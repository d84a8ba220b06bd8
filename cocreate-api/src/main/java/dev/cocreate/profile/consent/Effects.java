package dev.cocreate.profile.consent;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an act will do, or did: shown to her before she confirms, and done exactly so.
 *
 * <p>Immutable.
 *
 * @param facts ids of facts that are dropped or erased
 * @param inferences ids of inferences that fall with them
 * @param decisions ids of decisions that rested on them and are open again
 * @param told who is told, and when each last read what is concerned
 * @param kept ids of facts that stay although they are concerned, and on which ground
 * @param changes what changes for her in what she gets
 */
public record Effects(
        Set<String> facts,
        Set<String> inferences,
        Set<String> decisions,
        Map<PartyId, Instant> told,
        Map<String, Reason> kept,
        List<Text> changes) {

    /**
     * Copies.
     *
     * @param facts as above
     * @param inferences as above
     * @param decisions as above
     * @param told as above
     * @param kept as above
     * @param changes as above
     */
    public Effects {
        facts = Collections.unmodifiableSet(new TreeSet<>(facts));
        inferences = Collections.unmodifiableSet(new TreeSet<>(inferences));
        decisions = Collections.unmodifiableSet(new TreeSet<>(decisions));
        told = Collections.unmodifiableMap(new TreeMap<>(told));
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
    }

    /**
     * Nothing at all.
     *
     * @return effects that are none
     */
    public static Effects none() {
        return new Effects(Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), List.of());
    }
}
