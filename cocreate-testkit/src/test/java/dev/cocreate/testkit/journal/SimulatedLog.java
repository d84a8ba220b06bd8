package dev.cocreate.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.road.Seal;
import dev.cocreate.core.internal.transparency.log.CheckpointMemory;
import dev.cocreate.core.internal.transparency.log.LogKeeper;
import dev.cocreate.journal.Journal;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Verifier;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A log whose signer, memory and witness fail as {@code perhaps} says, and all it ever let out. */
final class SimulatedLog {

    private static final KeyPair LOG_PAIR = pair();
    private static final KeyPair WITNESS_PAIR = pair();
    private static final VerifierKey LOG = key("simulated.example/log", VerifierKey.Kind.LOG, LOG_PAIR);
    private static final VerifierKey WITNESS = key("simulated.example/w", VerifierKey.Kind.WITNESS, WITNESS_PAIR);

    private final Consumer<String> perhaps;
    private final List<Checkpoint> released = new ArrayList<>();
    private Optional<Checkpoint> remembered = Optional.empty();
    private Optional<Checkpoint> witnessed = Optional.empty();

    SimulatedLog(Consumer<String> perhaps) {
        this.perhaps = perhaps;
    }

    /** The log as a process opens it. */
    LogKeeper opened(Journal journal, Seal seal) {
        return new LogKeeper(journal, seal, signer(), memory(), List.of(witness()));
    }

    List<Checkpoint> released() {
        return released;
    }

    /** Whether a checkpoint has the signatures of the log and of its witness. */
    static boolean isCosigned(Checkpoint checkpoint) {
        String policy = "log " + LOG + "\nwitness w " + WITNESS + "\nquorum w\n";
        return Verifier.of(Policy.parse(Bytes.utf8(policy)))
                .checkpoint(checkpoint)
                .holds();
    }

    private CheckpointSigner signer() {
        return new CheckpointSigner() {
            @Override
            public VerifierKey key() {
                return LOG;
            }

            @Override
            public Bytes sign(Bytes message) {
                perhaps.accept("the signer");
                return signed(LOG_PAIR, message);
            }
        };
    }

    private CheckpointMemory memory() {
        return new CheckpointMemory() {
            @Override
            public Optional<Checkpoint> last() {
                perhaps.accept("the memory");
                return remembered;
            }

            @Override
            public void remember(Checkpoint checkpoint) {
                perhaps.accept("the memory, before it wrote");
                remembered = Optional.of(checkpoint);
                released.add(checkpoint);
                perhaps.accept("the memory, after it wrote");
            }
        };
    }

    /** Cosigns only what grew from what he saw last. */
    private Witness witness() {
        return new Witness() {
            @Override
            public VerifierKey key() {
                return WITNESS;
            }

            @Override
            public Answer cosign(Checkpoint checkpoint, ConsistencyProof proof) {
                perhaps.accept("the witness");
                long seen = witnessed.map(Checkpoint::size).orElse(0L);
                if (proof.from() != seen) {
                    return new Answer.Elsewhere(seen);
                }
                assertThat(witnessed
                                .map(before -> proof.proves(before.root(), checkpoint.root()))
                                .orElse(proof.path().isEmpty()))
                        .as("the witness sees the log grow")
                        .isTrue();
                witnessed = Optional.of(checkpoint);
                perhaps.accept("the witness, after he had seen it");
                long time = 1_700_000_000L + checkpoint.size();
                byte[] signature = signed(
                                WITNESS_PAIR,
                                VerifierKey.cosigned(time, checkpoint.note().text()))
                        .toArray();
                Bytes timed = Bytes.of(ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array());
                return new Answer.Cosigned(List.of(new Note.Signature(WITNESS.name(), WITNESS.id(), timed)));
            }
        };
    }

    /** What a fault is, wherever it is planted. */
    static CoCreateException planted(String who) {
        return new CoCreateException(who + " failed; this is a planted fault", true);
    }

    private static Bytes signed(KeyPair pair, Bytes message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(message.toArray());
            return Bytes.of(ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerifierKey key(String name, VerifierKey.Kind kind, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return new VerifierKey(name, kind, Bytes.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
    }
}
