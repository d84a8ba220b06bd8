package dev.cocreate.kafka;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Journal;
import java.time.Duration;
import java.util.function.Consumer;

/** What a relay was told when it was built ({@link KafkaRelayBuilder}). */
record Plan(
        Journal journal,
        String topic,
        Envelope envelope,
        String name,
        int inFlight,
        Duration look,
        Duration patience,
        Duration firstRetry,
        Consumer<CoCreateException> listener) {}
