package dev.cocreate.personalization;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A question worth asking: its answer can change what is decided.
 *
 * <p>Immutable.
 *
 * @param key what is asked
 * @param words the question, as put to her
 * @param why why it matters here: the rules that turn on it
 * @param answers the answers that make a difference and what each leads to; answers that lead to the same are one
 * @param ifDeclined what declining this question leads to
 */
public record Question(AttributeKey<?> key, Text words, Text why, List<Answer> answers, Conclusion ifDeclined) {

    /**
     * Copies.
     *
     * @param key as above
     * @param words as above
     * @param why as above
     * @param answers as above
     * @param ifDeclined as above
     */
    public Question {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(ifDeclined, "ifDeclined");
        answers = List.copyOf(answers);
    }

    /**
     * The question to ask next where several elements wait: the one whose answer may move most of them, the first ones
     * counting most, for what it costs her to tell.
     *
     * @param ranked decisions for one person, the most important element first
     * @return one of the decisions' own questions; empty if none of them asks anything
     */
    public static Optional<Question> next(List<Decision> ranked) {
        Question found = null;
        double best = 0;
        for (Decision each : ranked) {
            if (each instanceof Decision.Open open && open.question().isPresent()) {
                Question question = open.question().get();
                double worth = worth(question.key(), ranked);
                if (worth > best) {
                    best = worth;
                    found = question;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static double worth(AttributeKey<?> key, List<Decision> ranked) {
        double worth = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i) instanceof Decision.Open open
                    && open.plan().couldChange().contains(key)) {
                worth += 1.0 / (i + 1);
            }
        }
        return key.isSpecial() ? worth / 4 : worth;
    }

    /**
     * An answer, or several that lead to the same.
     *
     * @param words the answer as told: a value, several values, or a range
     * @param leadsTo what then is decided
     */
    public record Answer(Text words, Conclusion leadsTo) {
        /**
         * An answer.
         *
         * @param words as above
         * @param leadsTo as above
         */
        public Answer {
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(leadsTo, "leadsTo");
        }
    }

    /**
     * How little has to be asked.
     *
     * @param couldChange what could change the decision; nothing else that is unknown can
     * @param settling the fewest attributes whose values settle it, whatever they are
     * @param cheapest as {@code settling}, but counting what is delicate to tell dearer
     * @param atBest how many questions are needed if the answers fall well; what may not be asked is not counted on
     * @param atWorst how many are needed if they fall badly
     * @param exact whether these are proven to be the fewest; otherwise they are enough, but fewer might do
     */
    public record Plan(
            List<AttributeKey<?>> couldChange,
            List<AttributeKey<?>> settling,
            List<AttributeKey<?>> cheapest,
            int atBest,
            int atWorst,
            boolean exact) {
        /**
         * How little has to be asked where several elements wait.
         *
         * @param decisions for one person
         * @return what could change any of them and what settles all; the counts are bounds, and exact for one alone
         */
        public static Plan over(List<Decision> decisions) {
            Set<AttributeKey<?>> couldChange = new LinkedHashSet<>();
            Set<AttributeKey<?>> settling = new LinkedHashSet<>();
            Set<AttributeKey<?>> cheapest = new LinkedHashSet<>();
            int best = 0;
            int worst = 0;
            int open = 0;
            boolean exact = true;
            for (Decision each : decisions) {
                if (each instanceof Decision.Open waiting) {
                    Plan plan = waiting.plan();
                    couldChange.addAll(plan.couldChange());
                    settling.addAll(plan.settling());
                    cheapest.addAll(plan.cheapest());
                    best = Math.max(best, plan.atBest());
                    worst += plan.atWorst();
                    exact &= plan.exact();
                    open++;
                }
            }
            return new Plan(
                    List.copyOf(couldChange),
                    List.copyOf(settling),
                    List.copyOf(cheapest),
                    best,
                    Math.min(worst, couldChange.size()),
                    exact && open <= 1);
        }

        /**
         * Copies.
         *
         * @param couldChange as above
         * @param settling as above
         * @param cheapest as above
         * @param atBest as above
         * @param atWorst as above
         * @param exact as above
         */
        public Plan {
            couldChange = List.copyOf(couldChange);
            settling = List.copyOf(settling);
            cheapest = List.copyOf(cheapest);
        }
    }
}
