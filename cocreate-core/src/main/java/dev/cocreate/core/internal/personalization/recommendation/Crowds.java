package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.ErasureEvent.PayloadErased;
import dev.cocreate.core.internal.road.ErasureEvent.Scope;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StreamId;
import dev.cocreate.personalization.recommendation.Shelf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Every shelf's crowd, as the journal has it: read on from where the last reading ended, whenever somebody asks. Dropping
 * it changes nothing anyone can see. Safe for several threads.
 */
final class Crowds {

    private static final int PAGE = 1_000;
    private static final String PROFILES = "profile";

    private final Road road;
    private final Collection<Shelf> shelves;
    private final Map<String, Crowd> crowds = new LinkedHashMap<>();
    // What is on record as erased counts as erased from then on, wiped yet or not.
    private final Map<PartyId, Long> goneSubjects = new HashMap<>();
    private final Set<Long> goneEvents = new HashSet<>();
    private final Map<Scope.OfKinds, Long> goneKinds = new HashMap<>();
    private long position;

    Crowds(Road road, Collection<Shelf> shelves) {
        this.road = road;
        this.shelves = List.copyOf(shelves);
        begin();
    }

    /** Asks one shelf's crowd, as it is now. */
    synchronized <T> T ask(Shelf shelf, Function<Crowd, T> question) {
        catchUp();
        return question.apply(crowds.get(shelf.name()));
    }

    private void begin() {
        position = 0;
        crowds.clear();
        shelves.forEach(shelf -> crowds.put(shelf.name(), new Crowd(shelf)));
    }

    private void catchUp() {
        List<Recorded> page;
        do {
            page = road.read(new Query.From(position), PAGE);
            boolean anew = false;
            for (Recorded recorded : page) {
                position = recorded.position() + 1;
                anew |= carry(recorded);
            }
            if (anew) {
                // What was folded cannot be unfolded event by event; it is folded again without what is gone.
                begin();
            }
        } while (page.size() == PAGE || (position == 0 && !page.isEmpty()));
    }

    /** Returns whether all must be folded anew. */
    private boolean carry(Recorded recorded) {
        if (recorded.event() instanceof PayloadErased erased) {
            return erased(erased.scope(), recorded.position());
        }
        StreamId stream = recorded.header().stream();
        if (stream.kind().equals(PROFILES)) {
            PartyId owner = PartyId.of(stream.name());
            Event event = unlessGone(recorded).event();
            crowds.values().forEach(crowd -> crowd.said(owner, event));
        } else if (stream.kind().equals(TasteState.FOLD.kind())) {
            int slash = stream.name().indexOf('/');
            Crowd crowd = crowds.get(stream.name().substring(0, slash));
            if (crowd != null) {
                crowd.tasted(PartyId.of(stream.name().substring(slash + 1)), unlessGone(recorded));
            }
        }
        return false;
    }

    private boolean erased(Scope scope, long record) {
        if (scope instanceof Scope.OfSubject subject) {
            if (goneSubjects.put(subject.subject(), record) == null) {
                crowds.values().forEach(crowd -> crowd.gone(subject.subject()));
            }
            return false;
        }
        if (scope instanceof Scope.OfEvents events) {
            if (goneEvents.addAll(events.positions())) {
                Set<StreamId> streams = new LinkedHashSet<>();
                for (long each : events.positions()) {
                    road.read(new Query.From(each), 1).forEach(erased -> streams.add(erased.header().stream()));
                }
                streams.forEach(stream -> anew(stream, record));
            }
            return false;
        }
        return goneKinds.put((Scope.OfKinds) scope, record) == null;
    }

    /** Whoever said what was erased is followed anew, up to the record of the erasure. */
    private void anew(StreamId stream, long record) {
        if (stream.kind().equals(PROFILES)) {
            crowds.values().forEach(crowd -> anew(crowd, PartyId.of(stream.name()), record));
        } else if (stream.kind().equals(TasteState.FOLD.kind())) {
            int slash = stream.name().indexOf('/');
            Crowd crowd = crowds.get(stream.name().substring(0, slash));
            if (crowd != null) {
                anew(crowd, PartyId.of(stream.name().substring(slash + 1)), record);
            }
        }
    }

    private void anew(Crowd crowd, PartyId owner, long record) {
        List<Recorded> history = new ArrayList<>();
        StreamId tastes = TasteState.FOLD.stream(TasteState.name(crowd.shelf().name(), owner));
        for (StreamId stream : List.of(tastes, StreamId.of(PROFILES, owner.value()))) {
            long version = 0;
            List<Recorded> page;
            do {
                page = road.read(new Query.Of(stream, version), PAGE);
                version += page.size();
                page.stream()
                        .filter(each -> each.position() < record)
                        .map(this::unlessGone)
                        .forEach(history::add);
            } while (page.size() == PAGE);
        }
        history.sort(Comparator.comparingLong(Recorded::position));
        crowd.anew(owner, history);
    }

    private Recorded unlessGone(Recorded recorded) {
        return isGone(recorded) ? new Recorded(recorded.position(), recorded.header(), new Event.Erased()) : recorded;
    }

    private boolean isGone(Recorded recorded) {
        Long subject = goneSubjects.get(recorded.header().subject());
        if ((subject != null && recorded.position() < subject) || goneEvents.contains(recorded.position())) {
            return true;
        }
        for (Map.Entry<Scope.OfKinds, Long> kinds : goneKinds.entrySet()) {
            if (recorded.position() < kinds.getValue()
                    && kinds.getKey().types().contains(recorded.header().type())
                    && recorded.header().at().isBefore(kinds.getKey().before())) {
                return true;
            }
        }
        return false;
    }
}
