package dev.cocreate.core.internal.delivery;

import dev.cocreate.core.internal.delivery.Lane.Next;
import dev.cocreate.core.internal.road.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round over several lanes: all are leased in one act, then served one after the other, and what became of it goes
 * on record in one act. A lane that takes its time does not hold up the rest for long: those not yet served are given
 * back, so that other threads take them. For one thread.
 */
final class Tour {

    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Road road;
    private final Office office;
    private final Map<Lane, Instant> due = new LinkedHashMap<>();

    Tour(Road road, Office office) {
        this.road = road;
        this.office = office;
    }

    /**
     * Sends all that can be sent now.
     *
     * @return when to go on at each lane, or {@link Instant#MAX} if nothing is left to do there by itself
     */
    Map<Lane, Instant> over(List<Lane> lanes) {
        try {
            List<Lane> going = serve(look(lanes, Lane::look));
            while (!going.isEmpty()) {
                going = serve(look(going, Lane::lookOn));
            }
        } catch (RuntimeException e) {
            LOG.warn("lanes stopped at a fault; they are tried again", e);
            lanes.forEach(lane -> due.put(lane, road.now().plus(AFTER_FAULT)));
        }
        return due;
    }

    private List<Next.Sending> look(List<Lane> lanes, java.util.function.Function<Lane, Next> how) {
        List<Next.Sending> sending = new ArrayList<>();
        for (Lane lane : lanes) {
            Next next = guarded(lane, () -> how.apply(lane));
            if (next instanceof Next.Pause pause) {
                due.put(lane, pause.until());
            } else if (next instanceof Next.Sending letter) {
                sending.add(letter);
            }
        }
        return sending;
    }

    /** Returns the lanes on which there may be more to do at once. */
    private List<Lane> serve(List<Next.Sending> letters) {
        List<LaneId> wanted = new ArrayList<>();
        for (Next.Sending letter : letters) {
            if (!letter.lane().isLeased(letter.state())) {
                wanted.add(letter.lane().id());
            }
        }
        Map<LaneId, LaneState> leased = office.register().lease(wanted);
        Instant begun = road.now();
        Map<Lane, Slip> slips = new LinkedHashMap<>();
        for (Next.Sending letter : letters) {
            Lane lane = letter.lane();
            boolean asked = wanted.contains(lane.id());
            LaneState state = asked ? leased.get(lane.id()) : letter.state();
            if (state == null) {
                due.put(lane, road.now().plusSeconds(1));
            } else if (road.now().isAfter(begun.plus(PATIENCE)) || !lane.isLeased(state)) {
                due.put(lane, road.now());
            } else {
                Slip slip = new Slip(lane.id(), state);
                Optional<Instant> until = guarded(lane, () -> lane.send(letter, slip));
                if (until != null) {
                    slips.put(lane, slip);
                    until.ifPresent(at -> due.put(lane, at));
                }
            }
        }
        Set<LaneId> lost = office.register().record(slips.values());
        List<Lane> going = new ArrayList<>();
        for (Lane lane : slips.keySet()) {
            if (lost.contains(lane.id())) {
                due.put(lane, road.now().plus(office.pace().lease()));
            } else if (!due.containsKey(lane)) {
                going.add(lane);
            }
        }
        return going;
    }

    /** What a lane answers, or null if it stopped; the other lanes go on. */
    private <T> @Nullable T guarded(Lane lane, Supplier<T> work) {
        try {
            return work.get();
        } catch (Office.LaneLost e) {
            due.put(lane, road.now().plus(office.pace().lease()));
        } catch (RuntimeException e) {
            LOG.warn("a lane stopped at a fault; it is tried again", e);
            due.put(lane, road.now().plus(AFTER_FAULT));
        }
        return null;
    }
}
