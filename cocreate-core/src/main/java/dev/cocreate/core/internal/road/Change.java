package dev.cocreate.core.internal.road;

import dev.cocreate.PartyId;
import dev.cocreate.journal.StreamId;
import java.util.Collection;
import java.util.Set;

/**
 * An event to be, and where it belongs.
 *
 * @param stream the stream it goes to; the decision must have looked at that stream's state
 * @param event what happened
 * @param subject whom it is about: the one whose key seals it, and whose erasure takes it away
 * @param concerns whose trail shows it; the subject and who acts are added
 */
public record Change(StreamId stream, Event event, PartyId subject, Set<PartyId> concerns) {

    public Change {
        concerns = Set.copyOf(concerns);
    }

    public static Change of(StreamId stream, PartyId subject, Event event) {
        return new Change(stream, event, subject, Set.of());
    }

    /** The same, also shown to others. */
    public Change concerning(Collection<PartyId> parties) {
        return new Change(stream, event, subject, Set.copyOf(parties));
    }
}
