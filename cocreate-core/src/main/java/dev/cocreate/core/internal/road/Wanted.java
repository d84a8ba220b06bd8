package dev.cocreate.core.internal.road;

import dev.cocreate.journal.StreamId;

/**
 * The state of a stream somebody is about to look at.
 *
 * @param events what is kept will do if it is of so many events or more
 */
public record Wanted<S>(Fold<S> fold, StreamId stream, long events) {

    /** The state of a stream now. */
    public static <S> Wanted<S> now(Fold<S> fold, String name) {
        return since(fold, name, Long.MAX_VALUE);
    }

    /** The state of a stream after so many events or more. */
    public static <S> Wanted<S> since(Fold<S> fold, String name, long events) {
        return new Wanted<>(fold, fold.stream(name), events);
    }
}
