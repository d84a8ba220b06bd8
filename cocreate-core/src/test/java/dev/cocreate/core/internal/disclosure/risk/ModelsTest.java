package dev.cocreate.core.internal.disclosure.risk;

import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.Datum;
import dev.cocreate.core.internal.disclosure.Data;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.effect.Certainty;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.CreditInputs;
import dev.cocreate.disclosure.risk.Endpoint;
import dev.cocreate.disclosure.risk.Estimate;
import dev.cocreate.disclosure.risk.FundInputs;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.profile.AttributeKey;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The models of law against their published examples, and what is done about inputs that are missing. */
class ModelsTest {

    private static final Map<String, String> SCHEDULES = Map.ofEntries(
            Map.entry("D98-1", "+1000@0d; -1200@546d"),
            Map.entry("D98-2", "+950@0d; -1200@546d"),
            Map.entry("D98-3", "+1000@0d; -600@1y*2/1y"),
            Map.entry("EC-1", "+200000@0d; -4000@0d; -1432.86@1m*240/1m"),
            Map.entry("EC-2-3", "+200000@0d; -4000@0d; -16541.86@34d*20/1y"),
            Map.entry("EC-5", "+200000@0d; -4000@0d; -1490.18@1m*240/1m"),
            Map.entry("EC-8a", "+200000@0d; -1166.67@1m*240/1m; -200000@20y"),
            Map.entry("EC-20", "+200000@0d; -4000@0d; -1319.91@1m*24/1m; -1423.41@25m*216/1m"),
            Map.entry("EC-22-2a", "+200000@0d; -4000@0d; -1339.91@1m*9/1m; -1394.06@10m*231/1m"),
            Map.entry("EC-24b", "+200000@0d; -4000@0d; -1319.91@1m*60/1m; -166909.73@5y"),
            Map.entry("EC-27", "+170000@0d; -3400@0d; -1217.93@1m*240/1m"));

    private static double rate(String schedule) {
        return ((Uncertain.Exact) new AnnualRate()
                        .estimate(Given.nothing().and(CreditInputs.SCHEDULE, schedule), CreditInputs.RATE))
                .value();
    }

    @Test
    void everyWorkedRateOfTheDirectiveAndTheCommissionComesOut() {
        List<Obj> examples = Data.read("risk/apr_examples.json").list("examples", Json::asObject);
        for (Obj example : examples) {
            String id = example.text("id");
            // EC-8a has its fee in the payments of month nought.
            String schedule = id.equals("EC-8a") ? withFee(example) : SCHEDULES.get(id);
            assertThat(rate(schedule)).as(id).isCloseTo(example.decimal("recomputed_pct"), within(1e-6));
            int digits = example.decimal("expected_apr_pct") == 16.9 || id.equals("D98-1") ? 2 : 6;
            assertThat(rate(schedule))
                    .as(id)
                    .isCloseTo(example.decimal("expected_apr_pct"), within(digits == 2 ? 5e-3 : 1e-5));
        }
        assertThat(examples).hasSize(SCHEDULES.size());
    }

    private static String withFee(Obj example) {
        assertThat(example.small("n_payments")).isEqualTo(242);
        return "+200000@0d; -4000@0d; -1166.67@1m*240/1m; -200000@20y";
    }

    @Test
    void aScheduleNobodyCanReadIsOutsideTheModelAndSaysWhich() {
        AnnualRate model = new AnnualRate();
        assertThat(model.outside(Given.nothing().and(CreditInputs.SCHEDULE, "+1000@0d; nonsense"))
                        .get(0)
                        .toString())
                .contains("entry 2 of the schedule");
        assertThat(model.outside(Given.nothing().and(CreditInputs.SCHEDULE, "+1000@0d")))
                .hasSize(1);
        assertThat(model.outside(Given.nothing().and(CreditInputs.SCHEDULE, SCHEDULES.get("EC-1"))))
                .isEmpty();
    }

