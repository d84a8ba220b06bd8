package dev.cocreate.core.internal.road;

import static dev.cocreate.core.internal.road.Library.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.journal.StreamId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an act records after it looked at facts for a decision says what it was drawn from, or nothing is recorded. */
class DrawnTest {

    private record Looked(boolean forDecision) implements Looking {}

    private record Silent(String words) implements Event {}

    private record Open(String words, Set<String> facts) implements Drawn {}

    private record Speak(PartyId by) implements Act {
        @Override
        public String name() {
            return "test.speak";
        }
    }

    private static final Fold<Integer> COUNT = new Fold<>() {
        @Override
        public String kind() {
            return "count";
        }

        @Override
        public Integer empty(StreamId stream) {
            return 0;
        }

        @Override
        public Integer after(Integer state, Recorded recorded) {
            return state + 1;
        }
    };

    private final Road road = new Road(
            new MemoryJournal(),
            Vocabulary.of(List.of(
                    EventType.of(
                            "test.looked",
                            Looked.class,
                            event -> Json.object().with("for", event.forDecision()),
                            from -> new Looked(from.flag("for"))),
                    EventType.of(
                            "test.silent",
                            Silent.class,
                            event -> Json.object().with("words", event.words()),
                            from -> new Silent(from.text("words"))),
                    EventType.of(
                            "test.open",
                            Open.class,
                            event -> Json.object()
                                    .with("words", event.words())
                                    .with("facts", Json.Arr.ofTexts(event.facts())),
                            from -> new Open(from.text("words"), Set.copyOf(from.texts("facts")))))),
            new SaltedSeal(),
            Clock.systemUTC(),
            Ids.random(),
            List.of(),
            10,
            Freezer.none(),
            () -> {});

    private boolean take(Event... events) {
        return road.take(new Speak(ADA), new Step<Boolean>() {
                    @Override
                    public Decided decide(Situation situation) {
                        situation.state(COUNT, "a");
                        return Decided.accepted(List.of(events).stream()
                                .map(event -> Change.of(COUNT.stream("a"), ADA, event))
                                .toList());
                    }

                    @Override
                    public Boolean yield(List<Recorded> recorded) {
                        return true;
                    }
                })
                .isDone();
    }

    @Test
    void anActThatDecidesOnFactsRecordsNothingThatIsSilentAboutThem() {
        assertThatThrownBy(() -> take(new Looked(true), new Silent("so be it")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.speak")
                .hasMessageContaining("Silent");
        assertThat(road.state(COUNT, "a")).isZero();
    }

    @Test
    void whatSaysWhatItWasDrawnFromIsRecorded() {
        assertThat(take(new Looked(true), new Open("so be it", Set.of("fact-1"))))
                .isTrue();
        assertThat(take(new Looked(false), new Silent("nothing was decided on it")))
                .isTrue();
        assertThat(take(new Silent("nobody looked"))).isTrue();
    }
}
