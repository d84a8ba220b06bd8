package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Bargain.Table;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Consequence.Agreed;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.DialogueView;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.journal.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One dialogue, for its parties to act in. */
final class Talk implements Dialogue {

    private static final int PAGE = 1_000;

    private final Road road;
    private final StandIn standIn;
    private final String id;
    private final Optional<String> key;

    Talk(Road road, StandIn standIn, String id, Optional<String> key) {
        this.road = road;
        this.standIn = standIn;
        this.id = id;
        this.key = key;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Dialogue keyed(String name) {
        if (Objects.requireNonNull(name, "key").isBlank() || name.length() > 200) {
            throw new IllegalArgumentException(
                    "a key has 1 to 200 characters and is not blank, but this one has " + name.length());
        }
        return new Talk(road, standIn, id, Optional.of(name));
    }

    @Override
    public Outcome<Turn> take(PartyId by, Move move) {
        return taken(by, move)
                .map(turns -> turns.stream()
                        .filter(turn -> !(turn.move() instanceof Consequence))
                        .findFirst()
                        .orElseGet(() -> turns.get(0)));
    }

    private Outcome<List<Turn>> taken(PartyId by, Move move) {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(move, "move");
        if (move instanceof Consequence || by.equals(Dialogues.STEWARD)) {
            throw new IllegalArgumentException("nobody takes what only follows from the rules, but '" + by
                    + "' was to take '" + MoveForm.name(move) + "'");
        }
        Outcome<List<Turn>> outcome = Turns.take(road, act(by, move, key, Optional.empty()));
        if (outcome.isDone() && move instanceof Table table && table.binding()) {
            standIn.answer(id);
        }
        return outcome;
    }

    private DialogueAct act(PartyId by, Move move, Optional<String> named, Optional<Reason> because) {
        return Turns.act(road, id, by, move, named, because);
    }

    @Override
    public Outcome<Offer> table(PartyId by, Table offer) {
        return taken(by, offer).map(turns -> {
            Turn turn = turns.get(turns.size() - 1);
            return Bargaining.offer(id, turn.number(), turn.by(), (Table) turn.move());
        });
    }

    @Override
    public Outcome<Optional<Agreement>> accept(PartyId by, Offer offer) {
        return taken(by, new Bargain.Accept(offer.turn(), offer.termsHash()))
                .map(turns -> turns.stream()
                        .filter(turn -> turn.move() instanceof Agreed)
                        .findFirst()
                        .map(turn -> Bargaining.agreement(agreed(turn), (Agreed) turn.move(), turn.at())));
    }

    /** The offer as tabled, which never changes. */
    private Offer agreed(Turn turn) {
        return Objects.requireNonNull(
                state().bargaining().offers().get(((Agreed) turn.move()).offer()), "an agreement is on an offer");
    }

    /** Takes the next turn that is due by itself, if there is one. */
    Optional<Turn> due() {
        DialogueState state = state();
        Optional<Move> due = StewardDecider.due(state, road.now());
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Reason because = StewardDecider.because(state, due.get());
        Outcome<List<Turn>> outcome = Turns.take(
                road, new DialogueAct.Takes(id, Dialogues.STEWARD, due.get(), Optional.empty(), Optional.of(because)));
        return outcome instanceof Outcome.Done<List<Turn>> done
                ? Optional.of(done.value().get(0))
                : Optional.empty();
    }

    @Override
    public DialogueView view() {
        return new Snapshot(state(), road.now());
    }

    @Override
    public List<Turn> turns(long after, int limit) {
        if (after < 0) {
            throw new IllegalArgumentException(
                    "turns are numbered from 1, but those after " + after + " were asked for");
        }
        return Turns.of(road.read(new Query.Of(DialogueState.FOLD.stream(id), after + 1), limit));
    }

    @Override
    public Outcome<String> export(PartyId by) {
        Objects.requireNonNull(by, "by");
        DialogueState state = state();
        if (state.people().everyone(by).isEmpty()) {
            return new Outcome.Refused<>(No.because(
                    "not-taking-part",
                    "Only those who take part in this dialogue, or did, can take it with them.",
                    "Mitnehmen können dieses Gespräch nur die, die daran teilnehmen oder teilgenommen haben."));
        }
        List<Json> turns = new ArrayList<>();
        List<Recorded> page;
        long version = 1;
        long position = 0;
        do {
            page = road.read(new Query.Of(DialogueState.FOLD.stream(id), version), PAGE);
            for (Recorded each : page) {
                turns.add(form(each));
                position = each.position();
            }
            version += page.size();
        } while (page.size() == PAGE);
        Obj all = Json.object()
                .with("dialogue", id)
                .with("about", state.about())
                .with("charters", Arr.of(state.charters().versions(), each -> CharterForm.write(each.charter())))
                .with("turns", new Arr(turns));
        return new Outcome.Done<>(new String(all.bytes().toArray(), StandardCharsets.UTF_8), position);
    }

    private static Obj form(Recorded recorded) {
        Obj turn = Json.object()
                .with("number", recorded.header().version())
                .with("by", recorded.header().by().value())
                .with("at", Form.at(recorded.at()));
        return recorded.event() instanceof TurnTaken taken
                ? turn.with("role", taken.role().name())
                        .with("automated", taken.automated())
                        .with("charter", taken.charter())
                        .with("move", MoveForm.name(taken.move()))
                        .with("as", MoveForm.write(taken.move()).get("as"))
                : turn.with("move", "erased");
    }

    private DialogueState state() {
        return road.state(DialogueState.FOLD, id);
    }
}
