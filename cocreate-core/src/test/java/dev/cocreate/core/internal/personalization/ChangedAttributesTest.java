package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.CARE;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.core.internal.personalization.Studio.refusal;
import static dev.cocreate.personalization.Condition.above;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.below;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Money;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.Journal;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which answers there are is for the host to say: whoever writes a rule with another idea of it settles nothing by that. */
@Tag("concept-12")
class ChangedAttributesTest {

    private static final AttributeKey<String> TWO = AttributeKey.choice("colour", "white", "red");
    private static final AttributeKey<String> THREE = AttributeKey.choice("colour", "white", "red", "blue");

    /** Whichever of the two it is, vase it is. */
    private static List<Rule> either(AttributeKey<String> key) {
        return Stream.of("white", "red")
                .map(colour -> rule("in " + colour)
                        .when(is(key, colour))
                        .then(choose("vessel", "vase"))
                        .because("It suits.")
                        .in(Layer.FIRM_DEFAULT))
                .toList();
    }

    @Test
    void aRuleWrittenWithAKeyOfItsOwnIsReadByTheKeyOfTheHost() {
        Studio studio = new Studio(List.of(THREE));
        studio.rules(FIRM).authorAll(either(TWO)).orElseThrow();

        Decision.Open open = (Decision.Open) studio.decide("vessel");

        assertThat(open.question().orElseThrow().key().domain()).isEqualTo(THREE.domain());
        assertThat(studio.personalization.again(open.id())).isEqualTo(open);
    }

    @Test
    void whatWasSettledIsOpenOnceTheHostAllowsAnotherAnswerAndStaysAsItWasOnRecord() {
        Journal journal = new MemoryJournal();
        Studio before = new Studio(journal, List.of(TWO));
        before.rules(FIRM).authorAll(either(TWO)).orElseThrow();
        Decision settled = before.decide("vessel");
        assertThat(settled.value()).contains("vase");

        Studio after = new Studio(journal, List.of(THREE));

        assertThat(after.decide("vessel")).isInstanceOf(Decision.Open.class);
        assertThat(after.personalization.again(settled.id())).isEqualTo(settled);
        Rulebook book = after.personalization
                .rulebooks()
                .of(after.personalization.inForce())
                .orElseThrow();
        assertThat(book.decide("vessel", Person.of(ADA, CARE, LocalDate.of(2026, 3, 1))))
                .isInstanceOf(Decision.Open.class);
    }

