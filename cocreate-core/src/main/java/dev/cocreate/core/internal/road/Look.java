package dev.cocreate.core.internal.road;

import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One attempt's look at the world, remembering what it saw. For one thread. */
final class Look implements Situation {

    private final States states;
    private final Instant now;
    private final boolean fresh;
    private final Map<StreamId, States.Versioned<?>> seen = new LinkedHashMap<>();
    private boolean allFresh = true;
    private Instant latest = Instant.MIN;

    /**
     * @param fresh whether to read every state anew instead of trusting what was kept
     */
    Look(States states, Instant now, boolean fresh) {
        this.states = states;
        this.now = now;
        this.fresh = fresh;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <S> S state(Fold<S> fold, String name) {
        StreamId stream = fold.stream(name);
        States.Versioned<?> before = seen.get(stream);
        if (before != null) {
            return Look.<S>cast(before).state();
        }
        Optional<States.Versioned<S>> kept = fresh ? Optional.empty() : states.seen(fold, stream);
        if (kept.isPresent()) {
            allFresh = false;
        }
        return remember(stream, kept.orElseGet(() -> states.current(fold, stream)));
    }

    /** What was done under a key before, always read anew: a key is seldom used twice. */
    Optional<KeyedAct> keyed(Act act, String key) {
        StreamId stream = KeyedAct.FOLD.stream(KeyedAct.name(act, key));
        return remember(stream, states.once(KeyedAct.FOLD, stream));
    }

    private <S> S remember(StreamId stream, States.Versioned<S> state) {
        seen.put(stream, state);
        if (state.last().isAfter(latest)) {
            latest = state.last();
        }
        return state.state();
    }

    /** Whether everything seen was read during this attempt. */
    boolean allFresh() {
        return allFresh;
    }

    /** When the last event of everything seen happened. */
    Instant latest() {
        return latest;
    }

    /** How many events each stream seen holds. */
    Map<StreamId, Long> versions() {
        Map<StreamId, Long> versions = new HashMap<>();
        seen.forEach((stream, state) -> versions.put(stream, state.version()));
        return versions;
    }

    // See States.cast: a kind of stream has one fold.
    @SuppressWarnings("unchecked")
    private static <S> States.Versioned<S> cast(States.Versioned<?> state) {
        return (States.Versioned<S>) state;
    }
}
