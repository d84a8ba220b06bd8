package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.Text;
import dev.cocreate.personalization.recommendation.Assortment;
import dev.cocreate.personalization.recommendation.Evidence;
import dev.cocreate.personalization.recommendation.Evidence.OthersToo;
import dev.cocreate.personalization.recommendation.Evidence.OwnHistory;
import dev.cocreate.personalization.recommendation.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores items for one person.
 *
 * <p>From others: the sum of an item's likenesses to what she has, over the number of her items that enough others have;
 * the sum as in M. Deshpande, G. Karypis, <i>Item-Based Top-N Recommendation Algorithms</i>, ACM Transactions on
 * Information Systems 22(1), 2004. From her own history: the cosine between how often each trait occurs among what she has
 * and the traits of the item. Both are from 0 to 1; the whole is their mean, weighted as she says.
 *
 * <p>Equal scores stand in the order of the codes, so the same evidence gives the same order everywhere. For one use.
 */
public final class Scoring {

    private static final int MOST_SHARING = 500;

    private final Assortment assortment;
    private final CoOccurrence common;
    private final double others;
    private final Set<String> passed;
    private final List<Item> hers = new ArrayList<>();
    private final Map<String, Integer> traits = new LinkedHashMap<>();
    private final Map<String, Candidate> candidates = new HashMap<>();
    private double length;
    private int known;

    /**
     * @param others how much others count, 0 to 1
     * @param passed what is not to be recommended
     */
    Scoring(Assortment assortment, CoOccurrence common, double others, Set<String> passed) {
        this.assortment = assortment;
        this.common = common;
        this.others = others;
        this.passed = passed;
    }

    /**
     * An item and what speaks for it.
     *
     * @param own the part from her own history, before weighing
     * @param fromOthers the part from others, before weighing
     */
    public record Scored(Item item, double weight, double own, double fromOthers, List<Evidence> evidence) {}

    /** What adds up for one item while scoring. */
    private static final class Candidate {
        private final List<OthersToo> together = new ArrayList<>();
        private double likeness;
    }

    /** The best items for one who has these, the latest first. */
    List<Scored> like(List<String> evidence, int most) {
        evidence.forEach(code -> assortment.item(code).ifPresent(hers::add));
        hers.forEach(item -> item.traits().keySet().forEach(trait -> traits.merge(trait, 1, Integer::sum)));
        length = Math.sqrt(
                traits.values().stream().mapToDouble(n -> (double) n * n).sum());
        if (others > 0) {
            hers.forEach(this::together);
        }
        if (others < 1) {
            traits.keySet().forEach(this::sharing);
        }
        List<Scored> scored = new ArrayList<>();
        candidates.forEach((code, candidate) -> scored(code, candidate).ifPresent(scored::add));
        return best(scored, most);
    }

    /** What most people have, whoever asks. */
    List<Scored> popular(int most) {
        Map<String, Integer> people = new HashMap<>();
        common.popular((code, count) -> people.put(code, count));
        double top = people.values().stream().mapToInt(n -> n).max().orElse(1);
        List<Scored> scored = new ArrayList<>();
        people.forEach((code, count) -> {
            if (!passed.contains(code)) {
                assortment
                        .item(code)
                        .ifPresent(item -> scored.add(
                                new Scored(item, count / top, 0, count / top, List.of(new Evidence.Popular(count)))));
            }
        });
        return best(scored, most);
    }

    private static List<Scored> best(List<Scored> scored, int most) {
        scored.sort(Comparator.comparingDouble((Scored each) -> -each.weight())
                .thenComparing(each -> each.item().code()));
        return List.copyOf(scored.size() > most ? scored.subList(0, most) : scored);
    }

    private void together(Item item) {
        double have = common.people(item.code());
        if (have == 0) {
            return;
        }
        known++;
        common.neighbours(item.code(), (code, both) -> {
            if (!passed.contains(code)) {
                double likeness = both / Math.sqrt(have * common.people(code));
                Candidate candidate = candidates.computeIfAbsent(code, any -> new Candidate());
                candidate.likeness += likeness;
                candidate.together.add(new OthersToo(item, both, likeness));
            }
        });
    }

    private void sharing(String trait) {
        Collection<Item> sharing = assortment.sharing(trait);
        Iterator<Item> each = sharing.iterator();
        for (int i = 0; i < MOST_SHARING && each.hasNext(); i++) {
            String code = each.next().code();
            if (!passed.contains(code)) {
                candidates.computeIfAbsent(code, any -> new Candidate());
            }
        }
    }

    private Optional<Scored> scored(String code, Candidate candidate) {
        Optional<Item> item = assortment.item(code);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        double own = others < 1 ? own(item.get()) : 0;
        double fromOthers = candidate.together.isEmpty() ? 0 : candidate.likeness / known;
        double weight = (1 - others) * own + others * fromOthers;
        if (!(weight > 0)) {
            return Optional.empty();
        }
        candidate.together.sort(Comparator.comparingDouble(each -> -each.likeness()));
        List<Evidence> evidence = new ArrayList<>();
        if (own > 0) {
            evidence.add(ownHistory(item.get(), own));
        }
        evidence.addAll(candidate.together);
        return Optional.of(new Scored(item.get(), weight, own, fromOthers, evidence));
    }

    private double own(Item item) {
        double product = 0;
        for (String trait : item.traits().keySet()) {
            product += traits.getOrDefault(trait, 0);
        }
        // Both lengths are rounded roots, so that the quotient can pass 1 by a unit in the last place.
        return product == 0
                ? 0
                : Math.min(1, product / (length * Math.sqrt(item.traits().size())));
    }

    private OwnHistory ownHistory(Item item, double likeness) {
        List<Item> because = new ArrayList<>();
        Map<String, Text> shared = new LinkedHashMap<>();
        for (Item each : hers) {
            boolean any = false;
            for (Map.Entry<String, Text> trait : item.traits().entrySet()) {
                if (each.traits().containsKey(trait.getKey())) {
                    shared.put(trait.getKey(), trait.getValue());
                    any = true;
                }
            }
            if (any) {
                because.add(each);
            }
        }
        return new OwnHistory(because, shared, likeness);
    }
}
