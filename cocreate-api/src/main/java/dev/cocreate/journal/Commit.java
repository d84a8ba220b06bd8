package dev.cocreate.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Events to store all or none, and what the decision for them rested on.
 *
 * <p>Immutable.
 *
 * @param events at least one, in the order in which they get positions
 * @param expected how many events each stream must hold; for every stream that was looked at in deciding, also those
 *     that get no event. What was decided on something that has meanwhile changed is thus never stored
 */
public record Commit(List<NewEvent> events, Map<StreamId, Long> expected) {

    /**
     * Checks and copies.
     *
     * @param events at least one; of each stream in the order of their versions, which go on from what is expected
     * @param expected by stream, the number of events in it; at least 0
     * @throws IllegalArgumentException if there is no event, two have one id, a stream that gets events has no
     *     expectation, an expectation is negative, or a version does not go on from it
     */
    public Commit {
        events = List.copyOf(events);
        expected = Map.copyOf(expected);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit stores at least one event");
        }
        expected.forEach((stream, version) -> {
            if (version < 0) {
                throw new IllegalArgumentException(
                        "an expected version is at least 0, but that of " + stream + " was " + version);
            }
        });
        Set<UUID> ids = new HashSet<>();
        Map<StreamId, Long> next = new HashMap<>(expected);
        for (NewEvent event : events) {
            Long version = next.get(event.stream());
            if (version == null) {
                throw new IllegalArgumentException("a commit states the expected version of every stream it writes to,"
                        + " but not that of " + event.stream());
            }
            if (event.header().version() != version) {
                throw new IllegalArgumentException("the next event of " + event.stream() + " has version " + version
                        + ", but this one has " + event.header().version());
            }
            if (!ids.add(event.header().id())) {
                throw new IllegalArgumentException(
                        "an event id names one event, but " + event.header().id() + " is there twice");
            }
            next.put(event.stream(), version + 1);
        }
    }
}
