package dev.cocreate.core.internal.delivery;

import dev.cocreate.core.internal.delivery.LaneState.Lease;
import dev.cocreate.core.internal.road.Road;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes this process has, so that it can let go of them when it ends and another need not wait until their time is
 * over. Safe for several threads.
 */
final class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final int PRUNED_AT = 1_000;

    private final Road road;
    private final String node;
    private final Map<LaneId, Instant> held = new ConcurrentHashMap<>();

    Leases(Road road, String node) {
        this.road = road;
        this.node = node;
    }

    void keep(LaneId id, Lease lease) {
        held.put(id, lease.until());
        if (held.size() % PRUNED_AT == 0) {
            Instant now = road.now();
            held.values().removeIf(until -> !until.isAfter(now));
        }
    }

    /** Lets go of every lane that is still this process's. */
    void release() {
        Instant now = road.now();
        held.forEach((id, until) -> {
            if (until.isAfter(now)) {
                release(id);
            }
        });
        held.clear();
    }

    private void release(LaneId id) {
        if (!road.state(LaneState.FOLD, id.key()).lease().isOf(node)) {
            return;
        }
        PostAct.take(
                        road,
                        PostAct.STEWARD,
                        "delivery.release",
                        situation -> LaneDecider.release(situation.state(LaneState.FOLD, id.key()), id, node))
                .ifRefused(no -> LOG.debug("another process had a lane already that was to be released"));
    }
}
