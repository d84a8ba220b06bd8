package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.profile.ProfileEvent.AttestorInvited;
import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactRetracted;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantGiven;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantRevoked;
import dev.cocreate.core.internal.profile.ProfileEvent.JoinAgreed;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyDeclined;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyReopened;
import dev.cocreate.core.internal.profile.ProfileEvent.LookTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileClosed;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileMerged;
import dev.cocreate.core.internal.profile.ProfileEvent.StanceTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.UseReleased;
import dev.cocreate.core.internal.profile.ProfileEvent.UseRestricted;
import dev.cocreate.core.internal.profile.ProfileEvent.VisibilitySet;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the events of a profile are written and read. */
final class ProfileCodecs {

    private ProfileCodecs() {}

    static List<EventType<?>> all() {
        return List.of(
                EventType.of("profile.fact-stated", FactStated.class, ProfileCodecs::stated, ProfileCodecs::stated),
                EventType.of(
                        "profile.fact-retracted",
                        FactRetracted.class,
                        event -> Json.object()
                                .with("id", event.id())
                                .with("key", event.key())
                                .with("dropped", Arr.ofTexts(event.dropped())),
                        from -> new FactRetracted(from.text("id"), from.text("key"), from.texts("dropped"))),
                EventType.of(
                        "profile.key-declined",
                        KeyDeclined.class,
                        event -> Json.object().with("key", event.key()).with("dropped", Arr.ofTexts(event.dropped())),
                        from -> new KeyDeclined(from.text("key"), from.texts("dropped"))),
                EventType.of(
                        "profile.key-reopened",
                        KeyReopened.class,
                        event -> Json.object().with("key", event.key()),
                        from -> new KeyReopened(from.text("key"))),
                EventType.of(
                        "profile.attestor-invited",
                        AttestorInvited.class,
                        event -> Json.object()
                                .with("key", event.key())
                                .with("attestor", event.attestor().value()),
                        from -> new AttestorInvited(from.text("key"), PartyId.of(from.text("attestor")))),
                EventType.of(
                        "profile.fact-contested",
                        FactContested.class,
                        event -> Json.object()
                                .with("contest", event.contest())
                                .with("fact", event.fact())
                                .with("key", event.key())
                                .with("by", event.by().value())
                                .with("claim", Words.write(event.claim())),
                        from -> new FactContested(
                                from.text("contest"),
                                from.text("fact"),
                                from.text("key"),
                                PartyId.of(from.text("by")),
                                Words.text(from.object("claim")))),
                EventType.of(
                        "profile.contest-settled",
                        ContestSettled.class,
                        event -> Json.object()
                                .with("contest", event.contest())
                                .with("fact", event.fact())
                                .with("key", event.key())
                                .with("upheld", event.upheld())
                                .with("because", Words.write(event.because()))
                                .with("dropped", Arr.ofTexts(event.dropped())),
                        from -> new ContestSettled(
                                from.text("contest"),
                                from.text("fact"),
                                from.text("key"),
                                from.flag("upheld"),
                                Words.reason(from.object("because")),
                                from.texts("dropped"))),
                EventType.of(
                        "profile.use-restricted",
                        UseRestricted.class,
                        event -> Json.object().with("key", event.key()),
                        from -> new UseRestricted(from.text("key"))),
                EventType.of(
                        "profile.use-released",
                        UseReleased.class,
                        event -> Json.object().with("key", event.key()),
                        from -> new UseReleased(from.text("key"))),
                EventType.of(
                        "profile.stance-taken",
                        StanceTaken.class,
                        event -> Json.object().with("stance", AccessCodec.stance(event.stance())),
                        from -> new StanceTaken(AccessCodec.stance(from.object("stance")))),
                EventType.of(
                        "profile.join-agreed",
                        JoinAgreed.class,
                        event -> Json.object().with("into", event.into().value()),
                        from -> new JoinAgreed(PartyId.of(from.text("into")))),
                EventType.of(
                        "profile.profile-merged",
                        ProfileMerged.class,
                        event -> Json.object()
                                .with("other", event.other().value())
                                .with("declined", Arr.ofTexts(event.declined()))
                                .with("restricted", Arr.ofTexts(event.restricted())),
                        from -> new ProfileMerged(
                                PartyId.of(from.text("other")), from.texts("declined"), from.texts("restricted"))),
                EventType.of(
                        "profile.profile-closed",
                        ProfileClosed.class,
                        event -> Json.object().with("into", event.into().value()),
                        from -> new ProfileClosed(PartyId.of(from.text("into")))),
                EventType.of(
                        "profile.visibility-set",
                        VisibilitySet.class,
                        event -> Json.object()
                                .with("key", event.key())
                                .with("reader", event.reader().value())
                                .with("most", event.most().name()),
                        from -> new VisibilitySet(
                                from.text("key"),
                                PartyId.of(from.text("reader")),
                                AccessCodec.named(Visibility.class, from.text("most")))),
                EventType.of(
                        "profile.grant-given",
                        GrantGiven.class,
                        event -> Json.object()
                                .with("id", event.id())
                                .with("grant", AccessCodec.grant(event.grant()))
                                .withIf("at", event.at(), AccessCodec::instant),
                        from -> new GrantGiven(
                                from.text("id"),
                                AccessCodec.grant(from.object("grant")),
                                from.find("at").map(AccessCodec::instant))),
                EventType.of(
                        "profile.grant-revoked",
                        GrantRevoked.class,
                        event -> Json.object()
                                .with("id", event.id())
                                .with("to", event.to().value()),
                        from -> new GrantRevoked(from.text("id"), PartyId.of(from.text("to")))),
                EventType.of("profile.look-taken", LookTaken.class, ProfileCodecs::look, ProfileCodecs::look));
    }

