package dev.cocreate.core.internal.transparency;

import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.road.ErasureEvent.PayloadErased;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.journal.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why what was erased is gone: the records of erasures, read when the first of them is asked for. For one thread. */
final class Grounds {

    private static final int PAGE = 256;

    private final Road road;
    private @Nullable List<Recorded> records;

    Grounds(Road road) {
        this.road = road;
    }

    /** The record of the erasure that took the content of this event; empty if it was erased in another way. */
    Optional<Recorded> of(Recorded erased) {
        if (records == null) {
            records = read();
        }
        return records.stream()
                .filter(record -> record.position() > erased.position()
                        && record.event() instanceof PayloadErased payload
                        && payload.covers(erased.header(), erased.position()))
                .findFirst();
    }

    private List<Recorded> read() {
        List<Recorded> all = new ArrayList<>();
        List<Recorded> page;
        do {
            page = road.read(new Query.Of(Eraser.RECORD, all.size()), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
