package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The thirty rules as data: what follows from a breach, what it rests on, and how it is told. */
public final class Rules {

    /** A rule. */
    public record Rule(String id, Finding.Severity severity, String basis, Text text) {}

    private static final Map<String, Rule> ALL = read();

    private Rules() {}

    /** By id, in order. */
    public static Map<String, Rule> all() {
        return ALL;
    }

    static Finding finding(String rule, String where) {
        Rule broken = ALL.get(rule);
        if (broken == null) {
            throw new IllegalArgumentException("there is no rule '" + rule + "'");
        }
        return new Finding(rule, broken.severity(), where, broken.text());
    }

    private static Map<String, Rule> read() {
        try (InputStream in = Rules.class.getResourceAsStream("rules.json")) {
            if (in == null) {
                throw new CoCreateException("reading 'rules.json': it is missing from the library's jar", false);
            }
            Map<String, Rule> rules = new LinkedHashMap<>();
            Obj data = Json.parse(Bytes.of(in.readAllBytes())).asObject();
            data.list("rules", Json::asObject).forEach(rule -> rules.put(rule.text("id"), rule(rule)));
            return Collections.unmodifiableMap(rules);
        } catch (IOException e) {
            throw new CoCreateException("reading 'rules.json' from the library's jar", true, e);
        }
    }

    private static Rule rule(Obj from) {
        return new Rule(
                from.text("id"),
                Finding.Severity.valueOf(from.text("severity")),
                from.text("basis"),
                Text.of(Locale.ENGLISH, from.text("en")).and(Locale.GERMAN, from.text("de")));
    }
}
