package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Rule;
import java.util.List;
import java.util.Optional;

/** What a party can do about rules. */
sealed interface RulesAct extends Act {

    /** Puts rules in force. */
    record Author(PartyId by, List<Rule> rules) implements RulesAct {
        @Override
        public String name() {
            return "personalization.author";
        }

        /** Only the ids: a hostile tree may be too deep to print. */
        @Override
        public String toString() {
            return "Author[" + by + ", " + rules.stream().map(Rule::id).toList() + "]";
        }
    }

    /** Takes a rule out of force. */
    record Repeal(PartyId by, String id) implements RulesAct {
        @Override
        public String name() {
            return "personalization.repeal";
        }
    }

    /** Switches another's rule off or on. */
    record Switch(PartyId by, PartyId author, String id, boolean off) implements RulesAct {
        @Override
        public String name() {
            return off ? "personalization.switch-off" : "personalization.switch-on";
        }
    }

    /** Adopts or drops a community. */
    record Adopt(PartyId by, PartyId community, boolean adopted) implements RulesAct {
        @Override
        public String name() {
            return adopted ? "personalization.adopt" : "personalization.drop";
        }
    }

    /** Delegates an element, or takes it back. */
    record Delegate(PartyId by, String element, Optional<PartyId> to) implements RulesAct {
        @Override
        public String name() {
            return to.isPresent() ? "personalization.delegate" : "personalization.take-back";
        }
    }

    /** Moves a parameter. */
    record Move(PartyId by, PartyId author, String id, String parameter, double value) implements RulesAct {
        @Override
        public String name() {
            return "personalization.move";
        }
    }

    /** Takes no part in an experiment. */
    record RefuseExperiment(PartyId by, String experiment) implements RulesAct {
        @Override
        public String name() {
            return "personalization.refuse-experiment";
        }
    }

    /** Decides. */
    record Decide(PartyId by, Asking asking) implements RulesAct {
        @Override
        public String name() {
            return "personalization.decide";
        }
    }
}
