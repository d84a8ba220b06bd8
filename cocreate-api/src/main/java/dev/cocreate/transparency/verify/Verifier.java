package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import dev.cocreate.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Checks receipts, growth, trails and published logs against a {@linkplain Policy policy}.
 *
 * <p>Pure: the same input gives the same answer, and whatever the input holds, the answer is a {@link Verification},
 * never an exception. What is checked costs time in proportion to its size.
 *
 * <p>Immutable, and safe for use by several threads at once.
 */
public final class Verifier {

    private final Policy policy;

    private Verifier(Policy policy) {
        this.policy = policy;
    }

    /**
     * A verifier who trusts whom this policy trusts.
     *
     * @param policy the logs, the witnesses and the quorum
     * @return the verifier
     */
    public static Verifier of(Policy policy) {
        return new Verifier(Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Whether a checkpoint is by a trusted log and cosigned by enough witnesses.
     *
     * @param checkpoint to check
     * @return what is wrong with it
     */
    public Verification checkpoint(Checkpoint checkpoint) {
        return new Verification(faults(checkpoint), List.of());
    }

    /**
     * Whether an event is in the log as a receipt says.
     *
     * @param receipt to check
     * @return what is wrong with it
     */
    public Verification receipt(Receipt receipt) {
        // Hashes first: they cost a hundredth of a signature.
        List<Reason> faults =
                includes(receipt) ? faults(receipt.checkpoint()) : List.of(Faults.notIncluded(receipt.index()));
        List<Reason> remarks =
                receipt.opening() instanceof Opening.Closed ? List.of(Faults.erased(receipt.index())) : List.of();
        return new Verification(faults, remarks);
    }

    /**
     * Whether a text is a receipt, and an event is in the log as it says.
     *
     * @param bytes to read and check
     * @return what is wrong with it
     */
    public Verification receipt(Bytes bytes) {
        try {
            return receipt(Receipt.parse(bytes));
        } catch (MalformedEvidenceException e) {
            return new Verification(List.of(Faults.malformed(e)), List.of());
        }
    }

    /**
     * Whether a log has only grown from one checkpoint to another.
     *
     * @param older the smaller one
     * @param newer the larger one
     * @param proof that leads from one to the other
     * @return what is wrong
     */
    public Verification growth(Checkpoint older, Checkpoint newer, ConsistencyProof proof) {
        List<Reason> faults = new ArrayList<>(faults(older));
        faults.addAll(faults(newer));
        if (!older.origin().equals(newer.origin())) {
            faults.add(Faults.otherLog(older.origin(), newer.origin()));
        } else if (newer.size() < older.size()) {
            faults.add(Faults.rolledBack(older.size(), newer.size()));
        } else if (proof.from() != older.size()
                || proof.to() != newer.size()
                || !proof.proves(older.root(), newer.root())) {
            faults.add(Faults.notGrown(older.size(), newer.size()));
        }
        return new Verification(faults, List.of());
    }

    /**
     * Whether a trail is whole: every receipt proves its event to be in the one log, the events of each stream that holds
     * something about her are shown from its first on without a gap (in others a gap is a remark), nothing is left out
     * that a receipt she holds speaks of, and the log has only grown since every checkpoint she knows of. So an event can
     * be hidden from her only as the last of its stream, and only as long as she holds no receipt of it.
     *
     * @param shown the trail as the log's keeper hands it out, with the growth from the checkpoints she knows of
     * @param held receipts she was given before, perhaps under older checkpoints
     * @param remembered checkpoints she saw elsewhere, such as where the log is published
     * @return what is wrong
     */
    public Verification trail(TrailProof shown, List<Receipt> held, List<Checkpoint> remembered) {
        return new TrailCheck(this, shown).check(held, remembered);
    }

    /**
     * Whether a published log is what its checkpoint says, file by file and byte by byte, and has only grown since the
     * checkpoints somebody remembers.
     *
     * @param log its files
     * @param remembered checkpoints seen before
     * @return what is wrong
     */
    public Verification directory(PublishedLog log, List<Checkpoint> remembered) {
        return new DirectoryCheck(this, log).check(remembered);
    }

    boolean includes(Receipt receipt) {
        return receipt.proof()
                .proves(
                        TreeHash.leaf(receipt.opening().entry()),
                        receipt.checkpoint().root());
    }

    List<Reason> faults(Checkpoint checkpoint) {
        Note note = checkpoint.note();
        boolean known = false;
        boolean signed = false;
        for (VerifierKey log : policy.logs()) {
            if (log.name().equals(checkpoint.origin())) {
                known = true;
                for (Note.Signature signature : note.signatures()) {
                    if (log.claims(signature)) {
                        if (!log.verifies(note.text(), signature)) {
                            return List.of(Faults.badSignature(log.name()));
                        }
                        signed = true;
                    }
                }
            }
        }
        if (!known) {
            return List.of(Faults.unknownLog(checkpoint.origin()));
        }
        if (!signed) {
            return List.of(Faults.unsigned(checkpoint.origin()));
        }
        return cosignatureFaults(note);
    }

    private List<Reason> cosignatureFaults(Note note) {
        Set<String> cosigners = new HashSet<>();
        for (var witness : policy.witnesses().entrySet()) {
            for (Note.Signature signature : note.signatures()) {
                if (witness.getValue().claims(signature)) {
                    if (!witness.getValue().verifies(note.text(), signature)) {
                        return List.of(Faults.badSignature(witness.getValue().name()));
                    }
                    cosigners.add(witness.getKey());
                }
            }
        }
        return policy.suffices(cosigners) ? List.of() : List.of(Faults.noQuorum());
    }
}
