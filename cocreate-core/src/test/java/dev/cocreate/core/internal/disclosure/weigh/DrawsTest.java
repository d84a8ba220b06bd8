package dev.cocreate.core.internal.disclosure.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is spread as it should be, tails included, and is the same to the last bit on every machine. */
class DrawsTest {

    private static final int N = 1_000_000;

    // Four and a half standard errors of a share.
    private static void share(double[] draws, double upTo, double expected) {
        long count = Arrays.stream(draws).filter(x -> x <= upTo).count();
        assertThat(count / (double) draws.length)
                .as("share up to %s", upTo)
                .isCloseTo(expected, within(4.5 * Math.sqrt(expected * (1 - expected) / draws.length)));
    }

    @Test
    void theBitsAreThoseOfTheJdksGeneratorOfTheSameSeed() {
        SplittableRandom theirs = new SplittableRandom(42);
        Source ours = new Source(42);
        for (int k = 0; k < 10_000; k++) {
            assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
        }
    }

    @Test
    void placesOfAListAreDrawnEvenly() {
        Source random = new Source(9);
        int[] counts = new int[7];
        for (int k = 0; k < 700_000; k++) {
            counts[random.nextInt(7)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(98_600, 101_400);
        }
    }

    @Test
    void normalDrawsHaveTheNormalSharesFarIntoBothTails() {
        double[] draws = new double[4 * N];
        Ziggurat.normals(new Source(1), draws, draws.length);
        share(draws, 0, 0.5);
        share(draws, 0.5, 0.691462461274013);
        share(draws, 1, 0.841344746068543);
        share(draws, -2, 1 - 0.977249868051821);
        share(draws, 3, 0.998650101968370);
        // Beyond 3.654 the tail is drawn in its own way.
        share(draws, -3.8, 7.234804392512e-5);
        share(draws, 4.2, 1 - 1.334574901590e-5);
        assertThat(Arrays.stream(draws).map(Math::abs).max().orElseThrow()).isLessThan(Ziggurat.FURTHEST);
    }

    @Test
    void exponentialDrawsHaveTheExponentialSharesFarIntoTheTail() {
        double[] draws = new double[4 * N];
        Ziggurat.exponentials(new Source(2), draws, draws.length);
        for (double x : new double[] {0.001, 0.1, 0.7, 2, 5, 7.697, 9, 11}) {
            share(draws, x, 1 - Math.exp(-x));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 1.2, 2.5, 7, 120, 4_000})
    void gammaDrawsHaveTheirPublishedQuantiles(double shape) {
        quantiles(new Uncertain.Gamma(shape, 2));
    }

    @Test
    void betaAndStudentDrawsHaveTheirPublishedQuantiles() {
        quantiles(new Uncertain.Beta(0.3, 0.4));
        quantiles(new Uncertain.Beta(2, 90));
        quantiles(new Uncertain.Beta(40, 0.7));
        quantiles(new Uncertain.StudentT(1, 0.2, 3));
        quantiles(new Uncertain.Normal(3, 2));
        quantiles(new Uncertain.LogNormal(3, 2));
    }

    private static void quantiles(Uncertain value) {
        double[] draws = new double[N];
        Sampler.of(value).fill(new Source(3), draws, N);
        Limits limits = Limits.of(value).orElseThrow();
        share(draws, limits.low().orElseThrow(), 0.025);
        share(draws, limits.high().orElseThrow(), 0.975);
    }

    @Test
    void sharesSoSmallThatTheirGammasVanishAreStillShares() {
        double[] draws = new double[10_000];
        Sampler.of(new Uncertain.Beta(0.001, 0.001)).fill(new Source(4), draws, draws.length);
        assertThat(Arrays.stream(draws)).allMatch(x -> x >= 0 && x <= 1);
        share(draws, 0.5, 0.5);
    }

    @Test
    void powersOfEAreWithinTwoUnitsOfTheLastPlace() {
        Source random = new Source(5);
        double[] exponents = new double[100_000];
        for (int k = 0; k < exponents.length; k++) {
            double width = k % 2 == 0 ? Powers.MOST : 1;
            exponents[k] = width * (2 * random.nextDouble() - 1);
        }
        exponents[0] = Powers.MOST;
        exponents[1] = -Powers.MOST;
        exponents[2] = 0;
        double[] powers = exponents.clone();
        Powers.raise(powers, powers.length);
        for (int k = 0; k < powers.length; k++) {
            double exact = StrictMath.exp(exponents[k]);
            assertThat(Math.abs(powers[k] - exact))
                    .as("e to the %s", exponents[k])
                    .isLessThanOrEqualTo(2 * Math.ulp(exact));
        }
    }

    /** Pinned: a change of these bits means that assessments on record cannot be computed again. */
    @Test
    void theBitsAreTheSameOnEveryMachineAndRelease() {
        assertThat(bits(new Uncertain.Normal(0, 1))).isEqualTo(-471374363);
        assertThat(bits(new Uncertain.LogNormal(0, 1))).isEqualTo(455317521);
        assertThat(bits(new Uncertain.Beta(0.5, 3))).isEqualTo(254065921);
        assertThat(bits(new Uncertain.Gamma(7, 3))).isEqualTo(-948099506);
        assertThat(bits(new Uncertain.StudentT(1, 2, 5))).isEqualTo(-651544308);
        assertThat(bits(Uncertain.Reported.ratio(0.8, 0.7, 0.9))).isEqualTo(-1093650254);
        double[] exponentials = new double[5_000];
        Ziggurat.exponentials(new Source(6), exponentials, exponentials.length);
        assertThat(Arrays.hashCode(exponentials)).isEqualTo(-1271085776);
    }

    private static int bits(Uncertain value) {
        double[] draws = new double[5_000];
        Sampler.of(value).fill(new Source(6), draws, draws.length);
        return Arrays.hashCode(draws);
    }
}
