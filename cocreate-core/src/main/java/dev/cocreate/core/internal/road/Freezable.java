package dev.cocreate.core.internal.road;

/**
 * A part of a state that is no record, and stands as one in snapshots.
 *
 * @param <R> a record that gives back what it stands for; implementations name it as what {@link #frozen} returns
 */
public interface Freezable<R extends Record & Freezable.Frozen<?>> {

    /** The record that stands for this. */
    R frozen();

    /** Stands for something that is no record. */
    interface Frozen<T> {

        /** What this stands for. */
        T thawed();
    }
}
