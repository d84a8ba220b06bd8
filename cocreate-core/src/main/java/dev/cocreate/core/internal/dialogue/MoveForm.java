package dev.cocreate.core.internal.dialogue;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.dialogue.Move;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every move as JSON: the durable vocabulary of this room. */
public final class MoveForm {

    static final List<MoveKind<?>> KINDS = Stream.of(
                    SpeechForm.KINDS, InquiryForm.KINDS, BargainForm.KINDS, GovernanceForm.KINDS, PresenceForm.KINDS)
            .<MoveKind<?>>flatMap(List::stream)
            .toList();

    private static final Map<Class<?>, MoveKind<?>> BY_TYPE = new HashMap<>();
    private static final Map<String, MoveKind<?>> BY_NAME = new HashMap<>();

    static {
        for (MoveKind<?> kind : KINDS) {
            BY_TYPE.put(kind.type(), kind);
            BY_NAME.put(kind.name(), kind);
        }
    }

    private MoveForm() {}

    public static String name(Move move) {
        return kind(move).name();
    }

    public static Obj write(Move move) {
        MoveKind<?> kind = kind(move);
        return Json.object().with("move", kind.name()).with("as", kind.form(move));
    }

    public static Move read(Obj from) {
        MoveKind<?> kind = BY_NAME.get(from.text("move"));
        if (kind == null) {
            throw new MalformedJson("move", "no such move is known");
        }
        Obj content = from.object("as");
        return Form.parsed("as", () -> kind.read().apply(content));
    }

    private static MoveKind<?> kind(Move move) {
        MoveKind<?> kind = BY_TYPE.get(move.getClass());
        if (kind == null) {
            throw new IllegalStateException("no form is known for " + move.getClass());
        }
        return kind;
    }
}
