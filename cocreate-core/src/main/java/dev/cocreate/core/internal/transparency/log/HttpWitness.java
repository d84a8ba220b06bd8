package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.MalformedEvidenceException;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A witness reached over HTTP as c2sp.org/tlog-witness says. Opens no connection before the first question. */
public final class HttpWitness implements Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 1 << 16;

    private final VerifierKey key;
    private final URI address;
    private @Nullable HttpClient client;

    /**
     * Knows the witness.
     *
     * @param submissionPrefix under which {@code add-checkpoint} stands
     */
    public HttpWitness(VerifierKey key, URI submissionPrefix) {
        if (key.kind() != VerifierKey.Kind.WITNESS) {
            throw new IllegalArgumentException("a witness has a witness's key, but was given '" + key + "'");
        }
        this.key = key;
        this.address = URI.create(submissionPrefix.toString().replaceAll("/+$", "") + "/add-checkpoint");
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public Answer cosign(Checkpoint checkpoint, ConsistencyProof proof) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        body(checkpoint, proof).getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream answer = response.body()) {
                byte[] bytes = answer.readNBytes(LARGEST_ANSWER);
                return answer(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new CoCreateException("asking the witness at " + address + ": see the cause", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoCreateException("asking the witness at " + address + ": interrupted", true, e);
        }
    }

    /** Made when first needed, for it brings a thread. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        }
        return client;
    }

    /** What is sent. */
    static String body(Checkpoint checkpoint, ConsistencyProof proof) {
        StringBuilder body = new StringBuilder("old ").append(proof.from()).append('\n');
        proof.path()
                .forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash.toArray()))
                        .append('\n'));
        return body.append('\n').append(checkpoint.encoded().utf8()).toString();
    }

    /** What comes back. */
    Answer answer(int status, String body) {
        try {
            return switch (status) {
                case 200 -> new Answer.Cosigned(Note.parseSignatures(body));
                case 409 -> new Answer.Elsewhere(size(body));
                case 400, 403, 404, 422 ->
                    new Answer.Refused("HTTP " + status + ", "
                            + switch (status) {
                                case 400 -> "the request was not of the form he takes";
                                case 403 -> "he does not know the key of the log's signature";
                                case 404 -> "he does not know the log";
                                default -> "the log as shown to him did not grow from what he saw before";
                            });
                default ->
                    throw new CoCreateException(
                            "asking the witness at " + address + ": he answered with HTTP " + status, true);
            };
        } catch (MalformedEvidenceException e) {
            throw new CoCreateException(
                    "asking the witness at " + address + ": his answer is of no known form", true, e);
        }
    }

    private long size(String body) {
        if (!body.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new CoCreateException("asking the witness at " + address + ": the size he named is none", true);
        }
        return Long.parseLong(body.trim());
    }
}
