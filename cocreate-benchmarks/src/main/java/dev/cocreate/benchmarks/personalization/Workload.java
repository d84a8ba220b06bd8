package dev.cocreate.benchmarks.personalization;

import dev.cocreate.Bytes;
import dev.cocreate.Datum;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Rules and profiles to match: read from the neutral workload format, version 1, or made from a seed like those of that
 * format: 40 attributes, conjunctions of 2 to 6 clauses, a fifth with a disjunction, about twelve rules that match.
 *
 * @param keys by name
 * @param profiles by attribute name; what is absent is not disclosed
 */
public record Workload(Map<String, AttributeKey<?>> keys, List<Condition> rules, List<Map<String, Object>> profiles) {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final double MATCHING = 12;
    private static final int VALUES = 40;

    /** Reads {@code schema.jsonl}, {@code rules.jsonl} and {@code profiles.jsonl} of a folder. */
    public static Workload read(Path folder) throws IOException {
        Map<String, AttributeKey<?>> keys = new LinkedHashMap<>();
        for (Obj line : lines(folder.resolve("schema.jsonl"))) {
            AttributeKey<?> key = key(line);
            keys.put(key.name(), key);
        }
        List<Condition> rules = new ArrayList<>();
        for (Obj line : lines(folder.resolve("rules.jsonl"))) {
            rules.add(condition(line.object("when"), keys));
        }
        List<Map<String, Object>> profiles = new ArrayList<>();
        for (Obj line : lines(folder.resolve("profiles.jsonl"))) {
            Map<String, Object> profile = new HashMap<>();
            line.object("attrs").members().forEach((name, value) -> profile.put(name, value(value)));
            profiles.add(profile);
        }
        return new Workload(keys, rules, profiles);
    }

