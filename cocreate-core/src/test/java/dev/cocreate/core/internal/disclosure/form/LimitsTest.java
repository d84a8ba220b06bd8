package dev.cocreate.core.internal.disclosure.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.Data;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Evidence;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of uncertain numbers, against known quantiles; and what is no number is refused by name. */
class LimitsTest {

    private static Limits of(Uncertain value) {
        return Limits.of(value).orElseThrow();
    }

    private static void interval(Uncertain value, double low, double high, double tolerance) {
        assertThat(of(value).low().orElseThrow()).isCloseTo(low, within(tolerance));
        assertThat(of(value).high().orElseThrow()).isCloseTo(high, within(tolerance));
    }

    @Test
    void quantilesAreThoseKnownInClosedFormOrFromTables() {
        interval(new Uncertain.Beta(1, 1), 0.025, 0.975, 1e-12);
        interval(new Uncertain.Beta(1, 3), 1 - Math.cbrt(0.975), 1 - Math.cbrt(0.025), 1e-12);
        interval(new Uncertain.Gamma(1, 2), -Math.log(0.975) / 2, -Math.log(0.025) / 2, 1e-12);
        // Chi-squared with 10 degrees of freedom is Gamma(5, 1/2): 3.246973 and 20.483177.
        interval(new Uncertain.Gamma(5, 0.5), 3.246972780, 20.483177350, 1e-8);
        // Student's t with 10 degrees of freedom: 2.228138852.
        interval(new Uncertain.StudentT(0, 1, 10), -2.228138852, 2.228138852, 1e-8);
        interval(new Uncertain.Normal(1, 2), 1 - 3.919927969, 1 + 3.919927969, 1e-8);
        assertThat(of(new Uncertain.Counted(0, 129, Uncertain.Prior.UNIFORM))
                        .high()
                        .orElseThrow())
                .isCloseTo(1 - Math.pow(0.025, 1.0 / 130), within(1e-12));
    }

    @Test
    void countsOfWholePopulationsKeepTheirDigits() {
        // So many are all but normal: 1.96 standard deviations to each side.
        for (double size : new double[] {1e8, 1.1e8, 1e9, 1e12, 1e15}) {
            double half = 1.959963984540054 * Math.sqrt(0.375 * 0.625 / size);
            interval(new Uncertain.Beta(0.375 * size, 0.625 * size), 0.375 - half, 0.375 + half, 1e-3 * half);
            double wide = 1.959963984540054 / Math.sqrt(size);
            interval(new Uncertain.Gamma(size, size), 1 - wide, 1 + wide, 1e-3 * wide);
        }
        // Exact Poisson limits of 300 (Garwood, Biometrika 28, 1936) bracket those of 300 among eight thousand million.
        Limits rare = of(new Uncertain.Counted(300, 8_000_000_000L, Uncertain.Prior.JEFFREYS));
        assertThat(rare.low().orElseThrow() * 8e9).isBetween(267.0, 268.1);
        assertThat(rare.high().orElseThrow() * 8e9).isBetween(334.9, 336.0);
        Limits nearlyAll = of(new Uncertain.Counted(8_000_000_000L - 300, 8_000_000_000L, Uncertain.Prior.JEFFREYS));
        assertThat((1 - nearlyAll.high().orElseThrow()) * 8e9).isBetween(267.0, 268.1);
        assertThat((1 - nearlyAll.low().orElseThrow()) * 8e9).isBetween(334.9, 336.0);
        interval(new Uncertain.StudentT(0, 1, 1e12), -1.959963984540054, 1.959963984540054, 1e-9);
    }

