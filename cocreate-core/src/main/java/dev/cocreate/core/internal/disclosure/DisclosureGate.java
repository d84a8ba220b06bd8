package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Refusal;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Situation;
import java.util.Optional;

/** No commitment before disclosure: whoever commits herself was shown what it is bound to, as it stands now. */
public final class DisclosureGate implements Gate {

    @Override
    public Optional<Refusal> objection(Act act, Situation situation) {
        if (!(act instanceof Committing committing) || committing.disclosure().isEmpty()) {
            return Optional.empty();
        }
        String id = committing.disclosure().get();
        DisclosureState state = situation.state(DisclosureState.FOLD, id);
        if (state.current().isEmpty()) {
            return Optional.of(Refusal.of(Reasons.unknown(id)));
        }
        if (state.shownNow(committing.committed())) {
            return committing
                    .version()
                    .filter(version -> !version.equals(state.current().get().sha256()))
                    .map(other -> Refusal.of(Reasons.otherVersion(
                            id, state.current().get().disclosure().version())));
        }
        return Optional.of(
                state.shownBefore(committing.committed())
                        ? Refusal.of(Reasons.changedSince(id))
                        : Refusal.of(Reasons.notShown(id)));
    }
}
