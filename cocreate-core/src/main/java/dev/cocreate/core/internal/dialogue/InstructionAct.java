package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionDismissed;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionGiven;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import java.util.List;

/** A party gives or takes back a standing instruction of its own. */
record InstructionAct(StandingInstruction instruction, boolean gives) implements Act {

    private static final int MOST = 100;

    @Override
    public PartyId by() {
        return instruction.owner();
    }

    @Override
    public String name() {
        return gives ? "instruction.give" : "instruction.dismiss";
    }

    static Step<StandingInstruction> step(StandingInstruction instruction, boolean gives) {
        return new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                Instructions standing =
                        situation.state(Instructions.FOLD, instruction.owner().value());
                return InstructionAct.decide(standing, instruction, gives);
            }

            @Override
            public StandingInstruction yield(List<Recorded> recorded) {
                Event event = recorded.get(0).event();
                return event instanceof InstructionGiven given
                        ? given.instruction()
                        : ((InstructionDismissed) event).instruction();
            }
        };
    }

    private static Decided decide(Instructions standing, StandingInstruction instruction, boolean gives) {
        StandingInstruction before = standing.all().get(instruction.id());
        if (!gives && before == null) {
            return No.to(
                    "no-such-instruction",
                    "There is no such standing instruction.",
                    "Eine solche Daueranweisung gibt es nicht.");
        }
        if (gives && before == null && standing.all().size() >= MOST) {
            return No.to(
                    "too-many-instructions",
                    "There are " + MOST + " standing instructions already; take one back first.",
                    "Es gibt schon " + MOST + " Daueranweisungen; nehmen Sie zuerst eine zurück.");
        }
        Event event = gives || before == null ? new InstructionGiven(instruction) : new InstructionDismissed(before);
        return Decided.accepted(
                Change.of(Instructions.FOLD.stream(instruction.owner().value()), instruction.owner(), event));
    }
}
