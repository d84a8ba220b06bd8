package dev.cocreate.core.internal.personalization.recommendation;

import static dev.cocreate.core.internal.personalization.recommendation.Readers.ITEMS;
import static dev.cocreate.core.internal.personalization.recommendation.Readers.LEAST;
import static dev.cocreate.core.internal.personalization.recommendation.Readers.SHELF;
import static dev.cocreate.core.internal.personalization.recommendation.Readers.item;
import static dev.cocreate.core.internal.personalization.recommendation.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.HistoryLent;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemChosen;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What many have in common, beside a plain recount; and what can be told of one person from it. */
@Tag("concept-35")
class CrowdTest {

    private static final int STORIES = Integer.getInteger("recommendation.stories", 300);

    /** Every number others can see: of each item, and of each two. */
    private static Map<String, Integer> seen(Crowd crowd) {
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < ITEMS; i++) {
            put(seen, item(i), crowd.common().people(item(i)));
            for (int j = i + 1; j < ITEMS; j++) {
                put(seen, item(i) + "+" + item(j), crowd.common().people(item(i), item(j)));
            }
        }
        return seen;
    }

    private static void put(Map<String, Integer> seen, String what, int people) {
        if (people != 0) {
            seen.put(what, people);
        }
    }

    private static Crowd crowd(List<Recorded> story) {
        Crowd crowd = new Crowd(SHELF);
        story.forEach(recorded -> Readers.to(crowd, recorded));
        return crowd;
    }

    /**
     * What each person's evidence comes to, told from the whole story again at every step: what she wanted to count when
     * the last round ended, and wanted ever since.
     */
    private static Map<PartyId, Set<String>> recount(List<Recorded> story) {
        Map<PartyId, Set<String>> counted = new HashMap<>();
        Set<PartyId> round = new HashSet<>();
        for (int end = 1; end <= story.size(); end++) {
            List<Recorded> before = story.subList(0, end);
            Recorded last = story.get(end - 1);
            PartyId who = last.header().subject();
            counted.computeIfAbsent(who, any -> new TreeSet<>()).retainAll(wanted(who, before));
            if (last.event() instanceof TasteEvent) {
                round.add(who);
            }
            if (round.size() == LEAST) {
                round.clear();
                counted.replaceAll((each, any) -> new TreeSet<>(wanted(each, before)));
            }
        }
        return counted;
    }

    private static Set<String> wanted(PartyId who, List<Recorded> story) {
        TasteState tastes = TasteState.EMPTY;
        Permit permit = Permit.NOTHING_SAID;
        for (Recorded each : story) {
            if (each.header().subject().equals(who)) {
                tastes = TasteState.FOLD.after(tastes, each);
                permit = permit.after(each.event(), SHELF.history().name());
            }
        }
        Set<String> wanted = new TreeSet<>();
        if (tastes.lends() && permit.lendable() != null) {
            tastes.evidence(permit.lendable()).forEach(each -> wanted.add(each.item()));
        }
        return wanted;
    }

    private static Map<String, Integer> counts(Map<PartyId, Set<String>> counted) {
        Map<String, Integer> exact = new TreeMap<>();
        for (Set<String> items : counted.values()) {
            for (String one : items) {
                exact.merge(one, 1, Integer::sum);
                new TreeSet<>(items).tailSet(one).forEach(other -> {
                    if (!other.equals(one)) {
                        exact.merge(one + "+" + other, 1, Integer::sum);
                    }
                });
            }
        }
        return exact;
    }

    @Test
    void theNumbersAreThoseOfAPlainRecountInWholeSteps() {
        int pairs = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            List<Recorded> story = new Readers(seed).story(10, 90);
            Map<String, Integer> steps = new TreeMap<>();
            counts(recount(story)).forEach((what, exact) -> put(steps, what, exact / LEAST * LEAST));

            assertThat(seen(crowd(story))).as("story %d", seed).isEqualTo(steps);
            pairs += steps.size();
        }
        assertThat(pairs).as("numbers compared").isGreaterThan(STORIES);
    }

    @Test
    void noNumberRestsOnFewerPeopleThanItSaysNorOnFewerThanTheThreshold() {
        for (long seed = 0; seed < STORIES; seed++) {
            List<Recorded> story = new Readers(seed).story(8, 60);
            Map<String, Integer> exact = counts(recount(story));
            seen(crowd(story))
                    .forEach((what, people) -> assertThat(people).as(what).isBetween(LEAST, exact.get(what)));
        }
    }

    @Test
    void whatOnePersonAddsAloneIsNeverSeen() {
        for (long seed = 0; seed < STORIES; seed++) {
            Readers readers = new Readers(seed);
            List<Recorded> story = readers.story(10, 80);
            // The round of passers-by closes, so that the last to come is the only one in the next.
            for (int i = 0; i < LEAST; i++) {
                story.add(readers.recorded(reader(50 + i), new HistoryLent("books", false)));
            }
            Crowd crowd = crowd(story);
            PartyId bob = reader(99);
            Map<String, Integer> before = seen(crowd);

            List<Recorded> his = new ArrayList<>(List.of(readers.kept(bob), readers.lends(bob)));
            for (int item = 0; item < ITEMS; item++) {
                his.add(readers.chose(bob, item));
            }
            his.forEach(each -> Readers.to(crowd, each));

            assertThat(seen(crowd)).as("story %d", seed).isEqualTo(before);
        }
    }

    @Test
    void whatChangesAtTheEndOfARoundMayComeFromAnyOfAsManyPeople() {
        // Three readers each add something in one round. Whoever of them added what, the others see the same.
        List<Map<String, Integer>> outcomes = new ArrayList<>();
        for (int turn = 0; turn < LEAST; turn++) {
            Readers readers = new Readers(7);
            List<Recorded> story = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                story.addAll(List.of(readers.kept(reader(i)), readers.lends(reader(i))));
            }
            for (int i = 0; i < 2; i++) {
                story.addAll(List.of(readers.chose(reader(i), 0), readers.chose(reader(i), 1)));
            }
            for (int i = 0; i < LEAST; i++) {
                boolean completes = i == turn;
                PartyId who = reader(2 + i);
                story.add(readers.chose(who, completes ? 0 : 4));
                story.add(readers.chose(who, completes ? 1 : 5));
            }
            for (int i = 0; i < LEAST; i++) {
                story.add(readers.recorded(reader(50 + i), new HistoryLent("books", false)));
            }
            outcomes.add(seen(crowd(story)));
        }
        assertThat(outcomes.get(0)).containsEntry(item(0) + "+" + item(1), LEAST);
        assertThat(outcomes).containsOnly(outcomes.get(0));
    }

    @Test
    void whoLeavesAStepCannotBeToldFromTheOthersInIt() {
        for (int readersInAll = LEAST; readersInAll <= 3 * LEAST; readersInAll++) {
            List<Map<String, Integer>> without = new ArrayList<>();
            Map<String, Integer> with = Map.of();
            for (int leaves = 0; leaves < readersInAll; leaves++) {
                Crowd crowd = likeMinded(readersInAll);
                with = seen(crowd);
                crowd.gone(reader(leaves));
                without.add(seen(crowd));
            }
            assertThat(without).as("each of %d gone", readersInAll).containsOnly(without.get(0));
            boolean breaksAStep = readersInAll % LEAST == 0;
            assertThat(without.get(0).equals(with))
                    .as("seen when one of %d leaves", readersInAll)
                    .isNotEqualTo(breaksAStep);
        }
    }

    private static Crowd likeMinded(int count) {
        Readers readers = new Readers(1);
        List<Recorded> story = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            story.addAll(List.of(
                    readers.kept(reader(i)),
                    readers.lends(reader(i)),
                    readers.chose(reader(i), 0),
                    readers.chose(reader(i), 1)));
        }
        for (int i = 0; i < LEAST; i++) {
            story.add(readers.recorded(reader(50 + i), new HistoryLent("books", false)));
        }
        return crowd(story);
    }

    @Test
    void whoeverTakesBackIsOutAtOnce() {
        for (long seed = 0; seed < STORIES; seed++) {
            Readers readers = new Readers(seed);
            List<Recorded> story = readers.story(8, 60);
            Crowd crowd = crowd(story);
            PartyId one = reader((int) (seed % 8));
            Readers.to(crowd, readers.recorded(one, new HistoryLent("books", false)));

            assertThat(crowd.lent(one)).isEmpty();
            story.add(readers.recorded(one, new HistoryLent("books", false)));
            Map<PartyId, Set<String>> counted = recount(story);
            assertThat(counted.get(one)).isEmpty();
        }
    }

    @Test
    void whatIsErasedIsAsIfItHadNeverBeenSaid() {
        for (long seed = 0; seed < STORIES; seed++) {
            List<Recorded> story = new Readers(seed).story(8, 60);
            PartyId one = reader((int) (seed % 8));
            Crowd crowd = crowd(story);
            crowd.gone(one);
            List<Recorded> emptied = new ArrayList<>();
            for (Recorded each : story) {
                emptied.add(
                        each.header().subject().equals(one)
                                ? new Recorded(each.position(), each.header(), new Event.Erased())
                                : each);
            }
            assertThat(seen(crowd)).as("story %d", seed).isEqualTo(seen(crowd(emptied)));
        }
    }

    @Test
    void theSameStoryGivesTheSameCrowd() {
        List<Recorded> story = new Readers(3).story(12, 200);

        assertThat(seen(crowd(story))).isEqualTo(seen(crowd(story))).isNotEmpty();
    }

    @Test
    void onlyTheLatestOfALongHistoryCounts() {
        Readers readers = new Readers(1);
        List<Recorded> story = new ArrayList<>(List.of(readers.kept(reader(0)), readers.lends(reader(0))));
        for (int i = 0; i < 700; i++) {
            story.add(readers.recorded(
                    reader(0),
                    new ItemChosen(
                            "books",
                            new TasteEvent.Named("n" + i, Readers.named(0).title()),
                            Readers.fact(reader(0)))));
        }
        TasteState tastes = TasteState.EMPTY;
        for (Recorded each : story) {
            tastes = TasteState.FOLD.after(tastes, each);
        }
        assertThat(tastes.remembered()).hasSize(500).containsKey("n699").doesNotContainKey("n199");
        assertThat(tastes.evidence(Readers.fact(reader(0)))).hasSize(50);
        assertThat(tastes.evidence(Readers.fact(reader(0))).get(0).item()).isEqualTo("n699");
    }
}
