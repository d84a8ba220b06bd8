package dev.cocreate.core.internal.road;

import dev.cocreate.Refusal;
import java.util.Optional;

/**
 * A check before every act, whichever area it belongs to and whoever acts: contributed by an area, collected by the
 * facade. The first refusal stands.
 */
public interface Gate {

    /** Why this act must not be, if so. Pure but for the situation. */
    Optional<Refusal> objection(Act act, Situation situation);
}
