package dev.cocreate.core.internal.personalization.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.core.internal.personalization.book.Bookshelf;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.personalization.rulebook.Loading;
import dev.cocreate.personalization.rulebook.Rulebooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions of other tools: what has the same meaning is translated, what has none here is named. */
class ForeignFormsTest {

    private final Rulebooks shelf = new Bookshelf(Chance::key, Map.of());

    static Stream<Arguments> conditionsOfUnomi() {
        return Stream.of(
                Arguments.of(property("choice", "equals", "'propertyValue':'B'"), Condition.is(Chance.CHOICE, "b")),
                Arguments.of(
                        property("properties.choice", "notEquals", "'propertyValue':'b'"),
                        Condition.not(Condition.is(Chance.CHOICE, "b"))),
                Arguments.of(
                        property("choice", "in", "'propertyValues':['a','C']"),
                        Condition.isOneOf(Chance.CHOICE, Set.of("a", "c"))),
                Arguments.of(
                        property("choice", "notIn", "'propertyValues':['a']"),
                        Condition.not(Condition.is(Chance.CHOICE, "a"))),
                Arguments.of(
                        property("choice", "startsWith", "'propertyValue':'\u00c1'"), Condition.is(Chance.CHOICE, "a")),
                Arguments.of(property("choice", "endsWith", "'propertyValue':'d'"), Condition.is(Chance.CHOICE, "d")),
                Arguments.of(
                        property("choice", "notContains", "'propertyValue':'a'"),
                        Condition.not(Condition.is(Chance.CHOICE, "a"))),
                Arguments.of(
                        property("number", "equals", "'propertyValueInteger':3"), Condition.is(Chance.NUMBER, 3.0)),
                Arguments.of(
                        property("number", "notEquals", "'propertyValueDouble':3.5"),
                        Condition.not(Condition.is(Chance.NUMBER, 3.5))),
                Arguments.of(
                        property("number", "lessThan", "'propertyValueInteger':3"),
                        Condition.below(Chance.NUMBER, 3.0)),
                Arguments.of(
                        property("number", "lessThanOrEqualTo", "'propertyValueInteger':3"),
                        Condition.atMost(Chance.NUMBER, 3.0)),
                Arguments.of(
                        property("number", "greaterThan", "'propertyValue':null,'propertyValueInteger':3"),
                        Condition.above(Chance.NUMBER, 3.0)),
                Arguments.of(
                        property("number", "greaterThanOrEqualTo", "'propertyValueDouble':3.5"),
                        Condition.atLeast(Chance.NUMBER, 3.5)),
                Arguments.of(
                        property("number", "between", "'propertyValuesInteger':[3,7]"),
                        Condition.all(Condition.atLeast(Chance.NUMBER, 3.0), Condition.atMost(Chance.NUMBER, 7.0))),
                Arguments.of(
                        property("number", "in", "'propertyValuesInteger':[3,7]"),
                        Condition.isOneOf(Chance.NUMBER, Set.of(3.0, 7.0))),
                Arguments.of(
                        property("flag", "equals", "'propertyValueBoolean':true"), Condition.is(Chance.FLAG, true)),
                Arguments.of(
                        property("date", "greaterThan", "'propertyValueDate':'2000-01-01'"),
                        Condition.above(Chance.DATE, LocalDate.of(2000, 1, 1))),
                Arguments.of(
                        property("instant", "lessThan", "'propertyValueDate':'2026-01-01T00:00:10Z'"),
                        Condition.below(Chance.INSTANT, Instant.parse("2026-01-01T00:00:10Z"))),
                Arguments.of(property("tags", "equals", "'propertyValue':'P'"), Condition.has(Chance.TAGS, "p")),
                Arguments.of(
                        property("tags", "hasSomeOf", "'propertyValues':['p','q']"),
                        Condition.hasAny(Chance.TAGS, "p", "q")),
                Arguments.of(
                        property("tags", "in", "'propertyValues':['p','q']"), Condition.hasAny(Chance.TAGS, "p", "q")),
                Arguments.of(
                        property("tags", "hasNoneOf", "'propertyValues':['p']"), Condition.hasNone(Chance.TAGS, "p")),
                Arguments.of(
                        property("tags", "all", "'propertyValues':['p','q']"),
                        Condition.all(Condition.has(Chance.TAGS, "p"), Condition.has(Chance.TAGS, "q"))),
                Arguments.of(property("tags", "exists", ""), Condition.hasAny(Chance.TAGS, "p", "q", "r", "s")),
                Arguments.of(property("text", "exists", ""), Condition.isKnown(Chance.TEXT)),
                Arguments.of("{'type':'matchAllCondition'}", Condition.always()),
                Arguments.of(
                        joined("OR", property("text", "exists", ""), "{'type':'matchAllCondition'}"),
                        Condition.any(Condition.isKnown(Chance.TEXT), Condition.always())),
                Arguments.of(
                        joined("and", property("text", "exists", ""), "{'type':'matchAllCondition'}"),
                        Condition.all(Condition.isKnown(Chance.TEXT), Condition.always())),
                Arguments.of(
                        "{'type':'notCondition','parameterValues':{'subCondition':{'type':'matchAllCondition'}}}",
                        Condition.not(Condition.always())));
    }

