package dev.cocreate.core.internal.road;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cocreate.PartyId;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The states of streams, folded from the journal and kept while there is room; of long streams snapshots are taken, so
 * that the next process need not begin at the beginning. Emptying both changes nothing that anyone can see. Safe for
 * several threads.
 */
final class States {

    private static final int PAGE = 1_000;
    /** How many events a snapshot may be behind: few enough to be read in a moment. */
    private static final int APART = 256;
    /** Beyond so many parties a snapshot would cost more than it saves. */
    private static final int MOST_SUBJECTS = 64;
    /** How many events weigh as much as a stream with none. */
    private static final int A_STREAM = 100;

    /**
     * A state, how many events made it, and when the last of them happened.
     *
     * @param last {@link Instant#MIN} before any event
     * @param lastId the last event's
     * @param subjects whom the events are about whose content is in the state, if snapshots are taken of it
     * @param frozen the version of the last snapshot
     */
    record Versioned<S>(
            Fold<S> fold,
            S state,
            long version,
            Instant last,
            Optional<UUID> lastId,
            Set<PartyId> subjects,
            long frozen) {

        static <S> Versioned<S> empty(Fold<S> fold, StreamId stream) {
            return new Versioned<>(fold, fold.empty(stream), 0, Instant.MIN, Optional.empty(), Set.of(), 0);
        }

        Versioned<S> after(Recorded recorded) {
            return new Versioned<>(
                    fold,
                    fold.after(state, recorded),
                    version + 1,
                    recorded.at(),
                    Optional.of(recorded.header().id()),
                    withSubject(recorded),
                    frozen);
        }

        private Set<PartyId> withSubject(Recorded recorded) {
            PartyId subject = recorded.header().subject();
            boolean known = fold.frozenAs().isEmpty()
                    || recorded.event() instanceof Event.Erased
                    || subjects.contains(subject)
                    || subjects.size() > MOST_SUBJECTS;
            if (known) {
                return subjects;
            }
            Set<PartyId> more = new HashSet<>(subjects);
            more.add(subject);
            return Set.copyOf(more);
        }

        boolean isDueForSnapshot() {
            return version >= frozen + APART && fold.frozenAs().isPresent() && subjects.size() <= MOST_SUBJECTS;
        }

        Versioned<S> frozenNow() {
            return new Versioned<>(fold, state, version, last, lastId, subjects, version);
        }
    }

    private final Journal journal;
    private final Reading reading;
    private final Freezer freezer;
    private final Cache<StreamId, Versioned<?>> cache;

    /**
     * @param keep how many streams' states are kept, of short streams; of long ones fewer
     */
    States(Journal journal, Reading reading, Freezer freezer, int keep) {
        this.journal = journal;
        this.reading = reading;
        this.freezer = freezer;
        this.cache = CacheBuilder.newBuilder()
                .maximumWeight((long) keep * A_STREAM)
                .weigher((StreamId stream, Versioned<?> state) ->
                        (int) Math.min(Integer.MAX_VALUE, A_STREAM + state.version()))
                .build();
    }

    /** The state as last seen here, which another process may have taken further. */
    <S> Optional<Versioned<S>> seen(Fold<S> fold, StreamId stream) {
        return Optional.ofNullable(cache.getIfPresent(stream)).map(States::<S>cast);
    }

    /** The state now. */
    <S> Versioned<S> current(Fold<S> fold, StreamId stream) {
        Versioned<S> before = begun(fold, stream);
        return kept(stream, before, further(before, stream));
    }

    /** The state to go on from: as last seen here, or as in a snapshot, or empty. */
    private <S> Versioned<S> begun(Fold<S> fold, StreamId stream) {
        return seen(fold, stream)
                .or(() -> freezer.thaw(fold, stream).filter(state -> isOnRecord(stream, state)))
                .orElseGet(() -> Versioned.empty(fold, stream));
    }

