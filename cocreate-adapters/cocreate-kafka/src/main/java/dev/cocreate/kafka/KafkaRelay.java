package dev.cocreate.kafka;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Journal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
 * {@link #progress} and {@link KafkaRelayBuilder#onTrouble}.
 *
 * <p>It reads and never changes the journal, and needs no key: what it sends is sealed as it was stored. An erasure
 * reaches what was sent only as far as the key of a party is destroyed; copies of single events stay until the topic
 * drops them.
 *
 * <p>It starts no thread; Kafka's producer has one of its own, a daemon, while the relay is started. Safe for several
 * threads.
 */
public final class KafkaRelay implements AutoCloseable {

    private static final long LONGEST_RETRY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Plan plan;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.BUILT);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicLong retryNanos;
    private volatile @Nullable Carrying carrying;
    private volatile @Nullable CoCreateException trouble;
    private volatile @Nullable Thread runner;

    /** How far a relay's life has come. */
    private enum Stage {
        BUILT,
        STARTED,
        RUNNING
    }

    KafkaRelay(Plan plan, Supplier<Producer<byte[], byte[]>> producers) {
        this.plan = plan;
        this.producers = producers;
        this.retryNanos = new AtomicLong(plan.firstRetry().toNanos());
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
    public static KafkaRelayBuilder builder(Journal journal, Map<String, ?> settings, String topic, Envelope envelope) {
        return new KafkaRelayBuilder(journal, settings, topic, envelope);
    }

    /**
     * Begins to carry, as one task that goes on until the relay is closed.
     *
     * @param executor gives it a thread for as long
     * @return this
     * @throws IllegalStateException if it was started or closed before
     * @throws RejectedExecutionException if the executor has no thread to give; then start it again with another
     */
    public KafkaRelay start(Executor executor) {
        if (isClosing()) {
            throw new IllegalStateException("this relay is closed: build another of the same name");
        }
        if (!stage.compareAndSet(Stage.BUILT, Stage.STARTED)) {
            throw new IllegalStateException("this relay is started already");
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException e) {
            stage.set(Stage.BUILT);
            throw e;
        }
        return this;
    }

    /**
     * How far it has come.
     *
     * @return as of now; the journal is asked for its size
     * @throws CoCreateException if the journal fails
     */
    public Progress progress() {
        long stored = plan.journal().head().size();
        Optional<CoCreateException> why = Optional.ofNullable(trouble);
        Carrying current = carrying;
        if (current == null) {
            long position = plan.journal().cursors().at(plan.name());
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
        // Who is told of trouble may close the relay, on its own thread.
        if (stage.get() != Stage.RUNNING || Thread.currentThread().equals(runner)) {
            return;
        }
        try {
            // Twice: once for a call to the client library that is under way, once for what is in flight.
            if (!ended.await(2 * plan.patience().toNanos(), TimeUnit.NANOSECONDS)) {
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
        runner = Thread.currentThread();
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
            tell(Undelivered.relay(plan.topic(), e));
        }
    }

    private void wentWell() {
        trouble = null;
        retryNanos.set(plan.firstRetry().toNanos());
    }

    private void tell(CoCreateException what) {
        trouble = what;
        try {
            plan.listener().accept(what);
        } catch (RuntimeException e) {
            // Whoever cannot bear the news must not end the relay; it stands in what progress() tells.
            what.addSuppressed(e);
        }
    }
}