    @ParameterizedTest
    @MethodSource("conditionsOfUnomi")
    void aConditionOfUnomiKeepsItsMeaning(String unomi, Condition same) {
        assertThat(shelf.fromUnomi(json(unomi)).orElseThrow()).isEqualTo(same);
    }

    static Stream<Arguments> unomiWithoutCounterpart() {
        return Stream.of(
                Arguments.of("{'type':'pastEventCondition'}", "'pastEventCondition'"),
                Arguments.of("{}", "it is missing"),
                Arguments.of("[]", "it is no object"),
                Arguments.of(joined("xor", "{'type':'matchAllCondition'}"), "'xor'"),
                Arguments.of("{'type':'notCondition'}", "it is missing"),
                Arguments.of(property("tags", "missing", ""), "silence"),
                Arguments.of(property("nowhere", "exists", ""), "'nowhere' is no attribute"),
                Arguments.of(property("text", "matchesRegex", "'propertyValue':'.*'"), "'matchesRegex'"),
                Arguments.of(property("text", "equals", "'propertyValue':'x'"), "case and accents"),
                Arguments.of(property("text", "contains", "'propertyValue':'x'"), "case and accents"),
                Arguments.of(property("number", "contains", "'propertyValue':'1'"), "it is no text"),
                Arguments.of(property("tags", "notEquals", "'propertyValue':'p'"), "'notEquals'"),
                Arguments.of(property("choice", "equals", "'propertyValue':'z'"), "none of [a, b, c, d]"),
                Arguments.of(property("choice", "greaterThan", "'propertyValue':'a'"), "no order"),
                Arguments.of(property("choice", "in", "'propertyValues':[]"), "they are missing"),
                Arguments.of(property("choice", "in", "'propertyValues':'a'"), "it is no array"),
                Arguments.of(property("number", "between", "'propertyValuesInteger':[3]"), "two sides, but has 1"),
                Arguments.of(property("number", "greaterThan", "'propertyValue':'3'"), "it is no number"),
                Arguments.of(property("number", "greaterThan", ""), "it is missing"),
                Arguments.of(
                        property("date", "greaterThan", "'propertyValueDateExpr':'now-30d'"),
                        "'propertyValueDateExpr'"));
    }

    @ParameterizedTest
    @MethodSource("unomiWithoutCounterpart")
    void whatOfUnomiHasNoCounterpartIsNamed(String unomi, String named) {
        assertNamed(shelf.fromUnomi(json(unomi)), named);
    }

    static Stream<Arguments> jsonLogic() {
        return Stream.of(
                Arguments.of("true", Condition.always()),
                Arguments.of("{'var':'flag'}", Condition.is(Chance.FLAG)),
                Arguments.of("{'!!':[{'var':['flag']}]}", Condition.is(Chance.FLAG)),
                Arguments.of("{'!':{'var':'flag'}}", Condition.not(Condition.is(Chance.FLAG))),
                Arguments.of(
                        "{'and':[{'var':'flag'},false]}", Condition.all(Condition.is(Chance.FLAG), Condition.never())),
                Arguments.of("{'or':{'var':'flag'}}", Condition.any(Condition.is(Chance.FLAG))),
                Arguments.of("{'==':[{'var':'choice'},'a']}", Condition.is(Chance.CHOICE, "a")),
                Arguments.of("{'===':[7,{'var':'number'}]}", Condition.is(Chance.NUMBER, 7.0)),
                Arguments.of("{'!=':[{'var':'number'},7]}", Condition.not(Condition.is(Chance.NUMBER, 7.0))),
                Arguments.of("{'!==':[{'var':'text'},'x']}", Condition.not(Condition.is(Chance.TEXT, "x"))),
                Arguments.of("{'<':[{'var':'number'},7]}", Condition.below(Chance.NUMBER, 7.0)),
                Arguments.of("{'<':[7,{'var':'number'}]}", Condition.above(Chance.NUMBER, 7.0)),
                Arguments.of("{'<=':[7,{'var':'number'}]}", Condition.atLeast(Chance.NUMBER, 7.0)),
                Arguments.of("{'>':[7,{'var':'number'}]}", Condition.below(Chance.NUMBER, 7.0)),
                Arguments.of("{'>=':[7,{'var':'number'}]}", Condition.atMost(Chance.NUMBER, 7.0)),
                Arguments.of(
                        "{'<=':[1,{'var':'number'},10]}",
                        Condition.all(Condition.atLeast(Chance.NUMBER, 1.0), Condition.atMost(Chance.NUMBER, 10.0))),
                Arguments.of("{'in':['p',{'var':'tags'}]}", Condition.has(Chance.TAGS, "p")),
                Arguments.of("{'in':[{'var':'choice'},['a','b']]}", Condition.isOneOf(Chance.CHOICE, Set.of("a", "b"))),
                Arguments.of(
                        "{'in':['Spring',{'var':'text'}]}", new Wording(Chance.TEXT, Wording.Place.CONTAINS, "Spring")),
                Arguments.of(
                        "{'if':[{'var':'flag'},true,{'var':'otherFlag'},false,true]}",
                        either(
                                Condition.is(Chance.FLAG),
                                Condition.always(),
                                either(Condition.is(Chance.OTHER_FLAG), Condition.never(), Condition.always()))));
    }

