package dev.cocreate.core.internal.personalization.engine;

import static dev.cocreate.personalization.Condition.all;
import static dev.cocreate.personalization.Condition.any;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Condition.not;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where too much is unknown to try all ways of asking, a question is still worth asking, and nothing claims to be the best. */
class ManyUnknownsTest {

    private static final AttributeKey<Boolean> FORK = AttributeKey.flag("fork");
    private static final List<AttributeKey<Boolean>> LEFT = flags("left");
    private static final List<AttributeKey<Boolean>> RIGHT = flags("right");

    private static List<AttributeKey<Boolean>> flags(String name) {
        return IntStream.range(0, 5)
                .mapToObj(number -> AttributeKey.flag(name + number))
                .toList();
    }

    private static Condition one(List<AttributeKey<Boolean>> of) {
        return any(of.stream().map(Condition::is).toArray(Condition[]::new));
    }

    private static Decision decide(Map<AttributeKey<?>, Datum<?>> told) {
        Rule.Authored either = new Rule.Authored(
                PartyId.of("firm"),
                rule("either")
                        .when(any(all(is(FORK), one(LEFT)), all(not(is(FORK)), one(RIGHT))))
                        .then(choose("gift", "yes"))
                        .because("It fits.")
                        .in(Layer.FIRM_DEFAULT),
                1,
                Instant.EPOCH);
        return Deliberation.decide(new Matter(
                "d",
                PartyId.of("ada"),
                Element.of("gift", "yes", "no"),
                new Listed(List.of(new Standing(either, 6))),
                Optional.empty(),
                new Facts(told, LocalDate.of(2026, 3, 1)),
                Purpose.of("give", Text.of("to give you something")),
                List.of()));
    }

    @Test
    void asksFirstWhatLeavesTheFewestOthersOpen() {
        Decision.Open open = (Decision.Open) decide(Map.of());

        assertThat(open.question().orElseThrow().key()).isEqualTo(FORK);
        assertThat(open.plan().exact()).isFalse();
        assertThat(open.plan().couldChange()).hasSize(11);
        assertThat(open.plan().settling()).hasSize(11);
    }

    @Test
    void whoAnswersWhatIsAskedIsDecidedForAsSoonAsNothingMatters() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Map<AttributeKey<?>, Datum<?>> told = new HashMap<>();
            Decision decision = decide(told);
            int asked = 0;
            while (decision instanceof Decision.Open open) {
                AttributeKey<?> key = open.question().orElseThrow().key();
                assertThat(told).as("seed %d: asked twice", seed).doesNotContainKey(key);
                told.put(key, new Datum.Known<>(random.nextBoolean(), "f" + asked));
                asked++;
                decision = decide(told);
            }
            assertThat(asked).as("seed %d", seed).isBetween(2, 6);
        }
    }
}
