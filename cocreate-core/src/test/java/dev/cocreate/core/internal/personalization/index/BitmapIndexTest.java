package dev.cocreate.core.internal.personalization.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Verdict;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Kleene;
import dev.cocreate.personalization.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The index says what a plain recursive evaluator says, of every rule, true or unknown. */
class BitmapIndexTest {

    @Test
    void agreesWithThePlainEvaluatorOnEveryRule() {
        for (long seed = 0; seed < 300; seed++) {
            Chance chance = new Chance(seed);
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < 1 + chance.random.nextInt(150); i++) {
                conditions.add(chance.condition(3));
            }
            BitmapIndex index = BitmapIndex.of(conditions);
            Coded coded = new Coded();
            Matches matches = new Matches();
            for (int person = 0; person < 10; person++) {
                Facts facts = chance.facts(person / 10.0);
                index.match(coded.take(index.schema(), facts), matches);
                check(seed, conditions, facts, matches);
            }
        }
    }

    private static void check(long seed, List<Condition> conditions, Facts facts, Matches matches) {
        Set<Integer> holding = new TreeSet<>();
        Set<Integer> unknown = new TreeSet<>();
        for (int i = 0; i < conditions.size(); i++) {
            Verdict verdict = Kleene.evaluate(conditions.get(i), facts);
            if (verdict == Verdict.TRUE) {
                holding.add(i);
            } else if (verdict == Verdict.UNKNOWN) {
                unknown.add(i);
            }
        }
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < matches.holding(); i++) {
            found.add(matches.holding(i));
        }
        Set<Integer> open = new TreeSet<>();
        for (int i = 0; i < matches.unknown(); i++) {
            open.add(matches.unknown(i));
        }
        assertThat(found).as("rules that hold, seed %d, %s", seed, facts).isEqualTo(holding);
        assertThat(open).as("rules that are unknown, seed %d, %s", seed, facts).isEqualTo(unknown);
    }
}
