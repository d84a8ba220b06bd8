package dev.cocreate.core.internal.delivery;

import com.google.common.collect.Lists;
import dev.cocreate.core.internal.delivery.LaneState.Lease;
import dev.cocreate.core.internal.road.Road;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lanes this process has, so that it can let go of them when it ends and another need not wait until their time is
 * over. Safe for several threads.
 */
final class Leases {

    private static final int PRUNED_AT = 1_000;
    private static final int AT_ONCE = 100;

    private final Road road;
    private final String node;
    private final Register register;
    private final Map<LaneId, Instant> held = new ConcurrentHashMap<>();

    Leases(Road road, String node, Register register) {
        this.road = road;
        this.node = node;
        this.register = register;
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
        List<LaneId> still = new ArrayList<>();
        held.forEach((id, until) -> {
            if (until.isAfter(now)
                    && road.state(LaneState.FOLD, id.key()).lease().isOf(node)) {
                still.add(id);
            }
        });
        for (List<LaneId> some : Lists.partition(still, AT_ONCE)) {
            register.release(some);
        }
        held.clear();
    }
}
