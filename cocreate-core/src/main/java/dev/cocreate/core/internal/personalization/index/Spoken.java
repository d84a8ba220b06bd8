package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules read and which values they name, each with how often they do: whoever leaves some of the rules out goes
 * through those alone. Immutable; safe for several threads.
 */
final class Spoken {

    static final Spoken NOTHING = new Spoken(List.of(), Map.of(), new TreeMap<>(), false);

    private final List<AttributeKey<?>> keys;
    private final Map<String, Integer> reading;
    private final NavigableMap<String, Integer> naming;
    private final boolean movable;

    private Spoken(
            List<AttributeKey<?>> keys,
            Map<String, Integer> reading,
            NavigableMap<String, Integer> naming,
            boolean movable) {
        this.keys = keys;
        this.reading = reading;
        this.naming = naming;
        this.movable = movable;
    }

    /** What these and more rules say. */
    Spoken plus(Collection<Rule.Authored> more) {
        SortedMap<String, AttributeKey<?>> read = new TreeMap<>();
        keys.forEach(key -> read.put(key.name(), key));
        Map<String, Integer> readMore = new HashMap<>(reading);
        NavigableMap<String, Integer> namedMore = new TreeMap<>(naming);
        boolean moves = movable;
        for (Rule.Authored each : more) {
            Clauses.keys(each.rule().condition(), key -> read.put(key.name(), key));
            countReading(each.rule(), readMore);
            countNaming(each.rule(), namedMore);
            moves |= !each.rule().parameters().isEmpty();
        }
        return new Spoken(List.copyOf(read.values()), readMore, namedMore, moves);
    }

    private static void countReading(Rule rule, Map<String, Integer> counts) {
        Clauses.keys(rule.condition(), key -> counts.merge(key.name(), 1, Integer::sum));
    }

    private static void countNaming(Rule rule, Map<String, Integer> counts) {
        if (!(rule.effect() instanceof Effect.Advise)) {
            counts.merge(Standing.value(rule.effect()), 1, Integer::sum);
        }
    }

    /** What the rules read, in the order of the names. */
    List<AttributeKey<?>> keys() {
        return keys;
    }

    /** What is left of it without some of the rules. */
    List<AttributeKey<?>> keysWithout(Collection<Rule.Authored> some) {
        Map<String, Integer> read = new HashMap<>();
        some.forEach(each -> countReading(each.rule(), read));
        List<AttributeKey<?>> left = new ArrayList<>(keys);
        left.removeIf(key -> Objects.equals(reading.get(key.name()), read.get(key.name())));
        return left;
    }

    /** The values the rules name. */
    SortedSet<String> values() {
        return Collections.unmodifiableSortedSet(naming.navigableKeySet());
    }

    /** What is left of them without some of the rules. */
    SortedSet<String> valuesWithout(Collection<Rule.Authored> some) {
        Map<String, Integer> unnamed = new HashMap<>();
        some.forEach(each -> countNaming(each.rule(), unnamed));
        unnamed.entrySet().removeIf(each -> !each.getValue().equals(naming.get(each.getKey())));
        if (unnamed.isEmpty()) {
            return values();
        }
        SortedSet<String> left = new TreeSet<>(naming.keySet());
        left.removeAll(unnamed.keySet());
        return left;
    }

    /** Whether a rule has parameters. */
    boolean movable() {
        return movable;
    }
}
