package dev.cocreate.core.internal.road;

import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Words;
import java.util.List;
import java.util.Set;

/** What the road itself puts on record. */
public sealed interface RoadEvent extends Event {

    /**
     * A party acted under a key of hers; the events of that act follow at once.
     *
     * @param fingerprint of the act, so that another act under the same key is told apart
     * @param events how many follow
     */
    record ActKeyed(String act, String fingerprint, int events) implements RoadEvent {}

    /** A party asked for something and was refused. */
    record ActRefused(String act, PartyId by, Refusal refusal) implements RoadEvent, Drawn {
        @Override
        public Set<String> facts() {
            return Drawn.of(refusal.reasons());
        }
    }

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "road.act-keyed",
                    ActKeyed.class,
                    event -> Json.object()
                            .with("act", event.act())
                            .with("fingerprint", event.fingerprint())
                            .with("events", event.events()),
                    from -> new ActKeyed(from.text("act"), from.text("fingerprint"), from.small("events"))),
            EventType.of(
                    "road.act-refused",
                    ActRefused.class,
                    event -> Json.object()
                            .with("act", event.act())
                            .with("by", event.by().value())
                            .with("refusal", Words.write(event.refusal())),
                    from -> new ActRefused(
                            from.text("act"), PartyId.of(from.text("by")), Words.refusal(from.object("refusal")))));
}
