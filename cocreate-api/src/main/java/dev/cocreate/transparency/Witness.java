package dev.cocreate.transparency;

import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.VerifierKey;
import java.util.List;
import java.util.Objects;

/**
 * Somebody independent who sees to it that everyone is shown the same log: implemented over c2sp.org/tlog-witness or
 * whatever else reaches him, called by the log for each checkpoint it publishes.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Witness {

    /** What a witness answers. */
    sealed interface Answer {

        /**
         * He found the checkpoint consistent with all he saw before.
         *
         * @param signatures as he gave them; the log keeps those his key verifies
         */
        record Cosigned(List<Note.Signature> signatures) implements Answer {
            /**
             * Copies.
             *
             * @param signatures as above
             */
            public Cosigned {
                signatures = List.copyOf(signatures);
            }
        }

        /**
         * He last saw another size than the proof begins with; ask again from there.
         *
         * @param size the size he last saw
         */
        record Elsewhere(long size) implements Answer {}

        /**
         * He will not cosign.
         *
         * @param why what he said; for the log's keeper
         */
        record Refused(String why) implements Answer {
            /**
             * Checks.
             *
             * @param why as above
             */
            public Refused {
                Objects.requireNonNull(why, "why");
            }
        }
    }

    /**
     * The key his cosignatures are verified with.
     *
     * @return of kind {@link VerifierKey.Kind#WITNESS}
     */
    VerifierKey key();

    /**
     * Asks for a cosignature.
     *
     * @param checkpoint signed by the log
     * @param proof that the log grew to it from the size he is thought to have seen last; empty if that is 0
     * @return his answer
     * @throws dev.cocreate.CoCreateException if he cannot be reached
     */
    Answer cosign(Checkpoint checkpoint, ConsistencyProof proof);
}