    private static Condition either(Condition when, Condition then, Condition otherwise) {
        return Condition.any(Condition.all(when, then), Condition.all(Condition.not(when), otherwise));
    }

    @ParameterizedTest
    @MethodSource("jsonLogic")
    void aConditionInJsonLogicKeepsItsMeaning(String logic, Condition same) {
        assertThat(shelf.fromJsonLogic(json(logic)).orElseThrow()).isEqualTo(same);
    }

    static Stream<Arguments> jsonLogicWithoutCounterpart() {
        return Stream.of(
                Arguments.of("{'missing':['a']}", "'missing' has no counterpart"),
                Arguments.of("{'some':[{'var':'tags'},{'var':''}]}", "'some' has no counterpart"),
                Arguments.of("{'==':[{'var':['number',0]},1]}", "silence"),
                Arguments.of("{'==':[{'var':'number'},null]}", "silence"),
                Arguments.of("{'==':[{'var':'number'},{'var':'otherNumber'}]}", "it is no number"),
                Arguments.of("{'==':[{'var':'tags'},'p']}", "not compared whole"),
                Arguments.of("{'var':'number'}", "it is not a flag"),
                Arguments.of("{'var':''}", "'' is no attribute"),
                Arguments.of("{'>':[1,{'var':'number'},10]}", "two sides, but has 3"),
                Arguments.of("{'<':[1]}", "two sides, but has 1"),
                Arguments.of("{'in':['p']}", "two sides, but has 1"),
                Arguments.of("{'in':[{'var':'choice'},'abc']}", "it is no array"),
                Arguments.of("{'!':[]}", "one part, but has 0"),
                Arguments.of("{'and':[]}", "at least one part, but has 0"),
                Arguments.of("{'if':[true]}", "three parts, but has 1"),
                Arguments.of("{'a':1,'b':2}", "one operator, but has 2"),
                Arguments.of("1", "it is no object"),
                Arguments.of("{'!':".repeat(10_000), "nests too deep"),
                Arguments.of("{", "no JSON"));
    }

    @ParameterizedTest
    @MethodSource("jsonLogicWithoutCounterpart")
    void whatOfJsonLogicHasNoCounterpartIsNamed(String logic, String named) {
        assertNamed(shelf.fromJsonLogic(json(logic)), named);
    }

    private static void assertNamed(Loading<Condition> loading, String named) {
        assertThat(loading).isInstanceOf(Loading.Unsound.class);
        List<Finding> findings = ((Loading.Unsound<Condition>) loading).findings();
        String english = findings.get(0).text().in(Audience.of(Locale.ENGLISH)).words();
        String german = findings.get(0).text().in(Audience.of(Locale.GERMAN)).words();
        assertThat(english).contains(named);
        assertThat(german)
                .isNotEqualTo(english)
                .doesNotContainPattern("\\b(is|it|the|are|has|not|with|here|they|without)\\b");
    }

    private static String property(String name, String operator, String value) {
        return "{'type':'profilePropertyCondition','parameterValues':{'propertyName':'" + name
                + "','comparisonOperator':'" + operator + "'" + (value.isEmpty() ? "" : "," + value) + "}}";
    }

    private static String joined(String operator, String... parts) {
        return "{'type':'booleanCondition','parameterValues':{'operator':'" + operator + "','subConditions':["
                + String.join(",", parts) + "]}}";
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
