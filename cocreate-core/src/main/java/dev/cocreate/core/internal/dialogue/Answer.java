package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Move;
import java.util.List;
import java.util.Optional;

/** What a decider makes of a move: the moves to record, in order, or why not. */
record Answer(List<Move> moves, Optional<Refusal> no) {

    static Answer yes(Move... moves) {
        return new Answer(List.of(moves), Optional.empty());
    }

    static Answer yes(List<Move> moves) {
        return new Answer(List.copyOf(moves), Optional.empty());
    }

    static Answer no(String code, String english, String german) {
        return new Answer(List.of(), Optional.of(No.because(code, english, german)));
    }

    static Answer no(String code, String english, String german, Text instead) {
        return new Answer(
                List.of(), Optional.of(No.because(code, english, german).withRemaining(List.of(instead))));
    }
}
