package dev.cocreate.personalization.recommendation;

import dev.cocreate.Text;
import dev.cocreate.personalization.Decision;
import java.util.List;
import java.util.Objects;

/**
 * What is recommended to one person now: the evidence proposes, the rules in force dispose.
 *
 * <p>Immutable.
 *
 * @param recommendations the foremost first; may be empty
 * @param notes what she should know of the whole: that it rests on no profile and why, and, at
 *     her own seat, what she had set aside
 * @param decision the decision behind it, under whose id it is on record with all its reasons
 */
public record Proposal(List<Recommendation> recommendations, List<Text> notes, Decision decision) {

    /**
     * Copies.
     *
     * @param recommendations as above
     * @param notes as above
     * @param decision as above
     */
    public Proposal {
        recommendations = List.copyOf(recommendations);
        notes = List.copyOf(notes);
        Objects.requireNonNull(decision, "decision");
    }

    /**
     * The codes of the items recommended.
     *
     * @return the foremost first
     */
    public List<String> codes() {
        return recommendations.stream().map(each -> each.item().code()).toList();
    }
}
