package dev.cocreate.core.internal.personalization.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people have which two items in common, kept up as their evidence changes: a change of one item costs as many
 * steps as that person has items.
 *
 * <p>Item-to-item as in G. Linden, B. Smith, J. York, <i>Amazon.com Recommendations: Item-to-Item Collaborative
 * Filtering</i>, IEEE Internet Computing 7(1), 2003. The likeness of two items is the cosine of the sets of people who
 * have them (the same paper, and B. Sarwar, G. Karypis, J. Konstan, J. Riedl, <i>Item-Based Collaborative Filtering
 * Recommendation Algorithms</i>, WWW10, 2001): both / √(one · other).
 *
 * <p>Whatever leaves here is in whole steps of {@code least} people, rounded down: nothing rests on fewer, and one person
 * more or less shows only where she completes or breaks a step of as many who are alike in this. That publishing exact
 * numbers gives single people away is shown by J. Calandrino, A. Kilzer, A. Narayanan, E. Felten, V. Shmatikov, <i>“You
 * Might Also Like:” Privacy Risks of Collaborative Filtering</i>, IEEE Symposium on Security and Privacy, 2011.
 *
 * <p>For one thread.
 */
final class CoOccurrence {

    private static final int[] NONE = {};

    private final int least;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<IntCounts> together = new ArrayList<>();
    private final IntCounts people = new IntCounts();

    CoOccurrence(int least) {
        this.least = least;
    }

    /** Another item that people have together with one, and how many at least. */
    @FunctionalInterface
    interface Neighbour {
        void take(String item, int people);
    }

    /** What one person has, as it is kept: sorted numbers of items. */
    int[] numbered(List<String> items) {
        return items.isEmpty()
                ? NONE
                : items.stream().mapToInt(this::number).sorted().toArray();
    }

    List<String> items(int[] numbered) {
        List<String> items = new ArrayList<>(numbered.length);
        for (int number : numbered) {
            items.add(codes.get(number));
        }
        return items;
    }

    /** One person has other items than before. */
    void change(int[] before, int[] after) {
        int[] kept = common(before, after);
        int[] has = before;
        for (int item : before) {
            if (!contains(kept, item)) {
                count(item, has, -1);
                has = without(has, item);
            }
        }
        for (int item : after) {
            if (!contains(kept, item)) {
                has = with(has, item);
                count(item, has, 1);
            }
        }
    }

    /** How many people have an item: in whole steps. */
    int people(String item) {
        Integer number = numbers.get(item);
        return number == null ? 0 : step(people.get(number));
    }

    /** How many people have both: in whole steps. */
    int people(String one, String other) {
        Integer first = numbers.get(one);
        Integer second = numbers.get(other);
        return first == null || second == null ? 0 : step(together.get(first).get(second));
    }

    /** Every item that enough people have together with this one, in no order. */
    void neighbours(String item, Neighbour each) {
        Integer number = numbers.get(item);
        if (number != null) {
            together.get(number).atLeast(least, (other, count) -> each.take(codes.get(other), step(count)));
        }
    }

    /** Every item that enough people have, in no order. */
    void popular(Neighbour each) {
        people.atLeast(least, (item, count) -> each.take(codes.get(item), step(count)));
    }

    private int step(int count) {
        return count / least * least;
    }

    /** @param has what she has, this item among it */
    private void count(int item, int[] has, int difference) {
        people.add(item, difference);
        IntCounts row = together.get(item);
        for (int other : has) {
            if (other != item) {
                row.add(other, difference);
                together.get(other).add(item, difference);
            }
        }
    }

    private int number(String code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        int number = codes.size();
        numbers.put(code, number);
        codes.add(code);
        together.add(new IntCounts());
        return number;
    }

    /** What is in both; each sorted. */
    static int[] common(int[] left, int[] right) {
        int[] both = new int[Math.min(left.length, right.length)];
        int size = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                both[size++] = left[i++];
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(both, size);
    }

    private static boolean contains(int[] sorted, int item) {
        return Arrays.binarySearch(sorted, item) >= 0;
    }

    private static int[] without(int[] has, int item) {
        int[] fewer = new int[has.length - 1];
        int size = 0;
        for (int each : has) {
            if (each != item) {
                fewer[size++] = each;
            }
        }
        return fewer;
    }

    private static int[] with(int[] has, int item) {
        int[] more = Arrays.copyOf(has, has.length + 1);
        more[has.length] = item;
        return more;
    }
}
