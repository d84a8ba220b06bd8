package dev.cocreate.core.internal.road;

import dev.cocreate.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A check before every act, whichever area it belongs to and whoever acts: contributed by an area, collected by the
 * facade. The first refusal stands.
 */
public interface Gate {

    /** Why this act must not be, if so. Pure but for the situation. */
    Optional<Refusal> objection(Act act, Situation situation);

    /**
     * What the check itself puts on record, however it came out: the looks it took at somebody's facts. Stored with the
     * act's own events, or with its refusal.
     */
    default List<Change> marks(Act act, Situation situation) {
        return List.of();
    }
}
