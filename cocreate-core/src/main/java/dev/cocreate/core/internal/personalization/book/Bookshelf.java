package dev.cocreate.core.internal.personalization.book;

import dev.cocreate.Bytes;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.personalization.form.BookForm;
import dev.cocreate.core.internal.personalization.form.Declared;
import dev.cocreate.core.internal.personalization.form.FromJsonLogic;
import dev.cocreate.core.internal.personalization.form.FromUnomi;
import dev.cocreate.core.internal.personalization.form.InGerman;
import dev.cocreate.core.internal.personalization.form.RuleCheck;
import dev.cocreate.core.internal.personalization.form.RuleParser;
import dev.cocreate.core.internal.personalization.form.RuleText;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.personalization.rulebook.Loading;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.personalization.rulebook.Rulebooks;
import dev.cocreate.profile.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes rulebooks. Safe for several threads. */
public final class Bookshelf implements Rulebooks {

    private final Function<String, Optional<AttributeKey<?>>> keys;
    private final Map<String, Element> elements;

    /** @param elements those that are declared, by name */
    public Bookshelf(Function<String, Optional<AttributeKey<?>>> keys, Map<String, Element> elements) {
        this.keys = keys;
        this.elements = Map.copyOf(elements);
    }

    @Override
    public Loading<Rulebook> of(List<Rule.Authored> rules) {
        return book(findings(rules), () -> declared(rules));
    }

    @Override
    public Loading<Rulebook> read(String json) {
        BookForm.Read read = BookForm.read(json, keys);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(findings(read.rules()));
        return book(findings, read::rules);
    }

    private Loading<Rulebook> book(List<Finding> findings, Supplier<List<Rule.Authored>> sound) {
        return findings.isEmpty()
                ? new Loading.Loaded<>(new Book(sound.get(), elements))
                : new Loading.Unsound<>(findings);
    }

    private List<Finding> findings(List<Rule.Authored> rules) {
        RuleCheck check = new RuleCheck(keys, elements);
        List<Finding> findings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Rule.Authored each : rules) {
            String name = each.name();
            for (RuleCheck.Finding found : check.check(List.of(each.rule()))) {
                findings.add(new Finding(found.code(), List.of(name), found.text(), Map.of()));
            }
            if (!names.add(name)) {
                findings.add(new Finding(
                        "rule.twice",
                        List.of(name),
                        Text.of("Rule “" + name + "” is there twice.")
                                .and(Locale.GERMAN, "Regel „" + name + "“ ist zweimal da."),
                        Map.of()));
            }
        }
        return findings;
    }

    private List<Rule.Authored> declared(List<Rule.Authored> rules) {
        Declared declared = new Declared(keys);
        List<Rule.Authored> all = new ArrayList<>(rules.size());
        for (Rule.Authored each : rules) {
            all.add(new Rule.Authored(each.author(), declared.rule(each.rule()), each.version(), each.since()));
        }
        return all;
    }

    @Override
    public Loading<Condition> parse(String text) {
        return checked("text.syntax", () -> RuleParser.parse(text, keys));
    }

    @Override
    public String print(Condition condition) {
        return RuleText.print(condition);
    }

    @Override
    public Loading<Condition> fromUnomi(String json) {
        return checked(
                "unomi.no-counterpart",
                () -> new FromUnomi(keys).read(json(json).asObject()));
    }

    @Override
    public Loading<Condition> fromJsonLogic(String json) {
        return checked("jsonlogic.no-counterpart", () -> new FromJsonLogic(keys).read(json(json)));
    }

    private static Json json(String json) {
        return Json.parse(Bytes.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Loading<Condition> checked(String code, Supplier<Condition> read) {
        Condition condition;
        try {
            condition = read.get();
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            return new Loading.Unsound<>(List.of(new Finding(code, List.of(), InGerman.text(said), Map.of())));
        }
        Rule trial = Rule.rule("condition")
                .when(condition)
                .then(dev.cocreate.personalization.Effect.advise("condition", Text.of("none")))
                .because("none");
        List<Finding> findings = new ArrayList<>();
        new RuleCheck(keys, elements)
                .check(List.of(trial))
                .forEach(each -> findings.add(new Finding(each.code(), List.of(), each.text(), Map.of())));
        return findings.isEmpty() ? new Loading.Loaded<>(condition) : new Loading.Unsound<>(findings);
    }
}
