package dev.cocreate.benchmarks.journal;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StreamId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * A writer's book whose lines come decided and sealed, so that appending them is all there is to measure: the same header
 * as {@link Noted}'s, and as many bytes of payload. For one thread.
 */
final class ReadyBook {

    private static final int SEALED = 223;

    private final Clock clock = Clock.systemUTC();
    private final Ids ids = Ids.ordered(clock);
    private final StreamId stream;
    private final PartyId writer;
    private final Bytes payload;
    private final Bytes entry;
    private long version;

    ReadyBook(PartyId writer) {
        this.writer = writer;
        this.stream = StreamId.of("ready", writer.value());
        this.payload = random(SEALED);
        this.entry = random(NewEvent.ENTRY_SIZE);
    }

    private static Bytes random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** Appends the next line; returns when it is durable. */
    long append(Journal journal) {
        EventHeader header = new EventHeader(
                ids.next(),
                stream,
                version,
                "book.noted",
                1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                writer,
                writer,
                new TreeSet<>(List.of(writer, PartyId.of("library"))));
        Commit commit = new Commit(List.of(new NewEvent(header, payload, entry)), Map.of(stream, version));
        if (journal.append(commit) instanceof Appended.Stored stored) {
            version++;
            return stored.events().get(0).position();
        }
        throw new IllegalStateException("nobody else writes in " + stream);
    }
}
