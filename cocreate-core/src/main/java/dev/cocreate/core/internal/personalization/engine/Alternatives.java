package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Explanation.Alternative;
import dev.cocreate.personalization.Explanation.Applied;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What would lead elsewhere: one rule of hers, or one she may switch off, left out; one fact otherwise; two facts
 * otherwise, if one is not enough. Each is confirmed by deciding again.
 */
final class Alternatives {

    private static final int MOST = 3;
    private static final int BUDGET = 128;

    private final Matter matter;
    private final Conclusion now;
    private final List<Alternative> found = new ArrayList<>();
    private int spent;

    private Alternatives(Matter matter, Conclusion now) {
        this.matter = matter;
        this.now = Completions.essence(now);
    }

    static List<Alternative> of(Matter matter, Conclusion now, List<Applied> applied) {
        Alternatives search = new Alternatives(matter, now);
        search.rules(applied);
        search.facts();
        return search.found.size() > MOST ? search.found.subList(0, MOST) : search.found;
    }

    private void rules(List<Applied> applied) {
        for (Applied each : applied) {
            Rule.Authored rule = each.rule();
            boolean hers = rule.author().equals(matter.consumer());
            if (each.decisive() && (hers || rule.rule().mayBeSwitchedOff()) && found.size() < MOST) {
                Text change = AnswerWords.both(
                        "the rule “" + rule.rule().id() + "” were switched off",
                        "die Regel „" + rule.rule().id() + "“ abgeschaltet wäre");
                confirm(matter.without(rule), List.of(change));
            }
        }
    }

    private record Change(AttributeKey<?> key, Object value, Text words) {}

    private void facts() {
        List<Change> changes = changes();
        for (Change each : changes) {
            if (found.size() < MOST) {
                confirm(matter.knowing(with(matter.facts(), each)), List.of(each.words()));
            }
        }
        for (int i = 0; found.isEmpty() && i < changes.size(); i++) {
            for (int j = i + 1; found.isEmpty() && j < changes.size(); j++) {
                if (!changes.get(i).key().equals(changes.get(j).key())) {
                    Facts both = with(with(matter.facts(), changes.get(i)), changes.get(j));
                    confirm(
                            matter.knowing(both),
                            List.of(changes.get(i).words(), changes.get(j).words()));
                }
            }
        }
    }

    private static Facts with(Facts facts, Change change) {
        return facts.with(change.key(), change.value());
    }

    /** The other kinds of answer that each known fact could have, as far as the rules tell them apart. */
    private List<Change> changes() {
        Map<AttributeKey<?>, List<Clause>> tests = new LinkedHashMap<>();
        for (Standing each : matter.rules()) {
            Clauses.each(each.rule().rule().condition(), clause -> {
                if (matter.facts().of(clause.key()) instanceof Datum.Known<?> && !(clause instanceof NotBelow)) {
                    tests.computeIfAbsent(clause.key(), key -> new ArrayList<>())
                            .add(clause);
                }
            });
        }
        List<Change> changes = new ArrayList<>();
        tests.forEach((key, clauses) -> {
            Object held = ((Datum.Known<?>) matter.facts().of(key)).value();
            Optional<List<AnswerClass>> classes = AnswerClasses.of(
                    matter.facts().declared(key),
                    List.copyOf(new LinkedHashSet<>(clauses)),
                    matter.facts().today());
            for (AnswerClass each : classes.orElse(List.of())) {
                if (changes.size() < BUDGET && !sameKind(clauses, held, each.example())) {
                    changes.add(new Change(key, each.example(), words(key, each.words())));
                }
            }
        });
        return changes;
    }

    private boolean sameKind(List<Clause> clauses, Object left, Object right) {
        for (Clause clause : clauses) {
            if (Clauses.holds(clause, left, matter.facts().today())
                    != Clauses.holds(clause, right, matter.facts().today())) {
                return false;
            }
        }
        return true;
    }

    private static Text words(AttributeKey<?> key, Text answer) {
        return AnswerWords.both(
                AnswerWords.in(key.label(), Locale.ENGLISH) + " were: " + AnswerWords.in(answer, Locale.ENGLISH),
                AnswerWords.in(key.label(), Locale.GERMAN) + " so wäre: " + AnswerWords.in(answer, Locale.GERMAN));
    }

    private void confirm(Matter then, List<Text> changes) {
        if (spent++ >= BUDGET) {
            return;
        }
        Conclusion result = Completions.essence(Deliberation.conclude(then));
        if (!result.equals(now)
                && found.stream().noneMatch(each -> each.leadsTo().equals(result))) {
            found.add(new Alternative(changes, result));
        }
    }
}
