package dev.cocreate.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.core.Journals;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.StreamId;
import dev.cocreate.testkit.journal.Drafts;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A relay goes on where it was after {@code kill -9} at any instant. How often is {@code -Dkills.kafka=}. */
@Tag("slow")
@Timeout(1_800)
class KafkaRelayKillTest {

    private static final String TOPIC = "florist.events";
    private static final Envelope ENVELOPE =
            Envelope.of(URI.create("urn:florist"), Bytes.utf8("a secret of at least thirty-two bytes"));

    @TempDir
    private Path folder;

    /** The process that is killed. */
    static final class Relay {
        private Relay() {}

        public static void main(String[] arguments) {
            Journal journal = Journals.embedded(Path.of(arguments[0]));
            KafkaRelay.builder(journal, Map.of("bootstrap.servers", arguments[1]), TOPIC, ENVELOPE)
                    .lookEvery(Duration.ofMillis(2))
                    .build()
                    .start(Runnable::run);
        }
    }

    @Test
    @Tag("concept-78")
    void losesAndReordersNothingHoweverOftenItIsKilled() throws Exception {
        int kills = Integer.getInteger("kills.kafka", 6);
        Random random = new Random(31);
        Drafts drafts = new Drafts(32);
        Path file = folder.resolve("florist.db");
        long[] versions = new long[8];
        try (Broker broker = Broker.in(folder.resolve("broker"));
                Journal journal = SqliteJournal.open(file)) {
            broker.makeTopic(TOPIC, 3, Map.of());
            int killedUnderWay = 0;
            for (int kill = 0; kill <= kills; kill++) {
                Process process = relay(file, broker.address());
                long before = journal.cursors().at("kafka " + TOPIC);
                long enough = before + random.nextInt(2_000);
                boolean last = kill == kills;
                while (last
                        ? journal.cursors().at("kafka " + TOPIC)
                                < journal.head().size()
                        : journal.cursors().at("kafka " + TOPIC) <= enough) {
                    assertThat(process.isAlive()).isTrue();
                    if (!last && journal.head().size() < enough + 3_000) {
                        int stream = random.nextInt(versions.length);
                        int events = 1 + random.nextInt(200);
                        journal.append(drafts.commit(
                                StreamId.of("dialogue", "bouquet-" + stream),
                                versions[stream],
                                events,
                                PartyId.of("ada")));
                        versions[stream] += events;
                    }
                }
                killedUnderWay +=
                        journal.cursors().at("kafka " + TOPIC) < journal.head().size() ? 1 : 0;
                // SIGKILL: nothing is flushed, nobody is told.
                process.destroyForcibly();
                assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
            }
            Arrivals arrivals = Arrivals.of(broker, TOPIC, journal.head().size());
            arrivals.holdWhatIsIn(journal);
            System.out.println(
                    kills + " kills, " + journal.head().size() + " events, " + arrivals.repeats() + " arrived again");
            assertThat(killedUnderWay).as("kills with events still to carry").isPositive();
        }
    }

    private static Process relay(Path file, String broker) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""),
                        Relay.class.getName(),
                        file.toString(),
                        broker))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
