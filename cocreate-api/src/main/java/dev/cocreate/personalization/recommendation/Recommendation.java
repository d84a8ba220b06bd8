package dev.cocreate.personalization.recommendation;

import dev.cocreate.Text;
import java.util.List;
import java.util.Objects;

/**
 * One item proposed, and why.
 *
 * <p>Immutable.
 *
 * @param item the item
 * @param weight how strongly the evidence speaks for it, from 0 to 1; 0 if a rule put it here; for another seat than hers
 *     only in the right order, since how she weighs others against herself is hers to know
 * @param evidence what it rests on, the strongest first; empty if a rule put it here
 * @param reason why, in words that name the evidence, or those of the rule
 */
public record Recommendation(Item item, double weight, List<Evidence> evidence, Text reason) {

    /**
     * Copies.
     *
     * @param item as above
     * @param weight as above
     * @param evidence as above
     * @param reason as above
     */
    public Recommendation {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
    }
}
