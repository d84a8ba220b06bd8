package dev.cocreate.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What is in a topic, as a consumer finds it, and whether that is what the journal holds. */
final class Arrivals {

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    /** Everything from the beginning, read until so many different events came. */
    static Arrivals of(Broker broker, String topic, long events) {
        Arrivals arrivals = new Arrivals();
        try (KafkaConsumer<byte[], byte[]> consumer = broker.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                    || arrivals.ids.size() < events) {
                assertThat(System.nanoTime())
                        .as("%d of %d events had come", arrivals.ids.size(), events)
                        .isLessThan(deadline);
                consumer.poll(Duration.ofMillis(100)).forEach(arrivals::add);
            }
        }
        return arrivals;
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        records.add(record);
        ids.add(UUID.fromString(header(record, "ce_id")));
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    int repeats() {
        return records.size() - ids.size();
    }

    /** A consumer that passes over ids it has seen sees every event once, as stored, and each stream in order. */
    void holdWhatIsIn(Journal journal) {
        Map<UUID, StoredEvent> stored = new HashMap<>();
        long next = 0;
        List<StoredEvent> page = journal.read(new Query.From(next), 1_000);
        while (!page.isEmpty()) {
            page.forEach(event -> stored.put(event.header().id(), event));
            next += page.size();
            page = journal.read(new Query.From(next), 1_000);
        }
        Set<UUID> seen = new HashSet<>();
        Map<Integer, Long> highest = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            UUID id = UUID.fromString(header(record, "ce_id"));
            StoredEvent event = stored.get(id);
            assertThat(event).as("%s is in the journal", id).isNotNull();
            assertThat(record.value() == null ? null : Bytes.of(record.value()))
                    .isEqualTo(event.payload().orElse(null));
            long position = Long.parseLong(header(record, "ce_sequence"));
            assertThat(position).isEqualTo(event.position());
            boolean fresh = position > highest.getOrDefault(record.partition(), -1L);
            assertThat(fresh)
                    .as("above the highest of its partition, and new by its id: position %d", position)
                    .isEqualTo(seen.add(id));
            if (fresh) {
                highest.put(record.partition(), position);
                String stream = event.header().stream().toString();
                assertThat(event.header().version())
                        .as("the next of %s", stream)
                        .isEqualTo(versions.getOrDefault(stream, 0L));
                versions.merge(stream, 1L, Long::sum);
            }
        }
        assertThat(seen).isEqualTo(stored.keySet());
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