    private static List<Obj> lines(Path file) throws IOException {
        List<Obj> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            lines.add(
                    Json.parse(Bytes.of(line.getBytes(StandardCharsets.UTF_8))).asObject());
        }
        return lines;
    }

    private static AttributeKey<?> key(Obj from) {
        String name = from.text("name");
        return switch (from.text("type")) {
            case "number" -> AttributeKey.number(name, from.decimal("min"), from.decimal("max"), "");
            case "bool" -> AttributeKey.flag(name);
            case "set" -> AttributeKey.set(name, from.texts("values").toArray(new String[0]));
            default -> AttributeKey.choice(name, from.texts("values").toArray(new String[0]));
        };
    }

    private static Object value(Json from) {
        if (from instanceof Json.Flag flag) {
            return flag.value();
        }
        if (from instanceof Json.Num number) {
            return number.asDouble();
        }
        if (from instanceof Json.Arr array) {
            // A list: going through a set makes an iterator, which would be measured.
            return array.items().stream()
                    .map(each -> each.asText("tag"))
                    .distinct()
                    .toList();
        }
        return from.asText("value");
    }

    // The schema says which type a name is of; the operators of the format go with it.
    @SuppressWarnings("unchecked")
    private static Condition condition(Obj from, Map<String, AttributeKey<?>> keys) {
        String op = from.text("op");
        switch (op) {
            case "all" -> {
                return new Condition.All(from.list("of", each -> condition(each.asObject(), keys)));
            }
            case "any" -> {
                return new Condition.Any(from.list("of", each -> condition(each.asObject(), keys)));
            }
            case "not" -> {
                return Condition.not(condition(from.object("of"), keys));
            }
            default -> {
                // A test on an attribute.
            }
        }
        AttributeKey<?> key = Objects.requireNonNull(keys.get(from.text("attr")), "attr");
        return switch (op) {
            case "eq" -> Condition.is((AttributeKey<String>) key, from.text("value"));
            case "in" -> Condition.isOneOf((AttributeKey<String>) key, Set.copyOf(from.texts("values")));
            case "range" ->
                new Clause.Range<>(
                        (AttributeKey<Double>) key,
                        from.has("ge") ? from.decimal("ge") : null,
                        true,
                        from.has("lt") ? from.decimal("lt") : null,
                        false);
            case "is" -> Condition.is((AttributeKey<Boolean>) key, from.flag("value"));
            case "has" -> Condition.has((AttributeKey<Set<String>>) key, from.text("value"));
            case "hasAny" -> new Clause.HasAny((AttributeKey<Set<String>>) key, Set.copyOf(from.texts("values")));
            default -> throw new IllegalArgumentException("the workload format has no operator '" + op + "'");
        };
    }

    /**
     * Makes a workload.
     *
     * @param disclosed the share of attributes each person discloses
     */
    public static Workload of(int rules, int people, double disclosed, long seed) {
        Random random = new Random(seed);
        Map<String, AttributeKey<?>> keys = new LinkedHashMap<>();
        String[] answers = new String[VALUES];
        for (int a = 0; a < 10; a++) {
            for (int v = 0; v < VALUES; v++) {
                answers[v] = "s" + a + "v" + v;
            }
            put(keys, AttributeKey.choice("s" + a, answers.clone()));
        }
        for (int a = 0; a < 20; a++) {
            put(keys, AttributeKey.number("n" + a, 0, 10_000, ""));
        }
        for (int a = 0; a < 5; a++) {
            put(keys, AttributeKey.flag("b" + a));
        }
        for (int a = 0; a < 5; a++) {
            for (int v = 0; v < VALUES; v++) {
                answers[v] = "t" + a + "v" + v;
            }
            put(keys, AttributeKey.set("t" + a, answers.clone()));
        }
        Maker maker = new Maker(random, List.copyOf(keys.values()), selectivity(rules));
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            conditions.add(maker.rule());
        }
        List<Map<String, Object>> profiles = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            profiles.add(maker.profile(disclosed));
        }
        return new Workload(keys, conditions, profiles);
    }

    private static void put(Map<String, AttributeKey<?>> keys, AttributeKey<?> key) {
        keys.put(key.name(), key);
    }

    /** How likely one clause holds, so that about twelve rules match. */
    private static double selectivity(int rules) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double p = (low + high) / 2;
            double expected = 0;
            for (int clauses = 2; clauses <= 6; clauses++) {
                expected += rules / 5.0 * Math.pow(p, clauses);
            }
            if (expected > MATCHING) {
                high = p;
            } else {
                low = p;
            }
        }
        return Math.max(low, 0.02);
    }

    /** The facts of a profile. */
    Facts facts(Map<String, Object> profile) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>();
        profile.forEach((name, value) -> data.put(keys.get(name), new Datum.Known<>(value, name)));
        return new Facts(data, TODAY);
    }

    /** Makes rules and profiles. */
    private record Maker(Random random, List<AttributeKey<?>> keys, double p) {

        Condition rule() {
            int clauses = 2 + random.nextInt(5);
            List<Condition> parts = new ArrayList<>();
            Set<Integer> used = new LinkedHashSet<>();
            while (used.size() < clauses) {
                used.add(random.nextInt(keys.size()));
            }
            boolean disjunction = random.nextInt(5) == 0;
            for (int each : used) {
                Condition clause = clause(keys.get(each), disjunction && parts.isEmpty() ? p / 2 : p);
                if (disjunction && parts.isEmpty()) {
                    clause = Condition.any(clause, clause(keys.get(random.nextInt(keys.size())), p / 2));
                }
                parts.add(clause);
            }
            return new Condition.All(parts);
        }

        // The name's first letter says the type.
        @SuppressWarnings("unchecked")
        private Condition clause(AttributeKey<?> key, double share) {
            switch (key.name().charAt(0)) {
                case 's' -> {
                    Set<String> values = new LinkedHashSet<>();
                    int count = Math.max(1, (int) Math.round(share * VALUES));
                    while (values.size() < count) {
                        values.add(key.name() + "v" + random.nextInt(VALUES));
                    }
                    return Condition.isOneOf((AttributeKey<String>) key, values);
                }
                case 'n' -> {
                    double width = Math.max(1, share * 10_000);
                    double from = Math.floor(random.nextDouble() * (10_000 - width));
                    return new Clause.Range<>((AttributeKey<Double>) key, from, true, from + Math.ceil(width), false);
                }
                case 'b' -> {
                    return Condition.is((AttributeKey<Boolean>) key, random.nextBoolean());
                }
                default -> {
                    Set<String> values = new LinkedHashSet<>();
                    int count = Math.max(1, (int) Math.round(share * VALUES / 3));
                    while (values.size() < count) {
                        values.add(key.name() + "v" + random.nextInt(VALUES));
                    }
                    return new Clause.HasAny((AttributeKey<Set<String>>) key, values);
                }
            }
        }

        Map<String, Object> profile(double disclosed) {
            Map<String, Object> profile = new HashMap<>();
            for (AttributeKey<?> key : keys) {
                if (random.nextDouble() >= disclosed) {
                    continue;
                }
                String name = key.name();
                profile.put(
                        name,
                        switch (name.charAt(0)) {
                            case 's' -> name + "v" + random.nextInt(VALUES);
                            case 'n' -> (double) random.nextInt(10_000);
                            case 'b' -> random.nextBoolean();
                            default -> {
                                Set<String> tags = new LinkedHashSet<>();
                                for (int i = 0; i < 3; i++) {
                                    tags.add(name + "v" + random.nextInt(VALUES));
                                }
                                // A list: going through a set makes an iterator, which would be measured.
                                yield new ArrayList<>(tags);
                            }
                        });
            }
            return profile;
        }
    }
}
