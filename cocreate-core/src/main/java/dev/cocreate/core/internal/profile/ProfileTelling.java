package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ProfileEvent.AttestorInvited;
import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactRetracted;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileEvent.JoinAgreed;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyDeclined;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyReopened;
import dev.cocreate.core.internal.profile.ProfileEvent.OfAccess;
import dev.cocreate.core.internal.profile.ProfileEvent.OfFacts;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileClosed;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileMerged;
import dev.cocreate.core.internal.profile.ProfileEvent.StanceTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.UseReleased;
import dev.cocreate.core.internal.profile.ProfileEvent.UseRestricted;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.Provenance.Attested;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.Provenance.Observed;
import dev.cocreate.transparency.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what happened to a profile, with labels, units and named answers. Pure. */
public final class ProfileTelling implements Telling {

    private final Wording wording;
    private final AccessTelling access;
    private final ConsentTelling consent;
    private final RightsTelling rights;

    public ProfileTelling(AttributeCatalogue catalogue) {
        this.wording = new Wording(catalogue);
        this.access = new AccessTelling(wording);
        this.consent = new ConsentTelling(wording);
        this.rights = new RightsTelling(wording);
    }

    @Override
    public Optional<Told> tell(Recorded recorded) {
        if (recorded.event() instanceof OfFacts event) {
            return Optional.of(
                    facts(event, recorded.header().by(), recorded.header().subject()));
        }
        if (recorded.event() instanceof OfAccess event) {
            return Optional.of(
                    access.tell(event, recorded.header().by(), recorded.header().subject()));
        }
        if (recorded.event() instanceof ConsentEvent event) {
            return Optional.of(consent.tell(
                    event, recorded.header().by(), recorded.header().subject()));
        }
        if (recorded.event() instanceof RightsEvent event) {
            return Optional.of(
                    rights.tell(event, recorded.header().by(), recorded.header().subject()));
        }
        if (recorded.event() instanceof ResourceEvent event) {
            return Optional.of(
                    access.tell(event, recorded.header().by(), recorded.header().subject()));
        }
        return Optional.empty();
    }

    private Told facts(OfFacts event, PartyId by, PartyId owner) {
        if (event instanceof FactStated stated) {
            return stated(stated, by, owner);
        }
        if (event instanceof FactRetracted retracted) {
            return told(
                    retracted.dropped(),
                    "{} took back what was known of {}.{}",
                    "{} hat die Angabe zu {} zurückgenommen.{}",
                    Wording.party(by),
                    wording.label(retracted.key()),
                    Wording.fallen(retracted.dropped().size() - 1));
        }
        if (event instanceof KeyDeclined declined) {
            return told(
                    declined.dropped(),
                    "{} would rather not say anything about {}, and will not be asked again.{}",
                    "{} möchte zu {} nichts sagen und wird nicht wieder danach gefragt.{}",
                    Wording.party(by),
                    wording.label(declined.key()),
                    Wording.fallen(declined.dropped().size()));
        }
        if (event instanceof KeyReopened reopened) {
            return told(
                    List.of(),
                    "{} may be asked about {} again.",
                    "{} darf wieder nach {} gefragt werden.",
                    Wording.party(by),
                    wording.label(reopened.key()));
        }
        if (event instanceof AttestorInvited invited) {
            return told(
                    List.of(),
                    "{} asked {} to attest {}.",
                    "{} hat {} gebeten, {} zu bestätigen.",
                    Wording.party(by),
                    Wording.party(invited.attestor()),
                    wording.label(invited.key()));
        }
        if (event instanceof FactContested contested) {
            return told(
                    List.of(contested.fact()),
                    "{} contests what is known of {}: {} It does not count until that is settled.",
                    "{} bestreitet die Angabe zu {}: {} Sie zählt nicht, bis das geklärt ist.",
                    Wording.party(contested.by()),
                    wording.label(contested.key()),
                    Wording.sentence(contested.claim()));
        }
        if (event instanceof ContestSettled settled) {
            return settled(settled, by);
        }
        return standing(event, by);
    }

    private Told standing(OfFacts event, PartyId by) {
        if (event instanceof UseRestricted restricted) {
            return told(
                    List.of(),
                    "{} stopped the use of {}; it is kept, but nobody else may use it.",
                    "{} hat die Nutzung von {} eingeschränkt; die Angabe bleibt, aber niemand sonst darf sie nutzen.",
                    Wording.party(by),
                    wording.label(restricted.key()));
        }
        if (event instanceof UseReleased released) {
            return told(
                    List.of(),
                    "{} allows {} to be used again.",
                    "{} lässt die Nutzung von {} wieder zu.",
                    Wording.party(by),
                    wording.label(released.key()));
        }
        if (event instanceof StanceTaken taken) {
            return told(
                    List.of(),
                    "{} said how to be dealt with: {}",
                    "{} hat gesagt, wie mit ihr umzugehen ist: {}",
                    Wording.party(by),
                    Wording.stance(taken.stance()));
        }
        if (event instanceof JoinAgreed agreed) {
            return told(
                    List.of(),
                    "{} agreed that this profile be merged into that of {}.",
                    "{} hat zugestimmt, dass dieses Profil in dem von {} aufgeht.",
                    Wording.party(by),
                    Wording.party(agreed.into()));
        }
        if (event instanceof ProfileMerged merged) {
            return told(
                    List.of(),
                    "{} took over the profile of {}, with its history; where the two differed, the stricter answer counts.",
                    "{} hat das Profil von {} mit seiner Geschichte übernommen; wo beide sich unterschieden, gilt die"
                            + " strengere Antwort.",
                    Wording.party(by),
                    Wording.party(merged.other()));
        }
        ProfileClosed closed = (ProfileClosed) event;
        return told(
                List.of(),
                "This profile was merged into that of {} and is closed.",
                "Dieses Profil ist in dem von {} aufgegangen und geschlossen.",
                Wording.party(closed.into()));
    }

