package dev.cocreate.personalization.rulebook;

import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Rule;
import java.util.List;

/**
 * Makes rulebooks, from rules or from what others wrote.
 *
 * <p>Safe for use by several threads at once.
 */
public interface Rulebooks {

    /**
     * A rulebook of these rules.
     *
     * @param rules the rules
     * @return the rulebook, or everything that is wrong with the rules
     */
    Loading<Rulebook> of(List<Rule.Authored> rules);

    /**
     * Reads the versioned JSON form.
     *
     * @param json the rulebook
     * @return the rulebook, or everything that is wrong with it
     */
    Loading<Rulebook> read(String json);

    /**
     * Reads a condition written as text, in a strict subset of the Common Expression Language: whatever is accepted
     * means the same there.
     *
     * @param text such as {@code age >= 75.0 && !("statin" in allergies)}
     * @return the condition, or what is wrong, with line, column and the nearest form that is allowed
     */
    Loading<Condition> parse(String text);

    /**
     * Writes a condition as text.
     *
     * @param condition any condition
     * @return text that {@link #parse} reads as the same condition
     * @throws IllegalArgumentException if the subset has no words for it
     */
    String print(Condition condition);

    /**
     * Reads a condition of Apache Unomi.
     *
     * @param json the condition
     * @return the condition of the same meaning, or what has none here
     */
    Loading<Condition> fromUnomi(String json);

    /**
     * Reads a condition in JsonLogic.
     *
     * @param json the condition
     * @return the condition of the same meaning, or what has none here
     */
    Loading<Condition> fromJsonLogic(String json);
}