    @Test
    void limitsBeyondAnyNumberAreRefused() {
        for (Uncertain value : List.of(new Uncertain.Normal(0, 1e308), new Uncertain.LogNormal(700, 50))) {
            assertThatThrownBy(() -> of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the ends of its 95 % interval are finite");
        }
    }

    @Test
    void aDifferenceOfProportionsIsToldWithinWhatCanBe() {
        Criterion chance = Criterion.of(
                "x",
                Criterion.Kind.RISK,
                Criterion.Better.LOWER,
                Text.of("x"),
                Measure.Proportion.of(Text.of("a"), Text.of("b")));
        // Its tail reaches to -28 of 1,000; yet no more than the 100 there are can be fewer.
        Figure difference = Figure.difference(new Uncertain.Normal(0.05, 0.04), new Uncertain.Exact(0.1), chance, 1_000)
                .orElseThrow();
        assertThat(difference.point()).isEqualTo("-50");
        assertThat(difference.low()).contains("-100");
        assertThat(difference.high()).contains("28");
    }

    @Test
    void theHullOfTheThrombolyticsIsThePublishedOne() {
        Obj data = Data.read("weigh/thrombolytics.json");
        Obj expected = data.object("ci_hull_expected");
        for (Obj criterion : data.list("criteria", Json::asObject)) {
            double low = Double.MAX_VALUE;
            double high = 0;
            for (Json measure : criterion.object("measure").members().values()) {
                List<Double> beta = Data.numbers(measure.asObject().get("beta"));
                Limits limits = of(new Uncertain.Beta(beta.get(0), beta.get(1)));
                low = Math.min(low, limits.low().orElseThrow());
                high = Math.max(high, limits.high().orElseThrow());
            }
            List<Double> hull = Data.numbers(expected.get(criterion.text("id")));
            // The published hull is of draws, within five per cent.
            assertThat(low).isCloseTo(hull.get(0), within(0.05 * hull.get(0) + 1e-4));
            assertThat(high).isCloseTo(hull.get(1), within(0.05 * hull.get(1)));
        }
    }

    @Test
    void figuresAreRoundedOnceAndLikeThePeopleTheyCount() {
        Criterion chance = Criterion.of(
                "x",
                Criterion.Kind.RISK,
                Criterion.Better.LOWER,
                Text.of("x"),
                Measure.Proportion.of(Text.of("a"), Text.of("b")));
        assertThat(figure(chance, new Uncertain.Exact(0.0364), 1_000).point()).isEqualTo("36");
        assertThat(figure(chance, new Uncertain.Exact(0.0364), 100).point()).isEqualTo("3.6");
        assertThat(figure(chance, new Uncertain.Exact(0.0364), 100).others()).contains("96.4");
        assertThat(figure(chance, new Uncertain.Exact(0.00044), 1_000).point()).isEqualTo("0.44");
        assertThat(figure(chance, new Uncertain.Exact(0.145), 100).point()).isEqualTo("15");
        assertThat(figure(chance, new Uncertain.Exact(0), 100).point()).isEqualTo("0");
        Criterion price = Criterion.of(
                "p",
                Criterion.Kind.COST,
                Criterion.Better.LOWER,
                Text.of("p"),
                new Measure.Price(Currency.getInstance("EUR")));
        assertThat(figure(price, new Uncertain.Exact(1999), 100).point()).isEqualTo("19.99");
    }

    private static Figure figure(Criterion criterion, Uncertain value, int outOf) {
        return Figure.of(value, criterion, outOf).orElseThrow();
    }

    @Test
    void whatIsNoNumberIsRefusedWithTheFieldNamed() {
        refused(() -> new Uncertain.Exact(Double.NaN), "value must be finite");
        refused(() -> new Uncertain.Range(2, 1), "low must not be above high");
        refused(() -> new Uncertain.Normal(Double.POSITIVE_INFINITY, 1), "mean must be finite");
        refused(() -> new Uncertain.Normal(0, -1), "deviation must be finite and at least 0");
        refused(() -> new Uncertain.LogNormal(0, Double.NaN), "sigma");
        refused(() -> new Uncertain.Beta(0, 1), "alpha must be above 0");
        refused(() -> new Uncertain.Gamma(1, -1), "rate must be above 0");
        refused(() -> new Uncertain.StudentT(0, 1, 0), "freedom must be above 0");
        refused(() -> new Uncertain.Empirical(List.of()), "draws must not be empty");
        refused(() -> new Uncertain.Empirical(List.of(1.0, Double.NaN)), "draws must be finite");
        refused(
                () -> new Uncertain.Counted(0, 129, Uncertain.Prior.NONE),
                "prior must not be NONE when events is 0 of 129");
        refused(() -> new Uncertain.Counted(5, 4, Uncertain.Prior.UNIFORM), "events must be between 0 and 4");
        refused(() -> Uncertain.Reported.ratio(0.9, 1, 1.1), "low must not be above point");
        refused(() -> Uncertain.Reported.ratio(0.5, 0, 1.1), "low must be above 0");
        refused(
                () -> correlated(List.of(List.of(1.0, 2.0), List.of(2.0, 1.0))),
                "covariance must be positive definite");
        refused(() -> correlated(List.of(List.of(1.0, 0.5), List.of(0.4, 1.0))), "covariance must be symmetric");
        refused(() -> correlated(List.of(List.of(1.0))), "means and covariance must have 2 rows");
    }

    private static void correlated(List<List<Double>> covariance) {
        new CorrelatedEffect(
                "x",
                "a",
                new Uncertain.Exact(1),
                Uncertain.Scale.LOG,
                List.of("b", "c"),
                List.of(0.0, 0.0),
                covariance,
                Period.ofYears(1),
                Scope.GENERIC,
                Evidence.of("s", LocalDate.EPOCH));
    }

    private static void refused(Runnable making, String message) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
