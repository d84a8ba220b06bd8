package dev.cocreate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cocreate.Bytes;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.EntryBundle;
import dev.cocreate.transparency.verify.InclusionProof;
import dev.cocreate.transparency.verify.MalformedEvidenceException;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.PublishedLog;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.TilePath;
import dev.cocreate.transparency.verify.Verification;
import dev.cocreate.transparency.verify.Verifier;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whatever bytes somebody hands in as evidence: they are read, and then written again as they were, or refused in our own
 * words; nothing else is ever thrown, and nothing that was changed is ever believed.
 *
 * <p>The build runs every input of the corpus beside this class. {@code JAZZER_FUZZ=1 mvn test -pl cocreate-audit -am
 * -Dtest=EvidenceFuzzTest#receipts} looks for new ones, for as long as each test says.
 */
class EvidenceFuzzTest {

    private static final String AS_LONG = "1m";

    private final Verifier verifier = Verifier.of(Policy.parse(Genuine.bytes("policy")));

    @FuzzTest(maxDuration = AS_LONG)
    void notes(byte[] input) {
        written(input, Note::parse, Note::encoded);
    }

    @FuzzTest(maxDuration = AS_LONG)
    void checkpoints(byte[] input) {
        written(input, Checkpoint::parse, Checkpoint::encoded).ifPresent(checkpoint -> {
            Verification verified = verifier.checkpoint(checkpoint);
            // More signatures may stand below, but nothing else may be said.
            if (verified.holds()) {
                assertThat(checkpoint.note().text())
                        .isEqualTo(Genuine.checkpoint().note().text());
            }
        });
    }

    @FuzzTest(maxDuration = AS_LONG)
    void receipts(byte[] input) {
        written(input, Receipt::parse, Receipt::encoded);
        Verification verified = verifier.receipt(Bytes.of(input));
        if (verified.holds()) {
            Receipt believed = Receipt.parse(Bytes.of(input));
            assertThat(believed.opening().entry()).isEqualTo(Genuine.entries().get(Math.toIntExact(believed.index())));
        }
    }

    @FuzzTest(maxDuration = AS_LONG)
    void policies(byte[] input) {
        try {
            Policy policy = Policy.parse(Bytes.of(input));
            assertThat(policy.suffices(policy.witnesses().keySet()))
                    .as("all of them suffice")
                    .isTrue();
            if (Verifier.of(policy).checkpoint(Genuine.checkpoint()).holds()) {
                assertThat(policy.logs()).as("who is believed").contains(Genuine.log());
            }
        } catch (MalformedEvidenceException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @FuzzTest(maxDuration = AS_LONG)
    void keys(byte[] input) {
        String vkey = new String(input, StandardCharsets.UTF_8);
        try {
            assertThat(VerifierKey.parse(vkey).toString()).isEqualTo(vkey);
        } catch (MalformedEvidenceException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @FuzzTest(maxDuration = AS_LONG)
    void tilePaths(byte[] input) {
        String path = new String(input, StandardCharsets.UTF_8);
        TilePath.parse(path).ifPresent(read -> assertThat(read).hasToString(path));
    }

    @FuzzTest(maxDuration = AS_LONG)
    void bundles(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Bytes bundle = Bytes.of(Arrays.copyOfRange(input, 1, input.length));
        EntryBundle.parse(bundle, Byte.toUnsignedInt(input[0]), true)
                .ifPresent(entries -> assertThat(EntryBundle.encoded(entries)).isEqualTo(bundle));
    }

    /** The first bytes say what is to be proved, the rest is the path and the hashes. */
    @FuzzTest(maxDuration = AS_LONG)
    void proofs(byte[] input) {
        ByteBuffer in = ByteBuffer.wrap(input);
        if (in.remaining() < 2 * Long.BYTES + 2 * 32) {
            return;
        }
        long one = in.getLong();
        long other = in.getLong();
        List<Bytes> hashes = new ArrayList<>();
        while (in.remaining() >= 32) {
            byte[] hash = new byte[32];
            in.get(hash);
            hashes.add(Bytes.of(hash));
        }
        List<Bytes> path = hashes.subList(2, hashes.size());
        try {
            if (new InclusionProof(one, other, path).proves(hashes.get(0), hashes.get(1))) {
                assertThat(one).isLessThan(other);
            }
            if (new ConsistencyProof(one, other, path).proves(hashes.get(0), hashes.get(1)) && one == other) {
                assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    /** The first byte says which file of a published log is replaced by the rest. */
    @FuzzTest(maxDuration = AS_LONG)
    void directories(byte[] input) {
        if (input.length == 0) {
            return;
        }
        List<String> paths = Genuine.PATHS;
        String replaced = paths.get(Byte.toUnsignedInt(input[0]) % paths.size());
        Bytes by = Bytes.of(Arrays.copyOfRange(input, 1, input.length));
        Verification verified = verifier.directory(new Replaced(replaced, by), List.of(Genuine.checkpoint()));
        if (verified.holds() && !replaced.equals("checkpoint")) {
            assertThat(by).as("what a file must be").isEqualTo(Genuine.bytes(replaced));
        }
    }

    private static <T> Optional<T> written(byte[] input, Function<Bytes, T> read, Function<T, Bytes> write) {
        Bytes bytes = Bytes.of(input);
        T evidence;
        try {
            evidence = read.apply(bytes);
        } catch (MalformedEvidenceException refused) {
            assertThat(refused).hasMessageNotContaining("null");
            return Optional.empty();
        }
        assertThat(write.apply(evidence)).isEqualTo(bytes);
        return Optional.of(evidence);
    }

    /** A genuine log with one file that is not. */
    private record Replaced(String path, Bytes by) implements PublishedLog {
        @Override
        public Optional<Bytes> read(String wanted) {
            if (wanted.equals(path)) {
                return Optional.of(by);
            }
            return Genuine.PATHS.contains(wanted) ? Optional.of(Genuine.bytes(wanted)) : Optional.empty();
        }

        @Override
        public Collection<String> tilePaths() {
            return Genuine.PATHS.stream()
                    .filter(file -> file.startsWith("tile/"))
                    .toList();
        }
    }
}
