package dev.cocreate.kafka;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Journal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Carries every event of a journal to a Kafka topic: at least once, and each stream's in order.
 *
 * <p>It keeps its place in the journal itself, by the name it has there, and moves it only past events that the broker
 * has confirmed with {@code acks=all}. However it ends, the next one of the same name goes on from there; what was sent
 * and not yet confirmed is sent again, with the same {@code ce_id}. Whatever is repeated, first arrivals are in order of
 * position within each partition: a consumer that passes over ids it has seen, or positions not above the highest it has
 * seen in that partition, sees every event exactly once and each stream in order.
 *
 * <p>While the broker or the journal fails it tries again, at first after a second and then ever more seldom, up to once
 * a minute. An event that can never be delivered holds up those behind it, for ever, rather than be left out: see
 * {@link #progress} and {@link Builder#onTrouble}.
 *
 * <p>It reads and never changes the journal, and needs no key: what it sends is sealed as it was stored. An erasure
 * reaches what was sent only as far as the key of a party is destroyed; copies of single events stay until the topic
 * drops them.
 *
 * <p>It starts no thread; Kafka's producer has one of its own, a daemon, while the relay is started. Safe for several
 * threads.
 */
public final class KafkaRelay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(KafkaRelay.class.getName());
    private static final long LONGEST_RETRY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Builder plan;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.BUILT);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicLong retryNanos;
    private volatile @Nullable Carrying carrying;
    private volatile @Nullable CoCreateException trouble;

    /** How far a relay's life has come. */
    private enum Stage {
        BUILT,
        STARTED,
        RUNNING
    }

    KafkaRelay(Builder plan, Supplier<Producer<byte[], byte[]>> producers) {
        this.plan = plan;
        this.producers = producers;
        this.retryNanos = new AtomicLong(plan.firstRetry.toNanos());
    }

    /**
     * A relay with the defaults of {@link #builder}.
     *
     * @param journal what to carry; it stays open when the relay is closed
     * @param settings of Kafka's producer, at least {@code bootstrap.servers}
     * @param topic where to; one that is not compacted, or Kafka drops events
     * @param envelope what events look like outside
     * @return a relay, not yet started
     * @throws IllegalArgumentException if the settings are no producer's, or contradict what the relay promises
     */
    public static KafkaRelay of(Journal journal, Map<String, ?> settings, String topic, Envelope envelope) {
        return builder(journal, settings, topic, envelope).build();
    }

    /**
     * A relay to be told more. Unless said otherwise its name is {@code kafka } and the topic, it has at most 1,000
     * events in flight, looks for news every 200 milliseconds, waits up to ten seconds for confirmations when it is
     * closed, and tells the system's logger of trouble.
     *
     * @param journal what to carry; it stays open when the relay is closed
     * @param settings of Kafka's producer, at least {@code bootstrap.servers}. {@code acks}, {@code enable.idempotence},
     *     {@code max.in.flight.requests.per.connection}, the serializers and transactions are not for the host to choose
     * @param topic where to; one that is not compacted, or Kafka drops events
     * @param envelope what events look like outside
     * @return a builder
     */
    public static Builder builder(Journal journal, Map<String, ?> settings, String topic, Envelope envelope) {
        return new Builder(journal, settings, topic, envelope);
    }

    /**
     * Begins to carry, as one task that goes on until the relay is closed.
     *
     * @param executor gives it a thread for as long
     * @return this
     * @throws IllegalStateException if it was started or closed before
     */
    public KafkaRelay start(Executor executor) {
        if (isClosing()) {
            throw new IllegalStateException("this relay is closed: build another of the same name");
        }
        if (!stage.compareAndSet(Stage.BUILT, Stage.STARTED)) {
            throw new IllegalStateException("this relay is started already");
        }
        executor.execute(this::run);
        return this;
    }

    /**
     * How far it has come.
     *
     * @return as of now; the journal is asked for its size
     * @throws CoCreateException if the journal fails
     */
    public Progress progress() {
        long stored = plan.journal.head().size();
        Optional<CoCreateException> why = Optional.ofNullable(trouble);
        Carrying current = carrying;
        if (current == null) {
            long position = plan.journal.cursors().at(plan.name);
            return new Progress(position, position, stored, why);
        }
        long confirmed = current.window().confirmed();
        return new Progress(confirmed, Math.max(confirmed, current.window().sent()), stored, why);
    }

    /**
     * Stops reading, waits for what is in flight, up to its patience, and keeps its place. What is not confirmed by then
     * is sent again by the next relay of this name. Closing twice does nothing.
     */
    @Override
    public void close() {
        closing.countDown();
        Carrying current = carrying;
        if (current != null) {
            current.window().shut();
        }
        if (stage.get() != Stage.RUNNING) {
            return;
        }
        try {
            // Twice: once for a call to the client library that is under way, once for what is in flight.
            if (!ended.await(2 * plan.patience.toNanos(), TimeUnit.NANOSECONDS)) {
                abort();
            }
        } catch (InterruptedException e) {
            abort();
            Thread.currentThread().interrupt();
        }
    }

    private void abort() {
        Carrying current = carrying;
        if (current != null) {
            current.close();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void run() {
        stage.set(Stage.RUNNING);
        try {
            while (!isClosing()) {
                carry();
                if (!isClosing() && closing.await(retryNanos.get(), TimeUnit.NANOSECONDS)) {
                    return;
                }
                retryNanos.updateAndGet(wait -> Math.min(2 * wait, LONGEST_RETRY_NANOS));
            }
        } catch (InterruptedException e) {
            // The executor wants its thread back; what was not confirmed is sent by the next relay of this name.
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Carries from where the journal says until it is closed or something fails. */
    private void carry() throws InterruptedException {
        try (Carrying fresh = new Carrying(plan, producers.get(), this::wentWell)) {
            carrying = fresh;
            if (isClosing()) {
                fresh.window().shut();
            }
            fresh.go();
        } catch (InterruptException e) {
            throw (InterruptedException) new InterruptedException(e.getMessage()).initCause(e);
        } catch (RuntimeException e) {
            // The host's journal, surrogates and plug-ins of the producer run in there. Nothing is lost: the place
            // moves
            // only past what was confirmed, and the next attempt begins there.
            tell(Undelivered.relay(plan.topic, e));
        }
    }

    private void wentWell() {
        trouble = null;
        retryNanos.set(plan.firstRetry.toNanos());
    }

    private void tell(CoCreateException what) {
        trouble = what;
        try {
            plan.listener.accept(what);
        } catch (RuntimeException e) {
            // Whoever cannot bear the news must not end the relay; it stands in what progress() tells.
            what.addSuppressed(e);
        }
    }

    /**
     * What is optional of a relay.
     *
     * <p>For one thread; what it builds is for several.
     */
    public static final class Builder {

        final Journal journal;
        final Map<String, ?> settings;
        final String topic;
        final Envelope envelope;
        String name;
        int inFlight = 1_000;
        Duration look = Duration.ofMillis(200);
        Duration patience = Duration.ofSeconds(10);
        Duration firstRetry = Duration.ofSeconds(1);
        Consumer<CoCreateException> listener = what -> LOG.log(System.Logger.Level.WARNING, what.getMessage(), what);

        Builder(Journal journal, Map<String, ?> settings, String topic, Envelope envelope) {
            this.journal = Objects.requireNonNull(journal, "journal");
            this.settings = Map.copyOf(settings);
            this.topic = Objects.requireNonNull(topic, "topic");
            this.envelope = Objects.requireNonNull(envelope, "envelope");
            this.name = "kafka " + topic;
        }

        /**
         * The name by which the journal knows its place. A name never heard of begins with the first event; to begin
         * elsewhere, move it there in {@link Journal#cursors} before. Two relays of one name do no harm but send twice.
         *
         * @param given 1 to 200 characters
         * @return this
         * @throws IllegalArgumentException if it is empty or longer
         */
        public Builder named(String given) {
            if (given.isEmpty() || given.length() > 200) {
                throw new IllegalArgumentException(
                        "a relay's name has 1 to 200 characters, but this one has " + given.length());
            }
            name = given;
            return this;
        }

        /**
         * How many events may be sent and not yet confirmed. It bounds the memory a slow broker costs, and how many are
         * sent again after a crash.
         *
         * @param events at least 1
         * @return this
         * @throws IllegalArgumentException if it is less
         */
        public Builder inFlight(int events) {
            if (events < 1) {
                throw new IllegalArgumentException("at least 1 event must be in flight, but " + events + " was given");
            }
            inFlight = events;
            return this;
        }

        /**
         * How often to look for news when there was none.
         *
         * @param interval above zero
         * @return this
         * @throws IllegalArgumentException if it is not
         */
        public Builder lookEvery(Duration interval) {
            look = aboveZero("a relay looks for news at intervals", interval);
            return this;
        }

        /**
         * How long to wait for confirmations when the relay is closed.
         *
         * @param given above zero
         * @return this
         * @throws IllegalArgumentException if it is not
         */
        public Builder patience(Duration given) {
            patience = aboveZero("a relay's patience is", given);
            return this;
        }

        /**
         * Who is told when it does not get on. It is tried again afterwards in any case.
         *
         * @param told called once for each failed attempt, on the relay's thread
         * @return this
         */
        public Builder onTrouble(Consumer<CoCreateException> told) {
            listener = Objects.requireNonNull(told, "told");
            return this;
        }

        /**
         * The relay. Reaches for no broker yet.
         *
         * @return not yet started
         * @throws IllegalArgumentException if the settings are no producer's, or contradict what the relay promises
         */
        public KafkaRelay build() {
            ProducerSettings checked = new ProducerSettings(settings, name);
            return new KafkaRelay(this, checked::producer);
        }

        private static Duration aboveZero(String what, Duration given) {
            if (given.isNegative() || given.isZero()) {
                throw new IllegalArgumentException(what + " above zero, but " + given + " was given");
            }
            return given;
        }
    }
}