    private static Obj stated(FactStated event) {
        return Json.object()
                .with("id", event.id())
                .with("key", event.key())
                .with("value", ValueCodec.write(event.value()))
                .with("from", AccessCodec.provenance(event.from()))
                .with("validFrom", AccessCodec.instant(event.validFrom()))
                .withIf("validTo", event.validTo(), AccessCodec::instant)
                .withIf("recordedAt", event.recordedAt(), AccessCodec::instant)
                .withIf("corrects", event.corrects(), Str::new)
                .with("ended", Arr.ofTexts(event.ended()))
                .with("dropped", Arr.ofTexts(event.dropped()))
                .with("standing", event.standing().name());
    }

    private static FactStated stated(Obj from) {
        return new FactStated(
                from.text("id"),
                from.text("key"),
                ValueCodec.read(from.get("value")),
                AccessCodec.provenance(from.object("from")),
                AccessCodec.instant(from.get("validFrom")),
                from.find("validTo").map(AccessCodec::instant),
                from.find("recordedAt").map(AccessCodec::instant),
                from.find("corrects").map(id -> id.asText("corrects")),
                from.texts("ended"),
                from.texts("dropped"),
                AccessCodec.named(Standing.class, from.text("standing")));
    }

    private static Obj look(LookTaken event) {
        Obj unseen = new Obj(reasons(event.unseen()));
        return Json.object()
                .with("purpose", AccessCodec.purpose(event.purpose()))
                .withIf("decision", event.decision(), Str::new)
                .with("seen", Arr.ofTexts(event.seen()))
                .with("unseen", unseen)
                .with("grounds", Arr.ofTexts(event.grounds()));
    }

    private static Map<String, Json> reasons(Map<String, Datum.Why> unseen) {
        Map<String, Json> reasons = new LinkedHashMap<>();
        unseen.forEach((key, why) -> reasons.put(key, new Str(why.name())));
        return reasons;
    }

    private static LookTaken look(Obj from) {
        Map<String, Datum.Why> unseen = new LinkedHashMap<>();
        from.object("unseen")
                .members()
                .forEach((key, why) -> unseen.put(key, AccessCodec.named(Datum.Why.class, why.asText(key))));
        Purpose purpose = AccessCodec.purpose(from.object("purpose"));
        return new LookTaken(
                purpose,
                from.find("decision").map(id -> id.asText("decision")),
                from.texts("seen"),
                unseen,
                from.texts("grounds"));
    }
}
