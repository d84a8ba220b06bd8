package dev.cocreate.core.internal.personalization;

import dev.cocreate.core.internal.personalization.RulesEvent.DecisionMade;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.Optional;

/** One decision on record, and when it was made. */
record DecisionState(DecisionRecord made, Instant at) {

    static final Fold<Optional<DecisionState>> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "decision";
        }

        @Override
        public Optional<DecisionState> empty(StreamId stream) {
            return Optional.empty();
        }

        @Override
        public Optional<DecisionState> after(Optional<DecisionState> state, Recorded recorded) {
            return recorded.event() instanceof DecisionMade made
                    ? Optional.of(new DecisionState(made.made(), recorded.at()))
                    : state;
        }
    };
}
