package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Role;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.charter.Charter;
import java.util.List;
import java.util.Optional;

/** What happens in a dialogue. The first event of its stream opens it; the version of every other is its number. */
public sealed interface DialogueEvent extends Event {

    /** A party opened a dialogue, under a charter. */
    record DialogueOpened(String about, PartyId by, List<Participant> participants, Charter charter)
            implements DialogueEvent {
        public DialogueOpened {
            participants = List.copyOf(participants);
        }
    }

    /**
     * A turn was taken, or followed.
     *
     * @param charter the version of the charter it is judged by
     * @param because why, if nobody took it in person
     */
    record TurnTaken(Move move, Role role, boolean automated, int charter, Optional<Reason> because)
            implements DialogueEvent {}

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "dialogue.opened",
                    DialogueOpened.class,
                    event -> Json.object()
                            .with("about", event.about())
                            .with("by", event.by().value())
                            .with("participants", Arr.of(event.participants(), Form::participant))
                            .with("charter", CharterForm.write(event.charter())),
                    from -> new DialogueOpened(
                            from.text("about"),
                            Form.party(from, "by"),
                            from.list("participants", each -> Form.participant(each.asObject())),
                            CharterForm.charter(from.object("charter")))),
            EventType.of(
                    "dialogue.turn-taken",
                    TurnTaken.class,
                    event -> MoveForm.write(event.move())
                            .with("role", event.role().name())
                            .with("automated", event.automated())
                            .with("charter", event.charter())
                            .withIf("because", event.because(), Words::write),
                    from -> new TurnTaken(
                            MoveForm.read(from),
                            Form.one(Role.class, from, "role"),
                            from.flag("automated"),
                            from.small("charter"),
                            from.find("because").map(because -> Words.reason(because.asObject())))));
}
