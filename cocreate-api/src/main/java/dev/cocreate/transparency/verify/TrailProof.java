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
 * @param checkpoint how far the log had come: all receipts lead to it
 * @param receipts one for every event that concerns her, in order of position; further ones may show the headers of
 *     events of the same streams that do not concern her
 * @param erased what the keeper says, and cannot prove any more, of events that were erased: the header, by position
 * @param growth that the log grew to this checkpoint from those she remembered when she asked
 */
public record TrailProof(
        PartyId reader,
        Checkpoint checkpoint,
        List<Receipt> receipts,
        Map<Long, EventHeader> erased,
        List<ConsistencyProof> growth) {

    /**
     * Copies.
     *
     * @param reader as above
     * @param checkpoint as above
     * @param receipts as above
     * @param erased as above
     * @param growth as above
     */
    public TrailProof {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(checkpoint, "checkpoint");
        receipts = List.copyOf(receipts);
        erased = Map.copyOf(erased);
        growth = List.copyOf(growth);
    }

    /**
     * Whether this trail is whole, for somebody who holds nothing else.
     *
     * @param policy whom to trust; from another source than the trail
     * @return what is wrong, as {@link Verifier#trail} finds it
     */
    public Verification verify(Policy policy) {
        return Verifier.of(policy).trail(this, List.of(), List.of());
    }
}
