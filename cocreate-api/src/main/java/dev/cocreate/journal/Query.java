package dev.cocreate.journal;

import dev.cocreate.PartyId;
import java.util.Objects;

/** Which events to read; always answered in order of position. */
public sealed interface Query {

    /**
     * Every event.
     *
     * @param position the first position wanted, from 0
     */
    record From(long position) implements Query {}

    /**
     * The events of one stream.
     *
     * @param stream which
     * @param version the first version wanted, from 0
     */
    record Of(StreamId stream, long version) implements Query {
        /**
         * The events of one stream.
         *
         * @param stream which
         * @param version the first version wanted
         */
        public Of {
            Objects.requireNonNull(stream, "stream");
        }
    }

    /**
     * The events that concern one party, whichever stream they are in.
     *
     * @param party whom
     * @param position the first position wanted, from 0
     */
    record Concerning(PartyId party, long position) implements Query {
        /**
         * The events that concern one party.
         *
         * @param party whom
         * @param position the first position wanted
         */
        public Concerning {
            Objects.requireNonNull(party, "party");
        }
    }
}
