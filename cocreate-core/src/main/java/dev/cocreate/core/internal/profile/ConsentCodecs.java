package dev.cocreate.core.internal.profile;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentAnswered;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentMoved;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsOffered;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsPublished;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.profile.consent.ConsentStatus;
import java.util.List;

/** How the events of consent are written and read. */
final class ConsentCodecs {

    private ConsentCodecs() {}

    static List<EventType<?>> all() {
        return List.of(
                EventType.of(
                        "profile.terms-offered",
                        TermsOffered.class,
                        event -> Json.object()
                                .with("terms", TermsCodec.write(event.terms()))
                                .with("sha256", event.sha256()),
                        from -> new TermsOffered(TermsCodec.terms(from.object("terms")), from.text("sha256"))),
                EventType.of(
                        "profile.consent-answered",
                        ConsentAnswered.class,
                        ConsentCodecs::answered,
                        ConsentCodecs::answered),
                EventType.of(
                        "profile.consent-moved",
                        ConsentMoved.class,
                        event -> Json.object()
                                .with("terms", event.terms())
                                .with("version", event.version())
                                .with("status", event.status().name()),
                        from -> new ConsentMoved(
                                from.text("terms"),
                                from.small("version"),
                                AccessCodec.named(ConsentStatus.class, from.text("status")))),
                EventType.of(
                        "profile.terms-published",
                        TermsPublished.class,
                        event -> Json.object()
                                .with("terms", event.terms())
                                .with("version", event.version())
                                .with("purpose", event.purpose())
                                .with("sha256", event.sha256()),
                        from -> new TermsPublished(
                                from.text("terms"), from.small("version"), from.text("purpose"), from.text("sha256"))));
    }

    private static Obj answered(ConsentAnswered event) {
        return Json.object()
                .with("terms", event.terms())
                .with("version", event.version())
                .with("status", event.status().name())
                .withIf("way", event.way(), TermsCodec::write)
                .with("keys", Arr.ofTexts(event.keys()))
                .with("receipt", event.receipt())
                .with("document", event.document())
                .with("signature", event.signature().toString())
                .withIf("kantara", event.kantara(), Str::new)
                .withIf("effects", event.effects(), TermsCodec::write);
    }

    private static ConsentAnswered answered(Obj from) {
        return new ConsentAnswered(
                from.text("terms"),
                from.small("version"),
                AccessCodec.named(ConsentStatus.class, from.text("status")),
                from.find("way").map(way -> TermsCodec.way(way.asObject())),
                from.texts("keys"),
                from.text("receipt"),
                from.text("document"),
                Bytes.parse(from.text("signature")),
                from.find("kantara").map(text -> text.asText("kantara")),
                from.find("effects").map(effects -> TermsCodec.effects(effects.asObject())));
    }
}
