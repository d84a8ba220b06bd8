package dev.cocreate.core.internal.road;

import dev.cocreate.journal.StreamId;
import java.util.Optional;

/**
 * How the events of one kind of stream become its state. Pure: the same events give the same state, anywhere.
 *
 * @param <S> the state; immutable
 */
public interface Fold<S> {

    /** The kind of stream, such as {@code dialogue}. */
    String kind();

    /** The state before any event. */
    S empty(StreamId stream);

    /** The state after one more event; must pass over {@link Event.Erased} and kinds it does not know. */
    S after(S state, Recorded recorded);

    /**
     * The state's own record, if snapshots are to be taken of it. It must be made of records, sealed interfaces, enums,
     * collections of these, and what {@link Freezable} says. Deleting every snapshot changes nothing anyone can see.
     */
    default Optional<Class<S>> frozenAs() {
        return Optional.empty();
    }

    /** The stream of this kind with this name. */
    default StreamId stream(String name) {
        return StreamId.of(kind(), name);
    }

    /** How many events a stream of this kind holds. */
    static Fold<Long> counting(String kind) {
        return new Fold<>() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Long empty(StreamId stream) {
                return 0L;
            }

            @Override
            public Long after(Long state, Recorded recorded) {
                return state + 1;
            }
        };
    }
}
