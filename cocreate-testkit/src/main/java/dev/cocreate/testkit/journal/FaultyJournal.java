package dev.cocreate.testkit.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.journal.Wiped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A journal over another that fails now and then, as stores do: before anything was stored, after it was stored and
 * before the answer came, or when reading. And it is stricter than a store need be: it refuses events whose times run
 * backwards within their stream.
 *
 * <p>The same seed gives the same faults to the same calls. For one thread at a time.
 */
public final class FaultyJournal implements Journal {

    private final Journal sound;
    private final Random random;
    private final double odds;
    private final Map<StreamId, Instant> latest = new HashMap<>();

    /**
     * Over another journal.
     *
     * @param sound the journal that does the work
     * @param seed of the faults
     * @param odds how likely each call fails; from 0 to below 1
     * @throws IllegalArgumentException if the odds are outside that range
     */
    public FaultyJournal(Journal sound, long seed, double odds) {
        if (!(odds >= 0 && odds < 1)) {
            throw new IllegalArgumentException("odds are from 0 to below 1, but were " + odds);
        }
        this.sound = sound;
        this.random = new Random(seed);
        this.odds = odds;
    }

    @Override
    public Appended append(Commit commit) {
        perhapsFail("storing: nothing was stored");
        Appended answer = sound.append(commit);
        if (answer instanceof Appended.Stored) {
            for (NewEvent event : commit.events()) {
                checkTime(event.header());
            }
        }
        perhapsFail("storing: whether anything was stored is not known");
        return answer;
    }

    private void checkTime(EventHeader header) {
        Instant before = latest.getOrDefault(header.stream(), Instant.MIN);
        if (header.at().isBefore(before)) {
            throw new IllegalStateException(
                    "time ran backwards in " + header.stream() + ", from " + before + " to " + header.at());
        }
        latest.put(header.stream(), header.at());
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        perhapsFail("reading");
        return sound.read(query, limit);
    }

    @Override
    public Head head() {
        perhapsFail("reading");
        return sound.head();
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        perhapsFail("erasing: nothing was erased");
        Wiped wiped = sound.wipe(positions);
        perhapsFail("erasing: whether anything was erased is not known");
        return wiped;
    }

    @Override
    public Cursors cursors() {
        Cursors cursors = sound.cursors();
        return new Cursors() {
            @Override
            public long at(String reader) {
                perhapsFail("reading");
                return cursors.at(reader);
            }

            @Override
            public boolean move(String reader, long from, long to) {
                perhapsFail("moving a reader: it was not moved");
                boolean moved = cursors.move(reader, from, to);
                perhapsFail("moving a reader: whether it was moved is not known");
                return moved;
            }
        };
    }

    @Override
    public void close() {
        sound.close();
    }

    private void perhapsFail(String doing) {
        if (random.nextDouble() < odds) {
            throw new CoCreateException(doing + "; this is a planted fault", true);
        }
    }
}
