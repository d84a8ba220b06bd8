package dev.cocreate.testkit.journal;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StreamId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Events to try a journal with: the same for the same seed, no two alike.
 *
 * <p>For one thread.
 */
public final class Drafts {

    private static final Instant DAWN = Instant.parse("2026-03-01T06:00:00Z");

    private final Random random;
    private long count;

    /**
     * Events from a seed.
     *
     * @param seed any; others give other events
     */
    public Drafts(long seed) {
        this.random = new Random(seed);
    }

    /**
     * An event of one party's, concerning herself alone.
     *
     * @param stream where it belongs
     * @param version its place there, from 0
     * @param by whose
     * @return the event
     */
    public NewEvent event(StreamId stream, long version, PartyId by) {
        return event(stream, version, by, new TreeSet<>(Set.of(by)), content());
    }

    /**
     * An event with these parts.
     *
     * @param stream where it belongs
     * @param version its place there, from 0
     * @param by who did it, and whom it is about
     * @param concerns whose trail shows it
     * @param payload its content
     * @return the event
     */
    public NewEvent event(StreamId stream, long version, PartyId by, SortedSet<PartyId> concerns, Bytes payload) {
        Instant at = DAWN.plusNanos(count++ * 1_000);
        EventHeader header = new EventHeader(
                new UUID(random.nextLong(), random.nextLong()),
                stream,
                version,
                "contract.tried",
                1,
                at,
                by,
                by,
                concerns);
        return new NewEvent(header, payload, bytes(NewEvent.ENTRY_SIZE));
    }

    /**
     * A commit of as many events of one stream.
     *
     * @param stream where they belong
     * @param from how many events it is expected to hold
     * @param events how many; at least 1
     * @param by whose
     * @return the commit
     */
    public Commit commit(StreamId stream, long from, int events, PartyId by) {
        NewEvent[] all = new NewEvent[events];
        for (int i = 0; i < events; i++) {
            all[i] = event(stream, from + i, by);
        }
        return new Commit(List.of(all), Map.of(stream, from));
    }

    /**
     * A commit of these events; each stream is expected to hold what precedes the first of its events.
     *
     * @param events at least one
     * @return the commit
     */
    public static Commit commit(NewEvent... events) {
        Map<StreamId, Long> expected = new HashMap<>();
        for (NewEvent event : events) {
            expected.putIfAbsent(event.stream(), event.header().version());
        }
        return new Commit(List.of(events), expected);
    }

    /**
     * The same event but for its content.
     *
     * @param event the event
     * @return another, of the same id
     */
    public NewEvent changed(NewEvent event) {
        return new NewEvent(event.header(), content(), bytes(NewEvent.ENTRY_SIZE));
    }

    private Bytes content() {
        return Bytes.of(("content " + random.nextLong()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes of all kinds.
     *
     * @param size how many
     * @return that many
     */
    public Bytes bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
