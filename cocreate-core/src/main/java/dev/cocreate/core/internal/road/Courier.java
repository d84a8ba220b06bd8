package dev.cocreate.core.internal.road;

/** Carries news outward, after the commit only. Sees every event once in order, from where the facade started it. */
public interface Courier {

    /** What it is called in errors. */
    String name();

    /** Takes one event. An exception is reported and the event offered again later; what follows waits. */
    void carry(Recorded recorded);

    /**
     * Called at the end of every round in which this courier took all there was, news or none: the place for what time
     * alone makes due. An exception is reported, and the next round calls again.
     */
    default void rest() {}
}
