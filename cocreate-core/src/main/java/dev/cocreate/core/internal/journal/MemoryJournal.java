package dev.cocreate.core.internal.journal;

import dev.cocreate.CoCreateException;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.Head;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A journal that lives as long as the process: for tests and for trying things out. Safe for several threads. */
public final class MemoryJournal implements Journal {

    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<StreamId, List<StoredEvent>> streams = new HashMap<>();
    private final Map<PartyId, List<StoredEvent>> concerning = new HashMap<>();
    private final Map<UUID, StoredEvent> byId = new HashMap<>();
    private Frontier frontier = Frontier.empty();
    private boolean closed;

    @Override
    public synchronized Appended append(Commit commit) {
        checkOpen();
        StoredEvent first = byId.get(commit.events().get(0).header().id());
        if (first != null) {
            return again(commit, first.position());
        }
        for (Map.Entry<StreamId, Long> expected : commit.expected().entrySet()) {
            long actual = streams.getOrDefault(expected.getKey(), List.of()).size();
            if (actual != expected.getValue()) {
                return new Appended.Conflict(expected.getKey(), expected.getValue(), actual);
            }
        }
        List<StoredEvent> stored = new ArrayList<>(commit.events().size());
        for (NewEvent event : commit.events()) {
            stored.add(store(event));
        }
        return new Appended.Stored(stored, false);
    }

    private StoredEvent store(NewEvent event) {
        StoredEvent stored = StoredEvent.at(events.size(), event);
        events.add(stored);
        byId.put(event.header().id(), stored);
        streams.computeIfAbsent(event.stream(), any -> new ArrayList<>()).add(stored);
        for (PartyId party : event.header().concerns()) {
            concerning.computeIfAbsent(party, any -> new ArrayList<>()).add(stored);
        }
        frontier = frontier.plus(event.entry());
        return stored;
    }

    private Appended again(Commit commit, long from) {
        List<StoredEvent> stored = new ArrayList<>();
        for (int i = 0; i < commit.events().size(); i++) {
            StoredEvent before = from + i < events.size() ? events.get((int) from + i) : null;
            if (before == null
                    || !before.equals(StoredEvent.at(from + i, commit.events().get(i)))) {
                throw new IllegalArgumentException("an event id names one event, but "
                        + commit.events().get(i).header().id() + " is stored already with other content");
            }
            stored.add(before);
        }
        return new Appended.Stored(stored, true);
    }

    @Override
    public synchronized List<StoredEvent> read(Query query, int limit) {
        checkOpen();
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, but was " + limit);
        }
        if (query instanceof Query.From from) {
            return page(events, from.position(), limit);
        }
        if (query instanceof Query.Of of) {
            return page(streams.getOrDefault(of.stream(), List.of()), of.version(), limit);
        }
        Query.Concerning about = (Query.Concerning) query;
        List<StoredEvent> all = concerning.getOrDefault(about.party(), List.of());
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).position() < about.position()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return page(all, low, limit);
    }

    private static List<StoredEvent> page(List<StoredEvent> all, long from, int limit) {
        int first = (int) Math.min(Math.max(0, from), all.size());
        return List.copyOf(all.subList(first, (int) Math.min(all.size(), (long) first + limit)));
    }

    @Override
    public synchronized Head head() {
        checkOpen();
        return new Head(frontier);
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
