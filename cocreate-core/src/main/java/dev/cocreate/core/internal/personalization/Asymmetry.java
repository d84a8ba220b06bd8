package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.personalization.Explanation;
import dev.cocreate.profile.AttributeKey;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The check before a decision is released: everything known that its rules read is either shown to her or named as
 * withheld with a reason. What is neither would be an asymmetry to exploit, and the decision is not released.
 */
final class Asymmetry {

    private Asymmetry() {}

    /** What was used, and is neither shown nor accounted for. */
    static List<AttributeKey<?>> unexplained(Matter matter, Explanation explanation) {
        Set<AttributeKey<?>> explained = new HashSet<>();
        explanation.used().forEach(each -> explained.add(each.key()));
        explanation.withheld().forEach(each -> explained.add(each.key()));
        Set<AttributeKey<?>> unexplained = new LinkedHashSet<>();
        for (AttributeKey<?> key : matter.speaking().keys().values()) {
            if (matter.facts().of(key) instanceof Datum.Known<?> && !explained.contains(key)) {
                unexplained.add(key);
            }
        }
        return List.copyOf(unexplained);
    }
}