    @Test
    void whatTheHostCallsDelicateIsDelicateWhateverTheRuleSays() {
        AttributeKey<Boolean> plain = AttributeKey.flag("pregnant");
        Studio studio = new Studio(List.of(plain.in("health").special()));
        studio.rules(FIRM)
                .author(rule("nursery")
                        .when(is(plain))
                        .then(choose("advert", "nursery"))
                        .because("It fits.")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();

        List<Finding> found = studio.personalization
                .rulebooks()
                .of(studio.personalization.inForce())
                .orElseThrow()
                .review();

        assertThat(found).extracting(Finding::code).contains("rules.delicate");
    }

    @Test
    void aRangeAsWideAsNumbersGoHasAMiddle() {
        AttributeKey<Double> wide = AttributeKey.number("balance", -Double.MAX_VALUE, Double.MAX_VALUE, "");
        Studio studio = new Studio(List.of(wide));
        Condition high = above(wide, 1.5e308);
        Condition low = below(wide, -1.5e308);
        studio.rules(FIRM)
                .authorAll(Stream.of(high, low, is(wide, 1.5e308), is(wide, -1.5e308))
                        .map(each -> rule("when " + each.hashCode())
                                .when(each)
                                .then(choose("account", "special"))
                                .because("It is extreme.")
                                .in(Layer.FIRM_DEFAULT))
                        .toList())
                .orElseThrow();

        assertThat(studio.decide("account")).isInstanceOf(Decision.Open.class);
        studio.profile(ADA).declare(wide, 0.0).orElseThrow();
        assertThat(studio.decide("account").value()).isEmpty();
    }

    @Test
    void anAmountIsComparedInTheCurrencyTheHostDeclared() {
        AttributeKey<Money> euros = AttributeKey.money("price", Money.parse("0", "EUR"), Money.parse("100", "EUR"));
        AttributeKey<Money> dollars = AttributeKey.money("price", Money.parse("0", "USD"), Money.parse("100", "USD"));
        Studio studio = new Studio(List.of(euros));

        assertThat(codes(studio, firm(atLeast(dollars, Money.parse("5", "USD")))))
                .containsExactly("personalization.rule.wrong-type");
    }

    @Test
    void anAmountIsComparedOnlyAsFarAsItIsComparedExactly() {
        Money most = new Money(Long.MAX_VALUE, Money.parse("0", "EUR").currency());
        AttributeKey<Money> wealth = AttributeKey.money("wealth", Money.parse("0", "EUR"), most);
        Studio studio = new Studio(List.of(wealth));
        Money exact = new Money((1L << 53) - 1, most.currency());
        Money inexact = new Money((1L << 53) + 1, most.currency());

        assertThat(codes(studio, firm(atLeast(wealth, inexact)), firm(is(wealth, inexact))))
                .containsExactly("personalization.rule.inexact", "personalization.rule.inexact");
        studio.rules(FIRM).author(firm(above(wealth, exact))).orElseThrow();
        studio.profile(ADA).declare(wealth, exact).orElseThrow();
        assertThat(studio.decide("advert").value()).isEmpty();
        studio.profile(ADA).declare(wealth, inexact).orElseThrow();
        assertThat(studio.decide("advert").value()).contains("yacht");
    }

    @Test
    void anInstantIsComparedOnlyAsFarAsItIsComparedExactly() {
        AttributeKey<Instant> seen = AttributeKey.instant(
                "seen", Instant.parse("1700-01-01T00:00:00Z"), Instant.parse("2250-01-01T00:00:00Z"));
        Studio studio = new Studio(List.of(seen));

        assertThat(codes(
                        studio,
                        firm(above(seen, Instant.MAX)),
                        firm(above(seen, Instant.MIN)),
                        firm(atLeast(seen, Instant.parse("2020-01-01T00:00:00.000000999Z")))))
                .hasSize(3)
                .containsOnly("personalization.rule.inexact");
        studio.rules(FIRM)
                .author(firm(below(seen, Instant.parse("2255-01-01T00:00:00Z"))))
                .orElseThrow();
        studio.profile(ADA).declare(seen, Instant.parse("2249-12-31T00:00:00Z")).orElseThrow();
        assertThat(studio.decide("advert").value()).contains("yacht");
    }

    @Test
    void aParameterIsReadAsTheNumberItIs() {
        AttributeKey<Double> limit = AttributeKey.number("limit", 0, 10, "");
        AttributeKey<String> words = AttributeKey.text("limit", 10);
        Studio studio = new Studio(List.of(TWO));

        assertThat(codes(
                        studio,
                        firm(new Clause.Wording(words, Clause.Wording.Place.STARTS, "x"))
                                .movable(new Rule.Parameter(limit, 3))))
                .containsExactly("personalization.rule.wrong-type");
    }

    @Test
    @Tag("concept-34")
    void aParameterStaysWithinItsBoundsWhenItsAuthorChangesThem() {
        AttributeKey<Double> hours = AttributeKey.number("hours", 0, 24, "h");
        Studio studio = new Studio(List.of(hours));
        studio.rules(FIRM).author(movable(hours, 0, 10)).orElseThrow();
        studio.profile(ADA).declare(hours, 6.0).orElseThrow();
        studio.rules(ADA).move(FIRM, "tour", "limit", 9.0).orElseThrow();
        assertThat(studio.decide("tour").value()).isEmpty();

        studio.rules(FIRM).author(movable(hours, 0, 5)).orElseThrow();

        assertThat(studio.decide("tour").value()).contains("long");
    }

    /** A long tour for whoever has as many hours as the limit says; three at first. */
    private static Rule movable(AttributeKey<Double> hours, double least, double most) {
        AttributeKey<Double> limit = AttributeKey.number("limit", least, most, "h");
        return rule("tour")
                .when(Condition.notBelow(hours, limit))
                .then(choose("tour", "long"))
                .because("There is time.")
                .in(Layer.FIRM_DEFAULT)
                .movable(new Rule.Parameter(limit, 3));
    }

    private static Rule firm(Condition when) {
        return rule("r" + Integer.toUnsignedString(when.hashCode()))
                .when(when)
                .then(choose("advert", "yacht"))
                .because("?")
                .in(Layer.FIRM_DEFAULT);
    }

    private static List<String> codes(Studio studio, Rule... rules) {
        return refusal(studio.rules(FIRM).authorAll(List.of(rules))).reasons().stream()
                .map(each -> each.code())
                .toList();
    }
}
