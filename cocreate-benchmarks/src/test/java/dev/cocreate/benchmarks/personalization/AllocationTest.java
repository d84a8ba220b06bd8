package dev.cocreate.benchmarks.personalization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.index.Coded;
import dev.cocreate.core.internal.personalization.index.Matches;
import dev.cocreate.core.internal.personalization.index.RuleLines;
import dev.cocreate.core.internal.personalization.index.Schema;
import dev.cocreate.personalization.Condition;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Matching allocates nothing once its arrays are large enough. */
class AllocationTest {

    @Test
    void matchingAllocatesNothing() {
        Drawn drawn = new Drawn(5);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            conditions.add(drawn.condition(3));
            conditions.add(Condition.sinceAtLeast(Drawn.DATE, Period.ofDays(2_230 + i % 40)));
        }
        RuleLines lines = RuleLines.of(conditions);
        List<Object[]> people = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            people.add(values(lines.schema(), drawn.facts(0.3)));
        }
        Coded coded = new Coded();
        Matches matches = new Matches();
        long today = LocalDate.of(2026, 3, 1).toEpochDay();
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
}
