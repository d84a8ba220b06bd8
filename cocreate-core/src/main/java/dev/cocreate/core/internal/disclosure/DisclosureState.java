package dev.cocreate.core.internal.disclosure;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.ApprovalDecided;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DecisionMade;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureIssued;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureShown;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.PreferencesWeighed;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.QuestionAnswered;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.RiskAcknowledged;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.Standing.Showing;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.journal.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A disclosure as it stands. What was acknowledged, answered, weighed and approved is of the current version only; showings
 * and decisions are of all.
 */
public record DisclosureState(
        Optional<Current> current,
        List<Showing> showings,
        Map<String, Acknowledged> acknowledged,
        Map<String, Answered> answered,
        Optional<Weighing> weighing,
        Map<String, Approval> approvals,
        List<DecisionTaken> decisions) {

    /** The current version: its content, and as others see it. */
    public record Current(Content content, Disclosure disclosure) {
        String sha256() {
            return disclosure.sha256();
        }
    }

    public static final Fold<DisclosureState> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "disclosure";
        }

        @Override
        public DisclosureState empty(StreamId stream) {
            return new DisclosureState(
                    Optional.empty(), List.of(), Map.of(), Map.of(), Optional.empty(), Map.of(), List.of());
        }

        @Override
        public DisclosureState after(DisclosureState state, Recorded recorded) {
            return state.after(recorded);
        }
    };

    private DisclosureState after(Recorded recorded) {
        Event event = recorded.event();
        if (event instanceof DisclosureIssued issued) {
            Current now = new Current(ContentForm.read(issued.master()), ContentForm.disclosure(issued.master()));
            return new DisclosureState(
                    Optional.of(now), showings, Map.of(), Map.of(), Optional.empty(), Map.of(), decisions);
        }
        if (event instanceof DisclosureShown shown) {
            return showing(new Showing(shown.to(), shown.version(), shown.sha256(), recorded.at()));
        }
        if (event instanceof RiskAcknowledged risk) {
            return new DisclosureState(
                    current,
                    showings,
                    with(acknowledged, risk.acknowledged().criterion(), risk.acknowledged()),
                    answered,
                    weighing,
                    approvals,
                    decisions);
        }
        if (event instanceof QuestionAnswered question) {
            return new DisclosureState(
                    current,
                    showings,
                    acknowledged,
                    with(answered, question.answered().question(), question.answered()),
                    weighing,
                    approvals,
                    decisions);
        }
        if (event instanceof PreferencesWeighed weighed) {
            return new DisclosureState(
                    current, showings, acknowledged, answered, Optional.of(weighed.weighing()), approvals, decisions);
        }
        if (event instanceof ApprovalDecided decided) {
            return new DisclosureState(
                    current,
                    showings,
                    acknowledged,
                    answered,
                    weighing,
                    with(approvals, decided.approval().option(), decided.approval()),
                    decisions);
        }
        if (event instanceof DecisionMade made) {
            List<DecisionTaken> more = new ArrayList<>(decisions);
            more.add(made.taken());
            return new DisclosureState(
                    current, showings, acknowledged, answered, weighing, approvals, List.copyOf(more));
        }
        return this;
    }

    private DisclosureState showing(Showing showing) {
        List<Showing> more = new ArrayList<>(showings);
        more.add(showing);
        return new DisclosureState(current, List.copyOf(more), acknowledged, answered, weighing, approvals, decisions);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    /** Whether this party was shown the current version. */
    public boolean shownNow(PartyId party) {
        return current.isPresent()
                && showings.stream()
                        .anyMatch(showing -> showing.to().equals(party)
                                && showing.sha256().equals(current.get().sha256()));
    }

    boolean shownBefore(PartyId party) {
        return showings.stream().anyMatch(showing -> showing.to().equals(party));
    }

    /** Whether this party may read it: who issued it, whom it is for, who decides on it, whom it was shown to. */
    boolean hasPart(PartyId party) {
        return current.isPresent()
                && (party.equals(current.get().disclosure().issuer())
                        || party.equals(current.get().disclosure().person())
                        || shownBefore(party)
                        || current.get().content().choice().options().stream()
                                .anyMatch(option -> option.availability() instanceof Availability.NeedsApproval needs
                                        && needs.neutral().equals(party)));
    }
}
