package dev.cocreate.core.internal.road;

import java.util.List;

/**
 * One act's way along the road, written by the area it belongs to.
 *
 * @param <T> what the act yields
 */
public interface Step<T> {

    /** Gathers the state and has the area's pure decider decide. May be called again if a stream moved on meanwhile. */
    Decided decide(Situation situation);

    /** What the caller gets, from the events as recorded; the same again for the same act under the same key. */
    T yield(List<Recorded> recorded);
}
