package dev.cocreate.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.StreamId;
import dev.cocreate.testkit.journal.Drafts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a relay does with a producer in the test's hand, which confirms and refuses as the test says. */
@Timeout(600)
class RelayTest {

    private static final Map<String, Object> NOWHERE = Map.of("bootstrap.servers", "127.0.0.1:9");
    private static final StreamId STREAM = StreamId.of("dialogue", "bouquet");
    private static final PartyId ADA = PartyId.of("ada");

    private final Journal journal = new MemoryJournal();
    private final Drafts drafts = new Drafts(11);
    private final BlockingQueue<MockProducer<byte[], byte[]>> producers = new LinkedBlockingQueue<>();
    private final BlockingQueue<CoCreateException> told = new LinkedBlockingQueue<>();
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private KafkaRelayBuilder plan() {
        return KafkaRelay.builder(
                        journal, NOWHERE, "events", new Envelope(URI.create("urn:florist"), Surrogates.asTheyAre()))
                .lookEvery(Duration.ofMillis(5))
                .patience(Duration.ofMillis(500))
                .firstRetry(Duration.ofMillis(10))
                .onTrouble(told::add);
    }

    private KafkaRelay relay(KafkaRelayBuilder plan) {
        return new KafkaRelay(plan.plan(), this::producer).start(executor);
    }

    private Producer<byte[], byte[]> producer() {
        MockProducer<byte[], byte[]> fresh =
                new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(fresh);
        return fresh;
    }

    private void store(int events) {
        long size = journal.head().size();
        journal.append(drafts.commit(STREAM, size, events, ADA));
    }

    private MockProducer<byte[], byte[]> nextProducer() throws InterruptedException {
        MockProducer<byte[], byte[]> next = producers.poll(300, TimeUnit.SECONDS);
        assertThat(next).as("another producer").isNotNull();
        return next;
    }

