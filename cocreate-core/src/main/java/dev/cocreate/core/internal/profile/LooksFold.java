package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.profile.ProfileEvent.LookTaken;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each grant was used. The looks themselves are read from the journal when she asks for them: a profile read a
 * million times must not grow in memory.
 */
final class LooksFold implements Fold<LooksFold.Uses> {

    /** The one fold of streams of the kind {@code looks}. */
    static final LooksFold FOLD = new LooksFold();

    /** What of a look opened it by a grant begins so. */
    static final String GRANT = "grant/";

    private LooksFold() {}

    /** By the grant's id, how many looks it opened. */
    record Uses(Map<String, Integer> byGrant) {

        int of(String grant) {
            return byGrant.isEmpty() ? 0 : byGrant.getOrDefault(grant, 0);
        }
    }

    @Override
    public String kind() {
        return "looks";
    }

    @Override
    public Uses empty(StreamId stream) {
        return new Uses(Map.of());
    }

    @Override
    public Uses after(Uses state, Recorded recorded) {
        if (!(recorded.event() instanceof LookTaken look)) {
            return state;
        }
        Map<String, Integer> uses = null;
        for (String ground : look.grounds()) {
            if (ground.startsWith(GRANT)) {
                uses = uses == null ? new HashMap<>(state.byGrant()) : uses;
                uses.merge(ground.substring(GRANT.length()), 1, Integer::sum);
            }
        }
        return uses == null ? state : new Uses(uses);
    }
}
