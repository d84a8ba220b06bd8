package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What happens to a party's standing instructions. Nobody but the party sees these. */
public sealed interface InstructionEvent extends Event {

    /** A party gave an instruction, in place of one of the same id if there was one. */
    record InstructionGiven(StandingInstruction instruction) implements InstructionEvent {}

    /** A party took an instruction back. */
    record InstructionDismissed(StandingInstruction instruction) implements InstructionEvent {}

    /** An instruction answered an offer in its owner's place: for her, with the limits that decided. */
    record InstructionApplied(String instruction, String dialogue, long offer, boolean accepted, Text why)
            implements InstructionEvent {}

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "instruction.given",
                    InstructionGiven.class,
                    event -> InstructionEvent.write(event.instruction()),
                    from -> new InstructionGiven(InstructionEvent.read(from))),
            EventType.of(
                    "instruction.dismissed",
                    InstructionDismissed.class,
                    event -> InstructionEvent.write(event.instruction()),
                    from -> new InstructionDismissed(InstructionEvent.read(from))),
            EventType.of(
                    "instruction.applied",
                    InstructionApplied.class,
                    event -> Json.object()
                            .with("instruction", event.instruction())
                            .with("dialogue", event.dialogue())
                            .with("offer", event.offer())
                            .with("accepted", event.accepted())
                            .with("why", Words.write(event.why())),
                    from -> new InstructionApplied(
                            from.text("instruction"),
                            from.text("dialogue"),
                            from.integer("offer"),
                            from.flag("accepted"),
                            Words.text(from.object("why")))));

    /** An instruction with all its limits. */
    static Obj write(StandingInstruction instruction) {
        Obj accepts = Json.object();
        for (Map.Entry<String, Set<String>> item : instruction.accepts().entrySet()) {
            accepts = accepts.with(
                    item.getKey(), Arr.ofTexts(item.getValue().stream().sorted().toList()));
        }
        return Json.object()
                .with("id", instruction.id())
                .with("owner", instruction.owner().value())
                .withIf("dialogue", instruction.dialogue(), Str::new)
                .with("accepts", accepts)
                .withIf("at-most", instruction.atMost(), Words::write)
                .withIf("at-least", instruction.atLeast(), Words::write)
                .with("otherwise", instruction.otherwise().name())
                .withIf("until", instruction.until(), Form::at)
                .withIf("times", Form.boxed(instruction.times()), Num::of);
    }

    private static StandingInstruction read(Obj from) {
        Map<String, Set<String>> accepts = new LinkedHashMap<>();
        Obj items = from.object("accepts");
        items.members().keySet().forEach(issue -> accepts.put(issue, new LinkedHashSet<>(items.texts(issue))));
        return new StandingInstruction(
                from.text("id"),
                Form.party(from, "owner"),
                Form.perhapsText(from, "dialogue"),
                accepts,
                from.find("at-most").map(price -> Words.money(price.asObject())),
                from.find("at-least").map(price -> Words.money(price.asObject())),
                Form.one(StandingInstruction.Otherwise.class, from, "otherwise"),
                Form.perhapsInstant(from, "until"),
                from.has("times") ? OptionalInt.of(from.small("times")) : OptionalInt.empty());
    }
}
