package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.core.internal.personalization.Studio.LAW;
import static dev.cocreate.core.internal.personalization.Studio.ground;
import static dev.cocreate.core.internal.personalization.Studio.refusal;
import static dev.cocreate.personalization.Condition.all;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.below;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Condition.not;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Effect.require;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.cocreate.Audience;
import dev.cocreate.Money;
import dev.cocreate.Outcome;
import dev.cocreate.Text;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with rules is found when they are loaded: all of it at once, and what stands in force stays. */
class BadRulesTest {

    private static final AttributeKey<Double> AGE = AttributeKey.number("age", 0, 130, "years");
    private static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red");
    private static final AttributeKey<String> NOTE = AttributeKey.text("note", 10_000);
    private static final AttributeKey<LocalDate> BORN =
            AttributeKey.date("born", LocalDate.of(1900, 1, 1), LocalDate.MAX);
    private static final AttributeKey<Money> BUDGET =
            AttributeKey.money("budget", Money.parse("0", "EUR"), Money.parse("1000", "EUR"));
    private static final AttributeKey<Set<String>> TAGS = AttributeKey.set("tags", "a", "b");
    private Studio studio;

    @BeforeEach
    void aRuleInForce() {
        studio = new Studio(List.of(AGE, COLOUR, NOTE, BORN, BUDGET, TAGS), Element.of("drink", "juice", "wine"));
        studio.rules(FIRM)
                .author(rule("house wine")
                        .then(choose("drink", "wine"))
                        .because("It is good.")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();
    }

    private List<String> codes(Rule... rules) {
        List<String> codes = refusal(studio.rules(FIRM).authorAll(List.of(rules))).reasons().stream()
                .map(each -> each.code())
                .toList();
        assertThat(studio.rules(FIRM).inForce())
                .as("what stands in force")
                .extracting(each -> each.rule().id())
                .containsExactly("house wine");
        assertThat(studio.decide("drink").value()).contains("wine");
        return codes;
    }

    private static Rule firm(String id, Condition when) {
        return rule(id).when(when).then(choose("drink", "juice")).because("?").in(Layer.FIRM_DEFAULT);
    }

    @Test
    void unknownAttributes() {
        assertThat(codes(firm("x", is(AttributeKey.flag("nowhere")))))
                .containsExactly("personalization.rule.unknown-attribute");
    }

    // Somebody who goes round the types by a raw key finds them checked all the same.
    @SuppressWarnings({"unchecked", "rawtypes"})
    @Test
    void wrongTypes() {
        AttributeKey<Double> colourAsNumber = AttributeKey.number("colour", 0, 1, "");
        assertThat(codes(firm("type", atLeast(colourAsNumber, 0.5))))
                .containsExactly("personalization.rule.wrong-type");
        assertThat(codes(firm("order", new Clause.Range(COLOUR, "red", true, null, false))))
                .containsExactly("personalization.rule.wrong-type");
        assertThat(codes(firm("value", new Clause.OneOf(AGE, Set.of("old")))))
                .containsExactly("personalization.rule.wrong-type");
        assertThat(codes(firm("set", new Clause.OneOf(TAGS, Set.of(Set.of("a"))))))
                .containsExactly("personalization.rule.wrong-type");
        assertThat(codes(firm("since", new Clause.Since((AttributeKey) AGE, Period.ofYears(1)))))
                .containsExactly("personalization.rule.wrong-type");
        assertThat(codes(firm("pair", new Clause.NotBelow((AttributeKey) BORN, AGE))))
                .containsExactly("personalization.rule.wrong-type");
        assertThat(codes(firm("words", new Clause.Wording((AttributeKey) AGE, Clause.Wording.Place.STARTS, "x"))))
                .containsExactly("personalization.rule.wrong-type");
        assertThat(codes(firm("currency", atLeast(BUDGET, Money.parse("5", "USD")))))
                .containsExactly("personalization.rule.wrong-type");
    }

    @Test
    void numbersThatAreNoneAndWhatOverflows() {
        assertThat(codes(
                        firm("nan", atLeast(AGE, Double.NaN)),
                        firm("infinite", below(AGE, Double.POSITIVE_INFINITY)),
                        firm("is nan", is(AGE, Double.NaN)),
                        firm("outside", is(AGE, 1e300)),
                        firm("for ever", Condition.sinceAtLeast(BORN, Period.ofYears(Integer.MAX_VALUE))),
                        firm("days", Condition.sinceAtLeast(BORN, Period.ofDays(Integer.MAX_VALUE)))))
                .containsExactly(
                        "personalization.rule.not-finite",
                        "personalization.rule.not-finite",
                        "personalization.rule.out-of-range",
                        "personalization.rule.out-of-range",
                        "personalization.rule.too-long-ago",
                        "personalization.rule.too-long-ago");
    }

    @Test
    void aDayAtTheEndOfTimeOverflowsNothing() {
        studio.rules(FIRM)
                .author(firm("adult", Condition.sinceAtLeast(BORN, Period.ofYears(900))))
                .orElseThrow();
        studio.profile(ADA).declare(BORN, LocalDate.MAX).orElseThrow();

        assertThat(studio.decide("drink").value()).contains("wine");
    }

    @Test
    void depthAndSize() {
        Condition deep = is(COLOUR, "red");
        for (int i = 0; i < 10_000; i++) {
            deep = i % 2 == 0 ? not(deep) : all(deep);
        }
        Set<String> many = new LinkedHashSet<>();
        for (int i = 0; i < 100_000; i++) {
            many.add("note " + i);
        }
        assertThat(codes(
                        firm("deep", deep),
                        firm("wide", new Condition.Any(Collections.nCopies(100_000, is(COLOUR, "red")))),
                        firm("many", Condition.isOneOf(NOTE, many)),
                        firm(
                                "long",
                                Condition.isOneOf(NOTE, Set.of("x".repeat(9_999), "y".repeat(9_999), "z".repeat(9_999)))
                                        .and(new Condition.Any(
                                                Collections.nCopies(1_900, new Clause.HasAny(TAGS, Set.of("a")))))),
                        rule("novel")
                                .then(choose("drink", "juice"))
                                .because("x".repeat(1_000_000))
                                .in(Layer.FIRM_DEFAULT)))
                .containsExactly(
                        "personalization.rule.too-deep",
                        "personalization.rule.too-large",
                        "personalization.rule.too-large",
                        "personalization.rule.too-large",
                        "personalization.rule.too-long");
    }

    @Test
    void aRuleTheLawLeavesNoRoomForIsRefusedNamingTheLaw() {
        studio.rules(LAW)
                .author(rule("minors")
                        .when(below(AGE, 18.0))
                        .then(forbid("drink", "wine"))
                        .because(Text.of("Minors get no wine.").and(Locale.GERMAN, "Kein Wein an Minderjährige."))
                        .in(Layer.LAW))
                .orElseThrow();

        Outcome<?> never = studio.rules(ADA)
                .author(rule("young and wild")
                        .when(below(AGE, 16.0))
                        .then(choose("drink", "wine"))
                        .because("I want to."));
        assertThat(refusal(never).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("personalization.rule.against-law");
            assertThat(reason.source()).isEqualTo("parliament/minors");
            assertThat(reason.text().in(Audience.of(Locale.GERMAN)).words())
                    .isEqualTo("Regel „young and wild“ widerspricht dem Gesetz „minors“: Kein Wein an Minderjährige.");
        });
        studio.rules(ADA)
                .author(rule("wine for me")
                        .when(below(AGE, 60.0))
                        .then(choose("drink", "wine"))
                        .because("It may count, and may be overruled."))
                .orElseThrow();

        assertThat(refusal(studio.rules(FIRM)
                                .author(rule("everyone drinks wine")
                                        .when(below(AGE, 60.0))
                                        .then(require("drink", "wine"))
                                        .because("?")
                                        .asDuty(ground("x", "y"))))
                        .reasons())
                .as("a duty clashes if there is one case in which both bind")
                .extracting(each -> each.code())
                .containsExactly("personalization.rule.against-law");
        assertThat(refusal(studio.rules(LAW)
                                .authorAll(List.of(
                                        rule("wine week")
                                                .then(require("drink", "wine"))
                                                .because("?")
                                                .in(Layer.LAW),
                                        rule("juice week")
                                                .then(require("drink", "juice"))
                                                .because("?")
                                                .in(Layer.LAW))))
                        .reasons())
                .as("laws that come together are held against each other too")
                .hasSize(3);
    }

