package dev.cocreate.core.internal.road;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.journal.EventHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every kind of event the library knows: the explicit, versioned durable vocabulary. Immutable. */
public final class Vocabulary {

    private final Map<String, EventType<?>> byName = new HashMap<>();
    private final Map<Class<?>, EventType<?>> byType = new HashMap<>();

    private Vocabulary(List<EventType<?>> types) {
        for (EventType<?> type : types) {
            if (byName.put(type.name(), type) != null || byType.put(type.type(), type) != null) {
                throw new IllegalArgumentException("an event type has one name and one record, but '" + type.name()
                        + "' or its record is there twice");
            }
        }
    }

    public static Vocabulary of(List<EventType<?>> types) {
        return new Vocabulary(types);
    }

    /** This vocabulary and another. */
    public Vocabulary and(List<EventType<?>> others) {
        List<EventType<?>> all = new ArrayList<>(byName.values());
        all.addAll(others);
        return new Vocabulary(all);
    }

    EventType<?> typeOf(Event event) {
        EventType<?> type = byType.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no codec is registered for " + event.getClass());
        }
        return type;
    }

    Bytes write(Event event) {
        return form(event).bytes();
    }

    Json.Obj form(Event event) {
        return form(typeOf(event), event);
    }

    private static <E extends Event> Json.Obj form(EventType<E> type, Event event) {
        return type.write().apply(type.type().cast(event));
    }

    /** What an event is unless it was erased; empty if its type or its schema is unknown, as {@link #read} tells. */
    Optional<Class<? extends Event>> kind(EventHeader header) {
        EventType<?> type = byName.get(header.type());
        return type == null || header.schema() > type.schema() ? Optional.empty() : Optional.of(type.type());
    }

    /**
     * Reads an event.
     *
     * @throws CoCreateException if the type or its schema is unknown (a newer library wrote it), or the bytes are not
     *     what that schema says
     */
    Event read(long position, EventHeader header, Optional<Bytes> content) {
        if (content.isEmpty()) {
            return new Event.Erased();
        }
        EventType<?> type = byName.get(header.type());
        if (type == null || header.schema() > type.schema()) {
            throw new CoCreateException(
                    "reading the event at position " + position + ": its type '" + header.type() + "' in version "
                            + header.schema() + " is unknown to this version of the library, so a newer one wrote it;"
                            + " open the journal with that version. Nothing was changed",
                    false);
        }
        try {
            return type.read().read(Json.parse(content.get()).asObject(), header.schema());
        } catch (MalformedJson e) {
            throw new CoCreateException(
                    "reading the event at position " + position + " of type '" + header.type() + "' in version "
                            + header.schema() + ": its content is not of that form; the journal is damaged or not"
                            + " this library's. Nothing was changed",
                    false,
                    e);
        }
    }
}
