package dev.cocreate.core.internal.road;

import dev.cocreate.core.internal.road.RoadEvent.ActKeyed;
import dev.cocreate.journal.StreamId;
import java.util.Optional;

/**
 * What was done under one party's key: a stream of at most one event, so that of two at once only one is stored.
 *
 * @param position of the event that names the key; those of the act follow it at once
 * @param act what was done; empty once it was erased, and then nobody can tell whether another act is the same
 */
record KeyedAct(long position, Optional<ActKeyed> act) {

    static final Fold<Optional<KeyedAct>> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "key";
        }

        @Override
        public Optional<KeyedAct> empty(StreamId stream) {
            return Optional.empty();
        }

        @Override
        public Optional<KeyedAct> after(Optional<KeyedAct> state, Recorded recorded) {
            return Optional.of(new KeyedAct(
                    recorded.position(),
                    recorded.event() instanceof ActKeyed act ? Optional.of(act) : Optional.empty()));
        }
    };

    /** The name of the stream: says nothing of the key, which may be telling. */
    static String name(Act act, String key) {
        return Fingerprint.sha256(act.by().value() + "\n" + key);
    }
}
