package dev.cocreate.personalization.rulebook;

import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Rule;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Rules of several authors, compiled: every rule is matched at once. Pure: the same rules and people give the same
 * decisions on any machine, and nothing is read or put on record.
 *
 * <p>Immutable; safe for use by several threads at once.
 */
public interface Rulebook {

    /**
     * The rules.
     *
     * @return in the order given
     */
    List<Rule.Authored> rules();

    /**
     * The elements the rules speak of.
     *
     * @return their names, sorted
     */
    List<String> elements();

    /**
     * Decides one element for one person.
     *
     * @param element the element
     * @param person what is known of her
     * @return the decision, with an empty id: it is not on record
     */
    Decision decide(String element, Person person);

    /**
     * Decides one element for many people.
     *
     * @param element the element
     * @param people what is known of them
     * @param executor whose threads help; the work is cut into pieces of at most 256 people, and this thread takes pieces
     *     too, so that it ends even if the executor has no thread free
     * @param watching told how far it is, and asked whether to go on; what it throws ends the work and is thrown here
     * @return a decision for each person, in their order; those of the first so many if it was cancelled
     */
    List<Decision> decideAll(String element, List<Person> people, Executor executor, Watching watching);

    /**
     * Looks for what is wrong with the rules as such.
     *
     * @return contradictions, rules that can never count, gaps, and delicate facts read without a ground, each with a
     *     case that shows it
     */
    List<Finding> review();

    /**
     * What would be decided otherwise if another rulebook were in force.
     *
     * @param draft the other rulebook
     * @param people for whom to compare
     * @return one difference for each person and element that come out otherwise
     */
    List<Difference> comparedWith(Rulebook draft, List<Person> people);

    /**
     * The rules in the versioned JSON form.
     *
     * @return JSON that {@link Rulebooks#read} reads
     */
    String json();
}
