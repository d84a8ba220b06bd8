package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Verdict;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules as a list, each evaluated as it is written: what the compiled form is measured against. */
public final class Listed implements Speaking {

    private final List<Standing> rules;

    public Listed(List<Standing> rules) {
        List<Standing> sorted = new ArrayList<>(rules);
        sorted.sort(Standing.ORDER);
        this.rules = List.copyOf(sorted);
    }

    @Override
    public List<Standing> rules() {
        return rules;
    }

    @Override
    public Said said(Facts facts) {
        List<Standing> holding = new ArrayList<>();
        List<Standing> unknown = new ArrayList<>();
        for (Standing each : rules) {
            Verdict verdict = Kleene.evaluate(each.rule().rule().condition(), facts);
            if (verdict == Verdict.TRUE) {
                holding.add(each);
            } else if (verdict == Verdict.UNKNOWN) {
                unknown.add(each);
            }
        }
        return new Said(holding, unknown);
    }

    @Override
    public List<AttributeKey<?>> keys() {
        SortedMap<String, AttributeKey<?>> keys = new TreeMap<>();
        rules.forEach(each -> Clauses.keys(each.rule().rule().condition(), key -> keys.put(key.name(), key)));
        return List.copyOf(keys.values());
    }

    @Override
    public SortedSet<String> values() {
        SortedSet<String> values = new TreeSet<>();
        for (Standing each : rules) {
            if (!(each.effect() instanceof Effect.Advise)) {
                values.add(Standing.value(each.effect()));
            }
        }
        return values;
    }

    @Override
    public List<Rule.Parameter> movable() {
        return rules.stream()
                .flatMap(each -> each.rule().rule().parameters().stream())
                .toList();
    }

    @Override
    public Speaking without(Rule.Authored rule) {
        return new Listed(
                rules.stream().filter(each -> !each.rule().equals(rule)).toList());
    }
}
