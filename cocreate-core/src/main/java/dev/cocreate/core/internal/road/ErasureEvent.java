package dev.cocreate.core.internal.road;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.journal.EventHeader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is on record of erasures: that content went, what it was by position, party or kind, and why; never what it said. */
public sealed interface ErasureEvent extends Event {

    /**
     * The content of events was erased: of those the scope names and that stand before this one.
     *
     * @param ground why, such as a law's article; says nothing of the content
     */
    record PayloadErased(Scope scope, PartyId by, Reason ground) implements ErasureEvent {

        /** Whether an event that stands before this one, which is at a position, is among those erased. */
        public boolean covers(EventHeader header, long position) {
            if (scope instanceof Scope.OfEvents events) {
                return events.positions().contains(position);
            }
            if (scope instanceof Scope.OfSubject subject) {
                return header.subject().equals(subject.subject());
            }
            Scope.OfKinds kinds = (Scope.OfKinds) scope;
            return kinds.types().contains(header.type()) && header.at().isBefore(kinds.before());
        }
    }

    /** Which events. */
    sealed interface Scope {

        /** Single ones. */
        record OfEvents(List<Long> positions) implements Scope {
            public OfEvents {
                positions = List.copyOf(new TreeSet<>(positions));
                if (positions.isEmpty()) {
                    throw new IllegalArgumentException("an erasure names at least one event");
                }
            }
        }

        /** All that are about one party; her key is destroyed. */
        record OfSubject(PartyId subject) implements Scope {}

        /** All of some kinds that are older than an instant: a retention class whose time is over. */
        record OfKinds(Set<String> types, Instant before) implements Scope {
            public OfKinds {
                types = Set.copyOf(types);
                if (types.isEmpty()) {
                    throw new IllegalArgumentException("a retention class has at least one kind of event");
                }
            }
        }
    }

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(EventType.of(
            "road.payload-erased",
            PayloadErased.class,
            event -> Json.object()
                    .with("scope", write(event.scope()))
                    .with("by", event.by().value())
                    .with("ground", Words.write(event.ground())),
            from -> new PayloadErased(
                    scope(from.object("scope")), PartyId.of(from.text("by")), Words.reason(from.object("ground")))));

    private static Json.Obj write(Scope scope) {
        if (scope instanceof Scope.OfEvents events) {
            return Json.object().with("events", Arr.of(events.positions(), Json.Num::of));
        }
        if (scope instanceof Scope.OfSubject subject) {
            return Json.object().with("subject", subject.subject().value());
        }
        Scope.OfKinds kinds = (Scope.OfKinds) scope;
        return Json.object()
                .with("kinds", Arr.ofTexts(new TreeSet<>(kinds.types())))
                .with("before", kinds.before().toString());
    }

    private static Scope scope(Json.Obj from) {
        if (from.has("events")) {
            return new Scope.OfEvents(from.list("events", ErasureEvent::position));
        }
        if (from.has("subject")) {
            return new Scope.OfSubject(PartyId.of(from.text("subject")));
        }
        return new Scope.OfKinds(Set.copyOf(from.texts("kinds")), Instant.parse(from.text("before")));
    }

    private static Long position(Json json) {
        if (json instanceof Json.Num number) {
            return Long.parseLong(number.literal());
        }
        throw new MalformedJson("events", "it holds something that is no position");
    }
}
