package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Question;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a matter can come to once what is unknown is told. */
abstract class Completions {

    /** The most combinations of answers that are gone through one by one. */
    static final int MOST_COMBINATIONS = 1_024;

    /** The most tests that are made to go through them: what somebody writes costs everyone a bounded share. */
    static final long MOST_WORK = 1 << 21;

    /** The next question and how little has to be asked. */
    record Asked(Optional<Question> question, Question.Plan plan) {}

    /** The conclusion in which all completions agree, as {@link #essence}; empty if they do not. */
    abstract Optional<Conclusion> certain();

    /** A certain conclusion with everything it carries. */
    abstract Conclusion full(Conclusion certain);

    /** Where something is barred for certain: the values that remain in some completions only. */
    abstract List<String> uncertain();

    /** The conclusions that can come of it. */
    abstract List<Conclusion> possible();

    /** The attributes that can change the conclusion. */
    abstract List<AttributeKey<?>> mattering();

    /** What to ask. */
    abstract Asked questions(Conclusion silent);

    static Completions of(Matter matter, List<Standing> holding, List<Standing> unknown, Resolver.Options options) {
        Residual.Builder builder = new Residual.Builder(matter.facts());
        Residual[] residuals = new Residual[unknown.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = builder.build(unknown.get(i).rule().rule().condition());
        }
        List<AttributeKey<?>> keys = builder.attributes();
        long work = Arrays.stream(residuals).mapToLong(Residual::size).sum();
        if (!builder.listable() || unknown.size() > Long.SIZE) {
            return new Guesses(matter, holding, unknown, options, keys);
        }
        List<List<AnswerClass>> classes = new ArrayList<>();
        long combinations = 1;
        for (int i = 0; i < keys.size(); i++) {
            Optional<List<AnswerClass>> of = AnswerClasses.of(
                    keys.get(i), builder.clauses(i), matter.facts().today());
            if (of.isEmpty()) {
                return new Guesses(matter, holding, unknown, options, keys);
            }
            classes.add(of.get());
            combinations *= of.get().size();
            if (combinations > MOST_COMBINATIONS || combinations * work > MOST_WORK) {
                return new Guesses(matter, holding, unknown, options, keys);
            }
        }
        return Enumerated.of(matter, holding, unknown, options, keys, classes, residuals);
    }

    /** What of a conclusion must not change: of something barred what remains may, and is then told as uncertain. */
    static Conclusion essence(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Barred barred
                ? new Conclusion.Barred(barred.value(), List.of())
                : conclusion;
    }

    static boolean mayAsk(Matter matter, AttributeKey<?> key) {
        return matter.facts().of(key) instanceof Datum.Unknown<?> unknown && unknown.mayAsk();
    }

    /** What it costs her to tell: what is delicate counts four times. */
    static int cost(AttributeKey<?> key) {
        return key.isSpecial() ? 4 : 1;
    }

    /** The rules that hold when some unknown ones do, in order. */
    static List<Standing> with(Matter matter, List<Standing> holding, List<Standing> unknown, long mask) {
        Set<Standing> all = new LinkedHashSet<>(holding);
        for (int i = 0; i < unknown.size(); i++) {
            if ((mask >>> i & 1) == 1) {
                all.add(unknown.get(i));
            }
        }
        List<Standing> ordered = new ArrayList<>(all);
        ordered.sort(Standing.ORDER);
        return ordered;
    }

    /** Every combination of answer classes gone through. */
    private static final class Enumerated extends Completions {

        private final Matter matter;
        private final List<Standing> unknown;
        private final List<AttributeKey<?>> keys;
        private final List<List<AnswerClass>> classes;
        private final List<Conclusion> conclusions;
        private final CompletionTable table;
        private final Set<String> always;
        private final Set<String> sometimes;

        private Enumerated(
                Matter matter,
                List<Standing> unknown,
                List<AttributeKey<?>> keys,
                List<List<AnswerClass>> classes,
                List<Conclusion> conclusions,
                CompletionTable table,
                Set<String> always,
                Set<String> sometimes) {
            this.matter = matter;
            this.unknown = unknown;
            this.keys = keys;
            this.classes = classes;
            this.conclusions = conclusions;
            this.table = table;
            this.always = always;
            this.sometimes = sometimes;
        }

        static Enumerated of(
                Matter matter,
                List<Standing> holding,
                List<Standing> unknown,
                Resolver.Options options,
                List<AttributeKey<?>> keys,
                List<List<AnswerClass>> classes,
                Residual[] residuals) {
            List<Conclusion> conclusions = new ArrayList<>();
            Set<String> always = new LinkedHashSet<>(options.values());
            Set<String> sometimes = new LinkedHashSet<>();
            Map<Long, Integer> byMask = new HashMap<>();
            long[] truth = new long[keys.size()];
            int[] sizes = classes.stream().mapToInt(List::size).toArray();
            CompletionTable table = CompletionTable.of(sizes, choice -> {
                for (int i = 0; i < choice.length; i++) {
                    truth[i] = classes.get(i).get(choice[i]).truth();
                }
                long mask = 0;
                for (int i = 0; i < residuals.length; i++) {
                    mask |= residuals[i].holds(truth) ? 1L << i : 0;
                }
                return byMask.computeIfAbsent(mask, each -> {
                    Conclusion found = Resolver.conclude(with(matter, holding, unknown, each), matter.wish(), options);
                    if (found instanceof Conclusion.Barred barred) {
                        always.retainAll(barred.remaining());
                        sometimes.addAll(barred.remaining());
                    }
                    Conclusion essence = essence(found);
                    int number = conclusions.indexOf(essence);
                    if (number < 0) {
                        conclusions.add(essence);
                        number = conclusions.size() - 1;
                    }
                    return number;
                });
            });
            return new Enumerated(matter, unknown, keys, classes, conclusions, table, always, sometimes);
        }

