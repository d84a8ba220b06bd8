package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.below;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.rank;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Ten thousand rules on record, by the one road; how fast, the benchmarks say. */
class ManyRulesTest {

    private static final AttributeKey<Double> AGE = AttributeKey.number("age", 0, 10_000, "");

    private static Studio tenThousand(int elements) {
        Studio studio = new Studio(List.of(AGE));
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rules.add(rule("r" + i)
                    .when(atLeast(AGE, (double) i).and(below(AGE, i + 3.0)))
                    .then(rank("element" + i % elements, "v" + i % 100, 1))
                    .because("why")
                    .in(Layer.FIRM_DEFAULT));
        }
        studio.rules(FIRM).authorAll(rules).orElseThrow();
        studio.profile(ADA).declare(AGE, 5_000.5).orElseThrow();
        return studio;
    }

    @Test
    void aRuleAddedToManyCountsForTheNextDecisionAndARepealedOneNoLonger() {
        Studio studio = tenThousand(300);
        assertThat(studio.decide("element200").value()).isEmpty();
        assertThat(((Conclusion.Ranked) studio.decide("element200").conclusion()).order())
                .startsWith("v0");

        studio.rules(FIRM)
                .author(rule("fresh")
                        .then(choose("element200", "new"))
                        .because("now")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();
        assertThat(studio.decide("element200").value()).contains("new");

        studio.rules(FIRM).repeal("fresh").orElseThrow();
        assertThat(studio.decide("element200").value()).isEmpty();
    }

    @Test
    void decisionsGoOnWhileRulesComeAndEachSeesAStateThatStood() throws InterruptedException {
        Studio studio = tenThousand(300);
        AtomicInteger latest = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        AtomicInteger decided = new AtomicInteger();
        Thread reader = new Thread(() -> {
            try {
                while (!stop.get()) {
                    int before = latest.get();
                    String value = studio.decide("element7").value().orElse("0");
                    assertThat(Integer.parseInt(value)).isGreaterThanOrEqualTo(before);
                    decided.incrementAndGet();
                }
            } catch (Throwable e) {
                wrong.set(e);
            }
        });
        reader.start();
        for (int i = 1; i <= 150; i++) {
            studio.rules(FIRM)
                    .author(rule("latest")
                            .then(choose("element7", i))
                            .because("now")
                            .in(Layer.FIRM_DEFAULT))
                    .orElseThrow();
            latest.set(i);
        }
        while (decided.get() == 0 && reader.isAlive()) {
            Thread.onSpinWait();
        }
        stop.set(true);
        reader.join();

        assertThat(wrong.get()).isNull();
        assertThat(decided.get()).isPositive();
    }
}
