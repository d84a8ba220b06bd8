package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.core.internal.personalization.index.NormalForm.Disjunction;
import dev.cocreate.core.internal.personalization.index.NormalForm.Literal;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BitmapIndex}. For one build and one thread. */
final class IndexBuilder {

    private final Schema schema;
    private final List<Integer> ruleOf = new ArrayList<>();
    private final BitSet verified = new BitSet();
    private final List<Integer> left = new ArrayList<>();
    private final Map<Integer, List<CategoryLine.Accepts>> categories = new TreeMap<>();
    private final Map<Integer, List<NumberLine.Accepts>> numbers = new TreeMap<>();
    private final Map<Integer, List<TagsLine.Accepts>> tags = new TreeMap<>();

    IndexBuilder(Schema schema) {
        this.schema = schema;
    }

    BitmapIndex build(List<Condition> conditions) {
        @Nullable Program[] programs = new Program[conditions.size()];
        for (int rule = 0; rule < conditions.size(); rule++) {
            Optional<List<List<Disjunction>>> form = NormalForm.of(conditions.get(rule));
            if (form.isEmpty()) {
                left.add(rule);
                programs[rule] = Program.of(conditions.get(rule), schema);
                continue;
            }
            for (List<Disjunction> conjunction : form.get()) {
                boolean whole = add(rule, conjunction);
                if (!whole && programs[rule] == null) {
                    programs[rule] = Program.of(conditions.get(rule), schema);
                }
            }
        }
        return index(conditions.size(), programs);
    }

    private BitmapIndex index(int rules, @Nullable Program[] programs) {
        int words = (ruleOf.size() + 63) >> 6;
        List<Line> lines = new ArrayList<>();
        List<Integer> attributes = new ArrayList<>();
        categories.forEach((a, clauses) -> {
            attributes.add(a);
            lines.add(new CategoryLine(
                    a,
                    schema.codes(a),
                    silent(
                            words,
                            clauses.stream()
                                    .mapToInt(each -> each.conjunction())
                                    .toArray()),
                    clauses));
        });
        numbers.forEach((a, clauses) -> {
            attributes.add(a);
            lines.add(new NumberLine(
                    a,
                    silent(
                            words,
                            clauses.stream()
                                    .mapToInt(each -> each.conjunction())
                                    .toArray()),
                    clauses));
        });
        tags.forEach((a, clauses) -> {
            attributes.add(a);
            lines.add(new TagsLine(
                    a,
                    schema.codes(a),
                    silent(
                            words,
                            clauses.stream()
                                    .mapToInt(each -> each.conjunction())
                                    .toArray()),
                    clauses));
        });
        long[] marks = new long[words];
        verified.stream().forEach(bit -> Line.flip(marks, bit));
        return new BitmapIndex(
                schema, rules, ints(ruleOf), ints(attributes), lines.toArray(new Line[0]), marks, programs, ints(left));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private long[] silent(int words, int[] speaking) {
        long[] line = new long[words];
        Arrays.fill(line, -1L);
        if ((ruleOf.size() & 63) != 0) {
            line[words - 1] = (1L << ruleOf.size()) - 1;
        }
        for (int bit : speaking) {
            line[bit >> 6] &= ~(1L << bit);
        }
        return line;
    }

    /** Adds a conjunction. Returns whether its lines say all of it. */
    private boolean add(int rule, List<Disjunction> conjunction) {
        int bit = ruleOf.size();
        ruleOf.add(rule);
        boolean whole = true;
        Map<Integer, BitSet> codes = new HashMap<>();
        Map<Integer, Intervals> axes = new HashMap<>();
        Map<Integer, Tags> sets = new LinkedHashMap<>();
        for (Disjunction each : conjunction) {
            int a = schema.of(each.literals().get(0).clause().key());
            if (!each.literals().stream().allMatch(IndexBuilder::hasLine)) {
                whole = false;
            } else if (schema.kind(a) == Schema.Kind.CATEGORY) {
                codes.merge(a, accepted(a, each), IndexBuilder::both);
            } else if (schema.kind(a) == Schema.Kind.NUMBER) {
                axes.merge(a, axis(each), Intervals::and);
            } else {
                whole &= sets.computeIfAbsent(a, any -> new Tags()).add(a, each);
            }
        }
        codes.forEach((a, accepted) ->
                categories.computeIfAbsent(a, any -> new ArrayList<>()).add(new CategoryLine.Accepts(bit, accepted)));
        axes.forEach((a, axis) ->
                numbers.computeIfAbsent(a, any -> new ArrayList<>()).add(new NumberLine.Accepts(bit, axis)));
        sets.forEach((a, set) -> {
            if (!set.wanted.isEmpty() || !set.forbidden.isEmpty()) {
                tags.computeIfAbsent(a, any -> new ArrayList<>())
                        .add(new TagsLine.Accepts(bit, List.copyOf(set.wanted), List.copyOf(set.forbidden)));
            }
        });
        if (!whole) {
            verified.set(bit);
        }
        return whole;
    }

    private static boolean hasLine(Literal literal) {
        return literal.clause() instanceof OneOf<?>
                || literal.clause() instanceof Range<?>
                || literal.clause() instanceof HasAny;
    }

    private BitSet accepted(int a, Disjunction disjunction) {
        BitSet accepted = new BitSet();
        for (Literal literal : disjunction.literals()) {
            BitSet codes = new BitSet();
            ((OneOf<?>) literal.clause()).values().forEach(each -> codes.set(schema.code(a, each)));
            if (literal.mirrored()) {
                codes.flip(0, schema.codes(a));
            }
            accepted.or(codes);
        }
        return accepted;
    }

    private static BitSet both(BitSet left, BitSet right) {
        left.and(right);
        return left;
    }

    private static Intervals axis(Disjunction disjunction) {
        Intervals union = Intervals.none();
        for (Literal literal : disjunction.literals()) {
            Intervals one = Intervals.none();
            Clause clause = literal.clause();
            if (clause instanceof Range<?> range) {
                one = Intervals.between(Bounds.from(range), Bounds.to(range));
            } else if (clause instanceof OneOf<?> oneOf) {
                for (Object value : oneOf.values()) {
                    double position = Schema.position(value);
                    one = one.or(Intervals.between(position, Math.nextUp(position)));
                }
            }
            union = union.or(literal.mirrored() ? one.not() : one);
        }
        return union;
    }

    /** What one conjunction says of one set; more than one wish for "at least one of" does not fit a line. */
    private final class Tags {

        private final List<Integer> wanted = new ArrayList<>();
        private final List<Integer> forbidden = new ArrayList<>();

        boolean add(int a, Disjunction disjunction) {
            List<Integer> codes = new ArrayList<>();
            boolean mirrored = disjunction.literals().get(0).mirrored();
            for (Literal literal : disjunction.literals()) {
                if (literal.mirrored() != mirrored) {
                    return false;
                }
                ((HasAny) literal.clause()).answers().forEach(each -> codes.add(schema.code(a, each)));
            }
            if (mirrored && disjunction.literals().size() == 1) {
                forbidden.addAll(codes);
                return true;
            }
            if (!mirrored && wanted.isEmpty()) {
                wanted.addAll(codes);
                return true;
            }
            return false;
        }
    }
}
