package dev.cocreate.benchmarks.personalization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.Datum;
import dev.cocreate.Verdict;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Kleene;
import dev.cocreate.core.internal.personalization.form.RuleParser;
import dev.cocreate.core.internal.personalization.form.RuleSyntax;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * CEL's own conformance tests: what the subset accepts comes out as it must there; what it refuses is named. The tests
 * are those of cel-spec that the first level can express, Apache-2.0; see {@code cel/README.md} beside them.
 */
class CelConformanceTest {

    /** A literal on the left of an operator, which the subset wants to be an attribute. */
    private static final Pattern LITERAL_FIRST = Pattern.compile(
            "^('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9]+\\.?[0-9]*(?:[eE][-+]?[0-9]+)?"
                    + "|true|false)(\\s*(?:==|!=|<=|>=|<|>|in )|\\.(?:startsWith|endsWith|contains)\\().*",
            Pattern.DOTALL);

    private record Tried(String name, Optional<Boolean> found, String said) {}

    @Test
    void whatTheSubsetAcceptsComesOutAsItMust() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Obj test : tests()) {
            String name = test.text("section") + "/" + test.text("name");
            Tried tried = tried(name, test);
            if (tried.found().isEmpty()) {
                refused.add(name + ": " + tried.said());
                continue;
            }
            accepted.add(name);
            Obj expected = test.object("expect");
            assertThat(expected.has("bool"))
                    .as("%s is a condition there too", name)
                    .isTrue();
            assertThat(tried.found()).as("%s: %s", name, test.text("expr")).contains(expected.flag("bool"));
        }
        assertThat(accepted).as("accepted; refused: %s", refused).hasSize(68);
        assertThat(refused).hasSize(147);
        assertThat(refused)
                .allSatisfy(each -> assertThat(each).matches("(?s).*line \\d+, column \\d+: .*allowed is: .*"));
    }

    private static List<Obj> tests() throws IOException {
        try (InputStream file = CelConformanceTest.class.getResourceAsStream("/cel/level1.json")) {
            return Json.parse(Bytes.of(file.readAllBytes())).asObject().list("tests", Json::asObject);
        }
    }

    private static Tried tried(String name, Obj test) {
        Map<String, AttributeKey<?>> keys = new LinkedHashMap<>();
        Map<AttributeKey<?>, Datum<?>> data = new LinkedHashMap<>();
        test.find("bindings")
                .ifPresent(bindings -> bindings.asObject()
                        .members()
                        .forEach((variable, value) -> bind(variable, value.asObject(), keys, data)));
        String text = test.text("expr");
        Matcher literalFirst = LITERAL_FIRST.matcher(text);
        if (literalFirst.matches()) {
            // The same test, its left side told as an attribute.
            String literal = literalFirst.group(1);
            bind("told", literal(literal), keys, data);
            text = "told" + text.substring(literal.length());
        }
        try {
            var condition = RuleParser.parse(text, wanted -> Optional.ofNullable(keys.get(wanted)));
            Verdict verdict = Kleene.evaluate(condition, new Facts(data, LocalDate.EPOCH));
            assertThat(verdict).as(name).isNotEqualTo(Verdict.UNKNOWN);
            return new Tried(name, Optional.of(verdict == Verdict.TRUE), "");
        } catch (RuleSyntax e) {
            return new Tried(name, Optional.empty(), e.getMessage());
        }
    }

    private static Obj literal(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Json.object().with("bool", text.equals("true"));
        }
        if (text.startsWith("'") || text.startsWith("\"")) {
            return Json.object().with("string", read(text));
        }
        boolean whole = text.matches("-?[0-9]+");
        return Json.object().with(whole ? "int" : "double", text);
    }

    /** A literal's text, as the subset reads it. */
    private static String read(String literal) {
        AttributeKey<String> key = AttributeKey.text("told", 100);
        Condition condition = RuleParser.parse("told == " + literal, wanted -> Optional.of(key));
        return ((Clause.OneOf<?>) condition).values().iterator().next().toString();
    }

    private static void bind(
            String variable, Obj value, Map<String, AttributeKey<?>> keys, Map<AttributeKey<?>, Datum<?>> data) {
        if (value.has("bool")) {
            put(AttributeKey.flag(variable), value.flag("bool"), keys, data);
        } else if (value.has("double")) {
            put(AttributeKey.number(variable, -1e9, 1e9, ""), Double.valueOf(value.text("double")), keys, data);
        } else if (value.has("string")) {
            put(AttributeKey.text(variable, 100), value.text("string"), keys, data);
        }
    }

    private static void put(
            AttributeKey<?> key, Object value, Map<String, AttributeKey<?>> keys, Map<AttributeKey<?>, Datum<?>> data) {
        keys.put(key.name(), key);
        data.put(key, new Datum.Known<>(value, key.name()));
    }
}
