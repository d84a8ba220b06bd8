package dev.cocreate.core.internal.journal;

import dev.cocreate.Bytes;
import dev.cocreate.journal.StreamId;
import java.util.Optional;

/**
 * Where snapshots of states lie. All of it may be lost or deleted at any moment, and nobody could tell but by the time
 * the next reading takes. Safe for several threads.
 */
public interface Snapshots extends AutoCloseable {

    /**
     * The state of a stream, sealed.
     *
     * @param version how many events made it
     */
    record Snapshot(long version, Bytes sealed) {}

    /** What lies here of a stream. */
    Optional<Snapshot> find(StreamId stream);

    /** Lays down a snapshot, unless a later one lies here. */
    void keep(StreamId stream, Snapshot snapshot);

    /** Takes everything away, leaving no copy in the store. */
    void clear();

    @Override
    void close();

    /** No place at all. */
    static Snapshots none() {
        return new Snapshots() {
            @Override
            public Optional<Snapshot> find(StreamId stream) {
                return Optional.empty();
            }

            @Override
            public void keep(StreamId stream, Snapshot snapshot) {}

            @Override
            public void clear() {}

            @Override
            public void close() {}
        };
    }
}
