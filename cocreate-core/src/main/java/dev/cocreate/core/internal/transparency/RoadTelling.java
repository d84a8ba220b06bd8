package dev.cocreate.core.internal.transparency;

import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.RoadEvent;
import dev.cocreate.core.internal.road.RoadEvent.ActKeyed;
import dev.cocreate.core.internal.road.RoadEvent.ActRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what the road itself puts on record: refusals and erasures. That an act bore a key is told by the events that
 * follow it.
 */
final class RoadTelling implements Telling {

    private final ErasureTelling erasures = new ErasureTelling();
    private final List<Telling> areas;

    /** Takes the tellings that know what acts are called. */
    RoadTelling(List<Telling> areas) {
        List<Telling> all = new ArrayList<>(areas);
        all.add(erasures);
        this.areas = List.copyOf(all);
    }

    @Override
    public Optional<Told> tell(Recorded recorded) {
        if (!(recorded.event() instanceof RoadEvent event) || !(event instanceof ActRefused refused)) {
            return erasures.tell(recorded);
        }
        Refusal refusal = refused.refusal();
        List<Text> further = new ArrayList<>(refusal.remaining());
        refusal.appeal().ifPresent(further::add);
        return Optional.of(new Told(text(refused.by(), refused.act()), refusal.reasons(), List.of(), further));
    }

    @Override
    public Set<Class<? extends Event>> untold() {
        return Set.of(ActKeyed.class);
    }

    private Text text(PartyId by, String act) {
        for (Telling area : areas) {
            Optional<Text> name = area.act(act);
            if (name.isPresent()) {
                return name.get()
                        .map((language, words) -> language.getLanguage().equals(Locale.GERMAN.getLanguage())
                                ? by + " wollte " + words + ". Das wurde abgelehnt."
                                : by + " wanted to " + words + ". That was refused.");
            }
        }
        return Text.of(by + " asked for something. That was refused.")
                .and(Locale.GERMAN, by + " wollte etwas tun. Das wurde abgelehnt.");
    }
}
