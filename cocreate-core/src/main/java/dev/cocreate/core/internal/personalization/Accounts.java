package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.Reason;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.personalization.Explanation;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.access.Asymmetry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sets what the rules of a decision read beside what its explanation shows: by the names of the attributes, since what is
 * withheld is named and its value is not.
 */
final class Accounts {

    private Accounts() {}

    static Asymmetry of(Matter matter, Explanation explanation) {
        Set<String> used = new HashSet<>();
        for (AttributeKey<?> key : matter.speaking().keys()) {
            if (matter.facts().of(key) instanceof Datum.Known<?>) {
                used.add(key.name());
            }
        }
        Set<String> shown = new HashSet<>();
        explanation.used().forEach(each -> shown.add(each.key().name()));
        Map<String, Reason> withheld = new HashMap<>();
        explanation.withheld().forEach(each -> withheld.put(each.key().name(), each.reason()));
        return Asymmetry.of(used, shown, withheld);
    }
}
