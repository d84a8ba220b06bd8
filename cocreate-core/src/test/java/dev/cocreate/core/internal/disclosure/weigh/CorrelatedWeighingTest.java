package dev.cocreate.core.internal.disclosure.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Weighed;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Values that hang together, weighed and shown: against what follows from the normal distribution. */
class CorrelatedWeighingTest {

    // Three standard errors of a share of 200,000 draws, at most.
    private static final double ERROR = 0.0035;

    private static CorrelatedEffect effect(
            Uncertain baseline, Uncertain.Scale scale, List<String> options, List<Double> means, double variance) {
        List<List<Double>> covariance = options.size() == 1
                ? List.of(List.of(variance))
                : List.of(List.of(variance, 0.5 * variance), List.of(0.5 * variance, variance));
        return new CorrelatedEffect(
                "x",
                "a",
                baseline,
                scale,
                options,
                means,
                covariance,
                Period.ofYears(1),
                Scope.GENERIC,
                Evidence.of("s", LocalDate.EPOCH));
    }

    private static Assessment weigh(List<String> options, List<Effect> own, CorrelatedEffect... correlated) {
        Problem problem =
                new Problem(options, List.of(References.criterion("x", Better.HIGHER)), own, List.of(correlated));
        return ((Weighed.Done) new Smaa().assess(problem, Preferences.none(), Settings.seeded(5), Progress.UNHEARD))
                .assessment();
    }

    private static double first(Assessment assessment, String option) {
        return assessment.fare(option).orElseThrow().first();
    }

    @Test
    void whatHangsTogetherIsComparedWithinOneDrawHoweverUncertainTheBaselineIs() {
        // b is better than a where delta is above nought: in a share of Φ(1), whatever a itself is.
        for (Uncertain baseline : List.of(new Uncertain.Exact(0.4), new Uncertain.Beta(2, 3))) {
            for (Uncertain.Scale scale : Uncertain.Scale.values()) {
                Assessment found =
                        weigh(List.of("b", "a"), List.of(), effect(baseline, scale, List.of("b"), List.of(0.1), 0.01));
                assertThat(first(found, "b")).as("%s %s", scale, baseline).isCloseTo(0.84134, within(ERROR));
            }
        }
    }

    @Test
    void anOptionTheAnalysisDoesNotCoverIsDrawnByItself() {
        // b is 2·exp(delta), above 2.2 where delta is above ln 1.1: Φ((0.1 − 0.09531) / 0.1); a never is.
        Assessment found = weigh(
                List.of("c", "a", "b"),
                List.of(Effect.of("x", "c", new Uncertain.Exact(2.2))),
                effect(new Uncertain.Exact(2), Uncertain.Scale.LOG, List.of("b"), List.of(0.1), 0.01));
        assertThat(first(found, "b")).isCloseTo(0.5187, within(ERROR));
        assertThat(first(found, "c")).isCloseTo(0.4813, within(ERROR));
        assertThat(first(found, "a")).isZero();
    }

    @Test
    void anAnalysisOfMoreOptionsThanTheProblemHasIsUsedForThoseItHas() {
        CorrelatedEffect three = effect(
                new Uncertain.Exact(2), Uncertain.Scale.LINEAR, List.of("elsewhere", "b"), List.of(9.0, 0.1), 0.01);
        assertThat(first(weigh(List.of("a", "b"), List.of(), three), "b")).isCloseTo(0.84134, within(ERROR));
    }

    @Test
    void whatIsShownOfEachOptionIsWhereItsDrawsLie() {
        CorrelatedEffect effect =
                effect(new Uncertain.Exact(2), Uncertain.Scale.LOG, List.of("b", "c"), List.of(0.5, -0.5), 0.04);
        List<Effect> shown = Correlation.marginals(effect);
        assertThat(shown).extracting(Effect::option).containsExactly("a", "b", "c");
        assertThat(shown.get(0).value()).isEqualTo(new Uncertain.Exact(2));
        for (int i = 1; i < 3; i++) {
            double mu = Math.log(2) + effect.means().get(i - 1);
            Limits limits = Limits.of(shown.get(i).value()).orElseThrow();
            assertThat(limits.point()).isCloseTo(Math.exp(mu + 0.02), within(0.02));
            assertThat(limits.low().orElseThrow()).isCloseTo(Math.exp(mu - 1.96 * 0.2), within(0.03));
            assertThat(limits.high().orElseThrow()).isCloseTo(Math.exp(mu + 1.96 * 0.2), within(0.1));
            assertThat(shown.get(i).evidence()).contains(effect.evidence());
        }
    }

    @Test
    void aBaselineWhoseTailLeavesTheScaleStillGivesValuesOnIt() {
        for (Uncertain.Scale scale : List.of(Uncertain.Scale.LOG, Uncertain.Scale.LOGIT)) {
            double[][] out = new double[2][20_000];
            new Correlation(effect(new Uncertain.Normal(0.02, 0.02), scale, List.of("b"), List.of(0.1), 0.01))
                    .fill(new Source(1), out, 20_000);
            assertThat(DoubleStream.of(out[0])).as("the tail").anyMatch(value -> value < 0);
            assertThat(DoubleStream.of(out[1])).allMatch(value -> value >= 0 && value < 1);
        }
    }

    @Test
    void aBaselineNobodyKnowsAndAnOptionRelativeToItselfAreRefused() {
        assertThatThrownBy(() -> effect(
                        new Uncertain.Unknown(Text.of("nobody looked")),
                        Uncertain.Scale.LOG,
                        List.of("b"),
                        List.of(0.1),
                        0.01))
                .hasMessageContaining("baseline must be known");
        for (String twice : List.of("a", "b")) {
            assertThatThrownBy(() -> effect(
                            new Uncertain.Exact(1), Uncertain.Scale.LOG, List.of("b", twice), List.of(0.1, 0.2), 0.01))
                    .hasMessageContaining("each named once");
        }
    }
}
