package dev.cocreate.core.internal.dialogue;

import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.dialogue.Move;
import java.util.function.Function;

/**
 * How one kind of move is written and read.
 *
 * @param name stable for ever, such as {@code say}
 */
record MoveKind<M extends Move>(String name, Class<M> type, Function<M, Obj> write, Function<Obj, M> read) {

    Obj form(Move move) {
        return write.apply(type.cast(move));
    }
}
