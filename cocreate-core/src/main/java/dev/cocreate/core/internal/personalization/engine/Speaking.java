package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.SortedSet;

/** The rules that speak of one element and stand for one person. Immutable; safe for several threads. */
public interface Speaking {

    /** All of them, in {@link Standing#ORDER}. */
    List<Standing> rules();

    /** What they say of what is known. */
    Said said(Facts facts);

    /** Every attribute they read, in the order of the names. */
    List<AttributeKey<?>> keys();

    /** Every value they name. */
    SortedSet<String> values();

    /** What of them she may move, in the order of the rules. */
    List<Rule.Parameter> movable();

    /** The same without one rule. */
    Speaking without(Rule.Authored rule);

    /**
     * What rules say: of the others it is certain that they do not hold.
     *
     * @param holding in {@link Standing#ORDER}
     * @param unknown in {@link Standing#ORDER}
     */
    record Said(List<Standing> holding, List<Standing> unknown) {}
}
