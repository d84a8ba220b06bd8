package dev.cocreate.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the host says to Kafka's producer, and what the relay insists on.
 *
 * <p>One request at a time for each broker: with more, a request that is refused for good could be overtaken by the next
 * one, already under way, and a stream's events would arrive in another order than they happened.
 */
final class ProducerSettings {

    private static final Map<String, String> INSISTED = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1",
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG, "false");

    private final Map<String, Object> settings;

    /**
     * @throws IllegalArgumentException if the host's settings are no producer's, or contradict what is insisted on
     */
    ProducerSettings(Map<String, ?> given, String relay) {
        settings = new HashMap<>(given);
        INSISTED.forEach((key, value) -> {
            Object other = settings.put(key, value);
            boolean same = other == null
                    || other.toString().equals(value)
                    || (key.equals(ProducerConfig.ACKS_CONFIG)
                            && other.toString().equals("-1"));
            if (!same) {
                throw new IllegalArgumentException("a relay produces with " + key + " = " + value + ", but " + key
                        + " was given as " + other + "; leave it out");
            }
        });
        for (String own : new String[] {
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG
        }) {
            if (settings.containsKey(own)) {
                throw new IllegalArgumentException("a relay sends bytes outside transactions; leave out " + own);
            }
        }
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, relay.replaceAll("[^A-Za-z0-9._-]", "-"));
        // How long a broker that is away may hold up a relay that is to close.
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        try {
            new ProducerConfig(settings);
        } catch (ConfigException e) {
            throw new IllegalArgumentException("these are no settings of a Kafka producer: " + e.getMessage(), e);
        }
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(settings);
    }
}
