package dev.cocreate.core.internal.road;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The states of streams, folded from the journal and kept while there is room. Emptying it changes nothing that anyone
 * can see. Safe for several threads.
 */
final class States {

    private static final int PAGE = 1_000;

    /**
     * A state, how many events made it, and when the last of them happened.
     *
     * @param last {@link Instant#MIN} before any event
     */
    record Versioned<S>(Fold<S> fold, S state, long version, Instant last) {

        static <S> Versioned<S> empty(Fold<S> fold, StreamId stream) {
            return new Versioned<>(fold, fold.empty(stream), 0, Instant.MIN);
        }

        Versioned<S> after(Recorded recorded) {
            return new Versioned<>(fold, fold.after(state, recorded), version + 1, recorded.at());
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
        Optional<Versioned<S>> seen = seen(fold, stream);
        Versioned<S> before = seen.orElseGet(() -> Versioned.empty(fold, stream));
        Versioned<S> now = further(before, stream);
        if (seen.isEmpty() || now.version() > before.version()) {
            cache.asMap().merge(stream, now, (old, fresh) -> old.version() > fresh.version() ? old : fresh);
        }
        return now;
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
            for (StoredEvent event : page) {
                state = state.after(reading.read(event));
            }
        } while (page.size() == PAGE);
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

    // A kind of stream has one fold, which its area owns; so what is kept under a stream is of that fold's type.
    @SuppressWarnings("unchecked")
    private static <S> Versioned<S> cast(Versioned<?> state) {
        return (Versioned<S>) state;
    }
}
