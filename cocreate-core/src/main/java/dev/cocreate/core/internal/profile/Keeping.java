package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.RoadEvent;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.journal.Wiped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What reaches beyond this room when everything held about a person is exported or erased: the facade hands it in, since
 * no low room knows a higher one.
 *
 * @param types every kind of event the library knows
 * @param tellings every area's words for its events
 * @param wiper takes the content of events away for ever: the journal's
 */
public record Keeping(List<EventType<?>> types, List<Telling> tellings, Wiper wiper) {

    public Keeping {
        types = List.copyOf(types);
        tellings = List.copyOf(tellings);
    }

    /** What takes the content of events away. */
    @FunctionalInterface
    public interface Wiper {
        Wiped wipe(Collection<Long> positions);
    }

    /** This room alone, over a journal. */
    public static Keeping alone(Telling telling, Wiper wiper) {
        List<EventType<?>> types = new ArrayList<>(ProfileEvent.TYPES);
        types.addAll(RoadEvent.TYPES);
        return new Keeping(types, List.of(telling), wiper);
    }
}
