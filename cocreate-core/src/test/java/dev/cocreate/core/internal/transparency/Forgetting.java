package dev.cocreate.core.internal.transparency;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Seal;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.StoredEvent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A seal under which the events at some positions were erased. */
public final class Forgetting implements Seal {

    private final Seal whole = new SaltedSeal();
    private final Set<Long> forgotten = new HashSet<>();

    public Forgetting(long... positions) {
        for (long position : positions) {
            forgotten.add(position);
        }
    }

    @Override
    public NewEvent seal(EventHeader header, Bytes content) {
        return whole.seal(header, content);
    }

    @Override
    public Optional<Bytes> open(StoredEvent event) {
        return forgotten.contains(event.position()) ? Optional.empty() : whole.open(event);
    }

    @Override
    public Optional<Bytes> committed(StoredEvent event) {
        return forgotten.contains(event.position()) ? Optional.empty() : whole.committed(event);
    }
}
