package dev.cocreate.core.internal.delivery;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.DeadLetter;
import dev.cocreate.channel.Deliveries;
import dev.cocreate.channel.DeliveryState;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterDropped;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterRedriven;
import dev.cocreate.core.internal.delivery.PostEvent.ContactsStated;
import dev.cocreate.core.internal.delivery.Strays.Stray;
import dev.cocreate.core.internal.dialogue.Recipients;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.journal.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How turns fare on their way, open to every author. */
final class Letters implements Deliveries {

    private final Road road;
    private final Office office;
    private final Dispatcher dispatcher;

    Letters(Road road, Office office, Dispatcher dispatcher) {
        this.road = road;
        this.office = office;
        this.dispatcher = dispatcher;
    }

    @Override
    public Map<PartyId, DeliveryState> of(String dialogue, long turn) {
        Map<PartyId, DeliveryState> states = new LinkedHashMap<>();
        List<Recorded> found = turn < 1 ? List.of() : road.read(new Query.Of(Recipients.stream(dialogue), turn), 1);
        for (Recorded recorded : found) {
            for (PartyId party : recorded.header().concerns()) {
                if (!party.equals(recorded.header().by()) && !party.equals(PostAct.STEWARD)) {
                    states.put(party, state(new LaneId(dialogue, party), turn));
                }
            }
        }
        return states;
    }

    private DeliveryState state(LaneId id, long turn) {
        LaneState lane = road.state(LaneState.FOLD, id.key());
        DeliveryState state = lane.of(turn);
        boolean waits = state == DeliveryState.QUEUED || state == DeliveryState.RETRYING;
        if (!waits) {
            return state;
        }
        Optional<String> moved =
                Recipients.reader(road, id.dialogue(), id.recipient()).channel();
        Optional<Address> to = office.address(ContactBook.of(road, id.recipient()), moved, lane, road.now());
        return to.isEmpty() ? DeliveryState.UNADDRESSED : state;
    }

    @Override
    public List<DeadLetter> dead(String dialogue) {
        List<DeadLetter> letters = new ArrayList<>();
        for (PartyId party : Recipients.all(road, dialogue)) {
            LaneState lane = road.state(LaneState.FOLD, new LaneId(dialogue, party).key());
            lane.strays().of().forEach((turn, odd) -> {
                if (lane.strays().isStuck(turn)) {
                    letters.add(letter(new LaneId(dialogue, party), turn, odd));
                }
            });
        }
        letters.sort(Comparator.comparingLong(DeadLetter::turn));
        return letters;
    }

    @Override
    public Outcome<DeadLetter> redrive(DeadLetter letter, PartyId by) {
        return decide(
                "delivery.redrive",
                letter,
                by,
                situation -> Optional.of(new LetterRedriven(letter.turn(), by, Optional.empty())));
    }

    private static DeadLetter letter(LaneId id, long turn, Stray stray) {
        return new DeadLetter(
                id.dialogue(), turn, id.recipient(), stray.since(), stray.attempts(), stray.why(), stray.holds());
    }

    /** Tries again, where she is now, what was given up before she moved. What may have arrived stays as it is. */
    void follow(LaneId id) {
        LaneState lane = road.state(LaneState.FOLD, id.key());
        lane.strays().of().forEach((turn, stray) -> {
            if (stray.state() == DeliveryState.DEAD && lane.strays().isStuck(turn)) {
                redrive(letter(id, turn, stray), id.recipient());
            }
        });
        dispatcher.wake(id);
    }

    /** Sends, at last, what was withheld by rulings that an appeal voided. */
    void release(String dialogue) {
        for (PartyId party : Recipients.all(road, dialogue)) {
            LaneId id = new LaneId(dialogue, party);
            Outcome<List<Recorded>> released =
                    PostAct.take(road, PostAct.STEWARD, "delivery.redrive", situation -> released(situation, id));
            released.ifDone(done -> dispatcher.wake(id));
        }
    }

