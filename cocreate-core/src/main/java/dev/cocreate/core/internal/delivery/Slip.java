package dev.cocreate.core.internal.delivery;

import dev.cocreate.core.internal.road.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened on one lane under one lease and is yet to be put on record. For one thread. */
final class Slip {

    private final LaneId id;
    private final LaneState lane;
    private final List<Change> changes = new ArrayList<>();
    private Optional<String> thread = Optional.empty();

    /**
     * @param lane as leased
     */
    Slip(LaneId id, LaneState lane) {
        this.id = id;
        this.lane = lane;
    }

    LaneId id() {
        return id;
    }

    LaneState lane() {
        return lane;
    }

    void add(Change change) {
        changes.add(change);
    }

    /** What a channel calls the conversation became known. */
    void thread(String channel, String ref) {
        thread = Optional.of(Latest.thread(channel, id.recipient(), ref));
    }

    /** All of it is on record. */
    void clear() {
        changes.clear();
        thread = Optional.empty();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> changes() {
        return changes;
    }

    /** The name under which the conversation is to be known. */
    Optional<String> thread() {
        return thread;
    }
}
