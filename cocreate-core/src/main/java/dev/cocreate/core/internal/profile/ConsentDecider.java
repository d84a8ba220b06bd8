package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.Agreement.InForce;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentAnswered;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentMoved;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsOffered;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsPublished;
import dev.cocreate.core.internal.profile.ProfileAct.AnswerTerms;
import dev.cocreate.core.internal.profile.ProfileAct.MoveTerms;
import dev.cocreate.core.internal.profile.ProfileAct.OfferTerms;
import dev.cocreate.core.internal.profile.ProfileAct.RefuseTerms;
import dev.cocreate.core.internal.profile.ProfileAct.WithdrawTerms;
import dev.cocreate.core.internal.profile.TariffFold.Tariff;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.AttributeKey;
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

    static Decided offer(Case about, OfferTerms act, Tariff tariff) {
        Terms terms = act.terms();
        PartyId controller = terms.controller().id();
        if (!act.by().equals(controller) && !about.isOwner(act.by())) {
            return Refused.because(
                    "consent.not-its-controller",
                    "Terms are offered by the firm that answers for them.",
                    "Bedingungen bietet an, wer für sie einsteht.");
        }
        if (about.state().closed() != null) {
            return Refused.because(
                    "profile.closed",
                    "This profile was merged into another one and takes no more acts.",
                    "Dieses Profil ist in einem anderen aufgegangen und nimmt nichts mehr auf.");
        }
        for (String name : terms.keys()) {
            AttributeKey<?> key = about.catalogue().find(name).orElse(null);
            if (key == null) {
                return Refused.because(
                        "profile.unknown-attribute",
                        "The attribute '" + name + "' is not in the catalogue.",
                        "Das Merkmal „" + name + "“ steht nicht im Verzeichnis.");
            }
            if (key.isSpecial() && !terms.basis().coversSpecialCategories()) {
                return Refused.because(
                        "consent.special-category",
                        Refused.text(
                                "“{}” is of a special category, for which this ground does not suffice.",
                                "„{}“ gehört zu einer besonderen Kategorie, für die diese Grundlage nicht ausreicht.",
                                key.label()),
                        Refused.text("Ask for explicit consent.", "Bitten Sie um ausdrückliche Einwilligung."));
            }
        }
        Optional<Decided> silenced = silenced(about, terms);
        if (silenced.isPresent()) {
            return silenced.get();
        }
        return published(about, act, tariff);
    }

    /** The firm asks for a purpose once; after a no it waits until she reopens it, under whichever name it would ask. */
    private static Optional<Decided> silenced(Case about, Terms terms) {
        for (Agreement agreement : about.state().agreements().values()) {
            boolean same = agreement
                            .offered()
                            .controller()
                            .id()
                            .equals(terms.controller().id())
                    && agreement.offered().purpose().equals(terms.purpose());
            if (same && agreement.silenced()) {
                return Optional.of(Refused.because(
                        "consent.refused-before",
                        "She said no to this purpose and has not reopened it.",
                        "Zu diesem Zweck hat sie nein gesagt und ihn nicht wieder geöffnet."));
            }
            if (same
                    && agreement.offered().id().equals(terms.id())
                    && terms.version() <= agreement.offered().version()) {
                return Optional.of(Refused.because(
                        "consent.offered-already",
                        "She was offered these terms, or newer ones, already.",
                        "Diese oder neuere Bedingungen wurden ihr bereits angeboten."));
            }
            if (!same && agreement.offered().id().equals(terms.id())) {
                return Optional.of(Refused.because(
                        "consent.name-taken",
                        "Other terms go by this name; choose another one.",
                        "Andere Bedingungen tragen diesen Namen; wählen Sie einen anderen."));
            }
        }
        return Optional.empty();
    }

    private static Decided published(Case about, OfferTerms act, Tariff tariff) {
        Terms terms = act.terms();
        String sha256 = TermsCodec.sha256(terms);
        List<Change> changes = new ArrayList<>();
        boolean known = tariff.sha256().equals(sha256);
        if (!known && !act.by().equals(terms.controller().id())) {
            return Refused.because(
                    "consent.not-published",
                    "The firm does not offer these terms, or no longer.",
                    "Diese Bedingungen bietet die Firma nicht oder nicht mehr an.");
        }
        if (!known && tariff.terms().equals(terms.id()) && terms.version() == tariff.version()) {
            return Refused.because(
                    "consent.differs",
                    Refused.text(
                            "Others were offered something else under this name and version: terms, and a price in"
                                    + " them, do not depend on the person.",
                            "Anderen wurde unter diesem Namen und dieser Version etwas anderes angeboten: Bedingungen"
                                    + " und Preise hängen nicht von der Person ab."),
                    Refused.text("Offer a new version, to everybody.", "Bieten Sie allen eine neue Version an."));
        }
        if (!known && terms.version() <= tariff.version()) {
            return Refused.because(
                    "consent.superseded",
                    "For this purpose newer terms are offered to everybody by now.",
                    "Für diesen Zweck gelten für alle inzwischen neuere Bedingungen.");
        }
        if (!known) {
            PartyId controller = terms.controller().id();
            changes.add(Change.of(
                    TariffFold.FOLD.stream(
                            TariffFold.name(controller, terms.purpose().id())),
                    controller,
                    new TermsPublished(
                            terms.id(), terms.version(), terms.purpose().id(), sha256)));
        }
        changes.add(about.change(new TermsOffered(terms, sha256), concerned(terms)));
        return Decided.accepted(changes);
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
                && history.stream().anyMatch(entry -> entry.way().equals(Optional.of(act.way())))) {
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

    private static PartyId[] concerned(Terms terms) {
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
