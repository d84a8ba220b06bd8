package dev.cocreate.transparency;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The log that proves the journal: an append-only Merkle tree with one entry for each event, at the event's position.
 *
 * <p>Entries are salted commitments, so the log may be public without telling anybody anything. What it hands out can be
 * checked by anyone with a {@link dev.cocreate.transparency.verify.Verifier} and the log's {@linkplain #key public key}.
 *
 * <p>Two checkpoints that contradict each other are never signed: what was signed last is remembered apart from the
 * journal, and a journal that was rolled back or altered since is refused with a {@link
 * dev.cocreate.CoCreateException}, as is a failing store or signer.
 *
 * <p>Safe for use by several threads at once.
 */
public interface TransparencyLog {

    /**
     * The public key whose signature every checkpoint bears.
     *
     * @return the key; its name is the log's origin
     */
    VerifierKey key();

    /**
     * What to give whoever is to check: trusts this log and asks for no witness.
     *
     * @return the policy
     */
    default Policy policy() {
        return Policy.of(key());
    }

    /**
     * The checkpoint signed last.
     *
     * @return a new one if there is none yet
     */
    Checkpoint checkpoint();

    /**
     * Signs how far the journal has come, if it has come further since the last time, and has it cosigned by the
     * witnesses. A witness who cannot be reached or refuses is reported in the program's log and left out.
     *
     * @return the checkpoint
     */
    Checkpoint advance();

    /**
     * A receipt for a party to keep. If no checkpoint covers the event yet, one is signed (but not cosigned).
     *
     * @param reader who gets it: she is shown the content only of an event that concerns her
     * @param position of the event
     * @return the receipt, to be checked offline
     * @throws IllegalArgumentException if there is no event at that position
     */
    Receipt receipt(PartyId reader, long position);

    /**
     * A receipt for what came of an act, for whoever acted to keep: also where it was refused.
     *
     * @param reader who gets it
     * @param outcome what came of the act
     * @return the receipt of the act's last event, to be checked offline
     * @throws IllegalArgumentException if it left no record, as a mere question does
     */
    default Receipt receipt(PartyId reader, Outcome<?> outcome) {
        return receipt(
                reader,
                outcome.onRecord()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a receipt is for what is on record, but this question left none")));
    }

    /**
     * Receipts for several events, under one checkpoint that covers them all.
     *
     * @param reader who gets them
     * @param positions of the events
     * @return one for each, in the same order
     * @throws IllegalArgumentException if there is no event at one of the positions
     */
    List<Receipt> receipts(PartyId reader, List<Long> positions);

    /**
     * A party's whole trail with its proofs. In streams that hold something about her, events that do not concern her
     * are proved to be so by their headers.
     *
     * @param reader whose trail
     * @param remembered checkpoints she knows of, from receipts or from elsewhere: the proof shows that the log grew from
     *     each; one this log never had is passed over, for her to find out
     * @return the proof, under one checkpoint that covers all
     */
    TrailProof trail(PartyId reader, Collection<Checkpoint> remembered);

    /**
     * The same for a party who remembers nothing.
     *
     * @param reader whose trail
     * @return the proof
     */
    default TrailProof trail(PartyId reader) {
        return trail(reader, List.of());
    }

    /**
     * Proves that the log has only grown.
     *
     * @param from the size of the older tree
     * @param to the size of the newer
     * @return the proof
     * @throws IllegalArgumentException unless 0 ≤ from ≤ to ≤ the size of the journal
     */
    ConsistencyProof growth(long from, long to);

    /**
     * Writes the log as files that any web server can serve (c2sp.org/tlog-tiles): {@linkplain #advance advances}, then
     * adds what is new since the directory was last written. Each file appears whole or not at all, the checkpoint last;
     * so an interrupted call leaves the directory as good as it was.
     *
     * @param directory made if it is not there
     * @throws dev.cocreate.CoCreateException if it holds another log or one this log did not grow from, or cannot be
     *     written
     */
    void publish(Path directory);
}
