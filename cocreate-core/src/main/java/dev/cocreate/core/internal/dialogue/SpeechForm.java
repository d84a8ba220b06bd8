package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Speech.Attachment;
import dev.cocreate.dialogue.Speech.Dispose;
import dev.cocreate.dialogue.Speech.Edit;
import dev.cocreate.dialogue.Speech.Retract;
import dev.cocreate.dialogue.Speech.Say;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** How what is said is written and read. */
final class SpeechForm {

    static final List<MoveKind<?>> KINDS = List.of(
            new MoveKind<>("say", Say.class, SpeechForm::write, SpeechForm::say),
            new MoveKind<>(
                    "edit",
                    Edit.class,
                    move -> Json.object().with("turn", move.turn()).with("words", move.words()),
                    from -> new Edit(from.integer("turn"), from.text("words"))),
            new MoveKind<>(
                    "retract",
                    Retract.class,
                    move -> Json.object().with("turn", move.turn()).with("reason", move.reason()),
                    from -> new Retract(from.integer("turn"), from.text("reason"))),
            new MoveKind<>(
                    "dispose",
                    Dispose.class,
                    move -> Json.object()
                            .with("turn", move.turn())
                            .with("disposition", move.disposition().name())
                            .with("reason", move.reason()),
                    from -> new Dispose(
                            from.integer("turn"),
                            Form.one(Speech.Disposition.class, from, "disposition"),
                            from.text("reason"))));

    private SpeechForm() {}

    private static Obj write(Say say) {
        return Json.object()
                .with("words", say.words())
                .with("manner", say.manner().name())
                .withIf("language", say.language(), language -> new Str(language.toLanguageTag()))
                .withIf("topic", say.topic(), Str::new)
                .with("attachments", Arr.of(say.attachments(), SpeechForm::attachment))
                .with("answers", Form.numbers(say.answers()))
                .with("cites", Form.numbers(say.cites()))
                .withIf("sets-aside", say.setsAside(), Str::new);
    }

    private static Say say(Obj from) {
        return new Say(
                from.text("words"),
                Form.one(Speech.Manner.class, from, "manner"),
                Form.perhapsText(from, "language").map(Locale::forLanguageTag),
                Form.perhapsText(from, "topic"),
                from.list("attachments", each -> attachment(each.asObject())),
                Form.numbers(from, "answers"),
                Form.numbers(from, "cites"),
                Form.perhapsText(from, "sets-aside"));
    }

    private static Obj attachment(Attachment attachment) {
        return Json.object()
                .with("name", attachment.name())
                .with("type", attachment.mediaType())
                .with("size", attachment.size())
                .with("sha256", HexFormat.of().formatHex(attachment.sha256().toArray()))
                .with("at", attachment.at().toString());
    }

    private static Attachment attachment(Obj from) {
        return new Attachment(
                from.text("name"),
                from.text("type"),
                from.integer("size"),
                Bytes.of(HexFormat.of().parseHex(from.text("sha256"))),
                URI.create(from.text("at")));
    }
}
