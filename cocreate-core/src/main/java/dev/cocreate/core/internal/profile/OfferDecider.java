package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsOffered;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsPublished;
import dev.cocreate.core.internal.profile.ProfileAct.OfferTerms;
import dev.cocreate.core.internal.profile.TariffFold.Tariff;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether terms may be offered to somebody: the same to everybody, and nothing she said no to. Pure. */
final class OfferDecider {

    private OfferDecider() {}

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
        changes.add(about.change(new TermsOffered(terms, sha256), ConsentDecider.concerned(terms)));
        return Decided.accepted(changes);
    }
}