    private static Decided released(Situation situation, LaneId id) {
        List<Change> changes = new ArrayList<>();
        LaneState lane = situation.state(LaneState.FOLD, id.key());
        lane.strays().of().forEach((turn, stray) -> {
            if (stray.isWithheld()
                    && !lane.strays().again().containsKey(turn)
                    && !Recipients.isWithheld(situation, id.dialogue(), turn)) {
                changes.add(Change.of(
                        LaneDecider.stream(id),
                        id.recipient(),
                        new LetterRedriven(turn, PostAct.STEWARD, Optional.empty())));
            }
        });
        return changes.isEmpty()
                ? LaneDecider.no("nothing-withheld", "Nothing is withheld there.", "Dort wird nichts zurückgehalten.")
                : Decided.accepted(changes);
    }

    @Override
    public Outcome<DeadLetter> divert(DeadLetter letter, PartyId by, Address to) {
        return decide("delivery.divert", letter, by, situation -> {
            List<Address> own = situation
                    .state(Latest.CONTACTS, letter.recipient().value())
                    .map(ContactsStated::addresses)
                    .orElse(List.of());
            return own.contains(to)
                    ? Optional.of(new LetterRedriven(letter.turn(), by, Optional.of(to)))
                    : Optional.empty();
        });
    }

    @Override
    public Outcome<DeadLetter> drop(DeadLetter letter, PartyId by, String reason) {
        if (reason.isBlank() || reason.length() > 2_000) {
            throw new IllegalArgumentException(
                    "who drops a letter says why in 1 to 2000 characters, but this reason has " + reason.length());
        }
        return decide(
                "delivery.drop", letter, by, situation -> Optional.of(new LetterDropped(letter.turn(), by, reason)));
    }

    /** What to do with a letter; empty if the recipient never listed the address. */
    private interface Choice {
        Optional<LaneEvent> of(Situation situation);
    }

    private Outcome<DeadLetter> decide(String name, DeadLetter letter, PartyId by, Choice choice) {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(by, "by");
        LaneId id = new LaneId(letter.dialogue(), letter.recipient());
        Outcome<DeadLetter> outcome = PostAct.take(
                        road, by, name, situation -> decided(situation, id, letter, by, choice))
                .map(recorded -> letter);
        outcome.ifDone(done -> dispatcher.wake(id));
        return outcome;
    }

    private Decided decided(Situation situation, LaneId id, DeadLetter letter, PartyId by, Choice choice) {
        LaneState lane = situation.state(LaneState.FOLD, id.key());
        if (!by.equals(PostAct.STEWARD) && !Recipients.includes(situation, id.dialogue(), by)) {
            return LaneDecider.no(
                    "not-taking-part",
                    "Only those who take part in the dialogue decide about its letters.",
                    "Über Sendungen eines Gesprächs entscheiden nur, die daran teilnehmen.");
        }
        if (!lane.strays().isStuck(letter.turn())) {
            return LaneDecider.no(
                    "not-dead",
                    "That turn is not given up, or no longer.",
                    "Dieser Beitrag ist nicht aufgegeben oder nicht mehr.");
        }
        Optional<PartyId> author = Recipients.author(situation, id.dialogue(), letter.turn());
        if (!by.equals(PostAct.STEWARD)
                && !by.equals(id.recipient())
                && author.filter(by::equals).isEmpty()) {
            return LaneDecider.no(
                    "not-your-letter",
                    "About a letter decide its author, its recipient and the host.",
                    "Über eine Sendung entscheiden, wer sie verfasst hat, wer sie bekommt, und der Betreiber.");
        }
        Optional<LaneEvent> event = choice.of(situation);
        if (event.isEmpty()) {
            return LaneDecider.no(
                    "not-her-address",
                    "That is none of the addresses the recipient listed.",
                    "Das ist keine der Adressen, die die empfangende Seite genannt hat.");
        }
        return Decided.accepted(Change.of(LaneDecider.stream(id), id.recipient(), event.get())
                .concerning(author.stream().toList()));
    }
}
