package dev.cocreate.benchmarks.recommendation;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.internal.personalization.recommendation.Crowd;
import dev.cocreate.core.internal.personalization.recommendation.Scoring.Scored;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.HistoryLent;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemChosen;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.Named;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import dev.cocreate.personalization.recommendation.Assortment;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Follows a million choices of 50,000 readers among 100,000 items, whose popularity falls off as Zipf's law says, and
 * proposes ten items from what others chose; beside a plain recount over everybody's sets, which must propose the same.
 * Arguments: how many events, items, readers.
 */
public final class CrowdRatios {

    private static final int ROUNDS = 40;
    private static final int MOST = 10;

    private final int items;
    private final Shelf shelf;
    private final Crowd crowd;
    private final List<Set<String>> sets = new ArrayList<>();
    private final double[] popularity;
    private final Random random = new Random(1);
    private long position;

    private CrowdRatios(int items, int readers) {
        this.items = items;
        List<Item> all = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            all.add(Item.of("item-" + i, Text.of("Item " + i)));
        }
        this.shelf = Shelf.of("books", Text.of("books"), Assortment.of(all));
        this.crowd = new Crowd(shelf);
        this.popularity = new double[items];
        double sum = 0;
        for (int i = 0; i < items; i++) {
            sum += 1.0 / (i + 1);
            popularity[i] = sum;
        }
        for (int i = 0; i < readers; i++) {
            sets.add(new HashSet<>());
            keeps(i);
        }
    }

    public static void main(String[] arguments) {
        int events = argument(arguments, 0, 1_000_000);
        int items = argument(arguments, 1, 100_000);
        int readers = argument(arguments, 2, 50_000);
        CrowdRatios run = new CrowdRatios(items, readers);
        run.follow(events);
        run.propose();
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private void follow(int events) {
        long[] nanos = new long[events];
        for (int i = 0; i < events; i++) {
            int reader = random.nextInt(sets.size());
            String item = drawn();
            Recorded chosen = recorded(
                    reader, "taste", new ItemChosen("books", new Named(item, Text.of("Item")), "fact-" + reader));
            long start = System.nanoTime();
            crowd.tasted(owner(reader), chosen);
            nanos[i] = System.nanoTime() - start;
            sets.get(reader).add(item);
        }
        for (int i = 0; i < shelf.least(); i++) {
            // So that the last round ends, and the recount need not know of rounds.
            int passer = sets.size() + i;
            crowd.tasted(owner(passer), recorded(passer, "taste", new HistoryLent("books", false)));
        }
        long total = Arrays.stream(nanos).sum();
        long[] last = Arrays.copyOfRange(nanos, events * 9 / 10, events);
        Arrays.sort(last);
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "followed %,d events: mean %.1f µs; of the last tenth median %.1f µs, 99th percentile %.1f µs; heap %,d MB%n",
                events,
                total / 1e3 / events,
                last[last.length / 2] / 1e3,
                last[last.length * 99 / 100] / 1e3,
                (memory.totalMemory() - memory.freeMemory()) >> 20);
    }

    private void propose() {
        double[] ours = new double[ROUNDS];
        double[] plains = new double[ROUNDS];
        for (int i = -10; i < ROUNDS; i++) {
            List<String> hers = new ArrayList<>(new TreeSet<>(sets.get(random.nextInt(sets.size()))));
            hers = hers.subList(0, Math.min(20, hers.size()));
            Set<String> passed = Set.copyOf(hers);
            long start = System.nanoTime();
            List<Scored> proposed = crowd.like(hers, 1, passed, MOST);
            long middle = System.nanoTime();
            List<String> recounted = recount(hers, passed);
            long end = System.nanoTime();
            List<String> codes =
                    proposed.stream().map(each -> each.item().code()).toList();
            if (!codes.equals(recounted)) {
                throw new IllegalStateException("the recount proposes " + recounted + ", but the crowd " + codes);
            }
            if (i >= 0) {
                ours[i] = (middle - start) / 1e3;
                plains[i] = (end - middle) / 1e3;
            }
        }
        Rounds.say(
                "proposed %d of %,d items to %d readers: median %.0f µs, highest %.0f µs; a plain recount %.0f µs; ratio"
                        + " median %s, all proposals equal",
                MOST,
                items,
                ROUNDS,
                Rounds.median(ours),
                Rounds.percentile(ours, 100),
                Rounds.median(plains),
                Rounds.ratios(plains, ours));
    }

    /** The same from everybody's sets: who has what she has, and what else; then the same steps and the same cosine. */
    private List<String> recount(List<String> hers, Set<String> passed) {
        Map<String, Integer> people = new HashMap<>();
        Map<String, Map<String, Integer>> together = new HashMap<>();
        hers.forEach(item -> together.put(item, new HashMap<>()));
        for (Set<String> set : sets) {
            for (String item : set) {
                people.merge(item, 1, Integer::sum);
            }
            for (String item : hers) {
                if (set.contains(item)) {
                    Map<String, Integer> row = together.getOrDefault(item, new HashMap<>());
                    set.forEach(other -> row.merge(other, 1, Integer::sum));
                }
            }
        }
        int known = 0;
        Map<String, Double> weights = new HashMap<>();
        for (String item : hers) {
            int have = step(people.getOrDefault(item, 0));
            known += have > 0 ? 1 : 0;
            together.getOrDefault(item, Map.of()).forEach((other, both) -> {
                if (step(both) > 0 && !passed.contains(other)) {
                    int others = step(people.getOrDefault(other, 0));
                    weights.merge(other, step(both) / Math.sqrt((double) have * others), Double::sum);
                }
            });
        }
        double items = known;
        List<String> order = new ArrayList<>(weights.keySet());
        order.sort(Comparator.comparingDouble((String item) -> -weights.getOrDefault(item, 0.0) / items)
                .thenComparing(Comparator.naturalOrder()));
        return order.size() > MOST ? order.subList(0, MOST) : order;
    }

    private int step(int count) {
        return count / shelf.least() * shelf.least();
    }

    private String drawn() {
        double at = random.nextDouble() * popularity[items - 1];
        int index = Arrays.binarySearch(popularity, at);
        return "item-" + (index < 0 ? -index - 1 : index);
    }

    private void keeps(int reader) {
        Event kept = new FactStated(
                "fact-" + reader,
                shelf.history().name(),
                Shelf.KEPT,
                new Provenance.Declared(owner(reader)),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Fact.Standing.STANDS);
        crowd.said(owner(reader), kept);
        crowd.tasted(owner(reader), recorded(reader, "taste", new HistoryLent("books", true)));
    }

    private Recorded recorded(int reader, String kind, Event event) {
        PartyId owner = owner(reader);
        EventHeader header = new EventHeader(
                new UUID(1, position),
                StreamId.of(kind, "books/" + owner),
                0,
                "any",
                1,
                Instant.EPOCH,
                owner,
                owner,
                new TreeSet<>());
        return new Recorded(position++, header, event);
    }

    private static PartyId owner(int reader) {
        return PartyId.of("reader-" + reader);
    }
}
