package dev.cocreate.core.internal.road;

import com.google.common.base.Suppliers;
import dev.cocreate.journal.EventHeader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An event read back from the journal. Its content may still be sealed until somebody asks for it; who asks first is who
 * is told if it cannot be read. Immutable, safe for several threads.
 */
public final class Recorded {

    private final long position;
    private final EventHeader header;
    private final Optional<Class<? extends Event>> type;
    private final Supplier<Event> event;

    public Recorded(long position, EventHeader header, Event event) {
        this(position, header, Optional.of(event.getClass()), () -> event);
    }

    private Recorded(long position, EventHeader header, Optional<Class<? extends Event>> type, Supplier<Event> event) {
        this.position = position;
        this.header = header;
        this.type = type;
        this.event = event;
    }

    /**
     * One that is opened when it is asked for.
     *
     * @param type what it is unless it was erased; empty if that is not known before it is opened
     */
    static Recorded sealed(
            long position, EventHeader header, Optional<Class<? extends Event>> type, Supplier<Event> event) {
        return new Recorded(position, header, type, Suppliers.memoize(event::get));
    }

    public long position() {
        return position;
    }

    public EventHeader header() {
        return header;
    }

    public Event event() {
        return event.get();
    }

    /** Whether it is an event of this type, for which it is opened only if it may be. */
    public boolean is(Class<? extends Event> wanted) {
        return type.filter(known -> !wanted.isAssignableFrom(known)).isEmpty() && wanted.isInstance(event());
    }

    public Instant at() {
        return header.at();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recorded that
                && position == that.position
                && header.equals(that.header)
                && event().equals(that.event());
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + Long.hashCode(position);
    }

    @Override
    public String toString() {
        return "Recorded[position=" + position + ", header=" + header + "]";
    }
}
