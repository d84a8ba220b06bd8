package dev.cocreate.core.internal.disclosure.risk;

import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Estimate;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.disclosure.risk.WhenMissing.Share;
import dev.cocreate.profile.AttributeKey;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Averages over populations too large to be counted out, and of models not made for everybody in them. */
class AveragingTest {

    private static final AttributeKey<Double> AGE = AttributeKey.number("age", 0, 1_000, "years");
    private static final AttributeKey<Double> WEIGHT = AttributeKey.number("weight", 0, 1_000, "kg");
    private static final AttributeKey<Double> HEIGHT = AttributeKey.number("height", 0, 1_000, "cm");

    private final AtomicInteger estimates = new AtomicInteger();

    /** The sum of its inputs over 10,000, for those it is made for. */
    private RiskModel model(Predicate<Given> madeFor, List<Input<?>> inputs) {
        return new RiskModel() {
            @Override
            public ModelCard card() {
                return new ModelCard(
                        "sum",
                        "1",
                        both("sum", "Summe"),
                        "nowhere",
                        "none",
                        both("anybody", "alle"),
                        Certainty.LOW,
                        Optional.empty(),
                        List.of(new Endpoint("e", both("event", "Ereignis"), Period.ofYears(1))),
                        inputs,
                        List.of(new PublishedVector(Given.nothing(), "e", 0, 1e-12, false, "here")),
                        Optional.empty());
            }

            @Override
            public List<Text> outside(Given given) {
                return madeFor.test(given) ? List.of() : List.of(both("Not made for it.", "Nicht dafür gemacht."));
            }

            @Override
            public Uncertain estimate(Given given, String endpoint) {
                estimates.incrementAndGet();
                double sum = 0;
                for (AttributeKey<Double> key : List.of(AGE, WEIGHT, HEIGHT)) {
                    sum += given.find(key).orElse(0.0);
                }
                return new Uncertain.Exact(sum / 10_000);
            }
        };
    }

    private static Input<Double> input(AttributeKey<Double> key, List<Share> population) {
        return new Input<>(
                key,
                key.domain(),
                new WhenMissing.Integrate(population),
                Optional.empty(),
                both("It matters.", "Es zählt."));
    }

    /** The values from 1 on, the middle ones the commonest. */
    private static List<Share> hill(int values) {
        double all =
                IntStream.range(0, values).mapToDouble(i -> common(i, values)).sum();
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            shares.add(new Share(i + 1.0, common(i, values) / all));
        }
        return shares;
    }

    private static double common(int i, int values) {
        return 1 + Math.min(i, values - 1 - i);
    }

    private static double mean(List<Share> shares) {
        return shares.stream()
                .mapToDouble(share -> (Double) share.value() * share.share())
                .sum();
    }

    private Estimate assess(RiskModel model) {
        Models models = new Models(List.of(model));
        estimates.set(0);
        return models.assess("sum", "e", Map.<AttributeKey<?>, Datum<?>>of());
    }

    @Test
    void aPopulationTooLargeToBeCountedOutIsThinnedAtItsRarestAndTheAverageHardlyMoves() {
        Estimate.Known known = (Estimate.Known) assess(
                model(given -> true, List.of(input(AGE, hill(300)), input(WEIGHT, hill(200)), input(HEIGHT, hill(3)))));
        // 20,000 combinations at most, and as many again to see what each of the three questions would narrow.
        assertThat(estimates.get()).isLessThanOrEqualTo(4 * 20_000);
        double exact = (mean(hill(300)) + mean(hill(200)) + mean(hill(3))) / 10_000;
        Limits limits = Limits.of(known.risk()).orElseThrow();
        assertThat(limits.point()).isCloseTo(exact, within(0.01 * exact));
        // The sum of two triangles, of deviations 300/√24 and 200/√24, and next to nothing.
        double deviation = Math.hypot(300, 200) / Math.sqrt(24) / 10_000;
        assertThat(limits.width()).isCloseTo(2 * 1.96 * deviation, within(0.2 * deviation));
        assertThat(known.questions()).extracting(Estimate.Question::key).containsExactly(AGE, WEIGHT, HEIGHT);
    }

    @Test
    void thoseAModelIsNotMadeForCountNeitherInTheAverageNorInWhatAQuestionWouldNarrow() {
        List<Share> three = List.of(new Share(100.0, 0.5), new Share(200.0, 0.25), new Share(900.0, 0.25));
        Predicate<Given> under = given -> given.find(AGE).orElse(0.0) < 500;
        Estimate.Known alone = (Estimate.Known) assess(model(under, List.of(input(AGE, three))));
        assertThat(Limits.of(alone.risk()).orElseThrow().point()).isCloseTo(0.4 / 30, within(1e-4));
        assertThat(alone.questions().get(0).widthAfter()).isZero();
        Estimate.Known both = (Estimate.Known) assess(model(
                under, List.of(input(AGE, three), input(WEIGHT, List.of(new Share(0.0, 1.0))))));
        assertThat(Limits.of(both.risk()).orElseThrow().point()).isCloseTo(0.4 / 30, within(1e-4));
    }

    @Test
    void whereAModelIsMadeForNobodyLikeHerThatIsSaid() {
        Estimate none = assess(model(given -> given.find(AGE).isEmpty(), List.of(input(AGE, hill(5)))));
        assertThat(none)
                .isEqualTo(new Estimate.OutsideDomain(List.of(both("Not made for it.", "Nicht dafür gemacht."))));
    }
}
