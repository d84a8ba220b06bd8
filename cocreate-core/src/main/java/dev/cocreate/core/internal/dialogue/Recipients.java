package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Wanted;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.charter.Sanction;
import dev.cocreate.journal.StreamId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Who receives turns of a dialogue, as of one moment. */
    public record Reader(DialogueState state, PartyId recipient) {

        /** Whether a ruling withholds a turn. */
        public boolean isWithheld(long turn) {
            return state.court().holds(turn);
        }

        /** Whether anything was withheld here that a review can have released. */
        public boolean isReviewed() {
            return state.court().rulings().values().stream()
                    .anyMatch(ruling -> ruling.sanction() == Sanction.HOLD && ruling.isOverturned());
        }

        /** How she reads. */
        public Audience audience() {
            return Recipients.audience(state, recipient);
        }

        /** The channel she moved to, if she did. */
        public Optional<String> channel() {
            return Optional.ofNullable(state.people().channels().get(recipient));
        }
    }

    static Audience audience(DialogueState state, PartyId party) {
        return state.people().everyone(party).map(Participant::audience).orElse(Audience.of(Locale.ENGLISH));
    }

    /** A recipient as of now. */
    public static Reader reader(Road road, String dialogue, PartyId recipient) {
        return new Reader(road.state(DialogueState.FOLD, dialogue), recipient);
    }

    /** A dialogue of so many turns or more, to have ready for {@link #reader(Road, String, PartyId, long)}. */
    public static Wanted<?> wanted(String dialogue, long turns) {
        return Wanted.since(DialogueState.FOLD, dialogue, turns);
    }

    /** A recipient as of so many turns or more. */
    public static Reader reader(Road road, String dialogue, PartyId recipient, long turns) {
        return new Reader(road.state(DialogueState.FOLD, dialogue, turns), recipient);
    }

    /** Everybody who takes part, or did. */
    public static List<PartyId> all(Road road, String dialogue) {
        People people = road.state(DialogueState.FOLD, dialogue).people();
        return Stream.concat(people.present().keySet().stream(), people.former().keySet().stream())
                .toList();
    }

    /** Whether the party takes part now, in a dialogue that goes on. */
    public static boolean takesPart(Road road, String dialogue, PartyId party) {
        DialogueState state = road.state(DialogueState.FOLD, dialogue);
        return state.people().has(party) && !state.charters().isErased();
    }

    /** Whether the party takes part, or did; decided on. */
    public static boolean includes(Situation situation, String dialogue, PartyId party) {
        return situation
                .state(DialogueState.FOLD, dialogue)
                .people()
                .everyone(party)
                .isPresent();
    }

    /** Who took a turn; decided on. */
    public static Optional<PartyId> author(Situation situation, String dialogue, long turn) {
        return situation.state(DialogueState.FOLD, dialogue).heads().of(turn).map(TurnHeads.Head::by);
    }

    /** Whether a ruling that stands withholds a turn; decided on. */
    public static boolean isWithheld(Situation situation, String dialogue, long turn) {
        return situation.state(DialogueState.FOLD, dialogue).court().holds(turn);
    }

    /** The act a move is that came in over a channel. */
    public static DialogueAct act(Road road, String dialogue, PartyId by, dev.cocreate.dialogue.Move move) {
        return Turns.act(road, dialogue, by, move, Optional.empty(), Optional.empty());
    }
}
