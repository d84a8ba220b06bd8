package dev.cocreate.core.internal.personalization.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No decision is wrong by silence: what is settled or denied stays so, whatever is told later. A hundred thousand random
 * cases take minutes: {@code -Dcocreate.triples=100000}.
 */
@Tag("concept-12")
class NoSilenceTest {

    private static final int TRIPLES = Integer.getInteger("cocreate.triples", 10_000);
    private static final int COMPLETIONS = 8;

    @Test
    void noSettledOutcomeChangesUnderAnyCompletion() {
        int settled = 0;
        int denied = 0;
        int open = 0;
        for (int seed = 0; seed < TRIPLES; seed++) {
            Chance chance = new Chance(seed);
            Facts facts = chance.facts(chance.random.nextDouble());
            Matter drawn = chance.matter(1 + chance.random.nextInt(8), 1 + chance.random.nextInt(2), facts);
            // Decided by the compiled rules, and held against the rules as they are written.
            boolean delegated = chance.random.nextBoolean();
            Matter matter = Decided.compiled(drawn, delegated);
            Matter plain = Decided.plain(drawn, delegated);
            boolean plan = seed % 50 == 0;
            if (!plan && Deliberation.conclude(matter) instanceof Conclusion.Unsettled) {
                open++;
                continue;
            }
            Decision decision = Deliberation.decide(matter);
            if (decision instanceof Decision.Open asked) {
                open++;
                carefulInSilence(seed, matter, asked, chance);
                continue;
            }
            settled += decision instanceof Decision.Settled ? 1 : 0;
            denied += decision instanceof Decision.Denied ? 1 : 0;
            for (Facts told : completions(matter, chance)) {
                stays(seed, decision, plain.knowing(told));
            }
        }
        assertThat(settled).as("settled among %d", TRIPLES).isGreaterThan(TRIPLES / 20);
        assertThat(denied).isGreaterThan(TRIPLES / 100);
        assertThat(open).isGreaterThan(TRIPLES / 20);
    }

    private static void stays(long seed, Decision decision, Matter told) {
        Conclusion then = Deliberation.decide(told).conclusion();
        if (decision instanceof Decision.Denied denied) {
            assertThat(then).as("seed %d: %s", seed, told.facts()).isInstanceOf(Conclusion.Barred.class);
            Conclusion.Barred barred = (Conclusion.Barred) then;
            assertThat(barred.value())
                    .as("seed %d", seed)
                    .isEqualTo(denied.conclusion().value());
            assertThat(barred.remaining())
                    .as("seed %d", seed)
                    .containsAll(denied.conclusion().remaining());
            Set<String> perhaps = new LinkedHashSet<>(denied.conclusion().remaining());
            perhaps.addAll(denied.uncertain());
            assertThat(perhaps).as("seed %d", seed).containsAll(barred.remaining());
        } else {
            assertThat(then).as("seed %d: %s", seed, told.facts()).isEqualTo(decision.conclusion());
        }
    }

    /** What silence leads to never takes a value that an answer could forbid. */
    private static void carefulInSilence(long seed, Matter matter, Decision.Open open, Chance chance) {
        if (open.ifSilent() instanceof Conclusion.Chosen chosen) {
            for (Facts told : completions(matter, chance)) {
                Conclusion then = Deliberation.conclude(matter.knowing(told));
                if (then instanceof Conclusion.Barred barred) {
                    assertThat(barred.value()).as("seed %d", seed).isNotEqualTo(chosen.value());
                }
            }
        }
    }

    /** Every combination of kinds of answer where there are few, else some at random. */
    static List<Facts> completions(Matter matter, Chance chance) {
        Map<AttributeKey<?>, Set<Clause>> tests = new LinkedHashMap<>();
        for (Standing each : matter.rules()) {
            Clauses.each(each.rule().rule().condition(), clause -> {
                if (matter.facts().of(clause.key()) instanceof Datum.Unknown<?>) {
                    tests.computeIfAbsent(clause.key(), key -> new LinkedHashSet<>())
                            .add(clause);
                }
            });
        }
        List<Facts> found = new ArrayList<>();
        found.add(matter.facts());
        for (Map.Entry<AttributeKey<?>, Set<Clause>> each : tests.entrySet()) {
            Optional<List<AnswerClass>> classes = AnswerClasses.of(
                    each.getKey(), List.copyOf(each.getValue()), matter.facts().today());
            if (classes.isEmpty() || (long) found.size() * classes.get().size() > 64) {
                found.clear();
                break;
            }
            List<Facts> next = new ArrayList<>();
            for (Facts facts : found) {
                classes.get().forEach(answer -> next.add(told(facts, each.getKey(), answer.example())));
            }
            found = next;
        }
        for (int i = 0; i < COMPLETIONS; i++) {
            found.add(chance.completed(matter.facts()));
        }
        return found;
    }

    private static Facts told(Facts facts, AttributeKey<?> key, Object value) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>(facts.data());
        data.put(key, new Datum.Known<>(value, "told"));
        return new Facts(data, facts.today());
    }
}
