package dev.cocreate.core.internal.personalization.book;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.Verdict;
import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.core.internal.personalization.engine.Deliberation;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.core.internal.personalization.form.BookForm;
import dev.cocreate.core.internal.personalization.index.BitmapIndex;
import dev.cocreate.core.internal.personalization.index.Coded;
import dev.cocreate.core.internal.personalization.index.Matches;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Difference;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.personalization.rulebook.Watching;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** A compiled rulebook. Immutable; safe for several threads. */
public final class Book implements Rulebook {

    private static final int PIECE = 256;

    private final List<Rule.Authored> rules;
    private final Map<String, Element> elements;
    private final BitmapIndex index;
    private final Map<String, List<Numbered>> byElement = new TreeMap<>();

    /** A rule as it stands, and its number in the index. */
    private record Numbered(Standing standing, int number) {}

    /** @param elements those that are declared, by name */
    public Book(List<Rule.Authored> rules, Map<String, Element> elements) {
        this.rules = List.copyOf(rules);
        this.elements = Map.copyOf(elements);
        this.index = BitmapIndex.of(
                rules.stream().map(each -> each.rule().condition()).toList());
        for (int i = 0; i < rules.size(); i++) {
            Rule.Authored rule = rules.get(i);
            Standing standing = new Standing(rule, Standing.rankOf(rule.rule().layer(), false));
            byElement
                    .computeIfAbsent(rule.rule().effect().element(), any -> new ArrayList<>())
                    .add(new Numbered(standing, i));
        }
        byElement
                .values()
                .forEach(each -> each.sort((left, right) -> Standing.ORDER.compare(left.standing(), right.standing())));
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
        return new Desk().decide(element, person);
    }

    @Override
    public List<Decision> decideAll(String element, List<Person> people, Executor executor, Watching watching) {
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<List<Decision>>> pieces = new ArrayList<>();
        for (int from = 0; from < people.size(); from += PIECE) {
            List<Person> piece = people.subList(from, Math.min(people.size(), from + PIECE));
            pieces.add(CompletableFuture.supplyAsync(
                    () -> {
                        if (watching.cancelled()) {
                            return List.of();
                        }
                        Desk desk = new Desk();
                        List<Decision> decided = piece.stream()
                                .map(each -> desk.decide(element, each))
                                .toList();
                        watching.progress(done.addAndGet(piece.size()), people.size());
                        return decided;
                    },
                    executor));
        }
        List<Decision> all = new ArrayList<>();
        pieces.forEach(piece -> all.addAll(piece.join()));
        return List.copyOf(all);
    }

    @Override
    public List<Finding> review() {
        return Reviewing.review(rules, elements);
    }

    @Override
    public List<Difference> comparedWith(Rulebook draft, List<Person> people) {
        List<Difference> differences = new ArrayList<>();
        TreeMap<String, Boolean> all = new TreeMap<>();
        elements().forEach(each -> all.put(each, true));
        draft.elements().forEach(each -> all.put(each, true));
        for (Person person : people) {
            for (String element : all.keySet()) {
                Decision now = decide(element, person);
                Decision then = draft.decide(element, person);
                if (!said(now).equals(said(then))) {
                    differences.add(new Difference(person, element, now, then));
                }
            }
        }
        return List.copyOf(differences);
    }

    private static List<Object> said(Decision decision) {
        List<Object> said = new ArrayList<>();
        said.add(decision.getClass());
        Conclusion conclusion = decision.conclusion();
        said.add(conclusion);
        if (decision instanceof Decision.Open open) {
            said.add(open.possible());
        }
        return said;
    }

    @Override
    public String json() {
        return BookForm.write(rules);
    }

    /** Space to decide in, for one thread. */
    private final class Desk {

        private final Coded coded = new Coded();
        private final Matches matches = new Matches();
        private final Verdict[] verdicts = new Verdict[rules.size()];

        Decision decide(String element, Person person) {
            Map<AttributeKey<?>, Datum<?>> data = new HashMap<>();
            person.known().forEach((key, value) -> data.put(key, new Datum.Known<>(value, "given:" + key.name())));
            List<Numbered> speaking = byElement.getOrDefault(element, List.of());
            parameters(speaking, data);
            Facts facts = new Facts(data, person.today());
            index.match(coded.take(index.schema(), facts), matches);
            for (int i = 0; i < matches.holding(); i++) {
                verdicts[matches.holding(i)] = Verdict.TRUE;
            }
            for (int i = 0; i < matches.unknown(); i++) {
                verdicts[matches.unknown(i)] = Verdict.UNKNOWN;
            }
            List<Standing> standing = new ArrayList<>();
            List<Verdict> said = new ArrayList<>();
            List<Rule.Parameter> movable = new ArrayList<>();
            for (Numbered each : speaking) {
                if (counts(each.standing().rule(), person)) {
                    standing.add(each.standing());
                    Verdict verdict = verdicts[each.number()];
                    said.add(verdict == null ? Verdict.FALSE : verdict);
                    movable.addAll(each.standing().rule().rule().parameters());
                }
            }
            clear();
            Element declared = Optional.ofNullable(elements.get(element))
                    .orElseGet(() -> Element.named(element, Text.of(element)));
            Matter matter = new Matter(
                    "", person.id(), declared, standing, Optional.empty(), facts, person.purpose(), List.of(), movable);
            return Deliberation.decide(matter, said.toArray(new Verdict[0]), true);
        }

        @SuppressWarnings("NullAway") // the array is empty between decisions
        private void clear() {
            for (int i = 0; i < matches.holding(); i++) {
                verdicts[matches.holding(i)] = null;
            }
            for (int i = 0; i < matches.unknown(); i++) {
                verdicts[matches.unknown(i)] = null;
            }
        }

        private void parameters(List<Numbered> speaking, Map<AttributeKey<?>, Datum<?>> data) {
            for (Numbered each : speaking) {
                for (Rule.Parameter parameter : each.standing().rule().rule().parameters()) {
                    data.putIfAbsent(
                            parameter.key(),
                            new Datum.Known<>(
                                    parameter.initial(),
                                    "parameter:" + parameter.key().name()));
                }
            }
        }

        /** Somebody's own rules count for her alone. */
        private boolean counts(Rule.Authored rule, Person person) {
            return rule.rule().layer() != Layer.CONSUMER || rule.author().equals(person.id());
        }
    }

    /** Every attribute the rules read. */
    static Map<String, AttributeKey<?>> keys(List<Rule.Authored> rules) {
        Map<String, AttributeKey<?>> keys = new LinkedHashMap<>();
        rules.forEach(rule -> Clauses.keys(rule.rule().condition(), key -> keys.put(key.name(), key)));
        return keys;
    }
}