    @Test
    void whereAFormulaHasNoResultThatIsSaidInsteadOfAFigure() {
        // 100 - 300v + 250v² has no root; 100 - 230v + 132v² has two, at 10 % and at 20 %, and
        // 1000 - 3600v + 4310v² - 1716v³ three, at 10, 20 and 30 %.
        for (String schedule : List.of(
                "+100@0d; -300@1y; +250@2y", "+100@0d; -230@1y; +132@2y", "+1000@0d; -3600@1y; +4310@2y; -1716@3y")) {
            assertThat(new AnnualRate()
                            .outside(Given.nothing().and(CreditInputs.SCHEDULE, schedule))
                            .get(0)
                            .toString())
                    .contains("No rate, or more than one, makes these payments worth");
        }
        // The root of 3.842 - 2 VaR: here VaR is 0.5·√10·(-1.96 + 0.474·30/√10 + 0.146·900/10) - 1.25, far above 1.921.
        // With a skewness of 10 it is 0.329: the root is 1.784, below 1.96, and the volatility would be below nought.
        for (double skew : new double[] {30, 10}) {
            assertThat(new MarketRisk().outside(MarketRisk.given(0.5, skew, 0, 10, 1)))
                    .singleElement()
                    .asString()
                    .contains("yields no volatility");
        }
        assertThat(new MarketRisk().outside(MarketRisk.given(0.0378, 0.9201, 12.068, 256, 1)))
                .isEmpty();
    }

    @Test
    void aCreditPaidOutInPartsHasOneRateThoughThePaymentsChangeSidesOftenAndForLong() {
        // Interest alone while it is paid out: the rate is that interest, however long it runs.
        for (String schedule : List.of(
                "+1000@0d; -100@1y; +1000@1y; -200@2y; +1000@2y; -3300@3y",
                "+1000@0d; -100@1y*59/1y; +1000@59y; -2200@60y")) {
            Given given = Given.nothing().and(CreditInputs.SCHEDULE, schedule);
            assertThat(new AnnualRate().outside(given)).as(schedule).isEmpty();
            assertThat(((Uncertain.Exact) new AnnualRate().estimate(given, CreditInputs.RATE)).value())
                    .isCloseTo(10, within(1e-4));
        }
    }

    @Test
    void everyMarketRiskVectorComesOut() {
        MarketRisk model = new MarketRisk();
        for (Obj each :
                Data.read("risk/priips_sri.json").list("own_vectors_computed_from_the_formula", Json::asObject)) {
            Given given = MarketRisk.given(
                    each.decimal("sigma_per_period"),
                    each.decimal("skew"),
                    each.decimal("excess_kurtosis"),
                    each.decimal("N_periods_in_RHP"),
                    each.decimal("T_years"));
            assertThat(MarketRisk.valueAtRisk(given)).isCloseTo(each.decimal("var_return_space"), within(1e-9));
            assertThat(((Uncertain.Exact) model.estimate(given, FundInputs.VOLATILITY)).value())
                    .isCloseTo(each.decimal("vev"), within(1e-9));
            assertThat(((Uncertain.Exact) model.estimate(given, FundInputs.CLASS)).value())
                    .isEqualTo(each.small("mrm"));
        }
    }

    @Test
    void allModelsThatShipPassTheirOwnSelfTest() {
        assertThat(new Models(Models.shipped()).cards())
                .hasSize(3)
                .allMatch(card -> !card.vectors().isEmpty());
    }

    private static final AttributeKey<Boolean> SMOKES = AttributeKey.flag("smokes");
    private static final AttributeKey<Double> WEIGHT = AttributeKey.number("weight", 0, 200, "kg");

    /** A model that averages over what it is not told: smoking moves it much, weight little. */
    private static RiskModel averaging(WhenMissing weight) {
        return new RiskModel() {
            @Override
            public ModelCard card() {
                return new ModelCard(
                        "toy",
                        "1",
                        both("toy", "Spielzeug"),
                        "nowhere",
                        "none",
                        both("anybody", "alle"),
                        Certainty.LOW,
                        Optional.empty(),
                        List.of(new Endpoint("e", both("event", "Ereignis"), Period.ofYears(1))),
                        List.of(
                                new Input<>(
                                        SMOKES,
                                        SMOKES.domain(),
                                        new WhenMissing.Integrate(List.of(
                                                new WhenMissing.Share(true, 0.25), new WhenMissing.Share(false, 0.75))),
                                        Optional.of(false),
                                        both("Smoke harms.", "Rauch schadet.")),
                                new Input<>(
                                        WEIGHT,
                                        WEIGHT.domain(),
                                        weight,
                                        Optional.empty(),
                                        both("It matters.", "Es zählt."))),
                        List.of(new PublishedVector(
                                Given.nothing().and(SMOKES, true).and(WEIGHT, 80.0), "e", 0.28, 1e-12, false, "here")),
                        Optional.empty());
            }

            @Override
            public Uncertain estimate(Given given, String endpoint) {
                return new Uncertain.Exact(
                        (given.get(SMOKES) ? 0.2 : 0.02) + given.find(WEIGHT).orElse(70.0) / 1000);
            }
        };
    }

