package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Resource;
import java.util.List;
import java.util.Optional;

/** What happens to the knowledge and means a party shares. */
sealed interface ResourceEvent extends ProfileEvent {

    /** It became known, or known otherwise. */
    record ResourceShared(Resource resource) implements ResourceEvent {}

    /** A party may open some of them. */
    record ResourceGranted(String id, Grant grant) implements ResourceEvent {}

    /** A party may no longer. */
    record ResourceRevoked(String id, PartyId to) implements ResourceEvent {}

    /**
     * Somebody opened one, or tried.
     *
     * @param ground what opened it; absent if nothing did
     */
    record ResourceOpened(String resource, Purpose purpose, Optional<String> ground) implements ResourceEvent {}

    /** How they are written. */
    static List<EventType<?>> all() {
        return List.of(
                EventType.of(
                        "profile.resource-shared",
                        ResourceShared.class,
                        event -> Json.object()
                                .with("name", event.resource().name())
                                .with("holder", event.resource().holder().value())
                                .with("title", Words.write(event.resource().title()))
                                .with("free", event.resource().free()),
                        from -> new ResourceShared(new Resource(
                                from.text("name"),
                                PartyId.of(from.text("holder")),
                                Words.text(from.object("title")),
                                from.flag("free")))),
                EventType.of(
                        "profile.resource-granted",
                        ResourceGranted.class,
                        event -> Json.object().with("id", event.id()).with("grant", AccessCodec.grant(event.grant())),
                        from -> new ResourceGranted(from.text("id"), AccessCodec.grant(from.object("grant")))),
                EventType.of(
                        "profile.resource-revoked",
                        ResourceRevoked.class,
                        event -> Json.object()
                                .with("id", event.id())
                                .with("to", event.to().value()),
                        from -> new ResourceRevoked(from.text("id"), PartyId.of(from.text("to")))),
                EventType.of(
                        "profile.resource-opened",
                        ResourceOpened.class,
                        event -> Json.object()
                                .with("resource", event.resource())
                                .with("purpose", AccessCodec.purpose(event.purpose()))
                                .withIf("ground", event.ground(), Str::new),
                        from -> new ResourceOpened(
                                from.text("resource"),
                                AccessCodec.purpose(from.object("purpose")),
                                from.find("ground").map(text -> text.asText("ground")))));
    }
}
