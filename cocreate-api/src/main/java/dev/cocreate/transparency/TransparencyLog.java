package dev.cocreate.transparency;

import dev.cocreate.PartyId;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TrailProof;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.file.Path;

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
     * A party's whole trail with its proofs. In streams that hold something about her, events that do not concern her
     * are proved to be so by their headers.
     *
     * @param reader whose trail
     * @return the proof, under one checkpoint that covers all
     */
    TrailProof trail(PartyId reader);

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
