package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import dev.cocreate.journal.Wiped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A journal that lives as long as the process: for tests and for trying things out. Safe for several threads. */
public final class MemoryJournal implements Journal {

    private final List<StoredEvent> events = new ArrayList<>();
    /** Positions, by what they are looked up by, so that a wiped event is replaced in one place. */
    private final Map<StreamId, List<Integer>> streams = new HashMap<>();

    private final Map<PartyId, List<Integer>> concerning = new HashMap<>();
    private final Map<UUID, Integer> byId = new HashMap<>();
    private final Map<String, Long> cursors = new HashMap<>();
    private Frontier frontier = Frontier.empty();
    private boolean closed;

    @Override
    public synchronized Appended append(Commit commit) {
        checkOpen();
        Integer first = byId.get(commit.events().get(0).header().id());
        if (first != null) {
            int end = Math.min(events.size(), first + commit.events().size());
            return Again.answer(commit, events.subList(first, end));
        }
        for (Map.Entry<StreamId, Long> expected : commit.expected().entrySet()) {
            long actual = streams.getOrDefault(expected.getKey(), List.of()).size();
            if (actual != expected.getValue()) {
                return new Appended.Conflict(expected.getKey(), expected.getValue(), actual);
            }
        }
        for (NewEvent event : commit.events()) {
            if (byId.containsKey(event.header().id())) {
                throw Again.taken(event.header().id());
            }
        }
        List<StoredEvent> stored = new ArrayList<>(commit.events().size());
        for (NewEvent event : commit.events()) {
            stored.add(store(event));
        }
        return new Appended.Stored(stored, false);
    }

    private StoredEvent store(NewEvent event) {
        int position = events.size();
        StoredEvent stored = StoredEvent.at(position, event);
        events.add(stored);
        byId.put(event.header().id(), position);
        streams.computeIfAbsent(event.stream(), any -> new ArrayList<>()).add(position);
        for (PartyId party : event.header().concerns()) {
            concerning.computeIfAbsent(party, any -> new ArrayList<>()).add(position);
        }
        frontier = frontier.plus(event.entry());
        return stored;
    }

    @Override
    public synchronized List<StoredEvent> read(Query query, int limit) {
        checkOpen();
        Limits.page(limit);
        if (query instanceof Query.From from) {
            int first = within(from.position(), events.size());
            return List.copyOf(events.subList(first, within((long) first + limit, events.size())));
        }
        if (query instanceof Query.Of of) {
            List<Integer> all = streams.getOrDefault(of.stream(), List.of());
            return page(all, within(of.version(), all.size()), limit);
        }
        Query.Concerning about = (Query.Concerning) query;
        List<Integer> all = concerning.getOrDefault(about.party(), List.of());
        return page(all, firstAtOrAfter(all, about.position()), limit);
    }

    private List<StoredEvent> page(List<Integer> positions, int first, int limit) {
        List<StoredEvent> page = new ArrayList<>();
        for (int position : positions.subList(first, within((long) first + limit, positions.size()))) {
            page.add(events.get(position));
        }
        return List.copyOf(page);
    }

    private static int within(long index, int size) {
        return (int) Math.min(Math.max(0, index), size);
    }

    private static int firstAtOrAfter(List<Integer> positions, long position) {
        int low = 0;
        int high = positions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions.get(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public synchronized Head head() {
        checkOpen();
        return new Head(frontier);
    }

    @Override
    public synchronized Wiped wipe(Collection<Long> positions) {
        checkOpen();
        Set<Long> all = new HashSet<>(positions);
        for (long position : all) {
            Limits.stored(position, events.size());
        }
        int wiped = 0;
        for (long position : all) {
            StoredEvent event = events.get((int) position);
            if (event.payload().isPresent()) {
                events.set((int) position, new StoredEvent(position, event.header(), Optional.empty(), event.entry()));
                wiped++;
            }
        }
        return new Wiped(wiped, List.of());
    }

    @Override
    public Cursors cursors() {
        return new Cursors() {
            @Override
            public long at(String reader) {
                Limits.reader(reader);
                synchronized (MemoryJournal.this) {
                    checkOpen();
                    return cursors.getOrDefault(reader, 0L);
                }
            }

            @Override
            public boolean move(String reader, long from, long to) {
                Limits.reader(reader, to);
                synchronized (MemoryJournal.this) {
                    checkOpen();
                    if (cursors.getOrDefault(reader, 0L) != from) {
                        return false;
                    }
                    cursors.put(reader, to);
                    return true;
                }
            }
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void checkOpen() {
        if (closed) {
            throw new CoCreateException("using the journal in memory: it is closed, and what it held is gone", false);
        }
    }
}
