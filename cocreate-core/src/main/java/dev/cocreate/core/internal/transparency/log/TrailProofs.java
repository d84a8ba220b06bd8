package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.PartyId;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Opening;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the proof of a whole trail. */
final class TrailProofs {

    private static final int PAGE = 256;

    /** Makes one receipt. */
    interface Receipts {
        Receipt receipt(PartyId reader, StoredEvent event, Checkpoint checkpoint);
    }

    private final Journal journal;
    private final Receipts receipts;

    TrailProofs(Journal journal, Receipts receipts) {
        this.journal = journal;
        this.receipts = receipts;
    }

    TrailProof of(PartyId reader, Checkpoint checkpoint, List<ConsistencyProof> growth) {
        Map<Long, StoredEvent> events = new TreeMap<>();
        read(position -> new Query.Concerning(reader, position), checkpoint.size(), events);
        Map<StreamId, Long> hers = new HashMap<>();
        for (StoredEvent event : events.values()) {
            EventHeader header = event.header();
            if (header.subject().equals(reader)) {
                hers.put(header.stream(), 0L);
            }
        }
        events.values()
                .forEach(event -> hers.computeIfPresent(
                        event.header().stream(), (stream, last) -> Math.max(last, event.position() + 1)));
        hers.forEach((stream, until) -> fill(stream, until, events));
        List<Receipt> proofs = new ArrayList<>();
        Map<Long, EventHeader> erased = new HashMap<>();
        for (StoredEvent event : events.values()) {
            Receipt receipt = receipts.receipt(reader, event, checkpoint);
            proofs.add(receipt);
            if (receipt.opening() instanceof Opening.Closed) {
                erased.put(event.position(), event.header());
            }
        }
        return new TrailProof(reader, checkpoint, proofs, erased, growth);
    }

    /** Adds the events of a stream up to its last one of the trail, that the versions shown have no gap. */
    private void fill(StreamId stream, long until, Map<Long, StoredEvent> events) {
        long version = 0;
        List<StoredEvent> page;
        do {
            page = journal.read(new Query.Of(stream, version), PAGE);
            for (StoredEvent event : page) {
                if (event.position() >= until) {
                    return;
                }
                events.putIfAbsent(event.position(), event);
                version++;
            }
        } while (page.size() == PAGE);
    }

    /** A query that goes on from a position. */
    private interface Onward {
        Query from(long position);
    }

    private void read(Onward query, long until, Map<Long, StoredEvent> events) {
        long position = 0;
        List<StoredEvent> page;
        do {
            page = journal.read(query.from(position), PAGE);
            for (StoredEvent event : page) {
                if (event.position() >= until) {
                    return;
                }
                events.put(event.position(), event);
                position = event.position() + 1;
            }
        } while (page.size() == PAGE);
    }
}
