package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionApplied;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import java.util.Set;

/**
 * Which of a party's instructions accepted an offer in one dialogue. Kept apart from the instructions, so that answers in
 * different dialogues do not contend. Immutable.
 */
record InstructionUses(Set<String> accepted) {

    static final Fold<InstructionUses> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "instruction-uses";
        }

        @Override
        public InstructionUses empty(StreamId stream) {
            return new InstructionUses(Set.of());
        }

        @Override
        public InstructionUses after(InstructionUses state, Recorded recorded) {
            return recorded.event() instanceof InstructionApplied applied && applied.accepted()
                    ? new InstructionUses(Copies.with(state.accepted(), applied.instruction()))
                    : state;
        }
    };

    static String name(String dialogue, PartyId owner) {
        return dialogue + ":" + owner.value();
    }
}
