package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.IsKnown;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Clause.Since;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A condition as a flat program of integers over coded attributes, in prefix order with the end of each group, so that
 * what cannot matter is jumped over. Values: 0 false, 1 unknown, 2 true. Immutable.
 */
public final class Program {

    static final int UNKNOWN = 1;
    static final int TRUE = 2;

    private static final int ALL = 0;
    private static final int ANY = 1;
    private static final int NOT = 2;
    private static final int CATEGORY = 3;
    private static final int BETWEEN = 4;
    private static final int AMONG = 5;
    private static final int HAS = 6;
    private static final int KNOWN = 7;
    private static final int SINCE = 8;
    private static final int NOT_BELOW = 9;
    private static final int WORDS = 10;

    private final int[] code;
    private final double[] numbers;
    private final Clause[] clauses;

    private Program(int[] code, double[] numbers, Clause[] clauses) {
        this.code = code;
        this.numbers = numbers;
        this.clauses = clauses;
    }

    static Program of(Condition condition, Schema schema) {
        Writer writer = new Writer(schema);
        writer.write(condition);
        return new Program(
                Arrays.copyOf(writer.code, writer.length),
                writer.numbers.stream().mapToDouble(Double::doubleValue).toArray(),
                writer.clauses.toArray(new Clause[0]));
    }

    /** 0 false, 1 unknown, 2 true. */
    int run(Coded facts) {
        return run(0, facts);
    }

    private int run(int at, Coded facts) {
        switch (code[at]) {
            case ALL -> {
                int least = 2;
                for (int next = at + 2; next < code[at + 1] && least > 0; next = end(next)) {
                    least = Math.min(least, run(next, facts));
                }
                return least;
            }
            case ANY -> {
                int most = 0;
                for (int next = at + 2; next < code[at + 1] && most < 2; next = end(next)) {
                    most = Math.max(most, run(next, facts));
                }
                return most;
            }
            case NOT -> {
                return 2 - run(at + 2, facts);
            }
            default -> {
                return test(at, facts);
            }
        }
    }

    private int end(int at) {
        return code[at + 1];
    }

    private int test(int at, Coded facts) {
        int a = code[at + 2];
        if (!facts.known[a]) {
            return 1;
        }
        boolean holds = switch (code[at]) {
            case CATEGORY -> among(at + 3, end(at), facts.category[a]);
            case BETWEEN -> facts.number[a] >= numbers[code[at + 3]] && facts.number[a] < numbers[code[at + 3] + 1];
            case AMONG -> equalsOne(code[at + 3], code[at + 4], facts.number[a]);
            case HAS -> hasOne(at + 3, end(at), a, facts);
            case KNOWN -> true;
            case SINCE -> facts.number[a] <= facts.lastDays[code[at + 3]];
            case NOT_BELOW -> facts.known[code[at + 3]] && facts.number[a] >= facts.number[code[at + 3]];
            default -> words((Wording) clauses[code[at + 3]], facts, a);
        };
        if (code[at] == NOT_BELOW && !facts.known[code[at + 3]]) {
            return 1;
        }
        return holds ? 2 : 0;
    }

    private boolean among(int from, int to, int value) {
        for (int i = from; i < to; i++) {
            if (code[i] == value) {
                return true;
            }
        }
        return false;
    }

    private boolean equalsOne(int from, int to, double value) {
        for (int i = from; i < to; i++) {
            if (numbers[i] == value) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOne(int from, int to, int a, Coded facts) {
        for (int i = from; i < to; i++) {
            if (facts.has(a, code[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean words(Wording wording, Coded facts, int a) {
        String value = (String) facts.value[a];
        if (value == null) {
            return false;
        }
        return switch (wording.place()) {
            case CONTAINS -> value.contains(wording.part());
            case STARTS -> value.startsWith(wording.part());
            case ENDS -> value.endsWith(wording.part());
        };
    }

    /** Writes programs. */
    private static final class Writer {

        private final Schema schema;
        private final List<Double> numbers = new ArrayList<>();
        private final List<Clause> clauses = new ArrayList<>();
        private int[] code = new int[16];
        private int length;

        Writer(Schema schema) {
            this.schema = schema;
        }

        void write(Condition condition) {
            int at = length;
            if (condition instanceof All all) {
                group(ALL, all.parts());
            } else if (condition instanceof Any any) {
                group(ANY, any.parts());
            } else if (condition instanceof Not not) {
                group(NOT, List.of(not.part()));
            } else {
                clause((Clause) condition);
            }
            code[at + 1] = length;
        }

        private void group(int op, List<Condition> parts) {
            put(op);
            put(0);
            parts.forEach(this::write);
        }

        private void clause(Clause clause) {
            int a = schema.of(clause.key());
            if (clause instanceof OneOf<?> oneOf && schema.kind(a) == Schema.Kind.CATEGORY) {
                put(CATEGORY, 0, a);
                oneOf.values().forEach(each -> put(schema.code(a, each)));
            } else if (clause instanceof OneOf<?> oneOf) {
                put(AMONG, 0, a, numbers.size(), numbers.size() + oneOf.values().size());
                oneOf.values().forEach(each -> numbers.add(Schema.position(each)));
            } else if (clause instanceof Range<?> range) {
                put(BETWEEN, 0, a, numbers.size());
                numbers.add(Bounds.from(range));
                numbers.add(Bounds.to(range));
            } else if (clause instanceof HasAny hasAny) {
                put(HAS, 0, a);
                hasAny.answers().forEach(each -> put(schema.code(a, each)));
            } else if (clause instanceof IsKnown) {
                put(KNOWN, 0, a);
            } else if (clause instanceof NotBelow pair) {
                put(NOT_BELOW, 0, a, schema.of(pair.other()));
            } else if (clause instanceof Since since) {
                put(SINCE, 0, a, schema.since(since));
            } else {
                put(WORDS, 0, a, clauses.size());
                clauses.add(clause);
            }
        }

        private void put(int... words) {
            for (int word : words) {
                if (length == code.length) {
                    code = Arrays.copyOf(code, length * 2);
                }
                code[length++] = word;
            }
        }
    }
}
