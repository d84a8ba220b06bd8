package dev.cocreate.core.internal.personalization.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Question;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Where a plan says it is exact, no other way of asking needs fewer questions: tried by going through all of them. */
class FewestQuestionsTest {

    private static final int NEVER = 1_000;
    private static final int PLANS = Integer.getInteger("cocreate.plans", 150);

    @Test
    void exactPlansAreAsShortAsBruteForceFindsThem() {
        int compared = 0;
        int dearer = 0;
        for (long seed = 0; compared < PLANS && seed < 200L * PLANS; seed++) {
            Chance chance = new Chance(seed);
            Matter matter = chance.matter(1 + chance.random.nextInt(4), 1, chance.facts(0.5));
            Map<AttributeKey<?>, List<AnswerClass>> unknown = unknown(matter);
            if (unknown.isEmpty() || unknown.size() > 4 || readsDisclosure(matter)) {
                continue;
            }
            Decision decision = Deliberation.decide(matter);
            if (!(decision instanceof Decision.Open open) || !open.plan().exact()) {
                continue;
            }
            compared++;
            Question.Plan plan = open.plan();
            assertThat(plan.couldChange())
                    .as("what matters, seed %d", seed)
                    .hasSameElementsAs(matters(matter, unknown));
            int worst = fewest(matter, unknown);
            long askable = plan.couldChange().stream()
                    .filter(key -> Completions.mayAsk(matter, key))
                    .count();
            assertThat(plan.atWorst()).as("at worst, seed %d", seed).isEqualTo(worst >= NEVER ? (int) askable : worst);
            int best = luckiest(matter, unknown);
            assertThat(plan.atBest()).as("at best, seed %d", seed).isEqualTo(best >= NEVER ? (int) askable : best);
            if (best < NEVER) {
                assertThat(plan.settling()).as("settling, seed %d", seed).hasSize(best);
                int least = leastCost(matter, unknown);
                assertThat(plan.cheapest().stream().mapToInt(Completions::cost).sum())
                        .as("by cost, seed %d", seed)
                        .isEqualTo(least);
                dearer += plan.settling().stream().mapToInt(Completions::cost).sum() > least ? 1 : 0;
            }
        }
        assertThat(compared).isEqualTo(PLANS);
        assertThat(dearer).as("plans where the fewest are not the cheapest").isPositive();
    }

    private static boolean readsDisclosure(Matter matter) {
        AtomicBoolean found = new AtomicBoolean();
        matter.rules()
                .forEach(rule -> Clauses.each(rule.rule().rule().condition(), clause -> {
                    if (clause instanceof Clause.IsKnown) {
                        found.set(true);
                    }
                }));
        return found.get();
    }

    private static Map<AttributeKey<?>, List<AnswerClass>> unknown(Matter matter) {
        Map<AttributeKey<?>, Set<Clause>> tests = new LinkedHashMap<>();
        boolean[] listable = {true};
        for (Standing each : matter.rules()) {
            Clauses.each(each.rule().rule().condition(), clause -> {
                listable[0] &= !(clause instanceof Clause.NotBelow) && !(clause instanceof Clause.Wording);
                if (matter.facts().of(clause.key()) instanceof Datum.Unknown<?>) {
                    tests.computeIfAbsent(clause.key(), key -> new LinkedHashSet<>())
                            .add(clause);
                }
            });
        }
        Map<AttributeKey<?>, List<AnswerClass>> found = new LinkedHashMap<>();
        if (listable[0]) {
            tests.forEach((key, clauses) -> found.put(
                    key,
                    AnswerClasses.of(key, List.copyOf(clauses), matter.facts().today())
                            .orElseThrow()));
        }
        return found;
    }

    private static Set<Conclusion> outcomes(Matter matter, Map<AttributeKey<?>, List<AnswerClass>> unknown) {
        List<Facts> all = new ArrayList<>(List.of(matter.facts()));
        for (Map.Entry<AttributeKey<?>, List<AnswerClass>> each : unknown.entrySet()) {
            List<Facts> next = new ArrayList<>();
            for (Facts facts : all) {
                each.getValue().forEach(answer -> next.add(told(facts, each.getKey(), answer.example())));
            }
            all = next;
        }
        Set<Conclusion> found = new HashSet<>();
        all.forEach(facts -> found.add(plain(matter.knowing(facts))));
        return found;
    }

