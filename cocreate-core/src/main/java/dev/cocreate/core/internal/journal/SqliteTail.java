package dev.cocreate.core.internal.journal;

import dev.cocreate.Bytes;
import dev.cocreate.journal.Frontier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The last events of a SQLite journal, which its indexes do not cover yet: by id, by stream and by party.
 *
 * <p>To keep an index in step with every event costs a page of the disk wherever in it the event belongs, and most of a
 * commit's time. So a commit writes the events alone, side by side, and the indexes follow, some hundred events at a
 * time and sorted, as in the log-structured merge-tree of O'Neil et al. (Acta Informatica 33, 1996). What they lack is
 * kept here. It is not a second truth: it all stands in the events, and whoever opens the file reads it from there.
 *
 * <p>Safe for several threads.
 */
final class SqliteTail {

    private long first;
    private long size;
    // Of the tree over all events but those whose leaves wait: they are folded when the tree is asked for.
    private Frontier folded = Frontier.empty();
    private final List<Bytes> leaves = new ArrayList<>();
    private boolean known;
    private final Map<UUID, Long> ids = new HashMap<>();
    private final Map<String, Recent> streams = new HashMap<>();
    private final Map<String, List<Long>> parties = new HashMap<>();

    /** What the tail keeps of an event. */
    record Entry(UUID id, String stream, long version, List<String> parties, Bytes leaf) {}

    /** The events of one stream: consecutive versions from one on. */
    private record Recent(long version, List<Long> positions) {}

    /**
     * Where the events of a stream or a party are, in order.
     *
     * @param name of stream or party
     * @param first the version of the stream's first, or the position of the party's first
     */
    record Part(String name, long first, List<Long> positions) {}

    /**
     * All the tail holds, sorted by name, for the indexes to take over.
     *
     * @param first the position of its first event
     * @param frontier of the tree with its last event
     */
    record Content(long first, Frontier frontier, List<Part> streams, List<Part> parties) {}

    /** How one connection reads what the tail lacks. For one thread at a time. */
    static final class Source {
        private final PreparedStatement size;
        private final PreparedStatement head;
        private final PreparedStatement events;

        Source(Connection connection) throws SQLException {
            this.size = connection.prepareStatement("SELECT max(position) + 1 FROM event");
            this.head = connection.prepareStatement("SELECT indexed, roots FROM head");
            this.events = connection.prepareStatement(
                    "SELECT id, stream, version, concerns, entry FROM event WHERE position >= ? ORDER BY position");
        }

        private long size() throws SQLException {
            return Rows.number(size);
        }

        private Frontier indexed() throws SQLException {
            try (ResultSet row = head.executeQuery()) {
                row.next();
                return Rows.frontier(row.getLong(1), row.getBytes(2));
            }
        }

        private List<Entry> from(long position) throws SQLException {
            List<Entry> entries = new ArrayList<>();
            events.setLong(1, position);
            try (ResultSet row = events.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            Rows.id(row.getBytes(1)),
                            row.getString(2),
                            row.getLong(3),
                            List.of(row.getString(4).split(Rows.BETWEEN, -1)),
                            Bytes.of(row.getBytes(5))));
                }
            }
            return entries;
        }
    }

    /** Reads what other processes stored since, or everything if this is the first look. */
    synchronized void catchUp(Source source) throws SQLException {
        if (known && source.size() <= size) {
            return;
        }
        // In this order: should the indexes move on in between, the tail holds some events that they cover as well.
        Frontier indexed = source.indexed();
        if (!known || indexed.size() > first) {
            startAt(indexed);
        }
        long position = size;
        for (Entry each : source.from(position)) {
            add(position++, each);
        }
    }

    /** Starts anew behind the events that the indexes cover. */
    synchronized void startAt(Frontier indexed) {
        ids.clear();
        streams.clear();
        parties.clear();
        leaves.clear();
        first = indexed.size();
        size = first;
        folded = indexed;
        known = true;
    }

    /** Keeps an event that is durable; one that is kept already is passed over. */
    synchronized void add(long position, Entry entry) {
        if (position < size) {
            return;
        }
        ids.put(entry.id(), position);
        streams.computeIfAbsent(entry.stream(), any -> new Recent(entry.version(), new ArrayList<>()))
                .positions()
                .add(position);
        for (String party : entry.parties()) {
            parties.computeIfAbsent(party, any -> new ArrayList<>()).add(position);
        }
        leaves.add(entry.leaf());
        size++;
    }

    /** Trusts nothing any more; the next to ask reads the file again. */
    synchronized void forget() {
        known = false;
    }

    /** How many events it holds. */
    synchronized long length() {
        return size - first;
    }

    synchronized Content content() {
        List<Part> ofStreams = new ArrayList<>(streams.size());
        streams.forEach(
                (name, recent) -> ofStreams.add(new Part(name, recent.version(), List.copyOf(recent.positions()))));
        List<Part> ofParties = new ArrayList<>(parties.size());
        parties.forEach((name, positions) -> ofParties.add(new Part(name, positions.get(0), List.copyOf(positions))));
        ofStreams.sort(Comparator.comparing(Part::name));
        ofParties.sort(Comparator.comparing(Part::name));
        return new Content(first, frontier(), ofStreams, ofParties);
    }

    /** The right edge of the tree over all events. */
    synchronized Frontier frontier() {
        for (Bytes leaf : leaves) {
            folded = folded.plus(leaf);
        }
        leaves.clear();
        return folded;
    }

    /** How many events there are in all. */
    synchronized long size() {
        return size;
    }

    /** Where an event is, or -1 if not here. */
    synchronized long position(UUID id) {
        return ids.getOrDefault(id, -1L);
    }

    /** How many events a stream holds, or -1 if none is here. */
    synchronized long version(String stream) {
        Recent recent = streams.get(stream);
        return recent == null ? -1 : recent.version() + recent.positions().size();
    }

    /** Where the events of a stream are, from a version on; of those that are here. */
    synchronized List<Long> of(String stream, long version) {
        Recent recent = streams.get(stream);
        if (recent == null) {
            return List.of();
        }
        int from = (int) Math.min(
                Math.max(0, version - recent.version()), recent.positions().size());
        return List.copyOf(recent.positions().subList(from, recent.positions().size()));
    }

    /** Where the events that concern a party are, from a position on; of those that are here. */
    synchronized List<Long> concerning(String party, long position) {
        return parties.getOrDefault(party, List.of()).stream()
                .filter(each -> each >= position)
                .toList();
    }
}
