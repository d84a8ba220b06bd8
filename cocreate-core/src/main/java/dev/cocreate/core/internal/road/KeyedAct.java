package dev.cocreate.core.internal.road;

import dev.cocreate.core.internal.road.RoadEvent.ActKeyed;
import dev.cocreate.journal.StreamId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What was done under one party's key: a stream of at most one event, so that of two at once only one is stored.
 *
 * @param position of the event that names the key; those of the act follow it at once
 */
record KeyedAct(long position, ActKeyed act) {

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
            return recorded.event() instanceof ActKeyed act
                    ? Optional.of(new KeyedAct(recorded.position(), act))
                    : state;
        }
    };

    /** The name of the stream: says nothing of the key, which may be telling. */
    static String name(Act act, String key) {
        return sha256(act.by().value() + "\n" + key);
    }

    static String fingerprint(Act act) {
        return sha256(act.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
