package dev.cocreate.core.internal.journal;

import dev.cocreate.journal.StreamId;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many events the streams written to of late hold, so that the database need not be asked. For one thread. */
final class RecentVersions {

    private final Map<StreamId, Long> versions;

    RecentVersions(int keep) {
        this.versions = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<StreamId, Long> eldest) {
                return size() > keep;
            }
        };
    }

    /** The number of events, or -1 if the database must be asked. */
    long of(StreamId stream) {
        return versions.getOrDefault(stream, -1L);
    }

    void note(StreamId stream, long version) {
        versions.put(stream, version);
    }

    void forget() {
        versions.clear();
    }
}
