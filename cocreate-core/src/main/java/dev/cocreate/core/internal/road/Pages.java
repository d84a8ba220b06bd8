package dev.cocreate.core.internal.road;

import dev.cocreate.journal.Query;
import java.util.List;

/** What couriers at the same place are handed is read, and if need be opened, once for all of them. For one thread. */
final class Pages {

    static final int SIZE = 256;

    private final Road road;
    private long from = -1;
    private List<Recorded> page = List.of();
    private long acts;
    private boolean full;

    Pages(Road road) {
        this.road = road;
    }

    /** Looks again for what is new. */
    void turn() {
        from = -1;
        full = false;
        acts = road.acts();
    }

    /** Whether there may be more than was read since it looked: a page was full, or somebody here acted meanwhile. */
    boolean mayGoOn() {
        return full || road.acts() != acts;
    }

    List<Recorded> at(long position) {
        if (from < 0 || position < from || position > from + page.size()) {
            page = road.sealed(new Query.From(position), SIZE);
            from = position;
            full |= page.size() == SIZE;
        }
        return page.subList((int) (position - from), page.size());
    }
}
