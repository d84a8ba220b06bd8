package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.road.ErasureEvent.Scope;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.profile.AttributeCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nobody is forgotten whole while a law demands that something in her profile be kept. */
public final class KeepingGate implements Gate {

    private final AttributeCatalogue catalogue;
    private final ProfileFold fold;

    public KeepingGate(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
        this.fold = new ProfileFold(catalogue);
    }

    @Override
    public Optional<Refusal> objection(Act act, Situation situation) {
        if (!(act instanceof Eraser.Erase erase) || !(erase.scope() instanceof Scope.OfSubject subject)) {
            return Optional.empty();
        }
        PartyId owner = subject.subject();
        Case about = new Case(
                owner,
                situation.state(fold, owner.value()),
                situation.state(LooksFold.FOLD, owner.value()),
                situation.now(),
                "",
                catalogue,
                Set.of());
        List<Reason> laws =
                Consequences.ofErasing(about, RightsDecider.keys(about, Set.of()), List.of()).kept().values().stream()
                        .distinct()
                        .toList();
        return laws.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        laws,
                        List.of(Refused.text(
                                "What no law demands to be kept can be erased attribute by attribute.",
                                "Was kein Gesetz aufzubewahren verlangt, kann Angabe für Angabe gelöscht werden.")),
                        Optional.empty()));
    }
}
