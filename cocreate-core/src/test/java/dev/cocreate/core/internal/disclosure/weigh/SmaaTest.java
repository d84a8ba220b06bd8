package dev.cocreate.core.internal.disclosure.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.core.internal.disclosure.Data;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Assessment.Fare;
import dev.cocreate.disclosure.preference.Assessment.Flip;
import dev.cocreate.disclosure.preference.Assessment.Sampling;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.preference.Veto;
import dev.cocreate.disclosure.preference.Weighed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assessments against published and independently computed answers, and their promises. */
class SmaaTest {

    private static final int DRAWS = 1_000_000;
    private final Smaa smaa = new Smaa();

    private Assessment assess(Problem problem, Preferences preferences, int draws) {
        return assess(problem, preferences, new Settings(draws, 42, 2, 0));
    }

    private Assessment assess(Problem problem, Preferences preferences, Settings settings) {
        return ((Weighed.Done) smaa.assess(problem, preferences, settings, Progress.UNHEARD)).assessment();
    }

    // Three Monte-Carlo standard errors of both sides, and what rounding to five digits hides.
    private static double three(double p, double here, double there) {
        return 3 * Math.sqrt(p * (1 - p) * (1 / here + 1 / there)) + 5e-6;
    }

    private static void agrees(Assessment found, Obj reference, List<String> criteria) {
        double there = reference.decimal("N");
        reference.object("results").members().forEach((option, json) -> {
            Obj expected = json.asObject();
            Fare fare = found.fare(option).orElseThrow();
            List<Double> ranks = Data.numbers(expected.get("rank_acceptability"));
            for (int r = 0; r < ranks.size(); r++) {
                assertThat(fare.ranks().get(r))
                        .as("%s at rank %s", option, r + 1)
                        .isCloseTo(ranks.get(r), within(three(ranks.get(r), DRAWS, there)));
            }
            double confidence = expected.decimal("confidence_factor");
            // The central weights the factor is taken at have an error of their own, which doubles its variance at
            // most.
            assertThat(fare.confidence().orElseThrow())
                    .as("confidence of %s", option)
                    .isCloseTo(confidence, within(2 * three(confidence, DRAWS, there)));
            List<Double> weights = Data.numbers(expected.get("central_weights"));
            for (int j = 0; j < weights.size(); j++) {
                // A weight has a spread below 0.3; its mean is over the draws in which the option was first.
                double error = 3 * 0.3 / Math.sqrt(DRAWS * ranks.get(0)) + 1e-5;
                assertThat(fare.centralWeights().orElseThrow().get(criteria.get(j)))
                        .as("weight of %s for %s", criteria.get(j), option)
                        .isCloseTo(weights.get(j), within(error));
            }
        });
    }

    @Test
    void thrombolyticsComeOutAsPublishedForEveryStateOfPreference() {
        Problem problem = References.thrombolytics();
        List<String> criteria = List.of("ProxDVT", "DistDVT", "Bleed");
        Preferences ranges = References.thrombolyticsRanges();
        Map<String, Preferences> cases = Map.of(
                "preference_free",
                ranges,
                "ordinal_Prox>Bleed>Dist",
                ranges.say(new Statement.MattersMore("ProxDVT", "Bleed"))
                        .say(new Statement.MattersMore("Bleed", "DistDVT")),
                "exact_swing_Prox:Bleed=2,Bleed:Dist=2",
                ranges.say(new Statement.Times("ProxDVT", "Bleed", 2)).say(new Statement.Times("Bleed", "DistDVT", 2)));
        Map<String, Sampling> ways = Map.of(
                "preference_free", Sampling.SIMPLEX,
                "ordinal_Prox>Bleed>Dist", Sampling.CHAIN,
                "exact_swing_Prox:Bleed=2,Bleed:Dist=2", Sampling.FIXED);
        for (Obj each : Data.read("weigh/thrombolytics.json").list("cases", Json::asObject)) {
            Assessment found = assess(problem, cases.get(each.text("id")), DRAWS);
            assertThat(found.sampling()).isEqualTo(ways.get(each.text("id")));
            agrees(found, each.object("reference"), criteria);
        }
    }

    @Test
    void antidepressantsComeOutAsComputedIndependentlyOnTheirOwnScales() {
        Assessment found = assess(References.antidepressants(), Preferences.none(), DRAWS);
        agrees(
                found,
                Data.read("weigh/antidepressants_4x6.json").object("reference"),
                List.of("efficacy", "diarrhea", "dizziness", "headache", "insomnia", "nausea"));
    }

