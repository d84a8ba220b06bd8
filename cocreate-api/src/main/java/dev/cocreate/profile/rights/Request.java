package dev.cocreate.profile.rights;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.profile.rights.Answer.Pending;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something she asked for by right.
 *
 * <p>Immutable.
 *
 * @param id unique in her profile
 * @param right which right
 * @param to of whom
 * @param about ids of facts, names of attributes or ids of decisions it is about; empty: everything
 * @param words in her words
 * @param at when
 * @param due when it must be answered
 * @param answer what came of it so far
 */
public record Request(
        String id, Right right, PartyId to, Set<String> about, Text words, Instant at, Instant due, Answer answer) {

    /**
     * Copies.
     *
     * @param id as above
     * @param right as above
     * @param to as above
     * @param about as above
     * @param words as above
     * @param at as above
     * @param due as above
     * @param answer as above
     */
    public Request {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(answer, "answer");
        about = Collections.unmodifiableSet(new TreeSet<>(about));
    }

    /**
     * Whether it still waits for an answer.
     *
     * @return true while it is pending
     */
    public boolean open() {
        return answer instanceof Pending;
    }

    /**
     * Whether its time is over without an answer.
     *
     * @param now the instant to judge by
     * @return true if it is open and due
     */
    public boolean overdue(Instant now) {
        return open() && !now.isBefore(due);
    }
}
