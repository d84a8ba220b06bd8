package dev.cocreate.core.internal.delivery;

import java.util.HashMap;
import java.util.Map;

/** The threads that are under way with a channel, and for how long each. Safe for several threads. */
final class Traffic {

    /** So many may wait for one channel, which is as many as there are while no channel keeps them waiting. */
    static final int MOST_WAITING = 4;

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final Map<Thread, Long> begun = new HashMap<>();

    synchronized void enter() {
        begun.put(Thread.currentThread(), System.nanoTime());
    }

    synchronized void leave() {
        begun.remove(Thread.currentThread());
    }

    /** How many have been waiting for longer than a channel usually takes. */
    synchronized int waiting() {
        if (begun.isEmpty()) {
            return 0;
        }
        long now = System.nanoTime();
        int waiting = 0;
        for (long since : begun.values()) {
            waiting += now - since > PATIENCE_NANOS ? 1 : 0;
        }
        return waiting;
    }

    /** Whether so many wait that no more may. */
    boolean isJammed() {
        return waiting() >= MOST_WAITING;
    }
}
