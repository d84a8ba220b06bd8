package dev.cocreate.core.internal.delivery;

import dev.cocreate.Outcome;
import dev.cocreate.core.internal.delivery.PostEvent.ThreadKnown;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes lanes for this process, puts on record what happened on them and lets go of them: several lanes in one act, for
 * it is the commit that costs. Each lane is judged by itself; one that another process has does not hold up the rest.
 * Safe for several threads.
 */
final class Register {

    private final Road road;
    private final String node;
    private final Pace pace;

    Register(Road road, String node, Pace pace) {
        this.road = road;
        this.node = node;
        this.pace = pace;
    }

    /** Takes lanes. Returns those that are this process's now, as they stand. */
    Map<LaneId, LaneState> lease(Collection<LaneId> ids) {
        Map<LaneId, LaneState> had = new HashMap<>();
        if (ids.isEmpty()) {
            return had;
        }
        take("delivery.lease", ids, (situation, id, before) -> {
            String token = road.newId().toString();
            return LaneDecider.lease(lane(situation, id), id, node, token, pace.lease(), situation.now());
        });
        for (LaneId id : ids) {
            LaneState lane = road.state(LaneState.FOLD, id.key(), 0);
            if (lane.lease().isOf(node)) {
                had.put(id, lane);
            }
        }
        return had;
    }

    /**
     * Puts on record what happened, each lane under the fence it was leased with. Returns the lanes another process has
     * taken over: what happened there is not on record.
     */
    Set<LaneId> record(Collection<Slip> slips) {
        Map<LaneId, Slip> filled = new HashMap<>();
        for (Slip slip : slips) {
            if (!slip.isEmpty()) {
                filled.put(slip.id(), slip);
            }
        }
        if (filled.isEmpty()) {
            return Set.of();
        }
        Set<StreamId> done = take("delivery.record", filled.keySet(), (situation, id, before) -> {
            Slip slip = Objects.requireNonNull(filled.get(id));
            List<Change> changes = new ArrayList<>(slip.changes());
            slip.thread()
                    .flatMap(thread -> known(situation, id, thread, before))
                    .ifPresent(changes::add);
            return LaneDecider.record(
                    lane(situation, id), id, slip.lane().lease().fence(), changes);
        });
        Set<LaneId> lost = new HashSet<>(filled.keySet());
        lost.removeIf(id -> done.contains(LaneDecider.stream(id)));
        return lost;
    }

    /** Whose conversation a channel means by a name, unless it is known already. */
    private static Optional<Change> known(Situation situation, LaneId id, String thread, List<Change> before) {
        StreamId stream = Latest.THREAD.stream(thread);
        boolean known = situation.state(Latest.THREAD, thread).isPresent()
                || before.stream().anyMatch(change -> change.stream().equals(stream));
        return known
                ? Optional.empty()
                : Optional.of(PostAct.own(stream, new ThreadKnown(id.dialogue(), id.recipient())));
    }

    /** Lets go of those of these lanes that are still this process's. */
    void release(Collection<LaneId> ids) {
        take("delivery.release", ids, (situation, id, before) -> LaneDecider.release(lane(situation, id), id, node));
    }

    private static LaneState lane(Situation situation, LaneId id) {
        return situation.state(LaneState.FOLD, id.key());
    }

    @FunctionalInterface
    private interface EachLane {
        Decided decide(Situation situation, LaneId id, List<Change> before);
    }

    /** One act for all that may. Returns the streams that were written. */
    private Set<StreamId> take(String name, Collection<LaneId> ids, EachLane each) {
        Outcome<List<Recorded>> outcome = PostAct.take(road, PostAct.STEWARD, name, situation -> {
            List<Change> changes = new ArrayList<>();
            Decided no = LaneDecider.taken();
            for (LaneId id : ids) {
                Decided decided = each.decide(situation, id, changes);
                if (decided instanceof Decided.Accepted accepted) {
                    changes.addAll(accepted.changes());
                } else {
                    no = decided;
                }
            }
            return changes.isEmpty() ? no : Decided.accepted(changes);
        });
        Set<StreamId> written = new HashSet<>();
        if (outcome instanceof Outcome.Done<List<Recorded>> done) {
            done.value().forEach(recorded -> written.add(recorded.header().stream()));
        }
        return written;
    }
}