    private static WhenMissing population() {
        return new WhenMissing.Integrate(List.of(new WhenMissing.Share(70.0, 0.5), new WhenMissing.Share(80.0, 0.5)));
    }

    private static Estimate assess(RiskModel model, Map<AttributeKey<?>, Datum<?>> known) {
        return new Models(List.of(model)).assess("toy", "e", known);
    }

    @Test
    void whatIsNotSaidIsAveragedOverAndWidensAndQuestionsAreRankedByHowMuchTheyNarrow() {
        Estimate.Known none = (Estimate.Known) assess(averaging(population()), Map.of());
        assertThat(none.scope()).isEqualTo(Scope.SUBGROUP);
        assertThat(Limits.of(none.risk()).orElseThrow().point())
                .isCloseTo(0.25 * 0.2 + 0.75 * 0.02 + 0.075, within(1e-9));
        assertThat(Limits.of(none.risk()).orElseThrow().width()).isGreaterThan(0.17);
        assertThat(none.questions()).extracting(Estimate.Question::key).containsExactly(SMOKES, WEIGHT);
        assertThat(none.questions().get(0).widthAfter())
                .isLessThan(none.questions().get(1).widthAfter());

        Map<AttributeKey<?>, Datum<?>> said = new HashMap<>();
        said.put(SMOKES, new Datum.Known<>(true, "f1"));
        Estimate.Known some = (Estimate.Known) assess(averaging(population()), said);
        assertThat(Limits.of(some.risk()).orElseThrow().width())
                .isLessThan(Limits.of(none.risk()).orElseThrow().width());
        said.put(WEIGHT, new Datum.Known<>(80.0, "f2"));
        Estimate.Known all = (Estimate.Known) assess(averaging(population()), said);
        assertThat(all.scope()).isEqualTo(Scope.FOR_ME);
        assertThat(all.risk()).isEqualTo(new Uncertain.Exact(0.28));
        assertThat(all.drivers()).containsExactly(new Estimate.Driver(SMOKES, 0.28 - 0.1));
    }

    @Test
    void theOtherPoliciesRefuseAskOrUseTheModelsOwnTerm() {
        Map<AttributeKey<?>, Datum<?>> said = Map.of(SMOKES, new Datum.Known<>(false, "f1"));
        assertThat(assess(averaging(new WhenMissing.Refuse()), said)).isInstanceOf(Estimate.NeedsInput.class);
        assertThat(((Estimate.NeedsInput) assess(averaging(new WhenMissing.Ask()), said))
                        .questions()
                        .get(0)
                        .key())
                .isEqualTo(WEIGHT);
        assertThat(((Estimate.Known) assess(averaging(new WhenMissing.OwnTerm()), said)).risk())
                .isEqualTo(new Uncertain.Exact(0.02 + 0.07));
    }

    @Test
    void aModelNobodyCanCheckIsRefused() {
        RiskModel model = averaging(population());
        RiskModel bare = new RiskModel() {
            @Override
            public ModelCard card() {
                ModelCard card = model.card();
                return new ModelCard(
                        card.id(),
                        card.version(),
                        card.name(),
                        card.citation(),
                        card.licence(),
                        card.population(),
                        card.certainty(),
                        card.notice(),
                        card.endpoints(),
                        card.inputs(),
                        List.of(),
                        card.supersededBy());
            }

            @Override
            public Uncertain estimate(Given given, String endpoint) {
                return model.estimate(given, endpoint);
            }
        };
        assertThatThrownBy(() -> new Models(List.of(bare))).hasMessageContaining("brings no published vector");
        assertThatThrownBy(() -> new Models(List.of(model, model))).hasMessageContaining("two are 'toy'");
    }

    @Test
    void aRiskTimesARatioKeepsThePublishedIntervalAndNeverPassesOne() {
        Uncertain product = Product.of(new Uncertain.Exact(0.1), Uncertain.Reported.ratio(0.72, 0.64, 0.81));
        Limits limits = Limits.of(product).orElseThrow();
        assertThat(limits.point()).isCloseTo(0.072, within(1e-15));
        assertThat(limits.low().orElseThrow()).isCloseTo(0.064, within(1e-15));
        assertThat(limits.high().orElseThrow()).isCloseTo(0.081, within(1e-15));
        assertThat(Limits.of(Product.of(new Uncertain.Exact(0.9), Uncertain.Reported.ratio(1.2, 1.1, 1.5)))
                        .orElseThrow()
                        .high())
                .contains(1.0);
        assertThat(Product.of(new Uncertain.Exact(0.3), new Uncertain.Exact(1))).isEqualTo(new Uncertain.Exact(0.3));
    }
}
