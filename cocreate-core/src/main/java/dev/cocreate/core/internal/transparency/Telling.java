package dev.cocreate.core.internal.transparency;

import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.transparency.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the events of one area to the people they concern. Each area has one; the facade collects them. */
public interface Telling {

    /** What to tell of this event; empty if it is another area's, or {@linkplain #untold passed over}. Pure. */
    Optional<Told> tell(Recorded recorded);

    /**
     * What an act of this area is called where its refusal is told: an infinitive without "to", such as "table an
     * offer" and "ein Angebot vorlegen"; empty if the act is another area's.
     */
    default Optional<Text> act(String name) {
        return Optional.empty();
    }

    /** Events of this area that are no news to anyone, for what they record is told by others. */
    default Set<Class<? extends Event>> untold() {
        return Set.of();
    }

    /**
     * An event told.
     *
     * @param text what happened, in every language the library speaks; names parties by their ids
     * @param reasons why, where the event carries reasons
     * @param links what lies behind it and what it is about
     * @param further what else is said with it, such as what remains possible
     */
    record Told(Text text, List<Reason> reasons, List<Link> links, List<Text> further) {
        public Told {
            reasons = List.copyOf(reasons);
            links = List.copyOf(links);
            further = List.copyOf(further);
        }

        public Told(Text text, List<Reason> reasons, List<Link> links) {
            this(text, reasons, links, List.of());
        }

        public static Told of(Text text) {
            return new Told(text, List.of(), List.of());
        }
    }
}
