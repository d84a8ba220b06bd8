package dev.cocreate.core.internal.journal;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StreamId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Commits to try a store with; equal places give equal events. */
final class Commits {

    private static final Instant DAWN = Instant.parse("2026-03-01T06:00:00Z");

    private Commits() {}

    static Commit of(StreamId stream, long from, int events, PartyId by) {
        List<NewEvent> all = new ArrayList<>();
        for (long version = from; version < from + events; version++) {
            all.add(event(stream, version, by, Bytes.utf8("event " + version + " of " + stream)));
        }
        return new Commit(all, Map.of(stream, from));
    }

    static Commit of(StreamId stream, long version, PartyId by, Bytes payload) {
        return new Commit(List.of(event(stream, version, by, payload)), Map.of(stream, version));
    }

    static Commit ofId(UUID id, StreamId stream, long version, PartyId by, Bytes payload) {
        return new Commit(List.of(event(id, stream, version, by, payload)), Map.of(stream, version));
    }

    static NewEvent event(StreamId stream, long version, PartyId by, Bytes payload) {
        UUID id = UUID.nameUUIDFromBytes((stream + " " + version).getBytes(StandardCharsets.UTF_8));
        return event(id, stream, version, by, payload);
    }

    private static NewEvent event(UUID id, StreamId stream, long version, PartyId by, Bytes payload) {
        EventHeader header = new EventHeader(
                id, stream, version, "test.tried", 1, DAWN.plusSeconds(version), by, by, new TreeSet<>());
        byte[] entry = ByteBuffer.allocate(NewEvent.ENTRY_SIZE)
                .putInt(stream.hashCode())
                .putLong(version)
                .array();
        return new NewEvent(header, payload, Bytes.of(entry));
    }
}
