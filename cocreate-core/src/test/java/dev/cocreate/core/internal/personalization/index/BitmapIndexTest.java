package dev.cocreate.core.internal.personalization.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Verdict;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Kleene;
import dev.cocreate.personalization.Condition;
import java.lang.management.ManagementFactory;
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

    @Test
    void matchingAllocatesNothing() {
        Chance chance = new Chance(5);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            conditions.add(chance.condition(3));
        }
        RuleLines lines = RuleLines.of(conditions);
        List<Object[]> people = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            people.add(values(lines.schema(), chance.facts(0.3)));
        }
        Coded coded = new Coded();
        Matches matches = new Matches();
        long today = Chance.TODAY.toEpochDay();
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        int found = 0;
        for (int round = 0; round < 400; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < people.size(); i++) {
                lines.match(coded.take(lines.schema(), people.get(i), today), matches);
                found += matches.holding();
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(found).isPositive();
        assertThat(allocated).as("bytes in the last 32 matches").isZero();
    }

    private static Object[] values(Schema schema, Facts facts) {
        Object[] values = new Object[schema.size()];
        for (int a = 0; a < values.length; a++) {
            Object value = facts.of(schema.key(a)).known().orElse(null);
            // A list: going through a set makes an iterator.
            values[a] = value instanceof Set<?> tags ? List.copyOf(tags) : value;
        }
        return values;
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
