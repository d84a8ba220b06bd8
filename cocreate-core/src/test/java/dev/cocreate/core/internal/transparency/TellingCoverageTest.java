package dev.cocreate.core.internal.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.RoadEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("concept-13")
class TellingCoverageTest {

    enum Weather {
        LIGHT_RAIN,
        DRY_WIND
    }

    record Watered(PartyId by, Optional<Weather> weather, Map<String, List<Integer>> litres) implements Event {
        Watered {
            if (litres.isEmpty()) {
                throw new IllegalArgumentException("water is measured");
            }
        }
    }

    private static final EventType<Watered> WATERED =
            EventType.of("garden.watered", Watered.class, event -> Json.object(), from -> {
                throw new UnsupportedOperationException();
            });

    private static Telling telling(Function<Watered, Text> tell) {
        return new Telling() {
            @Override
            public Optional<Told> tell(Recorded recorded) {
                return recorded.event() instanceof Watered watered
                        ? Optional.of(Told.of(tell.apply(watered)))
                        : Optional.empty();
            }
        };
    }

    private static List<String> gaps(Telling... tellings) {
        return TellingCoverage.gaps(List.of(WATERED), List.of(tellings), new EventSamples(11));
    }

    @Test
    void theRoadsOwnEventsAreToldOrDeliberatelyPassedOver() {
        assertThat(TellingCoverage.gaps(RoadEvent.TYPES, List.of(), new EventSamples(5)))
                .isEmpty();
    }

    @Test
    void acceptsWhatIsToldInBothLanguages() {
        Telling good = telling(
                watered -> Text.of(watered.by() + " watered.").and(Locale.GERMAN, watered.by() + " hat gegossen."));

        assertThat(gaps(good)).isEmpty();
    }

    @Test
    void findsWhatNobodyTells() {
        assertThat(gaps()).singleElement().asString().startsWith("garden.watered: it is told by 0 areas");
    }

    @Test
    void findsWhatTwoTell() {
        Telling good = telling(watered -> Text.of("Watered.").and(Locale.GERMAN, "Gegossen."));

        assertThat(gaps(good, good)).singleElement().asString().contains("by 2 areas");
    }

    @Test
    void findsALanguageThatLacks() {
        assertThat(gaps(telling(watered -> Text.of("Watered."))))
                .singleElement()
                .asString()
                .contains("lacks German");
    }

    @Test
    void findsAnUntranslatedSentence() {
        assertThat(gaps(telling(watered -> Text.of("Watered.").and(Locale.GERMAN, "Watered."))))
                .singleElement()
                .asString()
                .contains("the same in both");
    }

    @Test
    void findsACodeAmongTheWords() {
        Telling coded = telling(watered -> Text.of(
                        "Weather: " + watered.weather().map(Weather::name).orElse("any"))
                .and(Locale.GERMAN, "Wetter: schön."));

        assertThat(gaps(coded)).singleElement().asString().containsPattern("LIGHT_RAIN|DRY_WIND");
    }

    @Test
    void findsAPlaceholderLeftEmpty() {
        assertThat(gaps(telling(watered -> Text.of("{name} watered.").and(Locale.GERMAN, "Gegossen."))))
                .singleElement()
                .asString()
                .contains("{name}");
    }
}
