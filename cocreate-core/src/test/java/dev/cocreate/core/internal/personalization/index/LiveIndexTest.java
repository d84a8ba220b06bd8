package dev.cocreate.core.internal.personalization.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Verdict;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Kleene;
import dev.cocreate.personalization.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules join and leave while others match; each match sees exactly those in force. */
class LiveIndexTest {

    @Test
    void matchesExactlyTheRulesInForceWhateverJoinedLeftOrWasFolded() {
        Chance chance = new Chance(7);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            conditions.add(chance.condition(2));
        }
        List<Runnable> later = new ArrayList<>();
        LiveIndex live = new LiveIndex(conditions, later::add);
        Set<Integer> gone = new HashSet<>();
        Coded coded = new Coded();
        Matches matches = new Matches();
        for (int round = 0; round < 400; round++) {
            Condition fresh = chance.condition(2);
            conditions.add(fresh);
            assertThat(live.add(fresh)).isEqualTo(conditions.size() - 1);
            if (round % 5 == 0) {
                int leaving = chance.random.nextInt(conditions.size());
                gone.add(leaving);
                live.remove(leaving);
            }
            if (round % 150 == 149) {
                later.forEach(Runnable::run);
                later.clear();
                assertThat(live.beside()).isLessThan(LiveIndex.FOLD_AT);
            }
            Facts facts = chance.facts(0.3);
            LiveIndex.Reader reader = live.reader();
            reader.match(coded.take(reader.schema(), facts), matches);
            Set<Integer> expected = new TreeSet<>();
            for (int i = 0; i < conditions.size(); i++) {
                if (!gone.contains(i) && Kleene.evaluate(conditions.get(i), facts) == Verdict.TRUE) {
                    expected.add(i);
                }
            }
            Set<Integer> found = new TreeSet<>();
            for (int i = 0; i < matches.holding(); i++) {
                found.add(matches.holding(i));
            }
            assertThat(found).as("round %d", round).isEqualTo(expected);
        }
    }
}
