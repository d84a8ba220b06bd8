package dev.cocreate.benchmarks.personalization;

import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.index.BitmapIndex;
import dev.cocreate.core.internal.personalization.index.Coded;
import dev.cocreate.core.internal.personalization.index.Matches;
import dev.cocreate.core.internal.personalization.index.Schema;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ways to match that are compared. */
public final class Engines {

    private Engines() {}

    /** One way: from a profile to the rules that hold. */
    public interface Engine {

        /** Matches one profile; the result is valid until the next call. */
        BitSet match(Map<String, Object> profile);

        /** Matches one profile and says how many rules hold. */
        default int count(Map<String, Object> profile) {
            return match(profile).cardinality();
        }
    }

    /** This library's index: profile to codes, lines ANDed. */
    public static final class Index implements Engine {

        /** Who the others are compared with. */
        static final String NAME = "cocreate";

        private final BitmapIndex index;
        private final Coded coded = new Coded();
        private final Matches matches = new Matches();
        private final @Nullable Object[] values;
        private final BitSet found = new BitSet();

        public Index(Workload workload) {
            this.index = BitmapIndex.of(workload.rules());
            this.values = new Object[index.schema().size()];
        }

        @Override
        public int count(Map<String, Object> profile) {
            return run(profile).holding();
        }

        /** Converts and matches without building a set of the answers. */
        public Matches run(Map<String, Object> profile) {
            Schema schema = index.schema();
            for (int a = 0; a < values.length; a++) {
                values[a] = profile.get(schema.key(a).name());
            }
            index.match(coded.take(schema, values, Workload.TODAY.toEpochDay()), matches);
            return matches;
        }

        @Override
        public BitSet match(Map<String, Object> profile) {
            run(profile);
            found.clear();
            for (int i = 0; i < matches.holding(); i++) {
                found.set(matches.holding(i));
            }
            return found;
        }
    }

    /** What one would write by hand: a predicate for each rule, over a map. */
    public static final class HandWritten implements Engine {

        private final List<Predicate<Map<String, Object>>> rules = new ArrayList<>();
        private final BitSet found = new BitSet();

        public HandWritten(Workload workload) {
            workload.rules().forEach(rule -> rules.add(predicate(rule)));
        }

        @Override
        public BitSet match(Map<String, Object> profile) {
            found.clear();
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).test(profile)) {
                    found.set(i);
                }
            }
            return found;
        }
    }

    /** A condition as a predicate; what is absent fails. */
    public static Predicate<Map<String, Object>> predicate(Condition condition) {
        if (condition instanceof Condition.All all) {
            List<Predicate<Map<String, Object>>> parts =
                    all.parts().stream().map(Engines::predicate).toList();
            return profile -> {
                for (Predicate<Map<String, Object>> part : parts) {
                    if (!part.test(profile)) {
                        return false;
                    }
                }
                return true;
            };
        }
        if (condition instanceof Condition.Any any) {
            List<Predicate<Map<String, Object>>> parts =
                    any.parts().stream().map(Engines::predicate).toList();
            return profile -> {
                for (Predicate<Map<String, Object>> part : parts) {
                    if (part.test(profile)) {
                        return true;
                    }
                }
                return false;
            };
        }
        return test((Clause) condition);
    }

    private static Predicate<Map<String, Object>> test(Clause clause) {
        String name = clause.key().name();
        if (clause instanceof Clause.OneOf<?> oneOf) {
            Set<?> values = oneOf.values();
            return profile -> values.contains(profile.get(name));
        }
        if (clause instanceof Clause.HasAny hasAny) {
            Set<String> answers = hasAny.answers();
            return profile -> profile.get(name) instanceof Collection<?> held && !Collections.disjoint(held, answers);
        }
        Clause.Range<?> range = (Clause.Range<?>) clause;
        double from = range.least() instanceof Double least ? least : Double.NEGATIVE_INFINITY;
        double to = range.most() instanceof Double most ? most : Double.POSITIVE_INFINITY;
        return profile -> profile.get(name) instanceof Double value && value >= from && value < to;
    }

    /** What the library's plain evaluator says. */
    public static BitSet reference(Workload workload, Map<String, Object> profile) {
        Facts facts = workload.facts(profile);
        BitSet holding = new BitSet();
        for (int i = 0; i < workload.rules().size(); i++) {
            if (dev.cocreate.core.internal.personalization.engine.Kleene.evaluate(
                            workload.rules().get(i), facts)
                    == dev.cocreate.Verdict.TRUE) {
                holding.set(i);
            }
        }
        return holding;
    }
}