    @Test
    void aParameterPassesForNothingElse() {
        AttributeKey<Double> limit = AttributeKey.number("limit", 0, 100, "");
        assertThat(codes(firm("age moves", atLeast(AGE, 5.0)).movable(new Rule.Parameter(AGE, 50))))
                .containsExactly("personalization.rule.parameter-name");
        studio.rules(LAW)
                .author(rule("limit")
                        .when(Condition.notBelow(AGE, limit))
                        .then(forbid("drink", "wine"))
                        .because("?")
                        .in(Layer.LAW)
                        .movable(new Rule.Parameter(limit, 0)))
                .orElseThrow();
        AttributeKey<Double> wider = AttributeKey.number("limit", 0, 1_000, "");
        assertThat(refusal(studio.rules(FIRM)
                                .author(firm("wider", Condition.notBelow(AGE, wider))
                                        .movable(new Rule.Parameter(wider, 1_000))))
                        .reasons())
                .extracting(each -> each.code())
                .containsExactly("personalization.rule.parameter-name");
        assertThat(refusal(studio.rules(ADA)
                                .author(rule("mine")
                                        .when(Condition.notBelow(AGE, wider))
                                        .then(choose("drink", "wine"))
                                        .because("?")
                                        .movable(new Rule.Parameter(wider, 1_000))))
                        .reasons())
                .extracting(each -> each.code())
                .containsExactly("personalization.rule.parameter-of-her-own");
    }

