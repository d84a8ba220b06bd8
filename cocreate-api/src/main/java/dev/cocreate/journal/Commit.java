package dev.cocreate.journal;

import java.util.List;
import java.util.Map;

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
     * @param events at least one
     * @param expected by stream, the number of events in it; at least 0
     * @throws IllegalArgumentException if there is no event, a stream that gets events has no expectation, or an
     *     expectation is negative
     */
    public Commit {
        events = List.copyOf(events);
        expected = Map.copyOf(expected);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit stores at least one event");
        }
        for (NewEvent event : events) {
            if (!expected.containsKey(event.stream())) {
                throw new IllegalArgumentException("a commit states the expected version of every stream it writes to,"
                        + " but not that of " + event.stream());
            }
        }
        expected.forEach((stream, version) -> {
            if (version < 0) {
                throw new IllegalArgumentException(
                        "an expected version is at least 0, but that of " + stream + " was " + version);
            }
        });
    }
}
