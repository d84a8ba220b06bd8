package dev.cocreate.benchmarks.transparency;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.journal.Wiped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** A journal that makes its entries up when they are read, so that it costs no memory beside the log's. */
final class ManyEntries implements Journal {

    private static final PartyId SOMEBODY = PartyId.of("somebody");
    private static final StreamId STREAM = StreamId.of("entries", "one");

    private final int size;

    ManyEntries(int size) {
        this.size = size;
    }

    static Bytes entry(long index) {
        return Bytes.of(ByteBuffer.allocate(33)
                .put((byte) 1)
                .putLong(index)
                .putLong(index * 31)
                .array());
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        long from = ((Query.From) query).position();
        List<StoredEvent> page = new ArrayList<>();
        for (long i = from; i < size && page.size() < limit; i++) {
            EventHeader header = new EventHeader(
                    new UUID(0, i), STREAM, i, "entries.entry", 1, Instant.EPOCH, SOMEBODY, SOMEBODY, new TreeSet<>());
            page.add(new StoredEvent(i, header, Optional.empty(), entry(i)));
        }
        return page;
    }

    @Override
    public Head head() {
        return new Head(Frontier.empty());
    }

    @Override
    public Appended append(Commit commit) {
        throw new UnsupportedOperationException("these entries are made up");
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        throw new UnsupportedOperationException("these entries are made up");
    }

    @Override
    public Cursors cursors() {
        throw new UnsupportedOperationException("these entries are made up");
    }

    @Override
    public void close() {}
}
