package dev.cocreate.core.internal.disclosure.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A risk times a ratio where both are uncertain, and where one has an end at nought. */
class ProductTest {

    @Test
    void normalQuantilesAreThePublishedOnes() {
        // NIST/SEMATECH e-Handbook 1.3.6.7.1, and R's qnorm for more digits.
        double[][] published = {
            {0.5, 0},
            {0.75, 0.6744897501960817},
            {0.9, 1.2815515655446004},
            {0.975, 1.959963984540054},
            {0.99, 2.3263478740408408},
            {0.999, 3.090232306167813},
            {1e-6, -4.753424308822899}
        };
        for (double[] each : published) {
            assertThat(Normals.quantile(each[0])).isCloseTo(each[1], within(1.2e-9 * (1 + Math.abs(each[1]))));
            assertThat(Normals.quantile(1 - each[0])).isCloseTo(-each[1], within(1e-8));
        }
    }

    @Test
    void aSpreadRiskTimesAnUncertainRatioSpreadsAsIndependentDrawsOfBothDo() {
        Random random = new Random(7);
        for (int n : new int[] {999, 1_000, 1_024}) {
            List<Double> risks = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                risks.add(0.02 + 0.2 * (i + 0.5) / n);
            }
            // A log-normal ratio: median 0.7, and its 95 % limits.
            double sigma = 0.15;
            Uncertain ratio = Uncertain.Reported.ratio(
                    0.7, 0.7 * Math.exp(-1.959963984540054 * sigma), 0.7 * Math.exp(1.959963984540054 * sigma));
            Limits product =
                    Limits.of(Product.of(new Uncertain.Empirical(risks), ratio)).orElseThrow();
            List<Double> drawn = new ArrayList<>();
            for (int i = 0; i < 200_000; i++) {
                drawn.add(risks.get(random.nextInt(n)) * 0.7 * Math.exp(sigma * random.nextGaussian()));
            }
            Limits independent = Limits.of(new Uncertain.Empirical(drawn)).orElseThrow();
            assertThat(product.point()).as("%s", n).isCloseTo(independent.point(), within(0.001));
            assertThat(product.low().orElseThrow()).isCloseTo(independent.low().orElseThrow(), within(0.001));
            assertThat(product.high().orElseThrow())
                    .isCloseTo(independent.high().orElseThrow(), within(0.002));
        }
    }

    @Test
    void aSpreadRiskTimesAnExactRatioIsEachDrawTimesItAndNeverPassesOne() {
        Uncertain product = Product.of(new Uncertain.Empirical(List.of(0.1, 0.2, 0.6)), new Uncertain.Exact(2));
        assertThat(((Uncertain.Empirical) product).draws()).containsExactly(0.2, 0.4, 1.0);
    }

    @Test
    void aRatioThatMayBeNoughtMakesARiskThatMayBeNought() {
        Uncertain ratio = new Uncertain.Reported(0.5, 0, 1.2, Uncertain.Scale.LINEAR);
        Uncertain risk = Uncertain.Reported.ratio(0.1, 0.05, 0.2);
        Limits limits = Limits.of(Product.of(risk, ratio)).orElseThrow();
        assertThat(limits.low()).contains(0.0);
        assertThat(limits.high().orElseThrow()).isBetween(0.12, 0.24 + 1e-12);

        List<Double> spread = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            spread.add(0.1);
        }
        Limits drawn =
                Limits.of(Product.of(new Uncertain.Empirical(spread), ratio)).orElseThrow();
        assertThat(drawn.low().orElseThrow()).isCloseTo(0, within(0.002));
        assertThat(drawn.high().orElseThrow()).isCloseTo(0.12, within(0.002));
        // The upper half of the ratio is wider than the lower, so its mean is above its point.
        assertThat(drawn.point()).isBetween(0.05, 0.06);
    }

    @Test
    void aRiskEstimatedAtNoughtKeepsItsUpperLimit() {
        Uncertain risk = new Uncertain.Reported(0, 0, 0.03, Uncertain.Scale.LINEAR);
        Limits limits = Limits.of(Product.of(risk, Uncertain.Reported.ratio(0.7, 0.6, 0.8)))
                .orElseThrow();
        assertThat(limits.point()).isZero();
        assertThat(limits.high().orElseThrow()).isCloseTo(0.024, within(1e-12));
    }
}
