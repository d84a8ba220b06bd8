package dev.cocreate.core.internal.delivery;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.journal.StreamId;
import java.util.List;
import java.util.function.Function;

/** Something done in the post room, by a party or by the library itself. */
record PostAct(PartyId by, String name) implements Act {

    static final PartyId STEWARD = Dialogues.STEWARD;

    /** Takes it along the road. */
    static Outcome<List<Recorded>> take(Road road, PartyId by, String name, Function<Situation, Decided> decide) {
        return road.take(new PostAct(by, name), new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                return decide.apply(situation);
            }

            @Override
            public List<Recorded> yield(List<Recorded> recorded) {
                return recorded;
            }
        });
    }

    /** A change that is the library's own business: it concerns nobody's trail. */
    static Change own(StreamId stream, dev.cocreate.core.internal.road.Event event) {
        return Change.of(stream, STEWARD, event);
    }
}
