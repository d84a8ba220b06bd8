package dev.cocreate.core.internal.road;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.util.List;
import java.util.Optional;

/**
 * The states of streams, folded from the journal and kept while there is room. Emptying it changes nothing that anyone
 * can see. Safe for several threads.
 */
final class States {

    private static final int PAGE = 1_000;

    /** A state and how many events made it. */
    record Versioned<S>(Fold<S> fold, S state, long version) {

        Versioned<S> after(Recorded recorded) {
            return new Versioned<>(fold, fold.after(state, recorded), version + 1);
        }
    }

    private final Journal journal;
    private final Reading reading;
    private final Cache<StreamId, Versioned<?>> cache;

    States(Journal journal, Reading reading, int keep) {
        this.journal = journal;
        this.reading = reading;
        this.cache = CacheBuilder.newBuilder().maximumSize(keep).build();
    }

    /** The state as last seen here, which another process may have taken further. */
    <S> Optional<Versioned<S>> seen(Fold<S> fold, StreamId stream) {
        return Optional.ofNullable(cache.getIfPresent(stream)).map(States::<S>cast);
    }

    /** The state now. */
    <S> Versioned<S> current(Fold<S> fold, StreamId stream) {
        Versioned<S> state = seen(fold, stream).orElseGet(() -> new Versioned<>(fold, fold.empty(stream), 0));
        long before = state.version();
        List<StoredEvent> page;
        do {
            page = journal.read(new Query.Of(stream, state.version()), PAGE);
            for (StoredEvent event : page) {
                state = state.after(reading.read(event));
            }
        } while (page.size() == PAGE);
        if (state.version() > before || before == 0) {
            keep(stream, state);
        }
        return state;
    }

    /** Takes the states kept of the streams of these events, just stored, further. */
    void follow(List<Recorded> recorded) {
        for (Recorded each : recorded) {
            cache.asMap()
                    .computeIfPresent(
                            each.header().stream(),
                            (stream, state) -> state.version() == each.header().version() ? state.after(each) : state);
        }
    }

    void forget() {
        cache.invalidateAll();
    }

    private void keep(StreamId stream, Versioned<?> state) {
        cache.asMap().merge(stream, state, (old, fresh) -> old.version() > fresh.version() ? old : fresh);
    }

    // A kind of stream has one fold, which its area owns; so what is kept under a stream is of that fold's type.
    @SuppressWarnings("unchecked")
    private static <S> Versioned<S> cast(Versioned<?> state) {
        return (Versioned<S>) state;
    }
}
