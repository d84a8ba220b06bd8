package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.journal.Wiped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** A journal of nothing but entries, made from a seed: for logs of any size. Counts how often it is read. */
final class Entries implements Journal {

    private static final PartyId SOMEBODY = PartyId.of("somebody");

    private final List<Bytes> entries = new ArrayList<>();
    private Frontier frontier = Frontier.empty();
    private int reads;

    static Entries of(int size) {
        Entries entries = new Entries();
        entries.grow(size, 1);
        return entries;
    }

    /** Adds entries until there are so many; other seeds make other entries. */
    void grow(int size, int seed) {
        for (int i = entries.size(); i < size; i++) {
            add(entry(i, seed));
        }
    }

    void add(Bytes entry) {
        entries.add(entry);
        frontier = frontier.plus(entry);
    }

    /** Leaves only the first ones, as a database file put back does. */
    void rollBack(int size) {
        List<Bytes> kept = List.copyOf(entries.subList(0, size));
        entries.clear();
        frontier = Frontier.empty();
        kept.forEach(this::add);
    }

    void replace(int index, Bytes entry) {
        entries.set(index, entry);
    }

    Bytes entry(int index) {
        return entries.get(index);
    }

    int reads() {
        return reads;
    }

    static Bytes entry(int index, int seed) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + index).getBytes(StandardCharsets.UTF_8));
            byte[] entry = new byte[33];
            entry[0] = 1;
            System.arraycopy(hash, 0, entry, 1, 32);
            return Bytes.of(entry);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Appended append(Commit commit) {
        throw new UnsupportedOperationException("these entries grow otherwise");
    }

    @Override
    public List<StoredEvent> read(Query query, int limit) {
        reads++;
        long from = ((Query.From) query).position();
        List<StoredEvent> page = new ArrayList<>();
        for (long i = from; i < entries.size() && page.size() < limit; i++) {
            EventHeader header = new EventHeader(
                    new UUID(0, i),
                    StreamId.of("entries", "one"),
                    i,
                    "entries.entry",
                    1,
                    Instant.EPOCH,
                    SOMEBODY,
                    SOMEBODY,
                    new TreeSet<>());
            page.add(new StoredEvent(i, header, Optional.empty(), entries.get((int) i)));
        }
        return page;
    }

    @Override
    public Head head() {
        return new Head(frontier);
    }

    @Override
    public Wiped wipe(Collection<Long> positions) {
        throw new UnsupportedOperationException("entries hold nothing to wipe");
    }

    @Override
    public Cursors cursors() {
        throw new UnsupportedOperationException("nobody follows these entries");
    }

    @Override
    public void close() {}
}
