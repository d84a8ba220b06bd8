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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Commits that go into one transaction: checked one after the other against what those before them leave behind, and
 * written together, in a fixed number of rounds to the server however many they are. For one thread.
 */
final class PostgresBatch {

    private final PostgresSession session;
    private final Frontier first;
    private final boolean locked;
    /** How many events streams held before this batch; as the first commit that looked at one has it, unless locked. */
    private final Map<StreamId, Long> before = new HashMap<>();

    private final Map<StreamId, Long> versions = new HashMap<>();
    private final Map<UUID, List<StoredEvent>> here = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final List<Supplier<Appended>> answers = new ArrayList<>();
    private Frontier frontier;

    private PostgresBatch(PostgresSession session, Frontier frontier, boolean locked) {
        this.session = session;
        this.frontier = frontier;
        this.first = frontier;
        this.locked = locked;
    }

    /**
     * Writes everything in one statement that stores nothing unless the head is still where this process left it, and
     * every stream where the commits expect it. Empty if so much was not to be had at once: then {@link #locked} tells
     * what is stored and what is not.
     */
    static Optional<PostgresBatch> attempt(PostgresSession session, Frontier left, List<Commit> commits)
            throws SQLException {
        PostgresBatch batch = new PostgresBatch(session, left, false);
        batch.check(commits);
        boolean stored =
                !batch.events.isEmpty() && session.append(batch.first, batch.events, batch.frontier, batch.before);
        return stored ? Optional.of(batch) : Optional.empty();
    }

    /** Locks the head, checks and writes; the transaction's end is the caller's. */
    static PostgresBatch locked(PostgresSession session, List<Commit> commits) throws SQLException {
        PostgresBatch batch = new PostgresBatch(session, session.lockHead(), true);
        Set<StreamId> streams = new LinkedHashSet<>();
        commits.forEach(commit -> streams.addAll(commit.expected().keySet()));
        batch.before.putAll(session.versions(streams));
        batch.check(commits);
        if (!batch.events.isEmpty() && !session.append(batch.first, batch.events, batch.frontier, Map.of())) {
            throw new IllegalStateException("the head row was changed by somebody who had not locked it");
        }
        return batch;
    }

    /** What the callers get, in the order of their commits. */
    List<Supplier<Appended>> answers() {
        return answers;
    }

    /** The tree over all events when this is stored. */
    Frontier frontier() {
        return frontier;
    }

    private void check(List<Commit> commits) throws SQLException {
        for (Commit commit : commits) {
            answers.add(storeOne(commit));
        }
    }

    private Supplier<Appended> storeOne(Commit commit) throws SQLException {
        for (Map.Entry<StreamId, Long> expected : commit.expected().entrySet()) {
            long actual = version(expected.getKey(), expected.getValue());
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

    private long version(StreamId stream, long expected) {
        Long now = versions.get(stream);
        if (now != null) {
            return now;
        }
        return locked ? before.getOrDefault(stream, 0L) : before.computeIfAbsent(stream, unknown -> expected);
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
