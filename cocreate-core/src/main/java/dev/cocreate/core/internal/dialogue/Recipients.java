package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.journal.StreamId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What those who deliver turns need to know of a dialogue. */
public final class Recipients {

    private Recipients() {}

    /** The stream of a dialogue; the version of an event is the number of its turn. */
    public static StreamId stream(String dialogue) {
        return DialogueState.FOLD.stream(dialogue);
    }

    /** Whether a stream is one. */
    public static boolean isDialogue(StreamId stream) {
        return stream.kind().equals(DialogueState.FOLD.kind());
    }

    /** Whether a ruling withholds a turn. */
    public static boolean isWithheld(Road road, String dialogue, long turn) {
        return road.state(DialogueState.FOLD, dialogue).court().holds(turn);
    }

    /** How a recipient reads. */
    public static Audience audience(Road road, String dialogue, PartyId recipient) {
        return road.state(DialogueState.FOLD, dialogue)
                .people()
                .everyone(recipient)
                .map(Participant::audience)
                .orElse(Audience.of(Locale.ENGLISH));
    }

    /** The channel a recipient moved to, if she did. */
    public static Optional<String> channel(Road road, String dialogue, PartyId recipient) {
        return Optional.ofNullable(
                road.state(DialogueState.FOLD, dialogue).people().channels().get(recipient));
    }

    /** Everybody who takes part, or did. */
    public static List<PartyId> all(Road road, String dialogue) {
        People people = road.state(DialogueState.FOLD, dialogue).people();
        return java.util.stream.Stream.concat(people.present().keySet().stream(), people.former().keySet().stream())
                .toList();
    }

    /** Whether the party takes part, or did; decided on. */
    public static boolean includes(Situation situation, String dialogue, PartyId party) {
        return situation
                .state(DialogueState.FOLD, dialogue)
                .people()
                .everyone(party)
                .isPresent();
    }

    /** Who took a turn. */
    public static Optional<PartyId> author(Road road, String dialogue, long turn) {
        return road.state(DialogueState.FOLD, dialogue).heads().of(turn).map(TurnHeads.Head::by);
    }

    /** The act a move is that came in over a channel. */
    public static DialogueAct act(Road road, String dialogue, PartyId by, dev.cocreate.dialogue.Move move) {
        return Turns.act(road.state(DialogueState.FOLD, dialogue), by, move, Optional.empty(), Optional.empty());
    }
}
