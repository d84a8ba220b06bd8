package dev.cocreate.core.internal.transparency;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.ErasureEvent.PayloadErased;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.transparency.Telling.Told;
import dev.cocreate.journal.Query;
import dev.cocreate.transparency.Link;
import dev.cocreate.transparency.Trail;
import dev.cocreate.transparency.TrailEntry;
import dev.cocreate.transparency.TransparencyLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes trails: reads what concerns a party by the road, and has each area's telling tell it. Safe for several threads. */
public final class Trails {

    private static final Text ERASED = Text.of(
                    "What stood here was erased. That something happened can still be proved.")
            .and(
                    Locale.GERMAN,
                    "Was hier stand, wurde gelöscht. Dass etwas geschehen ist, lässt sich weiterhin beweisen.");
    private static final Text UNTOLD = Text.of("Something happened for which this program has no words yet.")
            .and(Locale.GERMAN, "Hier ist etwas geschehen, wofür dieses Programm noch keine Worte hat.");

    private final Road road;
    private final List<Telling> tellings;
    private final Supplier<TransparencyLog> log;

    /**
     * Takes the tellings of every area; that of the road itself is added.
     *
     * @param log asked when a trail is to be proved; throws IllegalStateException if there is none
     */
    public Trails(Road road, List<Telling> tellings, Supplier<TransparencyLog> log) {
        this.road = road;
        this.log = log;
        List<Telling> all = new ArrayList<>(tellings);
        all.add(new RoadTelling(tellings));
        this.tellings = List.copyOf(all);
    }

    /** The trail of one party, told to this audience. */
    public Trail of(PartyId reader, Audience audience) {
        return new ReadTrail(this, Seat.of(reader), audience);
    }

    /** The tellings, that of the road among them. */
    public List<Telling> tellings() {
        return tellings;
    }

    /** Why what was erased is gone, for one reading. */
    Grounds grounds() {
        return new Grounds(road);
    }

    /** The log that proves what the trails tell. */
    TransparencyLog log() {
        return log.get();
    }

    List<Recorded> read(PartyId reader, long position, int limit) {
        return road.read(new Query.Concerning(reader, position), limit);
    }

    /** How an event is told; empty if it is passed over. */
    Optional<TrailEntry> tell(Recorded recorded, Audience audience, Grounds grounds) {
        if (recorded.event() instanceof Event.Erased) {
            Told told = grounds.of(recorded)
                    .map(record -> new Told(
                            ERASED,
                            List.of(((PayloadErased) record.event()).ground()),
                            List.of(new Link.Entry(record.position()))))
                    .orElseGet(() -> Told.of(ERASED));
            return Optional.of(entry(recorded, told, true, audience));
        }
        for (Telling telling : tellings) {
            if (telling.untold().contains(recorded.event().getClass())) {
                return Optional.empty();
            }
            Optional<Told> told = telling.tell(recorded);
            if (told.isPresent()) {
                return Optional.of(entry(recorded, told.get(), false, audience));
            }
        }
        return Optional.of(entry(recorded, Told.of(UNTOLD), false, audience));
    }

    private static TrailEntry entry(Recorded recorded, Told told, boolean erased, Audience audience) {
        return new TrailEntry(
                recorded.position(),
                recorded.header(),
                told.text(),
                told.reasons(),
                told.further(),
                told.links(),
                erased,
                audience);
    }
}
