package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.Witness.Answer;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** A witness that fails, whichever way, costs his own cosignature and nobody else's. */
class CosigningTest {

    private final Keys log = Keys.log("garden.example/log");
    private final Checkpoint checkpoint = log.checkpoint(8, Bytes.of(new byte[32]));
    private final List<Long> asked = new ArrayList<>();

    /** Answers by the size it is asked to go on from. */
    private Witness witness(Keys keys, LongFunction<Answer> answers) {
        return new Witness() {
            @Override
            public VerifierKey key() {
                return keys.key();
            }

            @Override
            public Answer cosign(Checkpoint checkpoint, ConsistencyProof proof) {
                asked.add(proof.from());
                return answers.apply(proof.from());
            }
        };
    }

    private Answer cosigned(Keys keys) {
        return new Answer.Cosigned(List.of(keys.cosign(checkpoint.note().text(), 1_700_000_000L)));
    }

    private List<String> cosigners(LongFunction<Answer> failing) {
        Keys bad = Keys.witness("bad.example");
        Keys good = Keys.witness("good.example");
        Cosigning cosigning = new Cosigning(
                List.of(witness(bad, failing), witness(good, from -> cosigned(good))),
                (from, to) -> new ConsistencyProof(from, to, List.of()));
        return cosigning.cosign(checkpoint).note().signatures().stream()
                .map(Note.Signature::name)
                .toList();
    }

    @Test
    void aWitnessThatFailsLeavesTheOthersTheirSignature() {
        List<LongFunction<Answer>> failures = List.of(
                from -> new Answer.Refused("not this log"),
                from -> new Answer.Elsewhere(9),
                from -> new Answer.Elsewhere(-1),
                from -> new Answer.Elsewhere(from + 1),
                from -> new Answer.Cosigned(List.of()),
                from -> cosigned(Keys.witness("bad.example")),
                from -> {
                    throw new CoCreateException("asking the witness: nobody is there", true);
                });
        for (LongFunction<Answer> failure : failures) {
            assertThat(cosigners(failure)).containsExactly("garden.example/log", "good.example");
        }
    }

    @Test
    void aWitnessThatNamesAnotherSizeIsAskedAgainFromThereAndNotForEver() {
        cosigners(from -> new Answer.Elsewhere(from + 1));

        // The last question is the good witness's.
        assertThat(asked).startsWith(0L, 1L).hasSizeLessThan(8);
    }

    @Test
    void aWitnessThatSawMoreThanThereIsIsNotAskedForAProofThatCannotBe() {
        cosigners(from -> new Answer.Elsewhere(9));

        assertThat(asked).containsExactly(0L, 0L);
    }

    @Test
    void aKeyThatLastsAsLongAsTheProcessSignsForItsLogAlone() {
        PassingSigner signer = PassingSigner.named("garden.example/log");
        Note.Signature signature =
                new Note.Signature("garden.example/log", signer.key().id(), signer.sign(Bytes.utf8("a text\n")));

        assertThat(signer.key().verifies("a text\n", signature)).isTrue();
        assertThat(signer.key().verifies("another text\n", signature)).isFalse();
        assertThat(PassingSigner.named("garden.example/log").key()).isNotEqualTo(signer.key());
    }
}
