package dev.cocreate.profile.rights;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.Effects;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One person's rights over what is held about her, seen from one seat.
 *
 * <p>Safe for use by several threads at once. Acts are durable when they return.
 */
public interface Rights {

    /**
     * The same rights from another seat.
     *
     * @param by who is to act
     * @return the rights; this object stays as it is
     */
    Rights as(PartyId by);

    /**
     * Asks for something by right. Only the owner may.
     *
     * @param right which right
     * @param to of whom
     * @param about ids of facts, names of attributes or ids of decisions; empty: everything
     * @param words what she wants, in her words
     * @return the request, pending, with the date it is due
     */
    Outcome<Request> ask(Right right, PartyId to, Set<String> about, Text words);

    /**
     * Answers a request. Only who was asked may. A promise may put the due date off once, to at most three months from
     * the request, and says why; any other answer is final.
     *
     * @param request its id
     * @param answer what came of it
     * @return the request as answered, or a refusal
     */
    Outcome<Request> answer(String request, Answer answer);

    /**
     * Everything asked.
     *
     * @return in the order asked; from another seat, only what that party was asked
     */
    List<Request> requests();

    /**
     * What waits beyond its due date now.
     *
     * @return in the order asked; from another seat, only what that party was asked
     */
    List<Request> overdue();

    /**
     * Everything held about her. Only the owner may; that she did is on her trail.
     *
     * @return the export, or a refusal
     */
    Outcome<Export> export();

    /**
     * What erasing would do.
     *
     * @param keys the attributes to erase; empty: everything known under any
     * @return exactly what {@link #erase} would do now
     */
    Effects previewErase(Collection<? extends AttributeKey<?>> keys);

    /**
     * Erases what is known under some attributes, with what was inferred from it. What must be kept by law stays, named
     * with its ground. Only the owner may.
     *
     * @param keys the attributes to erase; empty: everything known under any
     * @return what was erased, and a search for what is left of it; or a refusal
     */
    Outcome<Erasure> erase(Collection<? extends AttributeKey<?>> keys);
}
