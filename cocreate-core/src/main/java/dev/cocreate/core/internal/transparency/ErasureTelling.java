package dev.cocreate.core.internal.transparency;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.ErasureEvent.PayloadErased;
import dev.cocreate.core.internal.road.ErasureEvent.Scope;
import dev.cocreate.core.internal.road.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells of erasures: that content went, whose or how much, and why; never what it said. */
final class ErasureTelling implements Telling {

    @Override
    public Optional<Told> tell(Recorded recorded) {
        if (recorded.event() instanceof PayloadErased erased) {
            return Optional.of(new Told(text(erased.by(), erased.scope()), List.of(erased.ground()), List.of()));
        }
        return Optional.empty();
    }

    private static Text text(PartyId by, Scope scope) {
        if (scope instanceof Scope.OfSubject subject) {
            return Text.of(by + " had all content about " + subject.subject() + " erased for ever. That it was there"
                            + " remains on record, what it said does not.")
                    .and(
                            Locale.GERMAN,
                            by + " hat alle Inhalte über " + subject.subject() + " für immer löschen lassen. Dass es"
                                    + " sie gab, bleibt verzeichnet, was darin stand, nicht.");
        }
        if (scope instanceof Scope.OfEvents events) {
            int count = events.positions().size();
            return count == 1
                    ? Text.of(by + " had the content of one entry erased for ever.")
                            .and(Locale.GERMAN, by + " hat den Inhalt eines Eintrags für immer löschen lassen.")
                    : Text.of(by + " had the content of " + count + " entries erased for ever.")
                            .and(
                                    Locale.GERMAN,
                                    by + " hat den Inhalt von " + count + " Einträgen für immer löschen lassen.");
        }
        return Text.of(by + " had content erased whose time to be kept is over.")
                .and(Locale.GERMAN, by + " hat Inhalte löschen lassen, deren Aufbewahrungszeit vorbei ist.");
    }

    @Override
    public Optional<Text> act(String name) {
        return name.equals("journal.erase")
                ? Optional.of(Text.of("have content erased").and(Locale.GERMAN, "Inhalte löschen lassen"))
                : Optional.empty();
    }
}
