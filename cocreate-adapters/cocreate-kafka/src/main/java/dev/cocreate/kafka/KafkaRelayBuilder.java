package dev.cocreate.kafka;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Journal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What is optional of a relay.
 *
 * <p>For one thread; what it builds is for several.
 */
public final class KafkaRelayBuilder {

    private static final System.Logger LOG = System.getLogger(KafkaRelay.class.getName());

    private final Journal journal;
    private final Map<String, ?> settings;
    private final String topic;
    private final Envelope envelope;
    private String name;
    private int inFlight = 1_000;
    private Duration look = Duration.ofMillis(200);
    private Duration patience = Duration.ofSeconds(10);
    private Duration firstRetry = Duration.ofSeconds(1);
    private Consumer<CoCreateException> listener =
            what -> LOG.log(System.Logger.Level.WARNING, what.getMessage(), what);

    KafkaRelayBuilder(Journal journal, Map<String, ?> settings, String topic, Envelope envelope) {
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
    public KafkaRelayBuilder named(String given) {
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
    public KafkaRelayBuilder inFlight(int events) {
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
    public KafkaRelayBuilder lookEvery(Duration interval) {
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
    public KafkaRelayBuilder patience(Duration given) {
        patience = aboveZero("a relay's patience is", given);
        return this;
    }

    /**
     * Who is told when it does not get on. It is tried again afterwards in any case.
     *
     * @param told called once for each failed attempt, on the relay's thread
     * @return this
     */
    public KafkaRelayBuilder onTrouble(Consumer<CoCreateException> told) {
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
        return new KafkaRelay(plan(), checked::producer);
    }

    /** How long to wait after the first failure; for tests, which have no minutes. */
    KafkaRelayBuilder firstRetry(Duration given) {
        firstRetry = given;
        return this;
    }

    /** What was said so far. */
    Plan plan() {
        return new Plan(journal, topic, envelope, name, inFlight, look, patience, firstRetry, listener);
    }

    private static Duration aboveZero(String what, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException(what + " above zero, but " + given + " was given");
        }
        return given;
    }
}
