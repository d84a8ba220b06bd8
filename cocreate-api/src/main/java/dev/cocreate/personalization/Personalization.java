package dev.cocreate.personalization;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.personalization.rulebook.Rulebooks;
import java.util.List;

/**
 * Decides elements of experiences by the rules in force and by what is known of a person.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Personalization {

    /**
     * The rules of one author, to write and to read.
     *
     * @param author who writes: a consumer, firm, community or neutral party
     * @return the author's rules
     */
    Rules rules(PartyId author);

    /**
     * Decides, and puts the decision on record with the rules and facts as they were. Every fact read is a look the
     * consumer can see.
     *
     * @param asking what is to be decided
     * @return the decision; refused if something it used is neither visible to her nor withheld for a stated reason
     * @throws IllegalArgumentException if a circumstance is no attribute of the host's
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    Outcome<Decision> decide(Asking asking);

    /**
     * Decides on her own behalf.
     *
     * @param element what is to be decided
     * @param consumer whose experience it is
     * @param purpose what for
     * @return as {@link #decide(Asking)}
     */
    default Outcome<Decision> decide(String element, PartyId consumer, Purpose purpose) {
        return decide(Asking.about(element, consumer, purpose));
    }

    /**
     * Decides again what is on record, from the rules and facts as they were.
     *
     * @param id the decision's id
     * @return the same decision, word for word
     * @throws IllegalArgumentException if there is no such decision
     */
    Decision again(String id);

    /**
     * The rules in force that bind others than their authors: law, duties, advice, communities' and firms'.
     *
     * @return in the order of their authors
     */
    List<Rule.Authored> inForce();

    /**
     * Makes rulebooks of rules or of what others wrote: to try out, to review, to compare, to decide in bulk.
     *
     * @return the maker, which knows the host's attributes and elements
     */
    Rulebooks rulebooks();
}
