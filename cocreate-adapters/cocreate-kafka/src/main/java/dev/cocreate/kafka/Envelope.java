package dev.cocreate.kafka;

import dev.cocreate.Bytes;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StoredEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * How an event looks outside: CloudEvents 1.0 in the binary mode of its Kafka binding. The record's value is the sealed
 * payload as stored, its key the stream's surrogate, and its headers are these:
 *
 * <table>
 * <caption>The headers of a record</caption>
 * <tr><th>header</th><th>what it says</th></tr>
 * <tr><td>{@code ce_specversion}</td><td>{@code 1.0}</td></tr>
 * <tr><td>{@code ce_id}</td><td>the event's id: what is equal in it is the same event again</td></tr>
 * <tr><td>{@code ce_source}</td><td>where it comes from</td></tr>
 * <tr><td>{@code ce_type}</td><td>what happened, such as {@code dev.cocreate.dialogue.turn-said}</td></tr>
 * <tr><td>{@code ce_subject}</td><td>whom it is about, by her surrogate</td></tr>
 * <tr><td>{@code ce_time}</td><td>when it was accepted, in UTC</td></tr>
 * <tr><td>{@code ce_sequence}</td><td>its position in the journal, 19 digits, so that they sort as text too</td></tr>
 * <tr><td>{@code ce_streamversion}</td><td>how many events its stream held before it</td></tr>
 * <tr><td>{@code ce_schemaversion}</td><td>the version of the payload's form</td></tr>
 * <tr><td>{@code ce_erased}</td><td>{@code true} if its content was erased; it then has no value. Else absent</td></tr>
 * <tr><td>{@code content-type}</td><td>{@code application/octet-stream}; absent without a value</td></tr>
 * </table>
 *
 * <p>Immutable, if the surrogates are.
 *
 * @param source where the events come from, as CloudEvents names it, such as {@code https://florist.example/events}
 * @param surrogates what parties and streams are called outside
 */
public record Envelope(URI source, Surrogates surrogates) {

    /**
     * Checks that the source says something.
     *
     * @param source as above
     * @param surrogates as above
     * @throws IllegalArgumentException if the source is empty
     */
    public Envelope {
        Objects.requireNonNull(surrogates, "surrogates");
        if (source.toString().isEmpty()) {
            throw new IllegalArgumentException(
                    "the source of events is a URI of at least one character, but was empty");
        }
    }

    /**
     * An envelope whose surrogates are made under a secret.
     *
     * @param source where the events come from
     * @param secret see {@link Surrogates#keyed}
     * @return the envelope
     * @throws IllegalArgumentException if the source is empty or the secret too short
     */
    public static Envelope of(URI source, Bytes secret) {
        return new Envelope(source, Surrogates.keyed(secret));
    }

    /** The event as a record for the topic. Without a time of its own: what is kept for a while is kept from arrival. */
    ProducerRecord<byte[], byte[]> record(String topic, StoredEvent event) {
        EventHeader header = event.header();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                utf8(surrogates.of(header.stream())),
                event.payload().map(Bytes::toArray).orElse(null));
        Headers headers = record.headers()
                .add("ce_specversion", utf8("1.0"))
                .add("ce_id", utf8(header.id().toString()))
                .add("ce_source", utf8(source.toString()))
                .add("ce_type", utf8("dev.cocreate." + header.type()))
                .add("ce_subject", utf8(surrogates.of(header.subject())))
                .add("ce_time", utf8(header.at().toString()))
                .add("ce_sequence", utf8(String.format(Locale.ROOT, "%019d", event.position())))
                .add("ce_streamversion", utf8(Long.toString(header.version())))
                .add("ce_schemaversion", utf8(Integer.toString(header.schema())));
        if (event.payload().isPresent()) {
            headers.add("content-type", utf8("application/octet-stream"));
        } else {
            headers.add("ce_erased", utf8("true"));
        }
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
