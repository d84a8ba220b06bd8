package dev.cocreate.core.internal.dialogue;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Inquiry.Attempt;
import dev.cocreate.dialogue.Inquiry.Conclude;
import dev.cocreate.dialogue.Inquiry.Define;
import dev.cocreate.dialogue.Inquiry.Learn;
import dev.cocreate.dialogue.Inquiry.Raise;
import dev.cocreate.dialogue.Inquiry.Sign;
import dev.cocreate.dialogue.Inquiry.Subscribe;
import java.util.List;

/** How moves towards a shared understanding are written and read. */
final class InquiryForm {

    static final List<MoveKind<?>> KINDS = List.of(
            new MoveKind<>(
                    "raise",
                    Raise.class,
                    move -> Json.object().with("title", move.title()),
                    from -> new Raise(from.text("title"))),
            new MoveKind<>(
                    "subscribe",
                    Subscribe.class,
                    move -> Json.object().with("item", move.item()).with("interested", move.interested()),
                    from -> new Subscribe(from.integer("item"), from.flag("interested"))),
            new MoveKind<>(
                    "define",
                    Define.class,
                    move -> Json.object()
                            .with("problem", move.problem())
                            .with("questions", Arr.ofTexts(move.questions())),
                    from -> new Define(from.text("problem"), from.texts("questions"))),
            new MoveKind<>(
                    "sign",
                    Sign.class,
                    move -> Json.object().with("revision", move.revision()),
                    from -> new Sign(from.small("revision"))),
            new MoveKind<>(
                    "attempt",
                    Attempt.class,
                    move -> Json.object().with("what", move.what()),
                    from -> new Attempt(from.text("what"))),
            new MoveKind<>(
                    "conclude",
                    Conclude.class,
                    move -> Json.object()
                            .with("attempt", move.attempt())
                            .with("result", move.result().name())
                            .with("words", move.words()),
                    from -> new Conclude(
                            from.integer("attempt"),
                            Form.one(Inquiry.Result.class, from, "result"),
                            from.text("words"))),
            new MoveKind<>(
                    "learn",
                    Learn.class,
                    move -> Json.object().with("finding", move.finding()).with("from", Form.numbers(move.from())),
                    from -> new Learn(from.text("finding"), Form.numbers(from, "from"))));

    private InquiryForm() {}
}
