package dev.cocreate.core;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.journal.SubjectKeys;
import java.util.Optional;

/** Keys that somebody else opened and will close. */
record BorrowedKeys(SubjectKeys keys) implements SubjectKeys {

    @Override
    public Optional<Bytes> keyFor(PartyId subject) {
        return keys.keyFor(subject);
    }

    @Override
    public Known find(PartyId subject) {
        return keys.find(subject);
    }

    @Override
    public void destroy(PartyId subject) {
        keys.destroy(subject);
    }

    @Override
    public void close() {
        // Theirs.
    }
}
