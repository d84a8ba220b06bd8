package dev.cocreate.core.internal.disclosure.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.core.internal.disclosure.Data;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessment.Sampling;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.preference.ValueFunction.OutOfRange;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values, weights and correlations, against published units and against what is known in closed form. */
class WeightsTest {

    private static final int N = 200_000;

    private static Weights weights(List<String> criteria, Statement... said) {
        return new Said(criteria).weights(List.of(said)).orElseThrow();
    }

    private static double[] means(Weights weights, int criteria) {
        Source random = new Source(5);
        double[][] out = new double[criteria][N];
        weights.start(random).fill(random, out, N);
        double[] means = new double[criteria];
        for (int j = 0; j < criteria; j++) {
            for (double w : out[j]) {
                assertThat(w).isBetween(0.0, 1 + 1e-12);
                means[j] += w / N;
            }
        }
        return means;
    }

    @Test
    void everyPublishedPartialValueComesOut() {
        for (Obj each : Data.read("weigh/unit_vectors.json").list("partial_value_functions", Json::asObject)) {
            OutOfRange outside =
                    each.has("outOfBounds") && each.text("outOfBounds").equals("clip")
                            ? OutOfRange.CLIP
                            : OutOfRange.EXTRAPOLATE;
            ValueFunction function =
                    new ValueFunction(Data.numbers(each.get("cutoffs")), Data.numbers(each.get("values")), outside);
            for (Json pair : Data.items(each.get("cases"))) {
                List<Double> numbers = Data.numbers(pair);
                assertThat(function.of(numbers.get(0))).isCloseTo(numbers.get(1), within(1e-12));
                assertThat(Worth.of(function).at(numbers.get(0))).isCloseTo(numbers.get(1), within(1e-12));
            }
        }
    }

    @Test
    void aTotalOrderHasTheCentroidKnownForIt() {
        List<Double> centroid = Data.numbers(Data.read("weigh/unit_vectors.json")
                .object("ordinal_centroid_ROC_3")
                .get("exact"));
        Weights order = weights(
                List.of("a", "b", "c"), new Statement.MattersMore("a", "b"), new Statement.MattersMore("b", "c"));
        assertThat(order.sampling()).isEqualTo(Sampling.CHAIN);
        double[] means = means(order, 3);
        for (int j = 0; j < 3; j++) {
            assertThat(means[j]).isCloseTo(centroid.get(j), within(0.002));
        }
    }

    @Test
    void theWalkAgreesWithTheExactDrawsWhereBothAreKnown() {
        // The same order, said in a way that takes the walk: an idle bound makes it a general polytope.
        Weights walk = weights(
                List.of("a", "b", "c"),
                new Statement.MattersMore("a", "b"),
                new Statement.MattersMore("b", "c"),
                new Statement.ShareBetween("a", 0, 1));
        assertThat(walk.sampling()).isEqualTo(Sampling.HIT_AND_RUN);
        double[] means = means(walk, 3);
        assertThat(means[0]).isCloseTo(11 / 18.0, within(0.01));
        assertThat(means[1]).isCloseTo(5 / 18.0, within(0.01));
        assertThat(means[2]).isCloseTo(2 / 18.0, within(0.01));
    }

    @Test
    void severalMayMatterMoreThanTheSameOneAndTheDrawsAreStillExact() {
        Weights both = weights(
                List.of("a", "b", "c"), new Statement.MattersMore("a", "c"), new Statement.MattersMore("b", "c"));
        assertThat(both.sampling()).isEqualTo(Sampling.CHAIN);
        // Corners (1,0,0), (0,1,0) and (1/3,1/3,1/3): their mean.
        double[] means = means(both, 3);
        assertThat(means[0]).isCloseTo(4 / 9.0, within(0.003));
        assertThat(means[2]).isCloseTo(1 / 9.0, within(0.003));
    }

