package dev.cocreate.core.internal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureIssued;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of event survives being written and read, and is told in both languages. */
class EventFormTest {

    private static <E extends Event> E again(EventType<E> type, Event event) {
        Obj written = type.write().apply(type.type().cast(event));
        Obj read = Json.parse(written.bytes()).asObject();
        return type.read().read(read, type.schema());
    }

    private static EventType<?> type(Event event) {
        return DisclosureEvent.TYPES.stream()
                .filter(each -> each.type().equals(event.getClass()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOfEventSurvivesBeingWrittenAndRead() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            for (Event event : new Events(seed).all()) {
                assertThat(again(type(event), event)).as("seed %s", seed).isEqualTo(event);
                seen.add(event.getClass());
            }
        }
        assertThat(seen).hasSize(DisclosureEvent.TYPES.size());
    }

    @Test
    @Tag("concept-13")
    void everyKindOfEventIsToldInEnglishAndInGerman() {
        DisclosureTelling telling = new DisclosureTelling();
        for (long seed = 0; seed < 20; seed++) {
            for (Event event : new Events(seed).all()) {
                Telling.Told told = telling.tell(recorded(event)).orElseThrow();
                String english = told.text().in(Audience.of(Locale.ENGLISH)).words();
                String german = told.text().in(Audience.of(Locale.GERMAN)).words();
                assertThat(told.text().languages()).contains(Locale.ENGLISH, Locale.GERMAN);
                assertThat(english)
                        .as("seed %s", seed)
                        .isNotBlank()
                        .isNotEqualTo(german)
                        .doesNotContain("%s");
                assertThat(german).doesNotContain("%s");
                assertThat(told.links()).contains(new dev.cocreate.transparency.Link.Disclosure("d1"));
            }
        }
    }

    @Test
    void aMasterThatDoesNotFitItsHashIsNotRead() {
        DisclosureIssued issued = (DisclosureIssued) new Events(1).all().get(0);
        DisclosureIssued altered =
                new DisclosureIssued(issued.master().with("outOf", 1_000_000), issued.sha256(), issued.cause());
        assertThatThrownBy(() -> again(type(altered), altered))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("another hash");
    }

    private static Recorded recorded(Event event) {
        return new Recorded(
                0,
                new EventHeader(
                        new UUID(1, 2),
                        StreamId.of("disclosure", "d1"),
                        0,
                        "any",
                        1,
                        Instant.EPOCH,
                        Practice.DOCTOR,
                        Practice.ADA,
                        new TreeSet<>(List.of(Practice.ADA))),
                event);
    }
}
