package dev.cocreate.personalization;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.personalization.rulebook.Choices;
import java.util.List;

/**
 * The rules of one author, and what she made of those of others. Every change takes the one road and is on record.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Rules {

    /**
     * Whose rules they are.
     *
     * @return the author
     */
    PartyId author();

    /**
     * Puts a rule in force, or a new version of it.
     *
     * @param rule the rule
     * @return the rule in its version; refused with every finding if it cannot be loaded, or if the author has no
     *     mandate for its layer: what stood in force then still does
     */
    Outcome<Rule.Authored> author(Rule rule);

    /**
     * Puts several rules in force, all or none.
     *
     * @param rules at least one; no id twice
     * @return the rules in their versions; refused with every finding of every rule
     */
    Outcome<List<Rule.Authored>> authorAll(List<Rule> rules);

    /**
     * Takes a rule of hers out of force. Its versions stay on record.
     *
     * @param id the rule's id
     * @return the last version; refused if there is no such rule in force
     */
    Outcome<Rule.Authored> repeal(String id);

    /**
     * Switches off somebody else's rule for herself.
     *
     * @param by the rule's author
     * @param id the rule's id
     * @return the rule switched off; refused if there is none such or it may not be switched off
     */
    Outcome<Rule.Authored> switchOff(PartyId by, String id);

    /**
     * Switches it on again.
     *
     * @param by the rule's author
     * @param id the rule's id
     * @return the rule; refused if it was not off
     */
    Outcome<Rule.Authored> switchOn(PartyId by, String id);

    /**
     * Has a community's rules count for her.
     *
     * @param community the community
     * @return the community; refused if adopted already, or once 500 are
     */
    Outcome<PartyId> adopt(PartyId community);

    /**
     * Has them count no longer.
     *
     * @param community the community
     * @return the community; refused if it was not adopted
     */
    Outcome<PartyId> drop(PartyId community);

    /**
     * Puts a neutral party's advice on one element above her own rules.
     *
     * @param element the element
     * @param neutral to whom
     * @return to whom; refused once 500 elements are delegated
     * @throws IllegalArgumentException if no element can be called so
     */
    Outcome<PartyId> delegate(String element, PartyId neutral);

    /**
     * Takes that back.
     *
     * @param element the element
     * @return to whom it was delegated; refused if to nobody
     */
    Outcome<PartyId> takeBack(String element);

    /**
     * Moves a parameter of a rule for herself.
     *
     * @param by the rule's author
     * @param id the rule's id
     * @param parameter the parameter's name
     * @param value within its bounds
     * @return the value; refused if there is no such parameter or the value is outside its bounds
     */
    Outcome<Double> move(PartyId by, String id, String parameter, double value);

    /**
     * Takes part in no experiment under this name.
     *
     * @param experiment its name; 1 to 200 characters
     * @return the name; refused once 500 experiments are
     * @throws IllegalArgumentException if the name is outside its range
     */
    Outcome<String> refuse(String experiment);

    /**
     * Her rules in force.
     *
     * @return in the order of their ids
     */
    List<Rule.Authored> inForce();

    /**
     * What she made of the rules of others.
     *
     * @return her choices as they are now; a {@link dev.cocreate.personalization.rulebook.Person} may be given them
     */
    Choices choices();

    /**
     * Where her own rules contradict each other, so that only she can say which counts.
     *
     * @return one text for each pair of rules; empty if none
     */
    List<Text> clashes();
}