    @Test
    void aHostileConsumerCostsABoundedShare() {
        List<Rule> hostile = new ArrayList<>();
        for (int r = 0; r < 300; r++) {
            List<Condition> parts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                parts.add(Condition.any(
                        below(AGE, (double) ((r + i) % 130)),
                        new Clause.Wording(NOTE, Clause.Wording.Place.CONTAINS, "x".repeat(20) + r),
                        not(Condition.sinceAtLeast(BORN, Period.ofDays(r * 7 + i)))));
            }
            hostile.add(rule("r" + r)
                    .when(new Condition.All(parts))
                    .then(choose("drink", r % 2 == 0 ? "juice" : "wine"))
                    .because("?"));
        }
        studio.rules(ADA).authorAll(hostile).orElseThrow();
        assertTimeout(
                Duration.ofMinutes(2),
                () -> assertThat(studio.decide("drink").told(Audience.of(Locale.ENGLISH)))
                        .isNotBlank());
        assertTimeout(Duration.ofMinutes(2), () -> studio.rules(ADA).clashes());

        List<Rule> more = new ArrayList<>();
        for (int r = 0; r < 100; r++) {
            more.add(rule("more" + r)
                    .when(new Condition.Any(Collections.nCopies(1_000, below(AGE, 5.0))))
                    .then(Effect.choose("drink", "juice"))
                    .because("?"));
        }
        assertThat(refusal(studio.rules(ADA).authorAll(more)).reasons())
                .extracting(each -> each.code())
                .containsExactly("personalization.too-large");

        // Looking for long words in a long text of nearly the same is what takes the longest.
        List<Rule> wordy = new ArrayList<>();
        for (int r = 0; r < 100; r++) {
            wordy.add(rule("wordy" + r)
                    .when(new Clause.Wording(NOTE, Clause.Wording.Place.CONTAINS, "x".repeat(400) + r))
                    .then(choose("drink", "juice"))
                    .because("?"));
        }
        assertThat(refusal(studio.rules(ADA).authorAll(wordy)).reasons())
                .extracting(each -> each.code())
                .containsExactly("personalization.too-large");
    }
}