    /** Conflict resolution over the rules that hold: everything is known here. */
    private static Conclusion plain(Matter matter) {
        List<Standing> holding = new ArrayList<>();
        for (Standing each : matter.rules()) {
            if (Kleene.evaluate(each.rule().rule().condition(), matter.facts()) == dev.cocreate.Verdict.TRUE) {
                holding.add(each);
            }
        }
        return Completions.essence(Resolver.conclude(holding, matter.wish(), matter.options()));
    }

    private static List<AttributeKey<?>> matters(Matter matter, Map<AttributeKey<?>, List<AnswerClass>> unknown) {
        List<AttributeKey<?>> found = new ArrayList<>();
        for (AttributeKey<?> key : unknown.keySet()) {
            Map<AttributeKey<?>, List<AnswerClass>> rest = without(unknown, key);
            List<Facts> all = new ArrayList<>(List.of(matter.facts()));
            for (Map.Entry<AttributeKey<?>, List<AnswerClass>> each : rest.entrySet()) {
                List<Facts> next = new ArrayList<>();
                for (Facts facts : all) {
                    each.getValue().forEach(answer -> next.add(told(facts, each.getKey(), answer.example())));
                }
                all = next;
            }
            boolean matters = false;
            for (Facts facts : all) {
                Set<Conclusion> differing = new HashSet<>();
                unknown.get(key)
                        .forEach(answer -> differing.add(plain(matter.knowing(told(facts, key, answer.example())))));
                matters |= differing.size() > 1;
            }
            if (matters) {
                found.add(key);
            }
        }
        return found;
    }

    private static int fewest(Matter matter, Map<AttributeKey<?>, List<AnswerClass>> unknown) {
        if (outcomes(matter, unknown).size() == 1) {
            return 0;
        }
        int fewest = NEVER;
        for (AttributeKey<?> key : unknown.keySet()) {
            if (Completions.mayAsk(matter, key)) {
                int hardest = 0;
                for (AnswerClass answer : unknown.get(key)) {
                    Matter then = matter.knowing(told(matter.facts(), key, answer.example()));
                    hardest = Math.max(hardest, fewest(then, without(unknown, key)));
                }
                fewest = Math.min(fewest, hardest >= NEVER ? NEVER : hardest + 1);
            }
        }
        return fewest;
    }

    private static int luckiest(Matter matter, Map<AttributeKey<?>, List<AnswerClass>> unknown) {
        if (outcomes(matter, unknown).size() == 1) {
            return 0;
        }
        int luckiest = NEVER;
        for (AttributeKey<?> key : unknown.keySet()) {
            if (Completions.mayAsk(matter, key)) {
                for (AnswerClass answer : unknown.get(key)) {
                    Matter then = matter.knowing(told(matter.facts(), key, answer.example()));
                    luckiest = Math.min(luckiest, luckiest(then, without(unknown, key)) + 1);
                }
            }
        }
        return Math.min(luckiest, NEVER);
    }

    private static int leastCost(Matter matter, Map<AttributeKey<?>, List<AnswerClass>> unknown) {
        if (outcomes(matter, unknown).size() == 1) {
            return 0;
        }
        int least = NEVER;
        for (AttributeKey<?> key : unknown.keySet()) {
            if (Completions.mayAsk(matter, key)) {
                for (AnswerClass answer : unknown.get(key)) {
                    Matter then = matter.knowing(told(matter.facts(), key, answer.example()));
                    least = Math.min(least, leastCost(then, without(unknown, key)) + Completions.cost(key));
                }
            }
        }
        return least;
    }

    private static Map<AttributeKey<?>, List<AnswerClass>> without(
            Map<AttributeKey<?>, List<AnswerClass>> unknown, AttributeKey<?> key) {
        Map<AttributeKey<?>, List<AnswerClass>> rest = new LinkedHashMap<>(unknown);
        rest.remove(key);
        return rest;
    }

    private static Facts told(Facts facts, AttributeKey<?> key, Object value) {
        Map<AttributeKey<?>, Datum<?>> data = new HashMap<>(facts.data());
        data.put(key, new Datum.Known<>(value, "told"));
        return new Facts(data, facts.today());
    }
}
