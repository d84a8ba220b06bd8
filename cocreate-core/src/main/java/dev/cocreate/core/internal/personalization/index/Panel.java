package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.Datum;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Speaking;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules of several authors that speak of one element: each group is matched apart, and what they say meets in
 * conflict resolution. Immutable; safe for several threads.
 */
public final class Panel implements Speaking {

    private final List<Seat> seats;
    private final @Nullable Together together;

    /** @param together the same, if it is made ready to be matched at once */
    private Panel(List<Seat> seats, @Nullable Together together) {
        this.seats = List.copyOf(seats);
        this.together = together;
    }

    /** Those of the groups, and of their rules, that stand for somebody. */
    public static Panel of(List<RuleGroup> groups, Side side) {
        List<Seat> seats = new ArrayList<>(groups.size());
        for (RuleGroup each : groups) {
            if (side.counts(each.layer(), each.author())) {
                seats.add(new Seat(each, side.rank(each), side.leftOut(each)));
            }
        }
        seats.sort(Comparator.comparingInt(Seat::rank));
        return new Panel(seats, together(seats));
    }

    /** Only where she has rules of her own: what is made for her is kept with them. */
    private static @Nullable Together together(List<Seat> seats) {
        RuleGroup hers = null;
        for (Seat each : seats) {
            hers = each.group().layer() == Layer.CONSUMER ? each.group() : hers;
        }
        if (hers == null || seats.size() < 2) {
            return null;
        }
        return hers.together(seats);
    }

    /** Whether no rule speaks here. */
    public boolean isEmpty() {
        return seats.stream().allMatch(Seat::isEmpty);
    }

    @Override
    public List<Standing> rules() {
        List<Standing> all = new ArrayList<>();
        seats.forEach(each -> all.addAll(each.rules()));
        all.sort(Standing.ORDER);
        return all;
    }

    @Override
    public Said said(Facts facts) {
        if (together != null) {
            return together.said(facts);
        }
        return Desk.at(desk -> {
            ArrayList<Standing> holding = new ArrayList<>();
            ArrayList<Standing> unknown = new ArrayList<>();
            Matches matches = desk.matches;
            for (Seat each : seats) {
                RuleLines lines = each.group().lines();
                lines.match(desk.coded.take(lines.schema(), facts), matches);
                each.add(matches, holding, unknown);
            }
            if (!inOrder()) {
                holding.sort(Standing.ORDER);
                unknown.sort(Standing.ORDER);
            }
            return new Said(holding, unknown);
        });
    }

    /** Whether what is found in the order of seats and numbers is in {@link Standing#ORDER}. */
    private boolean inOrder() {
        int before = -1;
        for (Seat each : seats) {
            if (each.rank() == before || !each.group().inOrder()) {
                return false;
            }
            before = each.rank();
        }
        return true;
    }

    @Override
    public List<AttributeKey<?>> keys() {
        if (together != null) {
            return together.keys();
        }
        List<AttributeKey<?>> keys = List.of();
        for (Seat each : seats) {
            keys = keys.isEmpty() ? each.keys() : merged(keys, each.keys());
        }
        return keys;
    }

    private static List<AttributeKey<?>> merged(List<AttributeKey<?>> left, List<AttributeKey<?>> right) {
        List<AttributeKey<?>> merged = new ArrayList<>(left.size() + right.size());
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            AttributeKey<?> key = left.get(l);
            AttributeKey<?> other = right.get(r);
            int order = key.equals(other) ? 0 : key.name().compareTo(other.name());
            // As in a plain list of the rules, the key of the last that reads it stands.
            merged.add(order < 0 ? key : other);
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }
        merged.addAll(left.subList(l, left.size()));
        merged.addAll(right.subList(r, right.size()));
        return merged;
    }

    @Override
    public SortedSet<String> values() {
        if (together != null) {
            return together.values();
        }
        if (seats.size() == 1) {
            return seats.get(0).values();
        }
        SortedSet<String> values = new TreeSet<>();
        seats.forEach(each -> values.addAll(each.values()));
        return values;
    }

    /** Where the parameters of rules stand for her: conditions read them like attributes. */
    public void parameters(Choices choices, Map<AttributeKey<?>, Datum<?>> data) {
        for (Rule.Authored each : parametered()) {
            for (Rule.Parameter parameter : each.rule().parameters()) {
                data.putIfAbsent(
                        parameter.key(),
                        new Datum.Known<>(
                                choices.position(each, parameter),
                                "parameter:" + parameter.key().name()));
            }
        }
    }

    private List<Rule.Authored> parametered() {
        List<Standing> found = new ArrayList<>();
        for (Seat each : seats) {
            if (each.group().spoken().movable()) {
                each.rules().stream()
                        .filter(rule -> !rule.rule().rule().parameters().isEmpty())
                        .forEach(found::add);
            }
        }
        found.sort(Standing.ORDER);
        return found.stream().map(Standing::rule).toList();
    }

    @Override
    public List<Rule.Parameter> movable() {
        return parametered().stream()
                .flatMap(each -> each.rule().parameters().stream())
                .toList();
    }

    @Override
    public Speaking without(Rule.Authored rule) {
        List<Seat> fewer = new ArrayList<>();
        for (Seat each : seats) {
            int number = each.group().number(rule);
            if (number < 0) {
                fewer.add(each);
            } else {
                BitSet leftOut = (BitSet) each.leftOut().clone();
                leftOut.set(number);
                fewer.add(new Seat(each.group(), each.rank(), leftOut));
            }
        }
        return new Panel(fewer, null);
    }
}