    private <S> Versioned<S> kept(StreamId stream, Versioned<S> before, Versioned<S> read) {
        Versioned<S> now = read;
        if (now.isDueForSnapshot()) {
            freezer.freeze(stream, now);
            now = now.frozenNow();
        }
        if (now.version() > before.version() || cache.getIfPresent(stream) == null) {
            cache.asMap().merge(stream, now, (old, fresh) -> old.version() > fresh.version() ? old : fresh);
        }
        return now;
    }

    /** Brings what is kept of these streams as far as is wanted, all in one read. */
    void prepare(Collection<Wanted<?>> wanted) {
        Map<StreamId, Versioned<?>> begun = new LinkedHashMap<>();
        for (Wanted<?> each : wanted) {
            Versioned<?> seen = cache.getIfPresent(each.stream());
            if (!begun.containsKey(each.stream()) && (seen == null || seen.version() < each.events())) {
                begun.put(each.stream(), begun(each.fold(), each.stream()));
            }
        }
        if (begun.isEmpty()) {
            return;
        }
        List<Query.Of> queries = new ArrayList<>(begun.size());
        begun.forEach((stream, state) -> queries.add(new Query.Of(stream, state.version())));
        List<List<StoredEvent>> pages = journal.readEach(queries, PAGE);
        for (int i = 0; i < pages.size(); i++) {
            StreamId stream = queries.get(i).stream();
            take(stream, Objects.requireNonNull(begun.get(stream)), pages.get(i));
        }
    }

    private <S> void take(StreamId stream, Versioned<S> before, List<StoredEvent> page) {
        try {
            Versioned<S> read = after(before, page);
            kept(stream, before, page.size() == PAGE ? further(read, stream) : read);
        } catch (RuntimeException e) {
            // Whoever looks at this stream reads it anew, and is told then what is wrong with it.
            cache.invalidate(stream);
        }
    }

    /** Whether the journal has the event a snapshot rests on, at its place; not so if it is another journal by now. */
    private boolean isOnRecord(StreamId stream, Versioned<?> state) {
        List<StoredEvent> last = journal.read(new Query.Of(stream, state.version() - 1), 1);
        return !last.isEmpty()
                && state.lastId().equals(Optional.of(last.get(0).header().id()));
    }

    /** The state of so many events or more. */
    <S> Versioned<S> since(Fold<S> fold, StreamId stream, long version) {
        return seen(fold, stream).filter(state -> state.version() >= version).orElseGet(() -> current(fold, stream));
    }

    /** The state now, of a stream that is looked at too rarely to take up room. */
    <S> Versioned<S> once(Fold<S> fold, StreamId stream) {
        return further(Versioned.empty(fold, stream), stream);
    }

    private <S> Versioned<S> further(Versioned<S> before, StreamId stream) {
        Versioned<S> state = before;
        List<StoredEvent> page;
        do {
            page = journal.read(new Query.Of(stream, state.version()), PAGE);
            state = after(state, page);
        } while (page.size() == PAGE);
        return state;
    }

    private <S> Versioned<S> after(Versioned<S> before, List<StoredEvent> page) {
        Versioned<S> state = before;
        for (StoredEvent event : page) {
            state = state.after(reading.read(event));
        }
        return state;
    }

    /** Takes the states kept of the streams of these events, just stored, further. */
    void follow(List<Recorded> recorded) {
        List<StreamId> due = new ArrayList<>();
        for (Recorded each : recorded) {
            cache.asMap().computeIfPresent(each.header().stream(), (stream, state) -> {
                if (state.version() != each.header().version()) {
                    return state;
                }
                Versioned<?> next = state.after(each);
                if (next.isDueForSnapshot()) {
                    due.add(stream);
                    return next.frozenNow();
                }
                return next;
            });
        }
        for (StreamId stream : due) {
            Optional.ofNullable(cache.getIfPresent(stream)).ifPresent(state -> freezer.freeze(stream, state));
        }
    }

    void forget() {
        cache.invalidateAll();
        freezer.clear();
    }

    // A kind of stream has one fold, which its area owns; so what is kept under a stream is of that fold's type.
    @SuppressWarnings("unchecked")
    private static <S> Versioned<S> cast(Versioned<?> state) {
        return (Versioned<S>) state;
    }
}
