package dev.cocreate.core.internal.personalization.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.transparency.EventSamples;
import dev.cocreate.core.internal.transparency.TellingCoverage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of event survives being written and read, and is told in both languages. */
class TasteEventTest {

    private static <E extends Event> E again(EventType<E> type, Event event) {
        Obj written = type.write().apply(type.type().cast(event));
        return type.read().read(Json.parse(written.bytes()).asObject(), type.schema());
    }

    @Test
    void everyKindOfEventSurvivesBeingWrittenAndRead() {
        for (EventType<?> type : TasteEvent.TYPES) {
            EventSamples samples = new EventSamples(8);
            for (int i = 0; i < 50; i++) {
                Event event = samples.event(type.type());
                assertThat(again(type, event)).isEqualTo(event);
            }
        }
    }

    @Test
    @Tag("concept-13")
    void everyKindOfEventIsToldInEnglishAndInGerman() {
        assertThat(TellingCoverage.gaps(
                        TasteEvent.TYPES, List.of(new TasteTelling(List.of(Bookshop.BOOKS))), new EventSamples(4)))
                .isEmpty();
    }

    @Test
    void whatIsOutOfRangeIsNotRead() {
        Obj share = Json.object().with("shelf", "books").with("share", Json.Num.of(1.5));
        EventType<?> heeded = TasteEvent.TYPES.get(5);

        assertThatThrownBy(() -> heeded.read().read(share, 1)).isInstanceOf(MalformedJson.class);
    }
}
