package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Speaking.Said;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups that speak of one element, made ready to be matched at once: what is known is coded once, and small groups are
 * compiled into one. A large one, which may be everyone's, is matched as it is, by a schema that grew out of its own: in
 * that, all old numbers still hold. Immutable; safe for several threads.
 */
final class Together {

    /** How many rules are worth being compiled a second time. */
    private static final int MOST_RULES = 128;

    /** How many values a schema may know that is made for one person. */
    private static final int MOST_VALUES = 2_048;

    private final Schema schema;
    private final Standing[] standing;
    private final RuleLines lines;
    private final @Nullable Seat large;
    private final boolean inOrder;
    private final List<AttributeKey<?>> keys;
    private final SortedSet<String> values;

    private Together(Schema schema, List<Standing> standing, @Nullable Seat large, List<Seat> all) {
        this.schema = schema;
        this.standing = standing.toArray(new Standing[0]);
        this.lines = RuleLines.of(conditions(standing), schema);
        this.large = large;
        this.inOrder = large == null
                || (large.group().inOrder() && standing.get(standing.size() - 1).rank() < large.rank());
        SortedMap<String, AttributeKey<?>> read = new TreeMap<>();
        SortedSet<String> named = new TreeSet<>();
        for (Seat each : all) {
            each.keys().forEach(key -> read.put(key.name(), key));
            named.addAll(each.values());
        }
        this.keys = List.copyOf(read.values());
        this.values = Collections.unmodifiableSortedSet(named);
    }

    /** Nothing, if they are too many or mean two kinds of value by one name. */
    private static @Nullable Together of(List<Seat> all) {
        Seat large = large(all);
        Schema schema =
                large == null ? Schema.of(List.of()) : large.group().lines().schema();
        List<Standing> standing = new ArrayList<>();
        // The weakest first: what everyone's rules read is numbered by their keys.
        for (int i = all.size() - 1; i >= 0; i--) {
            RuleGroup group = all.get(i).group();
            if (large != null && group == large.group()) {
                continue;
            }
            if (standing.size() + group.size() > MOST_RULES
                    || !schema.agrees(group.lines().schema())) {
                return null;
            }
            List<Standing> rules = all.get(i).rules();
            schema = schema.plus(conditions(rules));
            standing.addAll(rules);
        }
        if (standing.isEmpty() || schema.values() > MOST_VALUES) {
            return null;
        }
        standing.sort(Standing.ORDER);
        return new Together(schema, standing, large, all);
    }

    /** The largest group, if compiling it a second time is not worth it. */
    private static @Nullable Seat large(List<Seat> all) {
        Seat largest = all.get(0);
        int rules = 0;
        for (Seat each : all) {
            rules += each.group().size();
            largest = each.group().size() > largest.group().size() ? each : largest;
        }
        return rules > MOST_RULES ? largest : null;
    }

    private static List<Condition> conditions(List<Standing> standing) {
        return standing.stream().map(each -> each.rule().rule().condition()).toList();
    }

    /** What they say of what is known. */
    Said said(Facts facts) {
        return Desk.at(desk -> {
            Coded coded = desk.coded.take(schema, facts);
            Matches matches = desk.matches;
            lines.match(coded, matches);
            matches.sort();
            ArrayList<Standing> holding = new ArrayList<>(matches.holding());
            ArrayList<Standing> unknown = new ArrayList<>(matches.unknown());
            for (int i = 0; i < matches.holding(); i++) {
                holding.add(standing[matches.holding(i)]);
            }
            for (int i = 0; i < matches.unknown(); i++) {
                unknown.add(standing[matches.unknown(i)]);
            }
            if (large != null) {
                large.group().lines().match(coded, matches);
                large.add(matches, holding, unknown);
            }
            if (!inOrder) {
                holding.sort(Standing.ORDER);
                unknown.sort(Standing.ORDER);
            }
            return new Said(holding, unknown);
        });
    }

    /** What the rules read, in the order of the names. */
    List<AttributeKey<?>> keys() {
        return keys;
    }

    /** The values the rules name. */
    SortedSet<String> values() {
        return values;
    }

    /**
     * Where a group keeps the seats beside which it was asked last. Compiling pays for those that are asked for again:
     * the second time in a row it is done. What is kept goes when memory runs short.
     */
    static final class Last {

        private record Met(
                List<Seat> seats, boolean again, @Nullable Together together) {

            boolean are(List<Seat> others) {
                if (seats.size() != others.size()) {
                    return false;
                }
                for (int i = 0; i < seats.size(); i++) {
                    if (!seats.get(i).is(others.get(i))) {
                        return false;
                    }
                }
                return true;
            }
        }

        private volatile SoftReference<Met> kept = new SoftReference<>(null);

        /** Nothing, the first time or if it cannot be; several threads may make it at once, and make the same. */
        @Nullable
        Together of(List<Seat> seats) {
            Met met = kept.get();
            if (met == null || !met.are(seats)) {
                kept = new SoftReference<>(new Met(List.copyOf(seats), false, null));
                return null;
            }
            if (!met.again()) {
                met = new Met(met.seats(), true, Together.of(met.seats()));
                kept = new SoftReference<>(met);
            }
            return met.together();
        }
    }
}
