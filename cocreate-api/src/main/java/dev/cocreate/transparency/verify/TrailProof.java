package dev.cocreate.transparency.verify;

import dev.cocreate.PartyId;
import dev.cocreate.journal.EventHeader;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A person's whole trail with the proof of each event, as a log's keeper hands it out.
 *
 * <p>Immutable. Nothing is verified by making one.
 *
 * @param reader whose trail it is
 * @param receipts one for every event that concerns her, in order of position, all leading to one checkpoint; further
 *     ones may show the headers of events of the same streams that do not concern her
 * @param erased what the keeper says, and cannot prove any more, of events that were erased: the header, by position
 */
public record TrailProof(PartyId reader, List<Receipt> receipts, Map<Long, EventHeader> erased) {

    /**
     * Copies.
     *
     * @param reader as above
     * @param receipts as above
     * @param erased as above
     */
    public TrailProof {
        Objects.requireNonNull(reader, "reader");
        receipts = List.copyOf(receipts);
        erased = Map.copyOf(erased);
    }
}
