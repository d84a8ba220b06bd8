package dev.cocreate.core.internal.personalization.engine;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * The conclusion under every combination of answer classes of a few attributes: a table in mixed radix, the last
 * attribute running fastest. What matters, and how little has to be asked, is read off it exactly.
 */
final class CompletionTable {

    private final int[] sizes;
    private final int[] strides;
    private final int[] outcomes;

    private CompletionTable(int[] sizes, int[] outcomes) {
        this.sizes = sizes;
        this.strides = strides(sizes, 0);
        this.outcomes = outcomes;
    }

    /**
     * @param sizes how many classes each attribute has
     * @param outcome the number of the conclusion under a choice of classes; the array is reused between calls
     */
    static CompletionTable of(int[] sizes, ToIntFunction<int[]> outcome) {
        int total = 1;
        for (int size : sizes) {
            total = Math.multiplyExact(total, size);
        }
        int[] outcomes = new int[total];
        int[] choice = new int[sizes.length];
        for (int i = 0; i < total; i++) {
            outcomes[i] = outcome.applyAsInt(choice);
            for (int at = sizes.length - 1; at >= 0 && ++choice[at] == sizes[at]; at--) {
                choice[at] = 0;
            }
        }
        return new CompletionTable(sizes.clone(), outcomes);
    }

    /** Every conclusion that occurs, each once, in order of first occurrence. */
    int[] conclusions() {
        return Arrays.stream(outcomes).distinct().toArray();
    }

    /** Whether two completions that differ in this attribute only lead to different conclusions. */
    boolean matters(int attribute) {
        int stride = strides[attribute];
        int span = stride * sizes[attribute];
        for (int i = 0; i < outcomes.length; i++) {
            if (i % span >= stride && outcomes[i] != outcomes[i - stride]) {
                return true;
            }
        }
        return false;
    }