    @Test
    void theSameSeedGivesTheSameBitsForAnyNumberOfThreads() {
        Problem problem = References.antidepressants();
        Preferences said = Preferences.none().say(new Statement.ShareBetween("nausea", 0.1, 0.4));
        Assessment one = assess(problem, said, new Settings(50_000, 7, 1, 0));
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(assess(problem, said, new Settings(50_000, 7, threads, 0)))
                    .isEqualTo(one);
        }
        assertThat(assess(problem, said, new Settings(50_000, 8, 1, 0))).isNotEqualTo(one);
        assertThat(one.seed()).isEqualTo(7);
        assertThat(one.sampling()).isEqualTo(Sampling.HIT_AND_RUN);
    }

    @Test
    void anOptionThatIsNeverFirstHasNoCentralWeightsNotNoughts() {
        Problem problem = exact(new double[][] {{1, 1}, {0, 0}});
        Assessment found = assess(problem, Preferences.none(), 10_000);
        assertThat(found.fares().get(0).first()).isEqualTo(1);
        assertThat(found.fares().get(0).centralWeights().orElseThrow().get("c0"))
                .isCloseTo(0.5, within(0.02));
        assertThat(found.fares().get(1).centralWeights()).isEmpty();
        assertThat(found.fares().get(1).confidence()).isEmpty();
        assertThat(found.entropyBits()).isZero();
    }

    @Test
    void tiesShareTheirRanksEvenlySoThatRanksAlwaysAddUpToOne() {
        Problem problem = exact(new double[][] {{1, 2, 3}, {1, 2, 3}});
        Assessment found = assess(problem, Preferences.none(), 10_000);
        for (Fare fare : found.fares()) {
            assertThat(fare.ranks()).containsExactly(0.5, 0.5);
            fare.centralWeights()
                    .orElseThrow()
                    .values()
                    .forEach(weight -> assertThat(weight).isCloseTo(1 / 3.0, within(0.01)));
        }
        assertThat(found.pairwise().get(0).get(1)).isEqualTo(0.5);
    }

    @Test
    void itStopsOnceEveryHalfWidthIsBelowTheOneAskedFor() {
        Assessment found =
                assess(References.antidepressants(), Preferences.none(), new Settings(10_000_000, 1, 1, 0.005));
        assertThat(found.iterations()).isLessThan(100_000);
        found.fares().forEach(fare -> assertThat(fare.halfWidths()).allMatch(half -> half < 0.005));
        for (int threads : new int[] {2, 5}) {
            assertThat(assess(
                            References.antidepressants(),
                            Preferences.none(),
                            new Settings(10_000_000, 1, threads, 0.005)))
                    .as("what others drew meanwhile is dropped")
                    .isEqualTo(found);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theHostHearsHowFarItIsAndCanCallItOff(int threads) {
        List<Integer> heard = new ArrayList<>();
        Weighed weighed = smaa.assess(
                References.antidepressants(),
                Preferences.none(),
                new Settings(1_000_000, 1, threads, 0),
                (done, of) -> {
                    heard.add(done);
                    return heard.size() < 3;
                });
        assertThat(weighed).isEqualTo(new Weighed.Cancelled(heard.get(2)));
        assertThat(heard).isSorted().hasSize(3);
    }

    @Test
    void theSmallestSetOfContradictoryStatementsIsNamed() {
        Preferences said = Preferences.none()
                .say(new Statement.MattersMore("efficacy", "nausea"))
                .say(new Statement.ShareBetween("headache", 0, 0.5))
                .say(new Statement.MattersMore("nausea", "insomnia"))
                .say(new Statement.TimesBetween("insomnia", "efficacy", 1.5, 3));
        Weighed weighed = smaa.assess(References.antidepressants(), said, Settings.seeded(1), Progress.UNHEARD);
        // All three could hold if the three weights were nought; with a share for one of them they cannot.
        assertThat(weighed).isInstanceOf(Weighed.Done.class);
        Preferences more = said.say(new Statement.ShareBetween("nausea", 0.1, 1));
        assertThat(smaa.assess(References.antidepressants(), more, Settings.seeded(1), Progress.UNHEARD))
                .isEqualTo(new Weighed.Contradiction(List.of(
                        said.statements().get(0),
                        said.statements().get(2),
                        said.statements().get(3),
                        new Statement.ShareBetween("nausea", 0.1, 1))));
    }

    @Test
    void whatBreaksAVetoTooOftenComesLastAndSaysHowOften() {
        Preferences said = Preferences.none().forbid(new Veto("nausea", 25, 0.05));
        Assessment found = assess(References.antidepressants(), said, 50_000);
        Fare worst = found.fare("Venlafaxine").orElseThrow();
        assertThat(worst.excluded()).isTrue();
        assertThat(worst.vetoed()).isGreaterThan(0.99);
        assertThat(worst.ranks().get(3)).isEqualTo(1);
        assertThat(found.fare("Fluoxetine").orElseThrow().excluded()).isFalse();
    }

    @Test
    void atAFlipTheTwoOptionsAreLevelAndBeyondItTheOtherLeads() {
        Problem problem = exact(new double[][] {{1, 0, 0.2}, {0, 1, 0.3}});
        Assessment found = assess(problem, Preferences.none(), 50_000);
        assertThat(found.flips()).isNotEmpty();
        for (Flip flip : found.flips()) {
            double beyond = flip.rising() ? Math.min(1, flip.weight() + 0.01) : Math.max(0, flip.weight() - 0.01);
            assertThat(leads(problem, flip, beyond)).as("%s", flip).isEqualTo(flip.to());
            double before = flip.rising() ? flip.weight() - 0.01 : flip.weight() + 0.01;
            assertThat(leads(problem, flip, before)).as("%s", flip).isEqualTo(flip.from());
        }
    }

    @Test
    void optionsThatAreLevelOnlyAtAllOfAWeightNeverChangePlaces() {
        // Both are the same on c0, so that all of the weight on it makes them level, and no more makes the other lead.
        Assessment found = assess(exact(new double[][] {{1, 1, 0}, {1, 0, 0.5}}), Preferences.none(), 50_000);
        assertThat(found.flips())
                .isNotEmpty()
                .noneMatch(flip -> flip.criterion().equals("c0"))
                .allMatch(flip -> flip.weight() > 0 && flip.weight() < 1);
    }

    // Mean weights of the whole simplex are even, so the others keep even proportions.
    private String leads(Problem problem, Flip flip, double weight) {
        int n = problem.criteria().size();
        Map<String, Double> weights = new LinkedHashMap<>();
        problem.criteria()
                .forEach(each ->
                        weights.put(each.id(), each.id().equals(flip.criterion()) ? weight : (1 - weight) / (n - 1)));
        Assessment found = assess(problem, Preferences.none().say(new Statement.Exactly(weights)), 2_000);
        return found.fares().stream()
                .max(Comparator.comparingDouble(Fare::first))
                .orElseThrow()
                .option();
    }

    @Test
    void massBeyondTheEndsIsReportedAndRefusedOnlyIfThatWasAsked() {
        Problem problem = References.thrombolytics();
        ValueFunction narrow = ValueFunction.linear(0.2, 0.1);
        Assessment found = assess(problem, Preferences.none().value("ProxDVT", narrow), 50_000);
        assertThat(found.outside().get("ProxDVT")).isBetween(0.3, 0.7);
        assertThat(smaa.assess(
                        problem,
                        Preferences.none().value("ProxDVT", narrow.beyond(ValueFunction.OutOfRange.REFUSE)),
                        Settings.seeded(1),
                        Progress.UNHEARD))
                .isInstanceOf(Weighed.OutOfRange.class);
    }

    @Test
    void aBentValueFunctionIsFollowedAndOneThatIsClippedGoesOnNoFurther() {
        // At weight w of c0 the first is worth 0.9w + (1 - w) and the second w: the first leads below w = 1/1.1.
        ValueFunction bent =
                new ValueFunction(List.of(0.0, 5.0, 10.0), List.of(0.0, 0.9, 1.0), ValueFunction.OutOfRange.CLIP);
        Assessment found = assess(
                exact(new double[][] {{5, 1}, {15, 0}}),
                Preferences.none().value("c0", bent).value("c1", ValueFunction.linear(0, 1)),
                DRAWS / 5);
        assertThat(found.fares().get(0).first()).isCloseTo(1 / 1.1, within(0.003));
        assertThat(found.outside().get("c0")).isEqualTo(0.5);
    }

    @Test
    void amongVeryManyStatementsTheOnesNamedContradictEachOtherAndNoneCanBeSpared() {
        int n = 12;
        double[][] values = new double[2][n];
        values[0][0] = 1;
        List<Statement> circle = new ArrayList<>();
        Preferences said = Preferences.none();
        for (int j = 0; j < n; j++) {
            // What is true anyhow stands between.
            said = said.say(new Statement.ShareBetween("c" + j, 0, 1));
            Statement.TimesBetween more = new Statement.TimesBetween("c" + j, "c" + (j + 1) % n, 1.5, 3);
            circle.add(more);
            said = said.say(more);
        }
        assertThat(smaa.assess(exact(values), said, Settings.seeded(1), Progress.UNHEARD))
                .isEqualTo(new Weighed.Contradiction(circle));
    }

    @Test
    void theNextQuestionIsTheOneThatLeavesLeastOpenAndAskingEnds() {
        Problem problem = References.thrombolytics();
        Preferences said = References.thrombolyticsRanges();
        int asked = 0;
        while (smaa.next(problem, said, Settings.seeded(3)).isPresent()) {
            var question = smaa.next(problem, said, Settings.seeded(3)).orElseThrow();
            assertThat(question.undecidedAfter()).isLessThan(question.undecidedNow());
            said = said.say(new Statement.MattersMore(question.one(), question.other()));
            assertThat(++asked).isLessThanOrEqualTo(3);
        }
        assertThat(asked).isPositive();
    }

    @Test
    @Tag("concept-16")
    void whatIsUnknownIsLeftOutAndSaidToBe() {
        List<Effect> effects =
                new ArrayList<>(exact(new double[][] {{1, 0}, {0, 1}}).effects());
        effects.set(0, Effect.of("c0", "o0", new Uncertain.Unknown(dev.cocreate.Text.of("nobody looked"))));
        Problem problem = new Problem(
                List.of("o0", "o1"),
                List.of(References.criterion("c0", Better.HIGHER), References.criterion("c1", Better.HIGHER)),
                effects,
                List.of());
        Assessment found = assess(problem, Preferences.none(), 2_000);
        assertThat(found.leftOut()).containsExactly("c0");
        assertThat(found.fares().get(1).first()).isEqualTo(1);
    }

    @Test
    void aPreferenceAboutSomethingElseIsRefusedWithTheFieldNamed() {
        assertThatThrownBy(() -> assess(
                        References.thrombolytics(),
                        Preferences.none().say(new Statement.MattersMore("Bleed", "colour")),
                        10_000))
                .hasMessageContaining("statements must be about one of the criteria")
                .hasMessageContaining("'colour'");
        assertThatThrownBy(() -> new Problem(List.of("a", "b"), List.of(), List.of(), List.of()))
                .hasMessageContaining("criteria must be 1 to 200");
    }

    @Test
    void whatCannotBeWeighedIsRefusedWithTheFieldNamed() {
        List<Criterion> tooMany = IntStream.range(0, 10_000)
                .mapToObj(j -> References.criterion("c" + j, Better.HIGHER))
                .toList();
        refused(() -> new Problem(List.of("a", "b"), tooMany, List.of(), List.of()), "criteria must be 1 to 200");
        refused(
                () -> new Problem(List.of("a"), tooMany.subList(0, 1), List.of(), List.of()),
                "options must be at least 2");
        refused(
                () -> assess(
                        new Problem(List.of("a", "b"), tooMany.subList(0, 1), List.of(), List.of()),
                        Preferences.none(),
                        2_000),
                "effects must have one for each option and criterion");
        refused(() -> ValueFunction.linear(Double.NaN, 1), "at must be finite");
        refused(() -> ValueFunction.linear(1, 1), "at must be ascending");
        refused(
                () -> new ValueFunction(List.of(0.0, 1.0, 2.0), List.of(0.0, 1.0, 0.5), ValueFunction.OutOfRange.CLIP),
                "worth must go one way");
        refused(() -> new Veto("x", Double.NaN, 0.1), "limit must be finite");
        refused(() -> new Veto("x", 1, -0.1), "tolerance must be");
        refused(() -> new Statement.Times("a", "b", 0), "times must be positive");
        refused(() -> new Statement.TimesBetween("a", "b", 3, 2), "atLeast must be positive and not above atMost");
        refused(() -> new Statement.ShareBetween("a", 0.5, 1.5), "between 0 and 1 in order");
        refused(() -> new Statement.Exactly(Map.of("a", 0.5, "b", 0.6)), "weights must add up to 1");
        refused(() -> new Statement.MattersMore("a", "a"), "two criteria");
        refused(() -> new Settings(10, 1, 1, 0), "iterations must be 1024");
        refused(() -> new Settings(2_000, 1, 0, 0), "threads must be 1 to 256");
        refused(() -> new Settings(2_000, 1, 1, Double.NaN), "halfWidth must be");
    }

    private static void refused(Runnable making, String message) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Problem exact(double[][] values) {
        List<String> options = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            options.add("o" + i);
            for (int j = 0; j < values[i].length; j++) {
                effects.add(Effect.of("c" + j, "o" + i, new Uncertain.Exact(values[i][j])));
            }
        }
        return new Problem(
                options,
                IntStream.range(0, values[0].length)
                        .mapToObj(j -> References.criterion("c" + j, Better.HIGHER))
                        .toList(),
                effects,
                List.of());
    }
}
