package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.Verdict;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.IsKnown;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import java.util.Optional;

/** Conditions evaluated as they are written, in strong Kleene logic: what every faster way is measured against. */
public final class Kleene {

    private Kleene() {}

    /** What a condition says of what is known: unknown, where something undisclosed could decide. */
    public static Verdict evaluate(Condition condition, Facts facts) {
        return evaluate(condition, facts, Verdict.UNKNOWN);
    }

    /** What a condition says if nobody says anything more: what is not known now stays not known. */
    public static Verdict inSilence(Condition condition, Facts facts) {
        return evaluate(condition, facts, Verdict.FALSE);
    }

    private static Verdict evaluate(Condition condition, Facts facts, Verdict undisclosed) {
        if (condition instanceof All all) {
            Verdict verdict = Verdict.TRUE;
            for (Condition part : all.parts()) {
                verdict = verdict.and(evaluate(part, facts, undisclosed));
                if (verdict == Verdict.FALSE) {
                    return verdict;
                }
            }
            return verdict;
        }
        if (condition instanceof Any any) {
            Verdict verdict = Verdict.FALSE;
            for (Condition part : any.parts()) {
                verdict = verdict.or(evaluate(part, facts, undisclosed));
                if (verdict == Verdict.TRUE) {
                    return verdict;
                }
            }
            return verdict;
        }
        if (condition instanceof Not not) {
            return evaluate(not.part(), facts, undisclosed).not();
        }
        return test((Clause) condition, facts, undisclosed);
    }

    private static Verdict test(Clause clause, Facts facts, Verdict undisclosed) {
        Datum<?> datum = facts.of(clause.key());
        if (clause instanceof IsKnown) {
            return datum instanceof Datum.Known<?> ? Verdict.TRUE : undisclosed;
        }
        Optional<?> value = datum.known();
        if (value.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (clause instanceof NotBelow notBelow) {
            Optional<?> other = facts.of(notBelow.other()).known();
            return other.isEmpty() ? Verdict.UNKNOWN : Verdict.of((Double) value.get() >= (Double) other.get());
        }
        return Verdict.of(Clauses.holds(clause, value.get(), facts.today()));
    }
}
