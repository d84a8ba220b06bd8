package dev.cocreate.core.internal.journal;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.SubjectKeys;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys that live as long as the process: for tests and for trying things out. Safe for several threads. */
public final class MemoryKeys implements SubjectKeys {

    private final SecureRandom random = new SecureRandom();
    private final Map<PartyId, Known> keys = new HashMap<>();

    @Override
    public synchronized Optional<Bytes> keyFor(PartyId subject) {
        Known known = keys.computeIfAbsent(subject, any -> new Known.Present(fresh(random)));
        return known instanceof Known.Present present ? Optional.of(present.key()) : Optional.empty();
    }

    @Override
    public synchronized Known find(PartyId subject) {
        return keys.getOrDefault(subject, new Known.Never());
    }

    @Override
    public synchronized void destroy(PartyId subject) {
        keys.put(subject, new Known.Destroyed());
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    static Bytes fresh(SecureRandom random) {
        byte[] key = new byte[KEY_SIZE];
        random.nextBytes(key);
        return Bytes.of(key);
    }
}
