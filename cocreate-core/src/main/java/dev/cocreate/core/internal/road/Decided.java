package dev.cocreate.core.internal.road;

import dev.cocreate.Refusal;
import java.util.List;

/** What a decider says to an act. */
public sealed interface Decided {

    /** It happens. */
    record Accepted(List<Change> changes) implements Decided {
        public Accepted {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("an accepted act changes something");
            }
        }
    }

    /** It does not, for these reasons. */
    record Refused(Refusal refusal) implements Decided {}

    static Decided accepted(Change... changes) {
        return new Accepted(List.of(changes));
    }

    static Decided accepted(List<Change> changes) {
        return new Accepted(changes);
    }

    static Decided refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
