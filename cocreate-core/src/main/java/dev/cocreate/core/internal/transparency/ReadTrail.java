package dev.cocreate.core.internal.transparency;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import dev.cocreate.transparency.Trail;
import dev.cocreate.transparency.TrailEntry;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/** A trail that reads page by page. */
final class ReadTrail implements Trail {

    private static final int PAGE = 256;

    private final Trails trails;
    private final Seat seat;
    private final Audience audience;

    ReadTrail(Trails trails, Seat seat, Audience audience) {
        this.trails = trails;
        this.seat = seat;
        this.audience = audience;
    }

    @Override
    public PartyId reader() {
        return seat.reader();
    }

    @Override
    public Trail in(Audience other) {
        return new ReadTrail(trails, seat, other);
    }

    @Override
    public Trail from(long position) {
        return with(seat.from(atLeast(0, position, "a position")));
    }

    @Override
    public Trail until(long size) {
        return with(seat.until(atLeast(0, size, "a size")));
    }

    @Override
    public Trail between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "a span of time ends no earlier than it starts, but was from " + start + " to " + end);
        }
        return with(seat.between(start, end));
    }

    @Override
    public Trail by(PartyId actor) {
        return with(seat.by(actor));
    }

    @Override
    public Trail of(StreamId stream) {
        return with(seat.of(stream));
    }

    @Override
    public Trail sharedWith(PartyId other) {
        return with(seat.sharedWith(other));
    }

    @Override
    public Page page(int limit) {
        atLeast(1, limit, "a limit");
        List<TrailEntry> entries = new ArrayList<>();
        Grounds grounds = trails.grounds();
        long next = seat.from();
        while (true) {
            List<Recorded> read = trails.read(seat.reader(), next, PAGE);
            for (Recorded recorded : read) {
                if (recorded.position() >= seat.until()) {
                    return new Page(entries, OptionalLong.empty());
                }
                Optional<TrailEntry> told =
                        seat.wants(recorded) ? trails.tell(recorded, audience, grounds) : Optional.empty();
                if (told.isPresent() && entries.size() == limit) {
                    return new Page(entries, OptionalLong.of(recorded.position()));
                }
                told.ifPresent(entries::add);
                next = recorded.position() + 1;
            }
            if (read.size() < PAGE) {
                return new Page(entries, OptionalLong.empty());
            }
        }
    }

    @Override
    public List<Receipt> receipts() {
        return trails.log()
                .receipts(reader(), entries().map(TrailEntry::position).toList());
    }

    @Override
    public TrailProof proof(Collection<Checkpoint> remembered) {
        return trails.log().trail(reader(), remembered);
    }

    @Override
    public Iterator<TrailEntry> iterator() {
        return new Iterator<>() {
            private Page page = page(PAGE);
            private int index;

            @Override
            public boolean hasNext() {
                if (index == page.entries().size() && page.next().isPresent()) {
                    page = from(page.next().getAsLong()).page(PAGE);
                    index = 0;
                }
                return index < page.entries().size();
            }

            @Override
            public TrailEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the trail has no more entries now");
                }
                return page.entries().get(index++);
            }
        };
    }

    private Trail with(Seat other) {
        return new ReadTrail(trails, other, audience);
    }

    private static long atLeast(long least, long value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(what + " is at least " + least + ", but was " + value);
        }
        return value;
    }
}
