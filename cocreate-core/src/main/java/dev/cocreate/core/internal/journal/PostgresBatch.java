package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Frontier;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Commits that go into one transaction: checked one after the other against what those before them leave behind, and
 * written together, in a fixed number of rounds to the server however many they are. For one thread.
 */
final class PostgresBatch {

    private final PostgresSession session;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final Map<UUID, List<StoredEvent>> here = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final long from;
    private Frontier frontier;

    private PostgresBatch(PostgresSession session, Frontier frontier) {
        this.session = session;
        this.frontier = frontier;
        this.from = frontier.size();
    }

    /** Locks the head, checks and writes; the transaction's end is the caller's. */
    static List<Supplier<Appended>> store(PostgresSession session, List<Commit> commits) throws SQLException {
        PostgresBatch batch = new PostgresBatch(session, session.lockHead());
        Set<StreamId> streams = new LinkedHashSet<>();
        commits.forEach(commit -> streams.addAll(commit.expected().keySet()));
        batch.versions.putAll(session.versions(streams));
        List<Supplier<Appended>> answers = new ArrayList<>(commits.size());
        for (Commit commit : commits) {
            answers.add(batch.storeOne(commit));
        }
        if (!batch.events.isEmpty()) {
            session.insert(batch.from, batch.events);
            session.writeHead(batch.frontier);
        }
        return answers;
    }

    private Supplier<Appended> storeOne(Commit commit) throws SQLException {
        for (Map.Entry<StreamId, Long> expected : commit.expected().entrySet()) {
            long actual = versions.getOrDefault(expected.getKey(), 0L);
            if (actual != expected.getValue()) {
                return moved(commit, new Appended.Conflict(expected.getKey(), expected.getValue(), actual));
            }
        }
        List<StoredEvent> stored = new ArrayList<>(commit.events().size());
        for (NewEvent event : commit.events()) {
            stored.add(StoredEvent.at(frontier.size(), event));
            events.add(event);
            frontier = frontier.plus(event.entry());
            versions.put(event.stream(), event.header().version() + 1);
        }
        here.put(commit.events().get(0).header().id(), stored);
        Appended answer = new Appended.Stored(stored, false);
        return () -> answer;
    }

    // Moved on by this very commit, perhaps, if the caller did not hear the first answer.
    private Supplier<Appended> moved(Commit commit, Appended.Conflict conflict) throws SQLException {
        UUID first = commit.events().get(0).header().id();
        List<StoredEvent> inThisBatch = here.get(first);
        if (inThisBatch != null) {
            return () -> Again.answer(commit, inThisBatch);
        }
        long position = session.position(first);
        if (position < 0) {
            return () -> conflict;
        }
        List<StoredEvent> stored =
                session.read(new Query.From(position), commit.events().size());
        return () -> Again.answer(commit, stored);
    }

    /**
     * What a commit that was refused as a duplicate is told, once its transaction is rolled back.
     *
     * @throws SQLException the duplicate itself, if none of its ids is stored
     */
    static IllegalArgumentException taken(PostgresSession session, Commit commit, SQLException duplicate)
            throws SQLException {
        for (NewEvent event : commit.events()) {
            if (session.position(event.header().id()) >= 0) {
                return Again.taken(event.header().id());
            }
        }
        throw duplicate;
    }
}
