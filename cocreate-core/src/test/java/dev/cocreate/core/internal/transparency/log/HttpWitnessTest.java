package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.transparency.Witness;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.Verifier;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client's side of c2sp.org/tlog-witness, against a witness on the loopback interface. */
class HttpWitnessTest {

    private final Keys keys = Keys.log("garden.example/log");
    private final StrictWitness witness = new StrictWitness(keys.key());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket server;
    private volatile String planned = "";

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "witness");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** As much of HTTP/1.1 as it takes: one request a connection. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                StringBuilder head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) in.readByte());
                }
                Matcher length =
                        Pattern.compile("(?i)content-length: *([0-9]+)").matcher(head);
                byte[] body = new byte[length.find() ? Integer.parseInt(length.group(1)) : 0];
                in.readFully(body);
                String path = head.substring(0, head.indexOf(" HTTP/"));
                String answer = path.equals("POST /w1/add-checkpoint")
                        ? answer(new String(body, StandardCharsets.UTF_8))
                        : "404 ";
                byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
                socket.getOutputStream()
                        .write(("HTTP/1.1 " + answer.substring(0, 3) + " x\r\nContent-Length: " + bytes.length
                                        + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                // The test is over, or the client went away.
                assertThat(e).isNotNull();
            }
        }
    }

    private HttpWitness client() {
        URI prefix = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/w1/");
        return new HttpWitness(witness.key(), prefix);
    }

    /** The status and, after a space, the body. */
    private String answer(String body) {
        requests.add(body);
        if (!planned.isEmpty()) {
            return planned;
        }
        int split = body.indexOf("\n\n");
        String[] lines = body.substring(0, split).split("\n", -1);
        List<Bytes> path = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            path.add(Bytes.of(Base64.getDecoder().decode(lines[i])));
        }
        Checkpoint checkpoint = Checkpoint.parse(Bytes.utf8(body.substring(split + 2)));
        long old = Long.parseLong(lines[0].substring("old ".length()));
        Witness.Answer answer = witness.cosign(checkpoint, new ConsistencyProof(old, checkpoint.size(), path));
        if (answer instanceof Witness.Answer.Cosigned cosigned) {
            StringBuilder signatures = new StringBuilder();
            cosigned.signatures().forEach(signature -> signatures.append(signature.encoded()));
            return "200 " + signatures;
        }
        return answer instanceof Witness.Answer.Elsewhere elsewhere
                ? "409 " + elsewhere.size() + "\n"
                : ((Witness.Answer.Refused) answer).why() + " ";
    }

    private Witness.Answer ask(String reply) {
        planned = reply;
        return client().cosign(keys.checkpoint(0, Bytes.parse("00".repeat(32))), new ConsistencyProof(0, 0, List.of()));
    }

    @Test
    void hasCheckpointsCosignedAlsoByAWitnessWhoIsElsewhere() {
        Entries entries = Entries.of(7);
        CheckpointMemory memory = CheckpointMemory.passing();
        Policy policy = Policy.parse(Bytes.utf8("log " + keys.key() + "\nwitness w " + witness.key() + "\nquorum w\n"));
        new LogKeeper(entries, new SaltedSeal(), keys, memory, List.of(client())).advance();
        entries.grow(20, 1);

        // A new process does not know what the witness saw last.
        Checkpoint cosigned = new LogKeeper(entries, new SaltedSeal(), keys, memory, List.of(client())).advance();

        assertThat(Verifier.of(policy).checkpoint(cosigned).faults()).isEmpty();
        assertThat(requests).hasSize(3);
        assertThat(requests.get(1)).startsWith("old 0\n\ngarden.example/log\n20\n");
        assertThat(requests.get(2)).startsWith("old 7\n").contains("=\n\ngarden.example/log\n20\n");
    }

    @Test
    void takesEachAnswerForWhatItIs() {
        assertThat(ask("409 12\n")).isEqualTo(new Witness.Answer.Elsewhere(12));
        for (String refusal : List.of("400 ", "403 ", "404 ", "422 ")) {
            assertThat(ask(refusal))
                    .isInstanceOf(Witness.Answer.Refused.class)
                    .asString()
                    .contains(refusal.trim());
        }
    }

    @Test
    void takesNoOtherAnswer() {
        for (String other :
                List.of("500 oops", "409 12", "409 012\n", "409 many\n", "200 hello", "200 \u2014 a b\n", "301 ")) {
            assertThatThrownBy(() -> ask(other))
                    .as(other)
                    .isInstanceOfSatisfying(
                            CoCreateException.class,
                            e -> assertThat(e.retryable()).isTrue());
        }
    }

    @Test
    void goesWithoutAWitnessWhoCannotBeReachedOrSignsSomethingElse() throws IOException {
        Entries entries = Entries.of(7);
        server.close();
        Checkpoint alone =
                new LogKeeper(entries, new SaltedSeal(), keys, CheckpointMemory.passing(), List.of(client())).advance();
        assertThat(alone.note().signatures()).hasSize(1);

        Witness confused = new Witness() {
            @Override
            public dev.cocreate.transparency.verify.VerifierKey key() {
                return witness.key();
            }

            @Override
            public Answer cosign(Checkpoint checkpoint, ConsistencyProof proof) {
                Note.Signature wrong = Keys.witness("witness.example/w1").cosign("something else\n", 5);
                return new Answer.Cosigned(List.of(wrong));
            }
        };
        Checkpoint still =
                new LogKeeper(entries, new SaltedSeal(), keys, CheckpointMemory.passing(), List.of(confused)).advance();
        assertThat(still.note().signatures()).hasSize(1);
    }

    @Test
    void refusesAKeyThatIsNoWitnesss() {
        assertThatThrownBy(() -> new HttpWitness(keys.key(), URI.create("http://127.0.0.1/")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