        @Override
        Optional<Conclusion> certain() {
            return conclusions.size() == 1 ? Optional.of(conclusions.get(0)) : Optional.empty();
        }

        @Override
        Conclusion full(Conclusion certain) {
            return certain instanceof Conclusion.Barred barred
                    ? new Conclusion.Barred(barred.value(), List.copyOf(always))
                    : certain;
        }

        @Override
        List<String> uncertain() {
            return sometimes.stream().filter(each -> !always.contains(each)).toList();
        }

        @Override
        List<Conclusion> possible() {
            return conclusions;
        }

        @Override
        List<AttributeKey<?>> mattering() {
            return mattering(table);
        }

        private List<AttributeKey<?>> mattering(CompletionTable of) {
            List<AttributeKey<?>> found = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                if (of.matters(i)) {
                    found.add(keys.get(i));
                }
            }
            return found;
        }

        @Override
        Asked questions(Conclusion silent) {
            List<AttributeKey<?>> matters = mattering();
            int[] kept = matters.stream().mapToInt(keys::indexOf).toArray();
            boolean[] askable = new boolean[kept.length];
            int[] costs = new int[kept.length];
            int mayBeAsked = 0;
            for (int i = 0; i < kept.length; i++) {
                askable[i] = mayAsk(matter, matters.get(i));
                costs[i] = cost(matters.get(i));
                mayBeAsked += askable[i] ? 1 : 0;
            }
            CompletionTable smaller = table.project(kept);
            Question.Plan plan;
            int next;
            if (smaller.partials() <= 20_000) {
                CompletionTable.Plan best = smaller.plan(askable, costs);
                next = best.next();
                boolean settles = best.atWorst() < CompletionTable.Plan.NEVER;
                plan = new Question.Plan(
                        matters,
                        named(best.settling(false), matters),
                        named(best.settling(true), matters),
                        best.atBest() < CompletionTable.Plan.NEVER ? best.atBest() : mayBeAsked,
                        settles ? best.atWorst() : mayBeAsked,
                        true);
            } else {
                next = greedy(smaller, askable, costs);
                List<AttributeKey<?>> ask =
                        matters.stream().filter(each -> mayAsk(matter, each)).toList();
                plan = new Question.Plan(matters, ask, ask, Math.min(1, mayBeAsked), mayBeAsked, false);
            }
            Optional<Question> question =
                    next < 0 ? Optional.empty() : Optional.of(question(kept[next], matters, silent));
            return new Asked(question, plan);
        }

        private static List<AttributeKey<?>> named(int[] numbers, List<AttributeKey<?>> from) {
            List<AttributeKey<?>> found = new ArrayList<>();
            for (int number : numbers) {
                found.add(from.get(number));
            }
            return found;
        }

        /** The question after which, at worst, the fewest other attributes still matter. */
        private static int greedy(CompletionTable table, boolean[] askable, int[] costs) {
            int found = -1;
            long least = Long.MAX_VALUE;
            for (int a = 0; a < askable.length; a++) {
                if (!askable[a]) {
                    continue;
                }
                long hardest = 0;
                for (int answer = 0; answer < table.size(a); answer++) {
                    CompletionTable after = table.after(a, answer);
                    long left = 0;
                    for (int other = 0; other < askable.length; other++) {
                        left += after.matters(other) ? 1 : 0;
                    }
                    hardest = Math.max(hardest, left);
                }
                long weight = hardest * 1_000 + costs[a];
                if (weight < least) {
                    least = weight;
                    found = a;
                }
            }
            return found;
        }

        private Question question(int number, List<AttributeKey<?>> matters, Conclusion silent) {
            Map<Conclusion, List<AnswerClass>> byResult = new LinkedHashMap<>();
            for (int answer = 0; answer < classes.get(number).size(); answer++) {
                CompletionTable after = table.after(number, answer);
                int[] left = after.conclusions();
                Conclusion result =
                        left.length == 1 ? conclusions.get(left[0]) : new Conclusion.Unsettled(mattering(after));
                byResult.computeIfAbsent(result, each -> new ArrayList<>())
                        .add(classes.get(number).get(answer));
            }
            AttributeKey<?> key = keys.get(number);
            List<AttributeKey<?>> rest = matters.stream()
                    .filter(each -> !each.equals(key) && mayAsk(matter, each))
                    .toList();
            return QuestionWords.question(
                    key, unknown, byResult, rest.isEmpty() ? silent : new Conclusion.Unsettled(rest));
        }
    }
}
