package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.Verdict;
import dev.cocreate.personalization.Condition;
import dev.cocreate.profile.AttributeKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for a case in which a condition holds: values for what it reads, each kind of answer tried in turn. */
public sealed interface Witness {

    /** There is one. */
    record Found(Facts facts) implements Witness {}

    /** There is none: all kinds of answer were tried. */
    record None() implements Witness {}

    /** None was found, and not all could be tried. */
    record Unsure() implements Witness {}

    /** Looks for a case, on a day like any other. */
    static Witness search(Condition condition) {
        return search(condition, Search.BUDGET);
    }

    /**
     * As {@link #search(Condition)}, within a bound.
     *
     * @param most how many cases to try
     */
    static Witness search(Condition condition, int most) {
        return new Search(condition, LocalDate.of(2024, 6, 15), most).run();
    }

    /** One search. For one thread. */
    final class Search {

        private static final int BUDGET = 20_000;

        private final Condition condition;
        private final LocalDate today;
        private final Residual.Builder builder;
        private final Residual residual;
        private final List<List<AnswerClass>> classes = new ArrayList<>();
        private int left;

        Search(Condition condition, LocalDate today, int most) {
            this.left = most;
            this.condition = condition;
            this.today = today;
            this.builder = new Residual.Builder(new Facts(Map.of(), today));
            this.residual = builder.build(condition);
        }

        Witness run() {
            int attributes = builder.attributes().size();
            for (int i = 0; i < attributes; i++) {
                Optional<List<AnswerClass>> of = builder.listable()
                        ? AnswerClasses.of(builder.attributes().get(i), builder.clauses(i), today)
                        : Optional.empty();
                if (of.isEmpty()) {
                    return new Unsure();
                }
                classes.add(of.get());
            }
            int[] choice = new int[attributes];
            if (search(choice, new long[attributes], 0)) {
                Facts facts = facts(choice);
                return Kleene.evaluate(condition, facts) == Verdict.FALSE ? new Unsure() : new Found(facts);
            }
            return left > 0 ? new None() : new Unsure();
        }

        private boolean search(int[] choice, long[] truth, int at) {
            if (at == choice.length) {
                left--;
                return residual.holds(truth);
            }
            for (int answer = 0; answer < classes.get(at).size() && left > 0; answer++) {
                choice[at] = answer;
                truth[at] = classes.get(at).get(answer).truth();
                if (search(choice, truth, at + 1)) {
                    return true;
                }
            }
            return false;
        }

        private Facts facts(int[] choice) {
            Map<AttributeKey<?>, Datum<?>> data = new HashMap<>();
            for (int i = 0; i < choice.length; i++) {
                data.put(
                        builder.attributes().get(i),
                        new Datum.Known<>(classes.get(i).get(choice[i]).example(), "witness"));
            }
            return new Facts(data, today);
        }
    }
}
