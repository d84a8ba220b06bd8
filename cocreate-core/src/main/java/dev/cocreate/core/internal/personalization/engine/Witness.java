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

/** Finds a case in which a condition holds: values for what it reads, one of each kind of answer tried in turn. */
public final class Witness {

    private static final int BUDGET = 20_000;

    // A day like any other: what depends on today is asked where it matters.
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 6, 15);

    private Witness() {}

    /** A case; empty if there is none, or none was found within bounds. */
    public static Optional<Facts> of(Condition condition) {
        return of(condition, ANY_DAY);
    }

    static Optional<Facts> of(Condition condition, LocalDate today) {
        Facts nothing = new Facts(Map.of(), today);
        Residual.Builder builder = new Residual.Builder(nothing);
        Residual residual = builder.build(condition);
        List<AttributeKey<?>> keys = builder.attributes();
        List<List<AnswerClass>> classes = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Optional<List<AnswerClass>> of =
                    builder.listable() ? AnswerClasses.of(keys.get(i), builder.clauses(i), today) : Optional.empty();
            if (of.isEmpty()) {
                return Optional.empty();
            }
            classes.add(of.get());
        }
        int[] choice = new int[keys.size()];
        int[] left = {BUDGET};
        return search(residual, classes, choice, new long[keys.size()], 0, left)
                ? Optional.of(facts(keys, classes, choice, today)).filter(facts -> confirmed(condition, facts))
                : Optional.empty();
    }

    private static boolean search(
            Residual residual, List<List<AnswerClass>> classes, int[] choice, long[] truth, int at, int[] left) {
        if (at == choice.length) {
            return residual.holds(truth);
        }
        for (int answer = 0; answer < classes.get(at).size() && left[0]-- > 0; answer++) {
            choice[at] = answer;
            truth[at] = classes.get(at).get(answer).truth();
            if (search(residual, classes, choice, truth, at + 1, left)) {
                return true;
            }
        }
        return false;
    }

    private static Facts facts(
            List<AttributeKey<?>> keys, List<List<AnswerClass>> classes, int[] choice, LocalDate today) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>();
        for (int i = 0; i < choice.length; i++) {
            data.put(
                    keys.get(i), new Datum.Known<>(classes.get(i).get(choice[i]).example(), "witness"));
        }
        return new Facts(data, today);
    }

    private static boolean confirmed(Condition condition, Facts facts) {
        return Kleene.evaluate(condition, facts) != Verdict.FALSE;
    }
}
