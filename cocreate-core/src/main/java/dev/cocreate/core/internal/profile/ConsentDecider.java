package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.Agreement.InForce;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentAnswered;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentMoved;
import dev.cocreate.core.internal.profile.ProfileAct.AnswerTerms;
import dev.cocreate.core.internal.profile.ProfileAct.MoveTerms;
import dev.cocreate.core.internal.profile.ProfileAct.RefuseTerms;
import dev.cocreate.core.internal.profile.ProfileAct.WithdrawTerms;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether terms may be offered, and what her answers come to. Pure but for the signature, which is a function of the
 * document.
 */
final class ConsentDecider {

    private final Case about;
    private final List<Look> looks;
    private final List<ConsentEntry> history;
    private final ReceiptSigner signer;

    /**
     * @param looks all that were taken at her profile
     * @param history her steps on the terms acted on, the first one first
     */
    ConsentDecider(Case about, List<Look> looks, List<ConsentEntry> history, ReceiptSigner signer) {
        this.about = about;
        this.looks = looks;
        this.history = history;
        this.signer = signer;
    }

    Decided answer(AnswerTerms act) {
        Agreement agreement = about.state().agreements().get(act.terms());
        if (agreement == null || !agreement.offered().basis().needsAgreement()) {
            return notAsked();
        }
        Terms terms = agreement.offered();
        if (!terms.ways().contains(act.way())) {
            return Refused.because("consent.no-such-way", "This way is not offered.", "Diesen Weg gibt es hier nicht.");
        }
        if (!terms.optional().containsAll(act.optional())) {
            return Refused.because(
                    "consent.not-optional",
                    "These terms do not ask for that.",
                    "Danach fragen diese Bedingungen nicht.");
        }
        if (act.way() instanceof Way.GiveFacts) {
            TreeSet<String> keys = new TreeSet<>(terms.needed());
            keys.addAll(act.optional());
            if (keys.isEmpty()) {
                return Refused.because(
                        "consent.gives-nothing",
                        "This would give nothing; name what to give.",
                        "Damit gäben Sie nichts; nennen Sie, was Sie geben.");
            }
            ConsentStatus status = agreement.inForce() != null ? ConsentStatus.RENEWED : ConsentStatus.GIVEN;
            return answered(terms, status, Optional.of(act.way()), keys, null);
        }
        Effects effects = ending(agreement.inForce());
        if (agreement.status() == ConsentStatus.REFUSED
                && effects == null
                && !history.isEmpty()
                && history.get(history.size() - 1).way().equals(Optional.of(act.way()))) {
            return outOfOrder();
        }
        ConsentStatus status = effects == null ? ConsentStatus.REFUSED : ConsentStatus.WITHDRAWN;
        return answered(terms, status, Optional.of(act.way()), Set.of(), effects);
    }

    Decided refuse(RefuseTerms act) {
        Agreement agreement = about.state().agreements().get(act.terms());
        if (agreement == null || !agreement.offered().basis().needsAgreement()) {
            return notAsked();
        }
        if (agreement.status() != ConsentStatus.REQUESTED && agreement.status() != ConsentStatus.DEFERRED) {
            return outOfOrder();
        }
        return answered(agreement.offered(), ConsentStatus.REFUSED, Optional.empty(), Set.of(), null);
    }

    Decided move(MoveTerms act) {
        Agreement agreement = about.state().agreements().get(act.terms());
        if (agreement == null) {
            return notAsked();
        }
        boolean right = act.status() == ConsentStatus.DEFERRED
                ? agreement.status() == ConsentStatus.REQUESTED
                : agreement.silenced();
        if (!right) {
            return outOfOrder();
        }
        Terms terms = agreement.offered();
        return Decided.accepted(
                about.change(new ConsentMoved(terms.id(), terms.version(), act.status()), concerned(terms)));
    }

    Decided withdraw(WithdrawTerms act) {
        Agreement agreement = about.state().agreements().get(act.terms());
        InForce inForce = agreement == null ? null : agreement.inForce();
        if (inForce == null) {
            return outOfOrder();
        }
        Terms terms = inForce.terms();
        if (!terms.basis().withdrawable() && !terms.basis().objectable()) {
            Text why = terms.ground()
                    .orElse(Refused.text(
                            "The contract with you cannot be kept without it.",
                            "Der Vertrag mit Ihnen lässt sich ohne sie nicht erfüllen."));
            return Refused.because(
                    "consent.not-withdrawable",
                    Refused.text(
                            "This use does not rest on your consent: {}",
                            "Diese Nutzung beruht nicht auf Ihrer Einwilligung: {}",
                            Wording.sentence(why)),
                    Refused.text(
                            "Ask for the use to be restricted, or turn to the supervisory authority.",
                            "Verlangen Sie eine Einschränkung oder wenden Sie sich an die Aufsichtsbehörde."));
        }
        return answered(
                terms,
                ConsentStatus.WITHDRAWN,
                Optional.empty(),
                Set.of(),
                Consequences.ofEnding(about, inForce, looks));
    }

    Effects preview(String terms) {
        Agreement agreement = about.state().agreements().get(terms);
        InForce inForce = agreement == null ? null : agreement.inForce();
        return inForce == null
                        || (!inForce.terms().basis().withdrawable()
                                && !inForce.terms().basis().objectable())
                ? Effects.none()
                : Consequences.ofEnding(about, inForce, looks);
    }

    private @Nullable Effects ending(@Nullable InForce inForce) {
        return inForce == null ? null : Consequences.ofEnding(about, inForce, looks);
    }

    private Decided answered(
            Terms terms, ConsentStatus status, Optional<Way> way, Collection<String> keys, @Nullable Effects effects) {
        ConsentEntry entry = new ConsentEntry(
                terms.id(), terms.version(), status, about.owner(), about.now(), way, Set.copyOf(keys));
        List<ConsentEntry> all = new ArrayList<>(history);
        all.add(entry);
        String document = ReceiptForm.document(about.id(), about.owner(), terms, all, about.catalogue());
        ConsentAnswered event = new ConsentAnswered(
                terms.id(),
                terms.version(),
                status,
                way,
                List.copyOf(new TreeSet<>(keys)),
                about.id(),
                document,
                signer.sign(document),
                KantaraForm.view(about.id(), about.owner(), terms, entry, about.catalogue()),
                Optional.ofNullable(effects));
        // The parties that may no longer read learn of it from their trails.
        return Decided.accepted(about.change(event, concerned(terms)));
    }

    static PartyId[] concerned(Terms terms) {
        Set<PartyId> all = new TreeSet<>(terms.handling().recipients());
        all.add(terms.controller().id());
        return all.toArray(PartyId[]::new);
    }

    private static Decided notAsked() {
        return Refused.because(
                "consent.not-asked",
                "No such terms were offered, or they need no answer.",
                "Solche Bedingungen wurden nicht angeboten, oder sie brauchen keine Antwort.");
    }

    private static Decided outOfOrder() {
        return Refused.because(
                "consent.out-of-order",
                "This answer does not follow from where these terms stand.",
                "Diese Antwort passt nicht zu dem Stand, in dem diese Bedingungen sind.");
    }
}
