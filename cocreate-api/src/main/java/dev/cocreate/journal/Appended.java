package dev.cocreate.journal;

import java.util.List;
import java.util.Objects;

/** What came of an append. */
public sealed interface Appended {

    /**
     * The events are durable.
     *
     * @param events as stored, in the order given, at consecutive positions
     * @param again whether they had been stored by an earlier call, so that this one wrote nothing
     */
    record Stored(List<StoredEvent> events, boolean again) implements Appended {
        /**
         * Durable events.
         *
         * @param events as stored
         * @param again whether by an earlier call
         */
        public Stored {
            events = List.copyOf(events);
        }
    }

    /**
     * A stream has moved on since the decision; nothing was stored. Decide anew.
     *
     * @param stream the first stream found to differ
     * @param expected how many events it was expected to hold
     * @param actual how many it holds
     */
    record Conflict(StreamId stream, long expected, long actual) implements Appended {
        /**
         * A conflict.
         *
         * @param stream the stream
         * @param expected the expected number of events
         * @param actual the actual one
         */
        public Conflict {
            Objects.requireNonNull(stream, "stream");
        }
    }
}
