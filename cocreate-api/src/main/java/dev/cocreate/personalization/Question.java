package dev.cocreate.personalization;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Objects;

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
