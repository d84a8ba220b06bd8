package dev.cocreate.core.internal.personalization.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.recommendation.Scoring.Scored;
import dev.cocreate.personalization.recommendation.Assortment;
import dev.cocreate.personalization.recommendation.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores beside the formulas written out over whole sets of people. */
@Tag("concept-35")
class ScoringTest {

    private static final int LEAST = 3;
    private static final int ITEMS = 15;

    private final Map<Integer, Set<String>> people = new HashMap<>();
    private Assortment assortment = Assortment.of(List.of());
    private CoOccurrence common = new CoOccurrence(LEAST);

    private void world(Random chance) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            Item item = Item.of("i" + i, Text.of("Item " + i));
            for (int t = 0; t < 5; t++) {
                item = chance.nextInt(3) == 0 ? item.with("t" + t, Text.of("trait " + t)) : item;
            }
            items.add(item);
        }
        assortment = Assortment.of(items);
        common = new CoOccurrence(LEAST);
        people.clear();
        for (int p = 0; p < 25; p++) {
            Set<String> has = new TreeSet<>();
            for (int i = 0; i < ITEMS; i++) {
                if (chance.nextInt(3) == 0) {
                    has.add("i" + i);
                }
            }
            people.put(p, has);
            common.change(new int[0], common.numbered(List.copyOf(has)));
        }
    }

    private int step(String... items) {
        long count = people.values().stream()
                .filter(has -> has.containsAll(List.of(items)))
                .count();
        return (int) (count / LEAST * LEAST);
    }

    private double own(List<String> hers, Item item) {
        Map<String, Integer> often = new TreeMap<>();
        for (String each : hers) {
            assortment.item(each).orElseThrow().traits().keySet().forEach(trait -> often.merge(trait, 1, Integer::sum));
        }
        double dot = 0;
        double length = 0;
        for (Map.Entry<String, Integer> each : often.entrySet()) {
            dot += item.traits().containsKey(each.getKey()) ? each.getValue() : 0;
            length += each.getValue() * each.getValue();
        }
        return dot == 0 ? 0 : dot / Math.sqrt(length) / Math.sqrt(item.traits().size());
    }

    private double fromOthers(List<String> hers, String item) {
        double sum = 0;
        int known = 0;
        for (String each : hers) {
            known += step(each) > 0 ? 1 : 0;
            int both = step(each, item);
            sum += both == 0 ? 0 : both / Math.sqrt((double) step(each) * step(item));
        }
        return known == 0 ? 0 : sum / known;
    }

    @Test
    void scoresAreTheFormulasWrittenOut() {
        for (long seed = 0; seed < 200; seed++) {
            Random chance = new Random(seed);
            world(chance);
            List<String> hers = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                if (chance.nextInt(4) == 0) {
                    hers.add("i" + i);
                }
            }
            Set<String> passed = new HashSet<>(hers);
            passed.add("i" + chance.nextInt(ITEMS));
            double others = chance.nextInt(5) / 4.0;

            List<Scored> scored = new Scoring(assortment, common, others, passed).like(hers, ITEMS);

            Map<String, Double> expected = new TreeMap<>();
            for (int i = 0; i < ITEMS; i++) {
                String item = "i" + i;
                double weight =
                        (1 - others) * own(hers, assortment.item(item).orElseThrow()) + others * fromOthers(hers, item);
                if (!passed.contains(item) && weight > 0) {
                    expected.put(item, weight);
                }
            }
            assertThat(scored).as("seed %d", seed).hasSameSizeAs(expected.keySet());
            for (int i = 0; i < scored.size(); i++) {
                Scored each = scored.get(i);
                assertThat(each.weight())
                        .as("seed %d, %s", seed, each.item().code())
                        .isEqualTo(expected.get(each.item().code()), within(1e-12))
                        .isPositive()
                        .isLessThanOrEqualTo(1);
                assertThat(each.evidence()).isNotEmpty();
                assertThat(i == 0 || scored.get(i - 1).weight() >= each.weight())
                        .isTrue();
            }
        }
    }

    @Test
    void equalsStandInTheOrderOfTheirCodesWhateverTheOrderOfHerHistory() {
        world(new Random(4));
        List<String> one = List.of("i1", "i2", "i3");
        List<String> other = List.of("i3", "i1", "i2");

        assertThat(codes(one)).isEqualTo(codes(other)).isNotEmpty();
    }

    private List<String> codes(List<String> hers) {
        return new Scoring(assortment, common, 0, Set.of())
                .like(hers, ITEMS).stream().map(each -> each.item().code()).toList();
    }

    @Test
    void whatIsNoLongerInTheAssortmentIsNotRecommended() {
        world(new Random(4));
        Assortment fewer = Assortment.of(List.of(assortment.item("i1").orElseThrow()));

        assertThat(new Scoring(fewer, common, 1, Set.of()).like(List.of("i2"), 9))
                .isEmpty();
    }

    @Test
    void countsSurviveGrowingAndVanishing() {
        IntCounts counts = new IntCounts();
        Map<Integer, Integer> plain = new HashMap<>();
        Random chance = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            int key = chance.nextInt(3_000);
            int difference = plain.getOrDefault(key, 0) > 0 && chance.nextInt(3) > 0 ? -1 : 1;
            counts.add(key, difference);
            plain.merge(key, difference, Integer::sum);
        }
        plain.forEach((key, count) -> assertThat(counts.get(key)).isEqualTo(count));
        Map<Integer, Integer> atLeast = new HashMap<>();
        counts.atLeast(5, atLeast::put);
        plain.values().removeIf(count -> count < 5);
        assertThat(atLeast).isEqualTo(plain);
    }
}