    /** The table over the attributes that matter only. */
    CompletionTable project(int[] kept) {
        int[] smaller = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            smaller[i] = sizes[kept[i]];
        }
        return of(smaller, choice -> {
            int index = 0;
            for (int i = 0; i < kept.length; i++) {
                index += choice[i] * strides[kept[i]];
            }
            return outcomes[index];
        });
    }

    /** The table after one answer. */
    CompletionTable after(int attribute, int answer) {
        int[] rest = new int[sizes.length];
        System.arraycopy(sizes, 0, rest, 0, sizes.length);
        rest[attribute] = 1;
        return of(rest, choice -> {
            int index = answer * strides[attribute];
            for (int i = 0; i < choice.length; i++) {
                index += choice[i] * strides[i];
            }
            return outcomes[index];
        });
    }

    int size(int attribute) {
        return sizes[attribute];
    }

    /** How many partial answers there are: every attribute answered in one of its classes, or not yet. */
    long partials() {
        long total = 1;
        for (int size : sizes) {
            total *= size + 1L;
        }
        return total;
    }

    /** The best plan of questions, proven by going through all partial answers. */
    Plan plan(boolean[] askable, int[] costs) {
        return new Plan(this, askable, costs);
    }

    private static int[] strides(int[] sizes, int more) {
        int[] strides = new int[sizes.length];
        int stride = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= sizes[i] + more;
        }
        return strides;
    }

    /**
     * Dynamic programming over partial answers. A partial answer is numbered so that "not yet" is the greatest digit;
     * so every further answer has a smaller number, and one pass upward sees what it needs.
     */
    static final class Plan {

        static final int NEVER = Integer.MAX_VALUE / 2;

        private final int[] sizes;
        private final int[] strides;
        private final int[] worst;
        private final int[] best;
        private final int[] cheapest;
        private final int[] costs;
        private final int[] constant;
        private final boolean[] askable;

        private Plan(CompletionTable table, boolean[] askable, int[] costs) {
            this.sizes = table.sizes;
            this.strides = CompletionTable.strides(sizes, 1);
            this.askable = askable;
            this.costs = costs;
            int total = (int) table.partials();
            worst = new int[total];
            best = new int[total];
            cheapest = new int[total];
            constant = new int[total];
            int[] digits = new int[sizes.length];
            for (int i = 0; i < total; i++) {
                visit(i, digits, table);
                for (int at = sizes.length - 1; at >= 0 && ++digits[at] > sizes[at]; at--) {
                    digits[at] = 0;
                }
            }
        }

        private void visit(int index, int[] digits, CompletionTable table) {
            int open = -1;
            int full = 0;
            for (int a = 0; a < sizes.length && open < 0; a++) {
                if (digits[a] == sizes[a]) {
                    open = a;
                } else {
                    full += digits[a] * table.strides[a];
                }
            }
            if (open < 0) {
                constant[index] = table.outcomes[full];
                return;
            }
            int same = constant[answered(index, open, 0)];
            for (int answer = 1; answer < sizes[open] && same >= 0; answer++) {
                same = constant[answered(index, open, answer)] == same ? same : -1;
            }
            constant[index] = same;
            if (same < 0) {
                ask(index, digits);
            }
        }

        private void ask(int index, int[] digits) {
            int fewest = NEVER;
            int luckiest = NEVER;
            int leastCost = NEVER;
            for (int a = 0; a < sizes.length; a++) {
                if (digits[a] != sizes[a] || !askable[a]) {
                    continue;
                }
                int hardest = 0;
                for (int answer = 0; answer < sizes[a]; answer++) {
                    int next = answered(index, a, answer);
                    hardest = Math.max(hardest, worst[next]);
                    luckiest = Math.min(luckiest, best[next] + 1);
                    leastCost = Math.min(leastCost, cheapest[next] + costs[a]);
                }
                fewest = Math.min(fewest, hardest + 1);
            }
            worst[index] = fewest >= NEVER ? NEVER : fewest;
            best[index] = luckiest >= NEVER ? NEVER : luckiest;
            cheapest[index] = leastCost >= NEVER ? NEVER : leastCost;
        }

        private int answered(int index, int attribute, int answer) {
            return index - (sizes[attribute] - answer) * strides[attribute];
        }

        private int start() {
            return worst.length - 1;
        }

        /** How many questions are needed if the answers fall badly; {@link #NEVER} if asking cannot settle it. */
        int atWorst() {
            return worst[start()];
        }

        /** How many if they fall well. */
        int atBest() {
            return best[start()];
        }

        /** The question with which the worst case is shortest; then the cheaper, then the luckier; -1 if none may be. */
        int next() {
            int found = -1;
            long least = Long.MAX_VALUE;
            for (int a = 0; a < sizes.length; a++) {
                if (askable[a]) {
                    long hardest = 0;
                    long luckiest = NEVER;
                    for (int answer = 0; answer < sizes[a]; answer++) {
                        int next = answered(start(), a, answer);
                        hardest = Math.max(hardest, worst[next]);
                        luckiest = Math.min(luckiest, best[next]);
                    }
                    long weight =
                            Math.min(hardest, 9_999) * 100_000_000L + costs[a] * 100_000L + Math.min(luckiest, 9_999);
                    if (weight < least) {
                        least = weight;
                        found = a;
                    }
                }
            }
            return found;
        }

        /** The fewest attributes that settle it if the answers fall well; by cost, if asked. Empty if none can. */
        int[] settling(boolean byCost) {
            int[] measure = byCost ? cheapest : best;
            if (measure[start()] >= NEVER) {
                return new int[0];
            }
            int[] found = new int[sizes.length];
            int count = 0;
            int index = start();
            boolean[] done = new boolean[sizes.length];
            while (constant[index] < 0) {
                int step = step(index, measure, byCost, done);
                int attribute = step / 1_000;
                done[attribute] = true;
                found[count++] = attribute;
                index = answered(index, attribute, step % 1_000);
            }
            return Arrays.copyOf(found, count);
        }

        private int step(int index, int[] measure, boolean byCost, boolean[] done) {
            for (int a = 0; a < sizes.length; a++) {
                for (int answer = 0; !done[a] && askable[a] && answer < sizes[a]; answer++) {
                    if (measure[answered(index, a, answer)] + (byCost ? costs[a] : 1) == measure[index]) {
                        return a * 1_000 + answer;
                    }
                }
            }
            throw new IllegalStateException("a plan that was measured has a first step");
        }
    }
}
