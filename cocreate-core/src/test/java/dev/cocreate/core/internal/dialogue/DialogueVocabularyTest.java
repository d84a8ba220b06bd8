package dev.cocreate.core.internal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.transparency.EventSamples;
import dev.cocreate.core.internal.transparency.TellingCoverage;
import dev.cocreate.dialogue.Opening;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DialogueVocabularyTest {

    static EventSamples samples(long seed) {
        return new EventSamples(seed)
                .maker(URI.class, random -> URI.create("https://files.example/" + random.nextInt(100)))
                .maker(LocalTime.class, random -> LocalTime.of(random.nextInt(24), random.nextInt(60)))
                .maker(ZoneId.class, random -> ZoneId.of(random.nextBoolean() ? "Europe/Berlin" : "UTC"))
                .maker(Opening.class, random -> null)
                .maker(Bytes.class, random -> {
                    byte[] hash = new byte[32];
                    random.nextBytes(hash);
                    return Bytes.of(hash);
                });
    }

    @Test
    void everyValueInAnEventSurvivesWritingAndReading() {
        for (EventType<?> type : Square.types()) {
            for (long seed = 1; seed <= 200; seed++) {
                roundTrip(type, samples(seed).event(type.type()), seed);
            }
        }
    }

    private static <E extends Event> void roundTrip(EventType<E> type, Event event, long seed) {
        E typed = type.type().cast(event);
        Bytes written = type.write().apply(typed).bytes();
        E read = type.read().read(Json.parse(written).asObject(), type.schema());
        assertThat(read).as("%s, seed %d", type.name(), seed).isEqualTo(typed);
        assertThat(type.write().apply(read).bytes()).as("bytes, seed %d", seed).isEqualTo(written);
    }

    @Test
    @Tag("concept-13")
    void everythingIsToldInEnglishAndGerman() {
        for (long seed = 1; seed <= 40; seed++) {
            assertThat(TellingCoverage.gaps(Square.types(), List.of(new DialogueTelling()), samples(seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