    private static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting until %s", what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static List<String> sequences(MockProducer<byte[], byte[]> producer) {
        return producer.history().stream()
                .map(record ->
                        new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8))
                .map(sequence -> sequence.replaceFirst("^0+(?=.)", ""))
                .toList();
    }

    @Test
    void movesItsPlaceOnlyPastWhatIsConfirmed() throws Exception {
        store(3);
        try (KafkaRelay relay = relay(plan())) {
            MockProducer<byte[], byte[]> producer = nextProducer();
            await("all are sent", () -> producer.history().size() == 3);
            assertThat(relay.progress())
                    .extracting(Progress::confirmed, Progress::sent)
                    .containsExactly(0L, 3L);

            producer.completeNext();
            await("the place is kept", () -> journal.cursors().at("kafka events") == 1);
            producer.completeNext();
            producer.completeNext();
            await("the place is kept", () -> journal.cursors().at("kafka events") == 3);

            assertThat(relay.progress().behind()).isZero();
        }
    }

    @Test
    void findsWhatIsStoredLater() throws Exception {
        try (KafkaRelay relay = relay(plan())) {
            MockProducer<byte[], byte[]> producer = nextProducer();
            store(2);
            await("both are sent", () -> producer.history().size() == 2);

            assertThat(relay.progress().sent()).isEqualTo(2);
        }
    }

    @Test
    void goesOnWhereTheOneBeforeWas() throws Exception {
        store(4);
        try (KafkaRelay first = relay(plan())) {
            MockProducer<byte[], byte[]> producer = nextProducer();
            await("all are sent", () -> producer.history().size() == 4);
            producer.completeNext();
            producer.completeNext();
            assertThat(first.progress().stored()).isEqualTo(4);
        }
        assertThat(journal.cursors().at("kafka events")).isEqualTo(2);

        try (KafkaRelay second = relay(plan())) {
            MockProducer<byte[], byte[]> producer = nextProducer();
            await("the rest is sent again", () -> producer.history().size() == 2);
            assertThat(sequences(producer)).containsExactly("2", "3");
            assertThat(second.progress().confirmed()).isEqualTo(2);
        }
    }

    @Test
    void sendsNothingPastAFailureAndBeginsAgainAtIt() throws Exception {
        store(5);
        try (KafkaRelay relay = relay(plan())) {
            MockProducer<byte[], byte[]> failing = nextProducer();
            await("all are sent", () -> failing.history().size() == 5);
            failing.completeNext();
            failing.errorNext(new TimeoutException("no answer for 120000 ms"));
            assertThat(failing.closed()).as("what it still held is dropped").isTrue();

            MockProducer<byte[], byte[]> next = nextProducer();
            await("what is not confirmed is sent again", () -> next.history().size() == 4);

            assertThat(sequences(next)).containsExactly("1", "2", "3", "4");
            CoCreateException why = told.take();
            assertThat(why.retryable()).isTrue();
            assertThat(why)
                    .hasMessage("the event at position 1 did not reach the topic 'events': no answer for 120000 ms."
                            + " See that a broker answers at bootstrap.servers and that the topic is there. The events"
                            + " stay in the journal and are sent from there, in order, at the next attempt");
            assertThat(relay.progress().trouble()).contains(why);
            next.completeNext();
            await("the trouble is over", () -> relay.progress().trouble().isEmpty());
        }
    }

    @Test
    void holdsUpRatherThanLeaveOut() throws Exception {
        store(2);
        try (KafkaRelay relay = relay(plan())) {
            for (int attempt = 0; attempt < 2; attempt++) {
                MockProducer<byte[], byte[]> producer = nextProducer();
                await("both are sent", () -> producer.history().size() == 2);
                producer.errorNext(new RecordTooLargeException("2000000 bytes"));
                CoCreateException why = told.take();
                assertThat(why.retryable()).isFalse();
                assertThat(why).hasMessageContaining("Raise max.request.size");
            }
            assertThat(relay.progress().confirmed()).isZero();
        }
    }

    @Test
    void readsNoFurtherThanMayBeInFlight() throws Exception {
        store(600);
        try (KafkaRelay relay = relay(plan().inFlight(7))) {
            MockProducer<byte[], byte[]> producer = nextProducer();
            for (int confirmed = 0; confirmed < 300; confirmed++) {
                int sent = confirmed + 7;
                await(
                        "as many as may be are in flight",
                        () -> producer.history().size() == sent);
                producer.completeNext();
            }
            assertThat(relay.progress().sent() - relay.progress().confirmed()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void readsAgainWhatTheHostMovesItBackTo() throws Exception {
        store(3);
        try (KafkaRelay relay = relay(plan())) {
            MockProducer<byte[], byte[]> producer = nextProducer();
            await("all are sent", () -> producer.history().size() == 3);
            producer.completeNext();
            producer.completeNext();
            producer.completeNext();
            await("the place is kept", () -> journal.cursors().at("kafka events") == 3);

            assertThat(journal.cursors().move("kafka events", 3, 1)).isTrue();
            store(1);
            await("the new one is sent", () -> producer.history().size() == 4);
            producer.completeNext();

            MockProducer<byte[], byte[]> next = nextProducer();
            await("all from there are sent again", () -> next.history().size() == 3);
            assertThat(sequences(next)).containsExactly("1", "2", "3");
            assertThat(told.take()).hasMessageContaining("was moved by somebody else, from 3 to 1");
            assertThat(relay.progress().confirmed()).isEqualTo(1);
        }
    }

    @Test
    void outlivesAListenerThatFails() throws Exception {
        store(1);
        try (KafkaRelay relay = relay(plan().onTrouble(what -> {
            throw new IllegalStateException("cannot bear it");
        }))) {
            MockProducer<byte[], byte[]> failing = nextProducer();
            await("it is sent", () -> failing.history().size() == 1);
            failing.errorNext(new TimeoutException("no answer"));

            MockProducer<byte[], byte[]> next = nextProducer();
            await("it is sent again", () -> next.history().size() == 1);
            assertThat(relay.progress().trouble().orElseThrow().getSuppressed())
                    .hasOnlyElementsOfType(IllegalStateException.class);
        }
    }

    @Test
    void mayBeClosedByWhoeverIsToldOfTrouble() throws Exception {
        store(1);
        AtomicReference<KafkaRelay> itself = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        KafkaRelay relay = new KafkaRelay(
                plan().onTrouble(what -> {
                            itself.get().close();
                            closed.countDown();
                        })
                        .plan(),
                this::producer);
        itself.set(relay);
        relay.start(executor);
        MockProducer<byte[], byte[]> failing = nextProducer();
        await("it is sent", () -> failing.history().size() == 1);
        failing.errorNext(new TimeoutException("no answer"));

        assertThat(closed.await(300, TimeUnit.SECONDS)).isTrue();
        relay.close();
        assertThat(producers).isEmpty();
    }

    @Test
    void isNotChangedByWhatItsBuilderIsToldLater() throws Exception {
        store(5);
        KafkaRelayBuilder builder = plan().inFlight(2);
        try (KafkaRelay relay = relay(builder)) {
            builder.inFlight(100);
            MockProducer<byte[], byte[]> producer = nextProducer();
            await("as many as may be are in flight", () -> producer.history().size() == 2);
            assertThat(relay.progress().sent()).isEqualTo(2);
        }
    }

    @Test
    void leavesTheJournalOpenAndClosesTwice() {
        KafkaRelay relay = relay(plan());
        relay.close();
        relay.close();

        assertThat(journal.head().size()).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> relay.start(executor))
                .withMessage("this relay is closed: build another of the same name");
    }

    @Test
    void startsOnce() {
        try (KafkaRelay relay = relay(plan())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> relay.start(executor))
                    .withMessage("this relay is started already");
        }
    }

    @Test
    void closesWithoutWaitingForAThreadItNeverGot() {
        KafkaRelay relay = new KafkaRelay(plan().plan(), this::producer).start(task -> {});

        relay.close();

        assertThat(producers).isEmpty();
    }

    @Test
    void refusesSettingsThatBreakItsPromises() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "acks", "1",
                        "enable.idempotence", "false",
                        "max.in.flight.requests.per.connection", "5",
                        "partitioner.ignore.keys", "true",
                        "transactional.id", "mine",
                        "key.serializer", "org.apache.kafka.common.serialization.StringSerializer",
                        "retries", "-3")
                .entrySet()) {
            assertThatIllegalArgumentException()
                    .as(wrong.getKey())
                    .isThrownBy(() -> KafkaRelay.of(
                            journal,
                            Map.of("bootstrap.servers", "127.0.0.1:9", wrong.getKey(), wrong.getValue()),
                            "events",
                            Envelope.of(URI.create("urn:florist"), Bytes.of(new byte[32]))))
                    .withMessageContaining(wrong.getKey());
        }
    }

    @Test
    void refusesWhatIsOutsideItsRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan().inFlight(0))
                .withMessage("at least 1 event must be in flight, but 0 was given");
        assertThatIllegalArgumentException().isThrownBy(() -> plan().named(""));
        assertThatIllegalArgumentException().isThrownBy(() -> plan().named("n".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> plan().lookEvery(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> plan().patience(Duration.ofSeconds(-1)));
    }
}
