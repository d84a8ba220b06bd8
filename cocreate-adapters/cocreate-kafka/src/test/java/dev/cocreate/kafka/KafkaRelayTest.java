package dev.cocreate.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.Journals;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.StreamId;
import dev.cocreate.testkit.journal.Drafts;
import dev.cocreate.testkit.journal.FaultyJournal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The relay against a real broker: one that answers, one that goes away, one whose wire is cut. */
@Timeout(1_200)
class KafkaRelayTest {

    private static final Bytes SECRET = Bytes.utf8("a secret of at least thirty-two bytes");
    private static final Envelope ENVELOPE = Envelope.of(URI.create("https://florist.example/events"), SECRET);

    @TempDir
    private static Path folder;

    private static Broker broker;
    private static Cut wire;
    private static int topics;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Drafts drafts = new Drafts(21);
    private final Random random = new Random(22);
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final BlockingQueue<CoCreateException> told = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() throws Exception {
        int port = Broker.freePort();
        int advertised = Broker.freePort();
        wire = Cut.between(advertised, port);
        broker = Broker.at(folder.resolve("broker"), port, advertised);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
        wire.close();
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private static String newTopic(Map<String, String> settings) throws Exception {
        topics++;
        String topic = "florist.events-" + topics;
        broker.makeTopic(topic, 3, settings);
        return topic;
    }

    private void store(Journal journal, int commits) {
        for (int i = 0; i < commits; i++) {
            StreamId stream = StreamId.of("dialogue", "bouquet-" + random.nextInt(9));
            int events = 1 + random.nextInt(4);
            long version = versions.getOrDefault(stream, 0L);
            journal.append(drafts.commit(stream, version, events, PartyId.of("ada")));
            versions.put(stream, version + events);
        }
    }

    private KafkaRelayBuilder plan(Journal journal, String topic) {
        Map<String, Object> settings = new HashMap<>(broker.settings());
        settings.put("request.timeout.ms", 2_000);
        settings.put("delivery.timeout.ms", 4_000);
        settings.put("linger.ms", 0);
        settings.put("max.block.ms", 1_000);
        return KafkaRelay.builder(journal, settings, topic, ENVELOPE)
                .lookEvery(Duration.ofMillis(10))
                .firstRetry(Duration.ofMillis(50))
                .onTrouble(told::add);
    }

    private static void await(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting until %s", what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static boolean isThrough(KafkaRelay relay) {
        return relay.progress().behind() == 0;
    }

    @Test
    @Tag("concept-78")
    void bringsEveryEventOnceAndEachStreamInOrder() throws Exception {
        String topic = newTopic(Map.of());
        Journal journal = new MemoryJournal();
        store(journal, 500);
        try (KafkaRelay relay = plan(journal, topic).build().start(executor)) {
            store(journal, 500);
            await("all is there", () -> isThrough(relay));
        }
        Arrivals arrivals = Arrivals.of(broker, topic, journal.head().size());
        arrivals.holdWhatIsIn(journal);
        assertThat(arrivals.repeats()).isZero();
        assertThat(arrivals.records().stream().map(ConsumerRecord::partition).distinct())
                .as("streams spread over the partitions")
                .hasSizeGreaterThan(1);
    }

    @Test
    void goesOnAfterARestartWithoutARepeat() throws Exception {
        String topic = newTopic(Map.of());
        Journal journal = new MemoryJournal();
        for (int round = 0; round < 5; round++) {
            store(journal, 40);
            try (KafkaRelay relay = plan(journal, topic).build().start(executor)) {
                await("all is there", () -> isThrough(relay));
            }
        }
        Arrivals arrivals = Arrivals.of(broker, topic, journal.head().size());
        arrivals.holdWhatIsIn(journal);
        assertThat(arrivals.repeats()).as("after orderly ends").isZero();
    }

    @Test
    void goesOnWhenABrokerThatWasAwayIsBack() throws Exception {
        String topic = newTopic(Map.of());
        Journal journal = new MemoryJournal();
        store(journal, 200);
        try (KafkaRelay relay = plan(journal, topic).build().start(executor)) {
            await("some is there", () -> relay.progress().confirmed() > 0);
            broker.stop();
            store(journal, 200);
            CoCreateException why = told.poll(300, TimeUnit.SECONDS);
            broker.start();

            assertThat(why).hasMessageContaining("'" + topic + "'").hasMessageContaining("bootstrap.servers");
            assertThat(why.retryable()).isTrue();
            await("all is there", () -> isThrough(relay));
            assertThat(relay.progress().trouble()).isEmpty();
        }
        Arrivals.of(broker, topic, journal.head().size()).holdWhatIsIn(journal);
    }

    @Test
    void keepsTheOrderWhenTheWireIsCutAgainAndAgain() throws Exception {
        String topic = newTopic(Map.of());
        Journal journal = new MemoryJournal();
        try (KafkaRelay relay = plan(journal, topic).build().start(executor)) {
            for (int cut = 0; cut < 12; cut++) {
                long before = relay.progress().confirmed();
                store(journal, 150);
                await("it gets on", () -> relay.progress().confirmed() > before);
                wire.cut();
                store(journal, 20);
                wire.mend();
            }
            await("all is there", () -> isThrough(relay));
        }
        Arrivals.of(broker, topic, journal.head().size()).holdWhatIsIn(journal);
    }

    @Test
    void losesNothingWhenTheJournalFailsNowAndThen() throws Exception {
        String topic = newTopic(Map.of());
        Journal sound = new MemoryJournal();
        store(sound, 400);
        try (KafkaRelay relay =
                plan(new FaultyJournal(sound, 5, 0.1), topic).build().start(executor)) {
            await(
                    "all is there",
                    () -> sound.cursors().at("kafka " + topic) == sound.head().size());
            assertThat(relay).isNotNull();
        }
        assertThat(told).isNotEmpty().allMatch(CoCreateException::retryable);
        Arrivals.of(broker, topic, sound.head().size()).holdWhatIsIn(sound);
    }

    @Test
    void twoOfOneNameSendTwiceAndLoseNothing() throws Exception {
        String topic = newTopic(Map.of());
        Journal journal = new MemoryJournal();
        store(journal, 300);
        try (KafkaRelay one = plan(journal, topic).build().start(executor);
                KafkaRelay other = plan(journal, topic).build().start(executor)) {
            store(journal, 300);
            await("all is there", () -> isThrough(one) && isThrough(other));
        }
        Arrivals.of(broker, topic, journal.head().size()).holdWhatIsIn(journal);
    }

    @Test
    void saysWhatToDoWhenTheBrokerRefusesAnEventAndLetsNothingPast() throws Exception {
        String topic = newTopic(Map.of("max.message.bytes", "2000"));
        Journal journal = new MemoryJournal();
        StreamId stream = StreamId.of("dialogue", "bouquet");
        PartyId ada = PartyId.of("ada");
        journal.append(drafts.commit(stream, 0, 1, ada));
        journal.append(Drafts.commit(drafts.event(stream, 1, ada, new TreeSet<>(), drafts.bytes(3_000))));
        journal.append(drafts.commit(stream, 2, 20, ada));
        try (KafkaRelay relay = plan(journal, topic).build().start(executor)) {
            CoCreateException why = told.poll(300, TimeUnit.SECONDS);

            assertThat(why).hasMessageContaining("position 1 ").hasMessageContaining("max.message.bytes of the topic");
            assertThat(why.retryable()).isFalse();
            assertThat(told.poll(300, TimeUnit.SECONDS)).hasMessageContaining("position 1 ");
            assertThat(relay.progress().confirmed()).isEqualTo(1);
        }
        assertThat(Arrivals.of(broker, topic, 1).records())
                .as("what is behind waits, rather than come first")
                .allMatch(record -> Arrivals.header(record, "ce_streamversion").equals("0"));
    }

    @Test
    void saysThatTheTopicIsMissing() throws Exception {
        Journal journal = new MemoryJournal();
        store(journal, 1);
        try (KafkaRelay relay = plan(journal, "nowhere").build().start(executor)) {
            assertThat(told.poll(300, TimeUnit.SECONDS))
                    .hasMessageContaining("'nowhere'")
                    .hasMessageContaining("that the topic is there");
            assertThat(relay.progress().confirmed()).isZero();
        }
    }

    @Test
    @Tag("concept-13")
    void anErasedEventTravelsWithoutContent() throws Exception {
        String topic = newTopic(Map.of());
        Journal journal = new MemoryJournal();
        store(journal, 5);
        journal.wipe(List.of(2L));
        try (KafkaRelay relay = plan(journal, topic).build().start(executor)) {
            await("all is there", () -> isThrough(relay));
        }
        Arrivals arrivals = Arrivals.of(broker, topic, journal.head().size());
        arrivals.holdWhatIsIn(journal);
        ConsumerRecord<byte[], byte[]> erased = arrivals.records().stream()
                .filter(record -> record.value() == null)
                .findFirst()
                .orElseThrow();
        assertThat(Arrivals.header(erased, "ce_erased")).isEqualTo("true");
        assertThat(Arrivals.header(erased, "ce_sequence")).endsWith("2");
    }

    @Test
    @Tag("concept-13")
    void aWholeFloristsEventsGoOutSealedAndNameNobody() throws Exception {
        String topic = newTopic(Map.of());
        Path file = folder.resolve("florist.db");
        PartyId ada = PartyId.of("ada");
        PartyId florist = PartyId.of("florist");
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        try (CoCreate shop = CoCreateBuilder.embedded(file).build()) {
            Dialogue talk = shop.dialogues()
                    .open(Opening.about("A bouquet for my sister").between(ada).and(florist))
                    .orElseThrow();
            talk.say(ada, "Twelve white stems, please.");
            Map<String, Object> settings = broker.settings();

            // docs:begin relay
            Journal journal = Journals.embedded(file);
            Envelope envelope = Envelope.of(URI.create("https://florist.example/events"), Bytes.of(secret));
            KafkaRelay relay = KafkaRelay.of(journal, settings, topic, envelope).start(executor);
            // docs:end relay
            talk.say(ada, "Could the vase be blue?");
            await("the broker has it", () -> isThrough(relay));
            relay.close();
            journal.close();
        }
        try (Journal journal = Journals.embedded(file)) {
            Arrivals arrivals = Arrivals.of(broker, topic, journal.head().size());
            arrivals.holdWhatIsIn(journal);
            for (ConsumerRecord<byte[], byte[]> record : arrivals.records()) {
                String all = new String(record.key(), StandardCharsets.ISO_8859_1)
                        + new String(record.value(), StandardCharsets.ISO_8859_1);
                StringBuilder headers = new StringBuilder();
                record.headers().forEach(header -> headers.append(new String(header.value(), StandardCharsets.UTF_8)));
                assertThat(all).doesNotContain("vase").doesNotContain("stems").doesNotContain("sister");
                assertThat(headers.toString().replace("https://florist.example/events", ""))
                        .doesNotContainPattern("\\bada\\b")
                        .doesNotContain("florist");
            }
        }
    }

    @Test
    void aConsumerPassesOverWhatItHasSeen() throws Exception {
        String topic = newTopic(Map.of());
        Journal journal = new MemoryJournal();
        store(journal, 30);
        for (int time = 0; time < 2; time++) {
            try (KafkaRelay relay = plan(journal, topic).build().start(executor)) {
                await("all is there", () -> isThrough(relay));
            }
            // Everything once more, as after a crash at the worst moment.
            journal.cursors().move("kafka " + topic, journal.head().size(), 0);
        }
        Set<String> handled = new HashSet<>();
        int repeats = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = broker.consumer()) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new org.apache.kafka.common.TopicPartition(topic, partition.partition()))
                    .toList());
            while (handled.size() + repeats < 2 * journal.head().size()) {
                // docs:begin consumer
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
                    if (!handled.add(id)) {
                        repeats++;
                    }
                }
                // docs:end consumer
            }
        }
        assertThat(handled).hasSize(Math.toIntExact(journal.head().size()));
        assertThat(repeats).isEqualTo(handled.size());
    }
}
