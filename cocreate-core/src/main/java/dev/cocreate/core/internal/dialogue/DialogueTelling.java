package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.dialogue.DialogueEvent.DialogueOpened;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionApplied;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionDismissed;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionGiven;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.transparency.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what happened in dialogues, in English and German. */
public final class DialogueTelling implements Telling {

    @Override
    public Optional<Told> tell(Recorded recorded) {
        String stream = recorded.header().stream().name();
        if (recorded.event() instanceof DialogueOpened opened) {
            return Optional.of(new Told(opened(opened), List.of(), List.of(new Link.Dialogue(stream))));
        }
        if (recorded.event() instanceof TurnTaken taken) {
            String by = recorded.header().by().value();
            List<Reason> reasons = taken.because().stream().toList();
            Text text = MoveTelling.told(taken.move(), by, taken.because(), taken.automated() && reasons.isEmpty());
            long number = recorded.header().version();
            return Optional.of(new Told(text, reasons, MoveLinks.of(taken.move(), stream, number)));
        }
        return instruction(recorded);
    }

    @Override
    public Optional<Text> act(String name) {
        return Optional.ofNullable(ActNames.ALL.get(name));
    }

    private static Text opened(DialogueOpened opened) {
        String others = opened.participants().stream()
                .map(Participant::party)
                .filter(party -> !party.equals(opened.by()))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return No.text(
                opened.by() + " opened a dialogue with " + others + " about “" + opened.about() + "”, under the rules “"
                        + opened.charter().title() + "”.",
                opened.by() + " hat ein Gespräch mit " + others + " über „" + opened.about()
                        + "“ begonnen, nach den Regeln „" + opened.charter().title() + "“.");
    }

    private static Optional<Told> instruction(Recorded recorded) {
        if (recorded.event() instanceof InstructionGiven given) {
            String id = given.instruction().id();
            return told(
                    "You gave the standing instruction “" + id + "”: offers within its limits are answered in your"
                            + " place.",
                    "Sie haben die Daueranweisung „" + id + "“ gegeben: Angebote in ihren Grenzen werden an Ihrer"
                            + " Stelle beantwortet.",
                    id);
        }
        if (recorded.event() instanceof InstructionDismissed dismissed) {
            String id = dismissed.instruction().id();
            return told(
                    "You took the standing instruction “" + id + "” back.",
                    "Sie haben die Daueranweisung „" + id + "“ zurückgenommen.",
                    id);
        }
        if (recorded.event() instanceof InstructionApplied applied) {
            String english = applied.accepted() ? "accepted" : "declined";
            String german = applied.accepted() ? "angenommen" : "abgelehnt";
            Text text = applied.why()
                    .map((language, why) -> language.getLanguage().equals("de")
                            ? "Ihre Daueranweisung „" + applied.instruction() + "“ hat Angebot " + applied.offer() + " "
                                    + german + ": " + why
                            : "Your standing instruction “" + applied.instruction() + "” " + english + " offer "
                                    + applied.offer() + ": " + why);
            return Optional.of(new Told(
                    text,
                    List.of(),
                    List.of(
                            new Link.Instruction(applied.instruction()),
                            new Link.Turn(applied.dialogue(), applied.offer()))));
        }
        return Optional.empty();
    }

    private static Optional<Told> told(String english, String german, String instruction) {
        return Optional.of(new Told(No.text(english, german), List.of(), List.of(new Link.Instruction(instruction))));
    }
}
