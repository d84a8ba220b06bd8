package dev.cocreate.core.internal.road;

/** An event that says somebody's facts were looked at. */
public interface Looking extends Event {

    /** Whether what was seen went into a decision that is recorded with it. */
    boolean forDecision();
}
