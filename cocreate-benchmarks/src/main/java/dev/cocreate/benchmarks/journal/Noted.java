package dev.cocreate.benchmarks.journal;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import java.util.List;

/** The smallest event that goes the whole road: somebody wrote a line of 120 letters in a book of hers. */
record Noted(String line) implements Event {

    static final List<EventType<?>> TYPES = List.of(EventType.of(
            "book.noted",
            Noted.class,
            event -> Json.object().with("line", event.line()),
            from -> new Noted(from.text("line"))));

    /** How many lines a book has. */
    static final Fold<Long> LINES = Fold.counting("book");

    private record Note(PartyId by, String name) implements Act {}

    /** Takes one line of one writer all the way to the disk. */
    static long write(Road road, PartyId writer, String line) {
        Outcome<Long> outcome = road.take(new Note(writer, "book.note"), new Step<Long>() {
            @Override
            public Decided decide(Situation situation) {
                situation.state(LINES, writer.value());
                return Decided.accepted(Change.of(LINES.stream(writer.value()), writer, new Noted(line))
                        .concerning(List.of(PartyId.of("library"))));
            }

            @Override
            public Long yield(List<Recorded> recorded) {
                return recorded.get(0).position();
            }
        });
        return outcome.orElseThrow();
    }
}
