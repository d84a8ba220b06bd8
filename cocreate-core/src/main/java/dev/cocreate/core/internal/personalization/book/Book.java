package dev.cocreate.core.internal.personalization.book;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Deliberation;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.core.internal.personalization.form.BookForm;
import dev.cocreate.core.internal.personalization.index.AuthorRules;
import dev.cocreate.core.internal.personalization.index.Panel;
import dev.cocreate.core.internal.personalization.index.RuleGroup;
import dev.cocreate.core.internal.personalization.index.Side;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Difference;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.personalization.rulebook.Watching;
import dev.cocreate.profile.AttributeKey;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** A compiled rulebook. Immutable; safe for several threads. */
public final class Book implements Rulebook {

    private final List<Rule.Authored> rules;
    private final Map<String, Element> elements;
    private final Map<String, List<RuleGroup>> byElement;
    private final Map<String, Element> named;

    /** @param elements those that are declared, by name */
    public Book(List<Rule.Authored> rules, Map<String, Element> elements) {
        this.rules = List.copyOf(rules);
        this.elements = Map.copyOf(elements);
        this.byElement = new TreeMap<>(AuthorRules.groups(rules));
        this.named = new HashMap<>(elements);
        byElement.keySet().forEach(each -> named.computeIfAbsent(each, Book::undeclared));
    }

    private static Element undeclared(String name) {
        return Element.named(name, Text.of(name));
    }

    @Override
    public List<Rule.Authored> rules() {
        return rules;
    }

    @Override
    public List<String> elements() {
        return List.copyOf(byElement.keySet());
    }

    @Override
    public Decision decide(String element, Person person) {
        Side side = Side.of(
                person.id(),
                person.choices(),
                element,
                Set.of(),
                false,
                person.today().atStartOfDay(ZoneOffset.UTC).toInstant());
        Panel panel = Panel.of(byElement.getOrDefault(element, List.of()), side);
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>(person.known().size() * 2);
        person.known().forEach((key, value) -> data.put(key, new Datum.Known<>(value, "given")));
        panel.parameters(person.choices(), data);
        Element known = named.get(element);
        return Deliberation.decide(new Matter(
                "",
                person.id(),
                known == null ? undeclared(element) : known,
                panel,
                Optional.empty(),
                new Facts(data, person.today()),
                person.purpose(),
                List.of()));
    }

    @Override
    public List<Decision> decideAll(String element, List<Person> people, Executor executor, Watching watching) {
        return new Bulk(person -> decide(element, person), people, watching).over(executor);
    }

    @Override
    public List<Finding> review() {
        return Reviewing.review(rules, elements);
    }

    @Override
    public List<Difference> comparedWith(Rulebook draft, List<Person> people) {
        return new Comparing(this, draft).over(people);
    }

    @Override
    public String json() {
        return BookForm.write(rules);
    }
}
