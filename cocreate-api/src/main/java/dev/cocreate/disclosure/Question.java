package dev.cocreate.disclosure;

import dev.cocreate.Text;
import java.util.List;
import java.util.Objects;

/**
 * A question by which she can see whether she has understood one thing. She may try as often as she likes, and each wrong
 * answer is explained; it is no examination.
 *
 * <p>Immutable.
 *
 * @param id 1 to 64 letters, digits, dots, underscores or hyphens
 * @param criterion the criterion it is about
 * @param words the question
 * @param answers at least two
 * @param right the index of the right one
 * @param explanation why that is so
 */
public record Question(String id, String criterion, Text words, List<Text> answers, int right, Text explanation) {
    /**
     * Checks and copies.
     *
     * @param id as above
     * @param criterion as above
     * @param words as above
     * @param answers as above
     * @param right as above
     * @param explanation as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Question {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a question's id is 1 to 64 letters, digits, dots, underscores or hyphens, but was '" + id + "'");
        }
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(explanation, "explanation");
        answers = List.copyOf(answers);
        if (answers.size() < 2) {
            throw new IllegalArgumentException("answers must be at least 2, but were " + answers.size());
        }
        if (right < 0 || right >= answers.size()) {
            throw new IllegalArgumentException(
                    "right must be between 0 and " + (answers.size() - 1) + ", but was " + right);
        }
    }
}
