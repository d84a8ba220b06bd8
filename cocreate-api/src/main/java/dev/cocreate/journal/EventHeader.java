package dev.cocreate.journal;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What stands outside the sealed payload of an event. It outlives an erasure, so it holds ids and times, never content.
 *
 * <p>Immutable.
 *
 * @param id unique in the journal
 * @param stream the stream it belongs to
 * @param version how many events the stream held before it, so that a person's trail shows any gap
 * @param type what happened, such as {@code dialogue.turn-said}
 * @param schema the version of the payload's form, from 1
 * @param at when it was accepted; cut to microseconds
 * @param by who did it
 * @param subject whose key seals the payload
 * @param concerns everybody whose trail shows it, at least {@code by} and {@code subject}; sorted
 */
public record EventHeader(
        UUID id,
        StreamId stream,
        long version,
        String type,
        int schema,
        Instant at,
        PartyId by,
        PartyId subject,
        SortedSet<PartyId> concerns) {

    /**
     * Checks and copies; adds {@code by} and {@code subject} to those concerned.
     *
     * @param id as above
     * @param stream as above
     * @param version at least 0
     * @param type 1 to 64 characters
     * @param schema at least 1
     * @param at as above
     * @param by as above
     * @param subject as above
     * @param concerns as above
     * @throws IllegalArgumentException if version, type or schema is outside its range
     */
    public EventHeader {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stream, "stream");
        if (version < 0) {
            throw new IllegalArgumentException("a version is at least 0, but was " + version);
        }
        if (type.isEmpty() || type.length() > 64) {
            throw new IllegalArgumentException("an event type has 1 to 64 characters, but was '" + type + "'");
        }
        if (schema < 1) {
            throw new IllegalArgumentException("a schema is at least 1, but was " + schema);
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        SortedSet<PartyId> all = new TreeSet<>(concerns);
        all.add(by);
        all.add(subject);
        concerns = Collections.unmodifiableSortedSet(all);
    }

    /**
     * The bytes the log commits to: every part in the order above, texts in UTF-8 behind a four-byte length, numbers
     * big-endian, the time as microseconds since 1970.
     *
     * @return the same for equal headers, on any machine
     */
    public Bytes encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(160);
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeLong(id.getMostSignificantBits());
            data.writeLong(id.getLeastSignificantBits());
            text(data, stream.toString());
            data.writeLong(version);
            text(data, type);
            data.writeInt(schema);
            data.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            text(data, by.value());
            text(data, subject.value());
            data.writeInt(concerns.size());
            for (PartyId party : concerns) {
                text(data, party.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(out.toByteArray());
    }

    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