    private Told stated(FactStated event, PartyId by, PartyId owner) {
        Text label = wording.label(event.key());
        Text value = wording.value(event.key(), event.value());
        Text fallen = Wording.fallen(event.dropped().size());
        Text source = Wording.party(event.from().by());
        List<String> facts = new ArrayList<>(List.of(event.id()));
        if (event.recordedAt().isPresent()) {
            return told(
                    facts,
                    "Taken over from another profile of {}: {} is {}.",
                    "Aus einem anderen Profil von {} übernommen: {}: {}.",
                    Wording.party(owner),
                    label,
                    value);
        }
        if (event.corrects().isPresent()) {
            facts.add(event.corrects().get());
            return told(
                    facts,
                    "{} put right what was known of {}: it is {}.{}",
                    "{} hat die Angabe zu {} berichtigt: {}.{}",
                    Wording.party(by),
                    label,
                    value,
                    fallen);
        }
        if (event.from() instanceof Observed observed) {
            return told(
                    facts,
                    "{} observed: {} is {} (seen by: {}).{}",
                    "{} hat beobachtet: {}: {} (Beleg: {}).{}",
                    source,
                    label,
                    value,
                    Refused.text(observed.evidence(), observed.evidence()),
                    fallen);
        }
        if (event.from() instanceof Inferred inferred) {
            facts.addAll(inferred.from());
            Text sure = Refused.text(
                    Math.round(inferred.confidence() * 100) + "% sure",
                    "zu " + Math.round(inferred.confidence() * 100) + " % sicher");
            return told(
                    facts,
                    "{} inferred from other facts: {} is {} (method: {}, {}).{}",
                    "{} hat aus anderen Angaben geschlossen: {}: {} (Verfahren: {}, {}).{}",
                    source,
                    label,
                    value,
                    Refused.text(inferred.method(), inferred.method()),
                    sure,
                    fallen);
        }
        if (event.from() instanceof Attested attested) {
            return told(
                    facts,
                    "{} attested: {} is {} (checked: {}).{}",
                    "{} hat bestätigt: {}: {} (geprüft: {}).{}",
                    source,
                    label,
                    value,
                    Refused.text(attested.evidence(), attested.evidence()),
                    fallen);
        }
        return told(facts, "{} said: {} is {}.{}", "{} hat angegeben: {}: {}.{}", source, label, value, fallen);
    }

    private Told settled(ContestSettled event, PartyId by) {
        Text label = wording.label(event.key());
        Text words = event.upheld()
                ? Refused.text(
                        "{} settled the dispute about {}: the claim was right, and the fact no longer counts.{}",
                        "{} hat den Streit um {} beigelegt: Der Einwand war berechtigt, die Angabe gilt nicht mehr.{}",
                        Wording.party(by),
                        label,
                        Wording.fallen(event.dropped().size() - 1))
                : Refused.text(
                        "{} settled the dispute about {}: the fact counts again.",
                        "{} hat den Streit um {} beigelegt: Die Angabe gilt wieder.",
                        Wording.party(by),
                        label);
        return new Told(words, List.of(event.because()), List.of(new Link.Fact(event.fact())));
    }

    private static Told told(List<String> facts, String english, String german, Text... parts) {
        return new Told(
                Refused.text(english, german, parts),
                List.of(),
                facts.stream().<Link>map(Link.Fact::new).toList());
    }

    /** Why something was unknown, as it is said to the one it is about. */
    static Text why(Datum.Why why) {
        return switch (why) {
            case NOT_ASKED -> Refused.text("never asked", "nie gefragt");
            case DECLINED -> Refused.text("not to be told", "nicht preisgegeben");
            case NO_CONSENT -> Refused.text("no consent for this purpose", "keine Einwilligung für diesen Zweck");
            case EXPIRED -> Refused.text("out of date", "veraltet");
            case CONTESTED -> Refused.text("contested", "bestritten");
            case RESTRICTED -> Refused.text("its use is restricted", "Nutzung eingeschränkt");
            case ERASED -> Refused.text("erased", "gelöscht");
            case NOT_GRANTED -> Refused.text("not open to this reader", "für diesen Leser nicht offen");
        };
    }
}
