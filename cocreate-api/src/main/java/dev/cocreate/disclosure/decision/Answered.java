package dev.cocreate.disclosure.decision;

import dev.cocreate.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * One answer to a question of understanding.
 *
 * <p>Immutable.
 *
 * @param question its id
 * @param answer the index of her answer
 * @param right whether it is the right one
 * @param explanation why the right one is right
 * @param tries how often she answered it so far, this time included
 * @param at when
 */
public record Answered(String question, int answer, boolean right, Text explanation, int tries, Instant at) {
    /**
     * Copies.
     *
     * @param question as above
     * @param answer as above
     * @param right as above
     * @param explanation as above
     * @param tries as above
     * @param at as above
     */
    public Answered {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(at, "at");
    }
}
