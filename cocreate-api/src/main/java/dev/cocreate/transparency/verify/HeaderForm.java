package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;

/** Reads a header from the bytes the log committed to. */
final class HeaderForm {

    private static final String WHAT = "an event's header";
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_PARTIES = 100_000;

    private HeaderForm() {}

    /** The header that has this encoding, and no other bytes after it. */
    static EventHeader parse(Bytes encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded.toArray());
        try {
            EventHeader header = read(in);
            if (header.encoded().equals(encoded)) {
                return header;
            }
        } catch (BufferUnderflowException e) {
            throw new MalformedEvidenceException(WHAT, "it is cut short");
        } catch (MalformedEvidenceException e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new MalformedEvidenceException(WHAT, "a part of it is outside its range");
        }
        throw new MalformedEvidenceException(WHAT, "the same header is written otherwise");
    }

    private static EventHeader read(ByteBuffer in) {
        UUID id = new UUID(in.getLong(), in.getLong());
        StreamId stream = StreamId.parse(text(in));
        long version = in.getLong();
        String type = text(in);
        int schema = in.getInt();
        Instant at = Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
        PartyId by = PartyId.of(text(in));
        PartyId subject = PartyId.of(text(in));
        int parties = in.getInt();
        if (parties < 0 || parties > MOST_PARTIES) {
            throw new MalformedEvidenceException(WHAT, "it concerns more parties than there can be");
        }
        TreeSet<PartyId> concerns = new TreeSet<>();
        for (int i = 0; i < parties; i++) {
            concerns.add(PartyId.of(text(in)));
        }
        return new EventHeader(id, stream, version, type, schema, at, by, subject, concerns);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new MalformedEvidenceException(WHAT, "a text in it is longer than it can be");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return Form.utf8(WHAT, Bytes.of(bytes));
    }
}
