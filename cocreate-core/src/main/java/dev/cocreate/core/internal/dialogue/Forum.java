package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.dialogue.DialogueEvent.DialogueOpened;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Presence.Invite;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.journal.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where dialogues are opened and found. Safe for several threads. */
public final class Forum implements Dialogues {

    private static final int PAGE = 100;

    private final Road road;
    private final StandIn standIn;

    public Forum(Road road) {
        this.road = road;
        this.standIn = new StandIn(road);
    }

    /** Answers offers within standing instructions; a courier too, for those made elsewhere or before a crash. */
    public StandIn standIn() {
        return standIn;
    }

    /** A courier that does what time alone makes due. */
    public Tender tender() {
        return new Tender(road, this);
    }

    @Override
    public Outcome<Dialogue> open(Opening opening) {
        if (Objects.requireNonNull(opening, "opening").participants().size() < 2) {
            throw new IllegalArgumentException("a dialogue is between at least two parties, but this one has "
                    + opening.participants().size());
        }
        String id = opening.id().orElseGet(() -> road.newId().toString());
        return road.take(new DialogueAct.Opens(id, opening, Optional.empty()), new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                return DialogueDecider.open(situation.state(DialogueState.FOLD, id), opening);
            }

            @Override
            public Dialogue yield(List<Recorded> recorded) {
                return talk(recorded.get(0).header().stream().name());
            }
        });
    }

    @Override
    public Optional<Dialogue> find(String id) {
        return state(id).opened() ? Optional.of(talk(id)) : Optional.empty();
    }

    @Override
    public List<String> of(PartyId party) {
        return of(party, Long.MAX_VALUE);
    }

    /** The dialogues she was in when the journal had come so far. */
    public List<String> of(PartyId party, long position) {
        Set<String> ids = new LinkedHashSet<>();
        long from = 0;
        List<Recorded> page;
        do {
            page = road.sealed(new Query.Concerning(party, from), PAGE);
            for (Recorded each : page) {
                from = each.position() + 1;
                if (each.position() < position && isBrought(each)) {
                    ids.add(each.header().stream().name());
                }
            }
        } while (page.size() == PAGE && from < position);
        return List.copyOf(ids);
    }

    /** Whether somebody came to a dialogue with it. */
    private static boolean isBrought(Recorded recorded) {
        return recorded.is(DialogueOpened.class)
                || (recorded.is(TurnTaken.class) && ((TurnTaken) recorded.event()).move() instanceof Invite);
    }

    @Override
    public Outcome<StandingInstruction> instruct(StandingInstruction instruction) {
        Objects.requireNonNull(instruction, "instruction");
        return road.take(new InstructionAct(instruction, true), InstructionAct.step(instruction, true));
    }

    @Override
    public Outcome<StandingInstruction> dismiss(PartyId owner, String id) {
        StandingInstruction named = StandingInstruction.of(id, owner);
        return road.take(new InstructionAct(named, false), InstructionAct.step(named, false));
    }

    @Override
    public List<StandingInstruction> instructions(PartyId owner) {
        return List.copyOf(road.state(Instructions.FOLD, owner.value()).all().values());
    }

    @Override
    public List<Turn> tend(String id) {
        List<Turn> turns = new ArrayList<>();
        Talk talk = talk(id);
        boolean more = state(id).opened();
        while (more) {
            Optional<Turn> turn = talk.due();
            turn.ifPresent(turns::add);
            more = turn.isPresent();
        }
        turns.addAll(standIn.answer(id));
        return turns;
    }

    private Talk talk(String id) {
        return new Talk(road, standIn, id, Optional.empty());
    }

    private DialogueState state(String id) {
        return road.state(DialogueState.FOLD, id);
    }
}
