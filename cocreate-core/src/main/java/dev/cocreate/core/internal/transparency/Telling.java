package dev.cocreate.core.internal.transparency;

import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Recorded;
import java.util.List;
import java.util.Optional;

/** Tells the events of one area to the people they concern. Each area has one; the facade collects them. */
public interface Telling {

    /** What to tell of this event; empty if it is another area's. Pure. */
    Optional<Told> tell(Recorded recorded);

    /**
     * An event told.
     *
     * @param text what happened, in every language the library speaks; names parties by their ids
     * @param reasons why, where the event carries reasons
     * @param links what lies behind it: ids of facts, rules, disclosures, turns or decisions, each as {@code kind/id}
     */
    record Told(Text text, List<Reason> reasons, List<String> links) {
        public Told {
            reasons = List.copyOf(reasons);
            links = List.copyOf(links);
        }

        public static Told of(Text text) {
            return new Told(text, List.of(), List.of());
        }
    }
}
