package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of every area as the JSON they are stored as. Immutable. */
final class Written {

    private final Map<Class<?>, EventType<?>> types = new HashMap<>();

    Written(List<EventType<?>> types) {
        types.forEach(type -> this.types.put(type.type(), type));
    }

    /** The content of an event; empty if it was erased. */
    Optional<Json.Obj> content(Recorded recorded) {
        EventType<?> type = types.get(recorded.event().getClass());
        return type == null ? Optional.empty() : Optional.of(write(type, recorded.event()));
    }

    private static <E extends Event> Json.Obj write(EventType<E> type, Event event) {
        return type.write().apply(type.type().cast(event));
    }
}
