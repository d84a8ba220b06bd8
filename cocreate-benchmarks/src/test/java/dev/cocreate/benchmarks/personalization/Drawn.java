package dev.cocreate.benchmarks.personalization;

import dev.cocreate.Datum;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.Wording.Place;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Conditions and facts drawn from a seed, over attributes of every type that CEL has too. */
final class Drawn {

    static final AttributeKey<Boolean> FLAG = AttributeKey.flag("flag");
    static final AttributeKey<String> CHOICE = AttributeKey.choice("choice", "a", "b", "c");
    static final AttributeKey<String> TEXT = AttributeKey.text("text", 20);
    static final AttributeKey<Double> NUMBER = AttributeKey.number("number", -5, 20, "");
    static final AttributeKey<Double> OTHER = AttributeKey.number("other", -5, 20, "");
    static final AttributeKey<Set<String>> TAGS = AttributeKey.set("tags", "p", "q", "r");
    static final AttributeKey<LocalDate> DATE =
            AttributeKey.date("date", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 30));
    static final AttributeKey<Instant> INSTANT = AttributeKey.instant(
            "instant", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:30Z"));
    static final List<AttributeKey<?>> KEYS = List.of(FLAG, CHOICE, TEXT, NUMBER, OTHER, TAGS, DATE, INSTANT);

    private static final List<String> WORDS = List.of("", "x", "xy", "y\"\\\n'z", "ß€🐱");

    private final Random random;

    Drawn(long seed) {
        this.random = new Random(seed);
    }

    Condition condition(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        if (kind < 2) {
            return clause();
        }
        if (kind == 2) {
            return Condition.not(condition(depth - 1));
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(condition(depth - 1));
        }
        return kind == 3 ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private Condition clause() {
        return switch (random.nextInt(9)) {
            case 0 -> Condition.is(FLAG, random.nextBoolean());
            case 1 -> new Clause.OneOf<>(CHOICE, some("a", "b", "c"));
            case 2 -> new Clause.OneOf<>(TEXT, some(WORDS.toArray(new String[0])));
            case 3 -> new Clause.Wording(TEXT, List.of(Place.values()).get(random.nextInt(3)), word());
            case 4 -> range(NUMBER, number(), number());
            case 5 -> Condition.notBelow(NUMBER, OTHER);
            case 6 -> new Clause.HasAny(TAGS, some("p", "q", "r"));
            case 7 -> range(DATE, day(), day());
            default -> range(INSTANT, instant(), instant());
        };
    }

    private <T extends Comparable<? super T>> Condition range(AttributeKey<T> key, T one, T other) {
        return switch (random.nextInt(6)) {
            case 0 -> Condition.atLeast(key, one);
            case 1 -> Condition.above(key, one);
            case 2 -> Condition.atMost(key, one);
            case 3 -> Condition.below(key, one);
            case 4 -> new Clause.OneOf<>(key, Set.of(one));
            default -> Condition.between(key, one, other);
        };
    }

    private Set<String> some(String... from) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            found.add(from[random.nextInt(from.length)]);
        }
        return found;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private double number() {
        return random.nextInt(51) / 2.0 - 5;
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1 + random.nextInt(30));
    }

    private Instant instant() {
        return Instant.parse("2026-01-01T00:00:00Z").plusMillis(500L * random.nextInt(61));
    }

    private Object value(AttributeKey<?> key) {
        if (key.equals(FLAG)) {
            return random.nextBoolean();
        }
        if (key.equals(CHOICE)) {
            return some("a", "b", "c").iterator().next();
        }
        if (key.equals(TEXT)) {
            return word() + word();
        }
        if (key.equals(TAGS)) {
            return random.nextBoolean() ? Set.of() : some("p", "q", "r");
        }
        if (key.equals(DATE)) {
            return day();
        }
        return key.equals(INSTANT) ? instant() : (Object) number();
    }

    /** What is known of somebody who keeps a share of it to herself. */
    Facts facts(double silence) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>();
        for (AttributeKey<?> key : KEYS) {
            if (random.nextDouble() >= silence) {
                data.put(key, new Datum.Known<>(value(key), key.name()));
            }
        }
        return new Facts(data, LocalDate.EPOCH);
    }
}