    @Test
    void equalRatiosTieCriteriaTogether() {
        Source random = new Source(1);
        double[][] out = new double[3][1_000];
        Weights tied = weights(List.of("a", "b", "c"), new Statement.Times("a", "b", 3));
        assertThat(tied.sampling()).isEqualTo(Sampling.SIMPLEX);
        tied.start(random).fill(random, out, 1_000);
        for (int k = 0; k < 1_000; k++) {
            assertThat(out[0][k]).isCloseTo(3 * out[1][k], within(1e-12));
            assertThat(out[0][k] + out[1][k] + out[2][k]).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void eachStatementIsKeptByEveryDraw() {
        Source random = new Source(2);
        double[][] out = new double[4][20_000];
        weights(
                        List.of("a", "b", "c", "d"),
                        new Statement.TimesBetween("a", "b", 1.5, 3),
                        new Statement.ShareBetween("c", 0.1, 0.3),
                        new Statement.Times("c", "d", 2))
                .start(random)
                .fill(random, out, 20_000);
        for (int k = 0; k < 20_000; k++) {
            assertThat(out[0][k]).isBetween(1.5 * out[1][k] - 1e-9, 3 * out[1][k] + 1e-9);
            assertThat(out[2][k]).isBetween(0.1 - 1e-9, 0.3 + 1e-9);
            assertThat(out[2][k]).isCloseTo(2 * out[3][k], within(1e-9));
        }
    }

    @Test
    void whatCanOnlyBeEqualIsEqual() {
        double[] means = means(
                weights(List.of("a", "b"), new Statement.MattersMore("a", "b"), new Statement.MattersMore("b", "a")),
                2);
        assertThat(means[0]).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void correlatedValuesHangTogetherAsTheirCovarianceSays() {
        Correlation correlation = new Correlation(new CorrelatedEffect(
                "x",
                "a",
                new Uncertain.Exact(2),
                Uncertain.Scale.LOG,
                List.of("b", "c"),
                List.of(0.1, -0.2),
                List.of(List.of(0.04, 0.018), List.of(0.018, 0.09)),
                Period.ofYears(1),
                Scope.GENERIC,
                Evidence.of("s", LocalDate.EPOCH)));
        double[][] out = new double[3][N];
        correlation.fill(new Source(3), out, N);
        double meanB = 0;
        double meanC = 0;
        for (int k = 0; k < N; k++) {
            assertThat(out[0][k]).isEqualTo(2);
            meanB += Math.log(out[1][k] / 2) / N;
            meanC += Math.log(out[2][k] / 2) / N;
        }
        double covariance = 0;
        for (int k = 0; k < N; k++) {
            covariance += (Math.log(out[1][k] / 2) - meanB) * (Math.log(out[2][k] / 2) - meanC) / N;
        }
        assertThat(meanB).isCloseTo(0.1, within(0.002));
        assertThat(meanC).isCloseTo(-0.2, within(0.003));
        assertThat(covariance).isCloseTo(0.018, within(0.0008));
    }

    @Test
    void onTheLogitScaleRelativeEffectsMoveTheOddsAndNeverLeaveWhatAShareCanBe() {
        Correlation correlation = new Correlation(new CorrelatedEffect(
                "x",
                "a",
                new Uncertain.Beta(30, 10),
                Uncertain.Scale.LOGIT,
                List.of("b", "c"),
                List.of(0.8, 1.6),
                List.of(List.of(0.25, 0.2), List.of(0.2, 0.25)),
                Period.ofYears(1),
                Scope.GENERIC,
                Evidence.of("s", LocalDate.EPOCH)));
        double[][] out = new double[3][N];
        correlation.fill(new Source(3), out, N);
        double meanB = 0;
        double bothWays = 0;
        for (int k = 0; k < N; k++) {
            assertThat(out[2][k]).isBetween(0.0, 1.0);
            meanB += (logit(out[1][k]) - logit(out[0][k])) / N;
            double b = logit(out[1][k]) - logit(out[0][k]) - 0.8;
            double c = logit(out[2][k]) - logit(out[0][k]) - 1.6;
            bothWays += b * c / N;
        }
        assertThat(meanB).isCloseTo(0.8, within(0.006));
        assertThat(bothWays).isCloseTo(0.2, within(0.004));
    }

    private static double logit(double x) {
        return Math.log(x / (1 - x));
    }

    @Test
    void reportedNumbersAreTheQuantilesOfTheirDraws() {
        double[] draws = new double[N];
        Sampler.of(Uncertain.Reported.ratio(0.8, 0.73, 0.87)).fill(new Source(4), draws, N);
        Arrays.sort(draws);
        assertThat(draws[N / 2]).isCloseTo(0.8, within(0.001));
        assertThat(draws[(int) (0.025 * N)]).isCloseTo(0.73, within(0.001));
        assertThat(draws[(int) (0.975 * N)]).isCloseTo(0.87, within(0.001));
    }

    @Test
    void drawsTooFarOutForTheQuickExponentialAreAsRightAsOthers() {
        double[] draws = new double[N];
        Sampler.of(new Uncertain.LogNormal(690, 4)).fill(new Source(4), draws, N);
        Arrays.sort(draws);
        assertThat(Math.log(draws[N / 2])).isCloseTo(690, within(0.05));
        assertThat(Math.log(draws[(int) (0.025 * N)])).isCloseTo(690 - 1.96 * 4, within(0.1));
    }

    @Test
    void drawsOfEveryKindHaveTheMeanOfTheirKind() {
        means(new Uncertain.Beta(2, 6), 0.25);
        means(new Uncertain.Beta(0.5, 0.5), 0.5);
        means(new Uncertain.Gamma(3, 2), 1.5);
        means(new Uncertain.Gamma(0.3, 1), 0.3);
        means(new Uncertain.StudentT(1, 0.1, 8), 1);
        means(new Uncertain.LogNormal(0, 0.1), Math.exp(0.005));
        means(new Uncertain.Empirical(List.of(1.0, 2.0, 6.0)), 3);
        means(new Uncertain.Counted(3, 10, Uncertain.Prior.NONE), 0.3);
        means(new Uncertain.Range(1, 2), 1.5);
    }

    private static void means(Uncertain value, double expected) {
        double[] draws = new double[N];
        Sampler.of(value).fill(new Source(6), draws, N);
        assertThat(Arrays.stream(draws).average().orElseThrow()).as("%s", value).isCloseTo(expected, within(0.012));
    }
}
