package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.core.internal.dialogue.DialogueEvent.DialogueOpened;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.dialogue.Consequence.FellDormant;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Governance.Review;
import dev.cocreate.dialogue.Governance.Rule;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.charter.CharterVersion;
import dev.cocreate.dialogue.charter.Ruling;
import dev.cocreate.dialogue.charter.Sanction;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a dialogue stands. Immutable.
 *
 * @param opened whether it was opened at all
 * @param last when the last turn was taken
 * @param dormant whether the silence since then is on record
 */
record DialogueState(
        String id,
        boolean opened,
        String about,
        Instant last,
        boolean dormant,
        People people,
        CharterBook charters,
        Matters matters,
        Bargaining bargaining,
        Court court,
        Guests guests,
        TurnHeads heads) {

    static final Fold<DialogueState> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "dialogue";
        }

        @Override
        public DialogueState empty(StreamId stream) {
            return new DialogueState(
                    stream.name(),
                    false,
                    "",
                    Instant.EPOCH,
                    false,
                    People.none(),
                    CharterBook.none(),
                    Matters.none(),
                    Bargaining.none(stream.name()),
                    Court.none(),
                    Guests.none(),
                    TurnHeads.none());
        }

        @Override
        public DialogueState after(DialogueState state, Recorded recorded) {
            return state.after(recorded);
        }

        @Override
        public Optional<Class<DialogueState>> frozenAs() {
            return Optional.of(DialogueState.class);
        }
    };

    /** The sides whose consent counts. */
    Sides voting() {
        return guests.voting(List.copyOf(people.present().values()));
    }

    /** Whether both act as one where contact is limited: those who offer are one with all they brought in. */
    boolean isOneWith(PartyId one, PartyId other) {
        PartyId origin = guests.origin(one);
        return one.equals(other)
                || (origin.equals(guests.origin(other))
                        && people.everyone(origin)
                                .filter(host -> Sides.offers(host.role()))
                                .isPresent());
    }

    /** Whether something open is a report: all else that can be open was said. */
    boolean isReport(long open) {
        return heads.of(open)
                .filter(head -> head.kind() == TurnHeads.Kind.OTHER)
                .isPresent();
    }

    /** The number of the last turn. */
    long length() {
        return heads.size();
    }

    boolean isSteward(PartyId party) {
        return party.equals(Dialogues.STEWARD);
    }

    private DialogueState after(Recorded recorded) {
        Event event = recorded.event();
        if (event instanceof DialogueOpened opening) {
            return new DialogueState(
                    id,
                    true,
                    opening.about(),
                    recorded.at(),
                    false,
                    People.of(opening.participants()),
                    CharterBook.of(opening.charter(), recorded.at()),
                    matters,
                    bargaining,
                    court,
                    guests,
                    heads);
        }
        if (event instanceof TurnTaken taken) {
            return after(new Occurrence(
                    recorded.header().version(),
                    recorded.header().by(),
                    recorded.at(),
                    taken.charter(),
                    taken.because().isPresent(),
                    taken.move()));
        }
        if (recorded.header().version() == 0) {
            return erased(recorded);
        }
        return with(heads.plus(new TurnHeads.Head(recorded.header().by(), TurnHeads.Kind.ERASED, 1)));
    }

    /**
     * Without its opening: it can be read, but under rules that nobody can look up any more nothing is added to it. Who
     * took part is known from the header, in which role is not.
     */
    private DialogueState erased(Recorded opening) {
        List<Participant> known = opening.header().concerns().stream()
                .map(party -> Participant.of(party, Role.NEUTRAL))
                .toList();
        return new DialogueState(
                id,
                true,
                "",
                opening.at(),
                false,
                People.of(known),
                CharterBook.of(CharterBook.ERASED, opening.at()),
                matters,
                bargaining,
                court,
                guests,
                heads);
    }

    private DialogueState after(Occurrence turn) {
        TurnHeads.Kind kind =
                turn.move() instanceof dev.cocreate.dialogue.Speech.Say ? TurnHeads.Kind.SAID : TurnHeads.Kind.OTHER;
        boolean silence = turn.move() instanceof FellDormant;
        Sides voting = voting();
        DialogueState next = new DialogueState(
                id,
                opened,
                about,
                silence ? last : turn.at(),
                silence,
                people.after(turn, voting),
                charters.after(turn),
                matters.after(turn, people, voting),
                bargaining.after(turn, voting),
                court.after(turn, judgedBy(turn), charters.at(turn.at()).charter()),
                guests.after(turn, people),
                heads.plus(new TurnHeads.Head(turn.by(), kind, turn.charter())));
        return next.sanctioned(turn);
    }

    /** Expulsion ends taking part; overturned, it never did. */
    private DialogueState sanctioned(Occurrence turn) {
        if (turn.move() instanceof Rule rule && rule.sanction() == Sanction.EXPEL) {
            return with(people.gone(rule.against()), bargaining.gone(rule.against()));
        }
        if (turn.move() instanceof Review review && !review.upheld()) {
            Optional<Ruling> ruling = court.ruling(review.ruling()).filter(each -> each.sanction() == Sanction.EXPEL);
            return ruling.flatMap(each -> people.everyone(each.against()))
                    .map(back -> with(
                            new People(
                                    Copies.with(people.present(), back.party(), back),
                                    Copies.without(people.former(), back.party()),
                                    people.paused(),
                                    people.intents(),
                                    people.ratings(),
                                    people.channels(),
                                    people.unheard()),
                            bargaining))
                    .orElse(this);
        }
        return this;
    }

    /** A ruling is given under the version its turns are judged by. */
    private int judgedBy(Occurrence turn) {
        if (turn.move() instanceof Rule rule) {
            return heads.of(rule.turns().get(0)).map(TurnHeads.Head::charter).orElse(turn.charter());
        }
        return turn.charter();
    }

    /** The rules a turn is judged by. */
    CharterVersion rulesOf(long turn) {
        return heads.of(turn)
                .flatMap(head -> charters.version(head.charter()))
                .orElseGet(() -> charters.versions().get(0));
    }

    private DialogueState with(People others, Bargaining offers) {
        return new DialogueState(
                id, opened, about, last, dormant, others, charters, matters, offers, court, guests, heads);
    }

    private DialogueState with(TurnHeads more) {
        return new DialogueState(
                id, opened, about, last, dormant, people, charters, matters, bargaining, court, guests, more);
    }
}
