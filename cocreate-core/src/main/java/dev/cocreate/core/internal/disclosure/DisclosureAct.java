package dev.cocreate.core.internal.disclosure;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.Choosing;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import java.util.List;
import java.util.Optional;

/** What can be asked for here. */
sealed interface DisclosureAct extends Act {

    /** The id of the disclosure it is about. */
    String id();

    record Issue(PartyId by, String id, PartyId person, Draft draft, Purpose purpose) implements DisclosureAct {
        @Override
        public String name() {
            return "disclosure.issue";
        }
    }

    record Revise(PartyId by, String id, Draft draft, Purpose purpose) implements DisclosureAct {
        @Override
        public String name() {
            return "disclosure.revise";
        }
    }

    record Show(PartyId by, String id, PartyId to, View view) implements DisclosureAct {
        @Override
        public String name() {
            return "disclosure.show";
        }
    }

    /** An act that rests on what was shown, in the version it quotes. */
    sealed interface Bound extends DisclosureAct {
        String sha256();
    }

    record Acknowledge(PartyId by, String id, String sha256, String criterion) implements Bound {
        @Override
        public String name() {
            return "disclosure.acknowledge";
        }
    }

    record AnswerQuestion(PartyId by, String id, String sha256, String question, int answer) implements Bound {
        @Override
        public String name() {
            return "disclosure.answer";
        }
    }

    record Weigh(PartyId by, String id, String sha256, Preferences preferences, Settings settings) implements Bound {
        @Override
        public String name() {
            return "disclosure.weigh";
        }
    }

    record Contest(PartyId by, String id, String sha256, String criterion, String option, Uncertain value, Text why)
            implements Bound {
        @Override
        public String name() {
            return "disclosure.contest";
        }
    }

    record AddCriterion(PartyId by, String id, String sha256, Criterion criterion, List<Effect> effects)
            implements Bound {
        @Override
        public String name() {
            return "disclosure.add-criterion";
        }
    }

    record Approve(PartyId by, String id, String sha256, Approval approval) implements Bound {
        @Override
        public String name() {
            return "disclosure.approve";
        }
    }

    /**
     * She takes an option: a commitment, and a choice that law or duty may forbid.
     *
     * @param element the id of the choice the disclosure is about
     * @param purpose what the disclosure was made for
     */
    record Choose(
            PartyId by, String id, String sha256, String element, Purpose purpose, InformedDecision.Chosen decision)
            implements Bound, Committing, Choosing {
        @Override
        public PartyId consumer() {
            return by;
        }

        @Override
        public String value() {
            return decision.option();
        }

        @Override
        public String name() {
            return "disclosure.choose";
        }

        @Override
        public PartyId committed() {
            return by;
        }

        @Override
        public Optional<String> disclosure() {
            return Optional.of(id);
        }
    }

    /** Any other decision: it commits her to nothing. */
    record Decide(PartyId by, String id, String sha256, InformedDecision decision) implements Bound {
        @Override
        public String name() {
            return "disclosure.decide";
        }
    }
}
