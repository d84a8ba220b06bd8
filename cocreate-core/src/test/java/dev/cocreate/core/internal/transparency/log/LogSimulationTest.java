package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Runs of a log whose signer, memory and witness fail at random, whose process restarts and whose journal is put back to
 * an older copy and goes on otherwise. Whatever happens, no two checkpoints that left the log contradict each other.
 */
class LogSimulationTest {

    private static final int RUNS = 40;
    private static final int STEPS = 25;

    private final Keys keys = Keys.log("garden.example/log");

    @Test
    void neverSignsTwoHeadsThatContradictEachOther() {
        int signed = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            try {
                signed += run(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(signed).as("the runs do sign something").isGreaterThan(RUNS);
    }

    private int run(int seed) {
        Random chance = new Random(seed);
        Entries entries = Entries.of(0);
        List<Checkpoint> released = new ArrayList<>();
        Faulty faulty = new Faulty(chance, released);
        LogKeeper log = faulty.keeper(entries);
        int next = 1;
        for (int step = 0; step < STEPS; step++) {
            switch (chance.nextInt(8)) {
                case 0 -> log = faulty.keeper(entries);
                case 1 -> {
                    entries.rollBack(chance.nextInt((int) entries.head().size() + 1));
                    log = faulty.keeper(entries);
                }
                case 2, 3, 4 -> entries.grow((int) entries.head().size() + chance.nextInt(300), next++);
                default -> advance(log);
            }
        }
        for (Checkpoint one : released) {
            for (Checkpoint other : released) {
                assertThat(one.size() == other.size() && !one.root().equals(other.root()))
                        .as("two heads of size %d", one.size())
                        .isFalse();
            }
        }
        // What was released last is what the journal must still begin with for anything more to be signed.
        return released.size();
    }

    private static void advance(LogKeeper log) {
        try {
            assertThat(log.advance()).isNotNull();
        } catch (CoCreateException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    /** A signer, a memory and a witness that fail now and then. Signing is what releases a checkpoint. */
    private final class Faulty implements CheckpointSigner, CheckpointMemory, Witness {
        private final Random chance;
        private final List<Checkpoint> released;
        private final StrictWitness witness = new StrictWitness(keys.key());
        private Optional<Checkpoint> last = Optional.empty();

        Faulty(Random chance, List<Checkpoint> released) {
            this.chance = chance;
            this.released = released;
        }

        LogKeeper keeper(Entries entries) {
            return new LogKeeper(entries, new SaltedSeal(), signer(), this, List.of(this));
        }

        private CheckpointSigner signer() {
            return new CheckpointSigner() {
                @Override
                public VerifierKey key() {
                    return keys.key();
                }

                @Override
                public Bytes sign(Bytes message) {
                    return Faulty.this.sign(message);
                }
            };
        }

        @Override
        public VerifierKey key() {
            return witness.key();
        }

        @Override
        public Bytes sign(Bytes message) {
            fail("the signer");
            return keys.sign(message);
        }

        @Override
        public Optional<Checkpoint> last() {
            fail("the memory");
            return last;
        }

        @Override
        public void remember(Checkpoint checkpoint) {
            fail("the memory");
            last = Optional.of(checkpoint);
            released.add(checkpoint);
            if (chance.nextInt(6) == 0) {
                throw new CoCreateException("the memory failed after it had written", true);
            }
        }

        @Override
        public Answer cosign(Checkpoint checkpoint, ConsistencyProof proof) {
            fail("the witness");
            Answer answer = witness.cosign(checkpoint, proof);
            assertThat(answer).as("the witness never sees the log otherwise").isNotInstanceOf(Answer.Refused.class);
            return answer;
        }

        private void fail(String who) {
            if (chance.nextInt(6) == 0) {
                throw new CoCreateException(who + " failed", true);
            }
        }
    }
}
