package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Verifier;
import dev.cocreate.transparency.verify.VerifierKey;
import java.util.List;
import java.util.Optional;

/** The witness's side of c2sp.org/tlog-witness, as strict as it may be. */
final class StrictWitness implements Witness {

    private final Keys keys = Keys.witness("witness.example/w1");
    private final VerifierKey log;
    private Optional<Checkpoint> latest = Optional.empty();
    private int asked;

    StrictWitness(VerifierKey log) {
        this.log = log;
    }

    int asked() {
        return asked;
    }

    @Override
    public VerifierKey key() {
        return keys.key();
    }

    @Override
    public synchronized Answer cosign(Checkpoint checkpoint, ConsistencyProof proof) {
        asked++;
        if (!checkpoint.origin().equals(log.name())) {
            return new Answer.Refused("404");
        }
        if (!Verifier.of(Policy.of(log)).checkpoint(checkpoint).holds()) {
            return new Answer.Refused("403");
        }
        if (proof.from() > checkpoint.size() || proof.to() != checkpoint.size()) {
            return new Answer.Refused("400");
        }
        long seen = latest.map(Checkpoint::size).orElse(0L);
        if (proof.from() != seen) {
            return new Answer.Elsewhere(seen);
        }
        boolean grown = latest.map(before -> proof.proves(before.root(), checkpoint.root()))
                .orElse(proof.path().isEmpty());
        if (!grown) {
            return new Answer.Refused("422");
        }
        latest = Optional.of(checkpoint);
        return new Answer.Cosigned(List.of(keys.cosign(checkpoint.note().text(), 1_700_000_000L + asked)));
    }
}
