package dev.cocreate.core.internal.road;

import java.time.Instant;

/**
 * What an act is decided in: the instant, and the state of every stream looked at.
 *
 * <p>Whatever was looked at is expected unchanged when the events are stored; otherwise the act is decided anew. So a
 * decision never rests on what had ceased to be true: a consent withdrawn in the same moment, say.
 */
public interface Situation {

    /** When the act is decided: the time of all its events. */
    Instant now();

    /** The state of a stream. Only this and {@link #now} may bear on the decision. */
    <S> S state(Fold<S> fold, String name);
}
