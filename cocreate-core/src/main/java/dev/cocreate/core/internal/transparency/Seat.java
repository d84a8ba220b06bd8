package dev.cocreate.core.internal.transparency;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.Optional;

/** From where a trail is read, and which of its events are wanted. Immutable. */
record Seat(
        PartyId reader,
        long from,
        long until,
        Instant start,
        Instant end,
        Optional<PartyId> actor,
        Optional<StreamId> stream,
        Optional<PartyId> other) {

    static Seat of(PartyId reader) {
        return new Seat(
                reader,
                0,
                Long.MAX_VALUE,
                Instant.MIN,
                Instant.MAX,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Seat from(long position) {
        return new Seat(reader, position, until, start, end, actor, stream, other);
    }

    Seat until(long size) {
        return new Seat(reader, from, size, start, end, actor, stream, other);
    }

    Seat between(Instant first, Instant last) {
        return new Seat(reader, from, until, first, last, actor, stream, other);
    }

    Seat by(PartyId who) {
        return new Seat(reader, from, until, start, end, Optional.of(who), stream, other);
    }

    Seat of(StreamId which) {
        return new Seat(reader, from, until, start, end, actor, Optional.of(which), other);
    }

    Seat sharedWith(PartyId who) {
        return new Seat(reader, from, until, start, end, actor, stream, Optional.of(who));
    }

    /** Whether an event, not yet past the end, is wanted. */
    boolean wants(Recorded recorded) {
        EventHeader header = recorded.header();
        return !header.at().isBefore(start)
                && header.at().isBefore(end)
                && actor.map(header.by()::equals).orElse(true)
                && stream.map(header.stream()::equals).orElse(true)
                && other.map(who -> header.concerns().contains(who)).orElse(true);
    }
}
