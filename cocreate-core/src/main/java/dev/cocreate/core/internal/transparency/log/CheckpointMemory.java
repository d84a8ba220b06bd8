package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.transparency.verify.Checkpoint;
import java.util.Optional;

/**
 * What the log signed last, kept apart from the journal: so that a journal which was rolled back is found out before
 * the log contradicts itself. For one thread at a time.
 */
public interface CheckpointMemory {

    /** The checkpoint signed last. */
    Optional<Checkpoint> last();

    /** Remembers a checkpoint; durable on return. */
    void remember(Checkpoint checkpoint);

    /** A memory that lasts as long as the process, for a journal that does too. */
    static CheckpointMemory passing() {
        return new CheckpointMemory() {
            private Optional<Checkpoint> last = Optional.empty();

            @Override
            public Optional<Checkpoint> last() {
                return last;
            }

            @Override
            public void remember(Checkpoint checkpoint) {
                last = Optional.of(checkpoint);
            }
        };
    }
}
