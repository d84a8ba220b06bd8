package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.profile.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rulebooks as JSON, version 1: {@code {"version": 1, "definitions": {"adult": …}, "rules": [{"author": …, "version": …,
 * "since": …, "rule": …}]}}. A condition may be {@code {"op": "ref", "name": "adult"}}; definitions may not contain
 * themselves.
 */
public final class BookForm {

    private static final int VERSION = 1;
    private static final Set<String> ENTRY = Set.of("author", "version", "since", "rule");
    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;
    private static final int MOST_EXPANDED = 100_000;

    private final Function<String, Optional<AttributeKey<?>>> keys;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Rule.Authored> rules = new ArrayList<>();
    // A book has few authors, and most of it came into force at once.
    private final Map<String, PartyId> authors = new HashMap<>();
    private final Map<String, Instant> instants = new HashMap<>();
    private Map<String, Json> definitions = Map.of();
    private int expanded;

    private BookForm(Function<String, Optional<AttributeKey<?>>> keys) {
        this.keys = keys;
    }

    /** What was read; the rules count only if nothing was found. */
    public record Read(List<Rule.Authored> rules, List<Finding> findings) {
        public Read {
            rules = List.copyOf(rules);
            findings = List.copyOf(findings);
        }
    }

    public static String write(List<Rule.Authored> rules) {
        Obj book = Json.object()
                .with("version", VERSION)
                .with(
                        "rules",
                        Arr.of(
                                rules,
                                each -> Json.object()
                                        .with("author", each.author().value())
                                        .with("version", each.version())
                                        .with("since", each.since().toString())
                                        .with("rule", RuleForm.write(each.rule()))));
        return new String(book.bytes().toArray(), StandardCharsets.UTF_8);
    }

    public static Read read(String json, Function<String, Optional<AttributeKey<?>>> keys) {
        BookForm form = new BookForm(keys);
        try {
            form.book(json);
        } catch (MalformedJson e) {
            form.found("book.malformed", "the rulebook", e);
        }
        return new Read(form.rules, form.findings);
    }

    private void book(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new MalformedJson("book", "it is longer than " + MOST_CHARACTERS + " characters");
        }
        Obj book = Json.parse(Bytes.of(json.getBytes(StandardCharsets.UTF_8))).asObject();
        if (book.integer("version") != VERSION) {
            throw new MalformedJson("version", "it is not " + VERSION);
        }
        Members.only(book, Set.of("version", "definitions", "rules"));
        definitions =
                book.find("definitions").map(each -> each.asObject().members()).orElse(Map.of());
        List<Json> entries = book.list("rules", each -> each);
        for (int i = 0; i < entries.size(); i++) {
            try {
                entry(entries.get(i).asObject());
            } catch (IllegalArgumentException | DateTimeException e) {
                found("book.rule", "rule number " + (i + 1), e);
            }
        }
    }

    private void entry(Obj entry) {
        Members.only(entry, ENTRY);
        Obj rule = entry.object("rule");
        if (rule.has("when")) {
            expanded = 0;
            rule = putting(rule, "when", expand(rule.get("when"), new HashSet<>()));
        }
        rules.add(new Rule.Authored(
                authors.computeIfAbsent(entry.text("author"), PartyId::of),
                RuleForm.read(rule, keys),
                entry.has("version") ? entry.small("version") : 1,
                entry.has("since") ? instants.computeIfAbsent(entry.text("since"), Instant::parse) : Instant.EPOCH));
    }

    /** Puts definitions where they are named. */
    private Json expand(Json condition, Set<String> within) {
        if (++expanded > MOST_EXPANDED) {
            throw new MalformedJson("when", "its definitions expand to more than " + MOST_EXPANDED + " parts");
        }
        if (!(condition instanceof Obj object)) {
            return condition;
        }
        if (object.has("op") && object.text("op").equals("ref")) {
            String name = object.text("name");
            Json definition = definitions.get(name);
            if (definition == null) {
                throw new MalformedJson("ref", "'" + name + "' is defined nowhere");
            }
            if (!within.add(name)) {
                throw new MalformedJson("ref", "'" + name + "' contains itself");
            }
            Json found = expand(definition, within);
            within.remove(name);
            return found;
        }
        if (!object.has("of")) {
            return object;
        }
        Json of = object.get("of");
        return putting(object, "of", of instanceof Arr parts ? expand(parts, within) : expand(of, within));
    }

    private Arr expand(Arr parts, Set<String> within) {
        List<Json> expanded = new ArrayList<>(parts.items().size());
        boolean same = true;
        for (Json each : parts.items()) {
            Json found = expand(each, within);
            same &= found == each;
            expanded.add(found);
        }
        return same ? parts : new Arr(expanded);
    }

    /** The object itself, if it has the very same member already. */
    private static Obj putting(Obj object, String name, Json value) {
        return object.get(name) == value ? object : object.with(name, value);
    }

    private void found(String code, String where, Exception what) {
        String said = String.valueOf(what.getMessage());
        findings.add(new Finding(code, List.of(), InGerman.text("In " + where + ": " + said), new LinkedHashMap<>()));
    }
}
