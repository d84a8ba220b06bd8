package dev.cocreate.core.internal.personalization.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.personalization.book.Bookshelf;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Kleene;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.rulebook.Loading;
import dev.cocreate.personalization.rulebook.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules as JSON and as text, and other tools' conditions: what is accepted keeps its meaning, the rest is named. */
class FormsTest {

    private final Bookshelf shelf = new Bookshelf(Chance::key, Map.of());

    @Test
    void conditionsSurviveTheirJsonForm() {
        for (long seed = 0; seed < 2_000; seed++) {
            Condition condition = new Chance(seed).condition(3);
            assertThat(ConditionForm.read(
                            Json.parse(ConditionForm.write(condition).bytes()), Chance::key))
                    .as("seed %d", seed)
                    .isEqualTo(condition);
        }
    }

    @Test
    void whatIsPrintedIsReadWithTheSameMeaning() {
        int printed = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Chance chance = new Chance(seed);
            Condition condition = chance.condition(2);
            String text;
            try {
                text = RuleText.print(condition);
            } catch (IllegalArgumentException e) {
                continue;
            }
            printed++;
            Condition read = RuleParser.parse(text, Chance::key);
            for (int i = 0; i < 10; i++) {
                Facts facts = chance.facts(0.3);
                assertThat(Kleene.evaluate(read, facts))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(Kleene.evaluate(condition, facts));
            }
            assertThat(RuleParser.parse(RuleText.print(read), Chance::key))
                    .as("seed %d", seed)
                    .isEqualTo(read);
        }
        assertThat(printed).isGreaterThan(500);
    }

    @Test
    void textErrorsNamePlaceAndNearestForm() {
        assertThat(said(shelf.parse("flag &&\n  number >= 18")))
                .isEqualTo("line 2, column 13: numbers are doubles here, and '18' is none; allowed is: 18.0");
        assertThat(said(shelf.parse("nowhere == 1.0"))).contains("'nowhere' is no attribute");
        assertThat(said(shelf.parse("18.0 <= number"))).contains("column 1").contains("age >= 18.0");
        assertThat(said(shelf.parse("tags.size() > 2"))).contains("is no attribute");
        assertThat(said(shelf.parse("(flag"))).contains("')' is missing");
        assertThat(said(shelf.parse("(".repeat(10_000)))).contains("nests deeper");
        assertThat(said(shelf.parse("choice == \"nope\""))).contains("cannot occur");
        assertThat(shelf.parse("!flag && (\"p\" in tags || date < timestamp(\"2000-01-01T00:00:00Z\"))")
                        .orElseThrow())
                .isNotNull();
    }

    @Test
    void whatIsWrongIsToldInGermanToo() {
        List<String> texts = List.of(
                "flag && number >= 18",
                "nowhere == 1.0",
                "18.0 <= number",
                "(flag",
                "(".repeat(100),
                "number == 1e999",
                "tags == \"p\"",
                "text < \"a\"",
                "has(number)",
                "flag == 1.0",
                "date < \"x\"",
                "instant < timestamp(\"x\")",
                "date < timestamp(\"2000-01-01T01:00:00Z\")",
                "text == \"x",
                "text == \"\\q\"",
                "text == \"\\x1\"",
                "size(tags) > 1",
                "null == 1.0",
                "number",
                "flag flag",
                "money == 1.0",
                "number == otherNumber",
                "number.contains(\"x\")",
                "\"p\" in number",
                "text in [",
                "number >",
                "flag >= text",
                "'a' == text");
        texts.forEach(text -> bilingual(shelf.parse(text)));
        for (String json : List.of("{", "{\"version\":2}", "{}", "[".repeat(10_000))) {
            bilingual(shelf.read(json));
        }
    }

    private static void bilingual(Loading<?> loading) {
        assertThat(loading).isInstanceOf(Loading.Unsound.class);
        ((Loading.Unsound<?>) loading).findings().forEach(each -> {
            String english = each.text().in(Audience.of(Locale.ENGLISH)).words();
            String german = each.text().in(Audience.of(Locale.GERMAN)).words();
            assertThat(german).as(english).isNotEqualTo(english);
            String words = german.replaceAll("erlaubt ist: .*", "");
            assertThat(words).as(english).doesNotContainPattern("\\b(is|it|the|are|has|not|with|here)\\b(?!\\()");
        });
    }

    private static String said(Loading<?> loading) {
        assertThat(loading).isInstanceOf(Loading.Unsound.class);
        return ((Loading.Unsound<?>) loading).findings().get(0).text().toString();
    }

    @Test
    void aSlipInAMemberIsToldAndNotPassedOver() {
        String rule =
                "{\"id\":\"r\",\"layer\":\"FIRM_DEFAULT\",\"when\":{\"op\":\"range\",\"attr\":\"number\",\"ge\":18},"
                        + "\"then\":{\"element\":\"e\",\"choose\":\"v\"},\"because\":{\"en\":{\"STANDARD\":\"why\"}}}";
        String book = "{\"version\":1,\"rules\":[{\"author\":\"firm\",\"rule\":" + rule + "}]}";
        assertThat(shelf.read(book)).isInstanceOf(Loading.Loaded.class);

        Map<String, String> slips = Map.of(
                "\"when\"", "\"wehn\"",
                "\"ge\":18", "\"ge\":18,\"lte\":20",
                "\"ge\"", "\"gt\":1,\"ge\"",
                "\"choose\"", "\"forbid\":\"w\",\"choose\"",
                "\"layer\"", "\"unitl\":\"2026-01-01T00:00:00Z\",\"layer\"",
                "\"author\"", "\"sicne\":\"2026-01-01T00:00:00Z\",\"author\"",
                "\"version\"", "\"definitons\":{},\"version\"");
        slips.forEach((right, wrong) -> {
            Loading<Rulebook> slipped = shelf.read(book.replace(right, wrong));
            bilingual(slipped);
            assertThat(said(slipped)).containsAnyOf("it means nothing here", "two bounds on one side");
        });
    }

    @Test
    void aRulebookIsReadWholeOrNotAtAllWithEveryFinding() {
        String rule = "{\"author\":\"firm\",\"rule\":{\"id\":\"%s\",\"layer\":\"FIRM_DEFAULT\",\"when\":%s,"
                + "\"then\":{\"element\":\"e\",\"choose\":\"v\"},\"because\":{\"en\":{\"STANDARD\":\"why\"}}}}";
        String sound = String.format(rule, "sound", "{\"op\":\"ref\",\"name\":\"grown\"}");
        String definitions = "\"definitions\":{\"grown\":{\"op\":\"range\",\"attr\":\"number\",\"ge\":18},"
                + "\"loop\":{\"op\":\"not\",\"of\":{\"op\":\"ref\",\"name\":\"loop\"}}}";

        Rulebook book = shelf.read("{\"version\":1," + definitions + ",\"rules\":[" + sound + "]}")
                .orElseThrow();
        assertThat(book.rules().get(0).rule().condition()).isEqualTo(Condition.atLeast(Chance.NUMBER, 18.0));
        assertThat(shelf.read(book.json()).orElseThrow().rules()).isEqualTo(book.rules());

        Loading<Rulebook> unsound = shelf.read("{\"version\":1," + definitions + ",\"rules\":[" + sound + ","
                + String.format(rule, "loop", "{\"op\":\"ref\",\"name\":\"loop\"}") + ","
                + String.format(rule, "type", "{\"op\":\"range\",\"attr\":\"flag\",\"ge\":1}") + ","
                + String.format(rule, "huge", "{\"op\":\"range\",\"attr\":\"number\",\"ge\":1e999}") + ","
                + String.format(rule, "nowhere", "{\"op\":\"known\",\"attr\":\"nowhere\"}") + "]}");
        assertThat(((Loading.Unsound<Rulebook>) unsound).findings())
                .extracting(each -> each.text().toString())
                .satisfiesExactly(
                        each -> assertThat(each).contains("rule number 2").contains("contains itself"),
                        each -> assertThat(each).contains("rule number 3").contains("no order"),
                        each -> assertThat(each).contains("rule number 4").contains("no finite number"),
                        each -> assertThat(each).contains("rule number 5").contains("'nowhere' is no attribute"));
        String deep = "[".repeat(10_000);
        assertThat(shelf.read(deep)).isInstanceOf(Loading.Unsound.class);
        assertThatThrownBy(() -> shelf.read("{}").orElseThrow()).hasMessageContaining("version");
    }

    @Test
    void textReadsEscapesAsTheLanguageWritesThem() {
        for (String written : List.of("\\u00e9", "\\xe9", "\\U000000e9")) {
            assertThat(shelf.parse("text == \"" + written + "\"").orElseThrow())
                    .as(written)
                    .isEqualTo(Condition.is(Chance.TEXT, "\u00e9"));
        }
        assertThat(shelf.parse("text == 'a\\n\\t\\r\\\\\\\"\\'\\`\\?'").orElseThrow())
                .isEqualTo(Condition.is(Chance.TEXT, "a\n\t\r\\\"'`?"));
        assertThat(said(shelf.parse("text == '\\ud800'"))).contains("an escape names a character");
        assertThat(said(shelf.parse("text == '\\U00110000'"))).contains("an escape names a character");
        assertThat(said(shelf.parse("text == '\\u12'"))).contains("4 hexadecimal digits");
    }

    @Test
    void textReadsAChoiceBetweenTwoConditionsAndTwoAttributesSideBySide() {
        Condition flag = Condition.is(Chance.FLAG);
        assertThat(shelf.parse("flag ? number >= otherNumber : number < otherNumber")
                        .orElseThrow())
                .isEqualTo(Condition.any(
                        Condition.all(flag, Condition.notBelow(Chance.NUMBER, Chance.OTHER_NUMBER)),
                        Condition.all(
                                Condition.not(flag),
                                Condition.not(Condition.notBelow(Chance.NUMBER, Chance.OTHER_NUMBER)))));
        assertThat(shelf.parse("number <= otherNumber").orElseThrow())
                .isEqualTo(Condition.notBelow(Chance.OTHER_NUMBER, Chance.NUMBER));
        assertThat(shelf.parse("number > otherNumber").orElseThrow())
                .isEqualTo(Condition.not(Condition.notBelow(Chance.OTHER_NUMBER, Chance.NUMBER)));
        assertThat(said(shelf.parse("number == otherNumber"))).contains("not compared for equality");
        assertThat(said(shelf.parse("number < flag"))).contains("only numbers are compared");
    }

    @Test
    void definitionsStandWhereverAConditionMayAndMayNameOthers() {
        String book = "{\"version\":1,\"definitions\":{"
                + "\"grown\":{\"op\":\"range\",\"attr\":\"number\",\"ge\":18},"
                + "\"child\":{\"op\":\"not\",\"of\":{\"op\":\"ref\",\"name\":\"grown\"}}},"
                + "\"rules\":[{\"author\":\"firm\",\"rule\":{\"id\":\"r\",\"layer\":\"FIRM_DEFAULT\",\"when\":"
                + "{\"op\":\"any\",\"of\":[{\"op\":\"ref\",\"name\":\"child\"},{\"op\":\"known\",\"attr\":\"flag\"}]},"
                + "\"then\":{\"element\":\"e\",\"choose\":\"v\"},\"because\":{\"en\":{\"STANDARD\":\"why\"}}}}]}";
        assertThat(shelf.read(book).orElseThrow().rules().get(0).rule().condition())
                .isEqualTo(Condition.any(
                        Condition.not(Condition.atLeast(Chance.NUMBER, 18.0)), Condition.isKnown(Chance.FLAG)));
        assertThat(said(shelf.read(book.replace("\"ref\",\"name\":\"child\"", "\"ref\",\"name\":\"adult\""))))
                .contains("'adult' is defined nowhere");
    }
}
