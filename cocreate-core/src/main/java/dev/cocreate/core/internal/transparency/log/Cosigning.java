package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.Witness.Answer;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the witnesses, each from the size he saw last. Safe for several threads. */
final class Cosigning {

    private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
    private static final int ATTEMPTS = 3;

    /** Proves growth between two sizes. */
    interface Growth {
        ConsistencyProof growth(long from, long to);
    }

    private final List<Witness> witnesses;
    private final Growth growth;
    private final Map<VerifierKey, Long> seen = new ConcurrentHashMap<>();

    Cosigning(List<Witness> witnesses, Growth growth) {
        this.witnesses = List.copyOf(witnesses);
        this.growth = growth;
    }

    /** The checkpoint with the cosignatures that could be had. */
    Checkpoint cosign(Checkpoint checkpoint) {
        List<Note.Signature> more = new ArrayList<>();
        for (Witness witness : witnesses) {
            boolean already = checkpoint.note().signatures().stream().anyMatch(witness.key()::claims);
            if (!already) {
                more.addAll(ask(witness, checkpoint));
            }
        }
        return more.isEmpty() ? checkpoint : Checkpoint.from(checkpoint.note().with(more));
    }

    private List<Note.Signature> ask(Witness witness, Checkpoint checkpoint) {
        VerifierKey key = witness.key();
        long from = Math.min(seen.getOrDefault(key, 0L), checkpoint.size());
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Answer answer = witness.cosign(checkpoint, growth.growth(from, checkpoint.size()));
                if (answer instanceof Answer.Cosigned cosigned) {
                    return verified(key, checkpoint, cosigned.signatures());
                }
                if (answer instanceof Answer.Refused refused) {
                    LOG.error(
                            "the witness {} refused the checkpoint of size {}: {}",
                            key.name(),
                            checkpoint.size(),
                            refused.why());
                    return List.of();
                }
                from = ((Answer.Elsewhere) answer).size();
                if (from < 0 || from > checkpoint.size()) {
                    LOG.error(
                            "the witness {} has seen this log with {} entries, but it has {}: look whether the journal"
                                    + " was rolled back",
                            key.name(),
                            from,
                            checkpoint.size());
                    return List.of();
                }
            }
            LOG.warn(
                    "the witness {} named another size {} times over; the checkpoint goes without him",
                    key.name(),
                    ATTEMPTS);
        } catch (CoCreateException e) {
            LOG.warn("the witness {} could not be asked; the checkpoint goes without him", key.name(), e);
        }
        return List.of();
    }

    private List<Note.Signature> verified(VerifierKey key, Checkpoint checkpoint, List<Note.Signature> signatures) {
        List<Note.Signature> good = signatures.stream()
                .filter(signature -> key.verifies(checkpoint.note().text(), signature))
                .limit(1)
                .toList();
        if (good.isEmpty()) {
            LOG.warn("the witness {} answered without a signature of his that verifies", key.name());
        } else {
            seen.put(key, checkpoint.size());
        }
        return good;
    }
}
