package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.profile.RightsEvent.ProfileExported;
import dev.cocreate.core.internal.profile.RightsEvent.RightAnswered;
import dev.cocreate.core.internal.profile.RightsEvent.RightAsked;
import dev.cocreate.core.internal.profile.RightsEvent.SurrogateGiven;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Right;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the events of rights are written and read. */
final class RightsCodecs {

    private RightsCodecs() {}

    static List<EventType<?>> all() {
        return List.of(
                EventType.of(
                        "profile.right-asked",
                        RightAsked.class,
                        event -> Json.object()
                                .with("id", event.id())
                                .with("right", event.right().name())
                                .with("to", event.to().value())
                                .with("about", Arr.ofTexts(event.about()))
                                .with("words", Words.write(event.words()))
                                .with("due", AccessCodec.instant(event.due())),
                        from -> new RightAsked(
                                from.text("id"),
                                AccessCodec.named(Right.class, from.text("right")),
                                PartyId.of(from.text("to")),
                                from.texts("about"),
                                Words.text(from.object("words")),
                                AccessCodec.instant(from.get("due")))),
                EventType.of(
                        "profile.right-answered",
                        RightAnswered.class,
                        event -> Json.object()
                                .with("id", event.id())
                                .with("right", event.right().name())
                                .with("answer", write(event.answer())),
                        from -> new RightAnswered(
                                from.text("id"),
                                AccessCodec.named(Right.class, from.text("right")),
                                answer(from.object("answer")))),
                EventType.of(
                        "profile.profile-exported",
                        ProfileExported.class,
                        event -> Json.object().with("language", event.language()),
                        from -> new ProfileExported(from.text("language"))),
                EventType.of(
                        "profile.keys-erased",
                        KeysErased.class,
                        event -> Json.object()
                                .with("keys", Arr.ofTexts(event.keys()))
                                .with("effects", TermsCodec.write(event.effects()))
                                .with("events", event.events()),
                        from -> new KeysErased(
                                from.texts("keys"), TermsCodec.effects(from.object("effects")), from.small("events"))),
                EventType.of(
                        "profile.surrogate-given",
                        SurrogateGiven.class,
                        event -> Json.object().with("surrogate", event.surrogate()),
                        from -> new SurrogateGiven(from.text("surrogate"))));
    }

    static Obj write(Answer answer) {
        if (answer instanceof Answer.Done done) {
            return Json.object().with("done", Words.write(done.what()));
        }
        if (answer instanceof Answer.Partly partly) {
            Obj rest = Json.object();
            for (Map.Entry<String, Reason> each : partly.rest().entrySet()) {
                rest = rest.with(each.getKey(), Words.write(each.getValue()));
            }
            return Json.object().with("partly", Words.write(partly.what())).with("rest", rest);
        }
        if (answer instanceof Answer.Refused refused) {
            return Json.object()
                    .with("refused", Words.write(refused.ground()))
                    .with("appeal", Words.write(refused.appeal()));
        }
        Answer.Pending pending = (Answer.Pending) answer;
        return Json.object()
                .with("pending", Words.write(pending.next()))
                .with("due", AccessCodec.instant(pending.due()));
    }

    static Answer answer(Obj from) {
        if (from.has("done")) {
            return new Answer.Done(Words.text(from.object("done")));
        }
        if (from.has("partly")) {
            Map<String, Reason> rest = new LinkedHashMap<>();
            from.object("rest").members().forEach((name, why) -> rest.put(name, Words.reason(why.asObject())));
            return new Answer.Partly(Words.text(from.object("partly")), rest);
        }
        if (from.has("refused")) {
            return new Answer.Refused(Words.reason(from.object("refused")), Words.text(from.object("appeal")));
        }
        if (from.has("pending")) {
            return new Answer.Pending(AccessCodec.instant(from.get("due")), Words.text(from.object("pending")));
        }
        throw new MalformedJson("answer", "it is none of the known ones");
    }
}
