package dev.cocreate.core.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Reading;
import dev.cocreate.profile.Sophistication;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Grants;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Receipt;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import dev.cocreate.profile.rights.Erasure;
import dev.cocreate.profile.rights.Export;
import dev.cocreate.profile.rights.Request;
import dev.cocreate.profile.rights.Right;
import dev.cocreate.profile.rights.Rights;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the guide to profiles shows, run. */
class ProfileGuideTest {

    // docs:begin catalogue
    static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red", "blue")
            .labelled(Text.of("favourite colour").and(Locale.GERMAN, "Lieblingsfarbe"))
            .answered("white", Text.of("white").and(Locale.GERMAN, "Weiß"))
            .answered("red", Text.of("red").and(Locale.GERMAN, "Rot"))
            .answered("blue", Text.of("blue").and(Locale.GERMAN, "Blau"));
    static final AttributeKey<Double> PRESSURE = AttributeKey.number("sbp", 90, 180, "mmHg")
            .labelled(Text.of("systolic blood pressure").and(Locale.GERMAN, "systolischer Blutdruck"))
            .in("health")
            .special();
    static final AttributeCatalogue CATALOGUE = AttributeCatalogue.of(COLOUR, PRESSURE);
    // docs:end catalogue

    private static final PartyId FLORIST = PartyId.of("florist");
    private static final Purpose COMPOSE =
            Purpose.of("compose", Text.of("to compose a bouquet").and(Locale.GERMAN, "um einen Strauß zu binden"));

    private final House house = new House();
    private final Profile ada = house.ada();
    private final Grants grants = house.profiles.grants(House.ADA);
    private final Consents consents = house.consents();
    private final Rights rights = house.profiles.rights(House.ADA);

    @Test
    void theCatalogueTellsValuesToPeople() {
        assertThat(CATALOGUE.untold(Locale.GERMAN)).isEmpty();
        assertThat(PRESSURE.told(120.0).toString()).isEqualTo("120 mmHg");
    }

    @Test
    void factsAreSaidCorrectedAndTakenBack() {
        // docs:begin facts
        Fact<String> white = ada.declare(COLOUR, "white").orElseThrow();
        Fact<String> red = ada.correct(white, "red").orElseThrow(); // white is superseded, not overwritten
        ada.as(FLORIST).correct(red, "blue"); // refused: she said so herself
        ada.decline(PRESSURE); // nobody asks again until she reopens it
        ada.take(Stance.undeclared()
                .speaking(Locale.GERMAN, Locale.ENGLISH)
                .knowing("flowers", Sophistication.NOVICE)
                .profiling(false));
        // docs:end facts
        assertThat(ada.fact(red.id()).orElseThrow().standing()).isEqualTo(Fact.Standing.STANDS);
    }

    @Test
    void othersReadForAPurpose() {
        ada.declare(COLOUR, "white").orElseThrow();
        // docs:begin read
        grants.grant(Grant.to(FLORIST, COMPOSE, COLOUR).once());

        Reading reading =
                ada.as(FLORIST).read(List.of(COLOUR, PRESSURE), COMPOSE).orElseThrow();
        Datum<String> colour = reading.of(COLOUR); // Known("white"), this once
        Datum<Double> pressure = reading.of(PRESSURE); // Unknown(NOT_GRANTED): never a default

        List<Look> looks = ada.looks(); // one look: who, why, what was seen, what was not and why
        // docs:end read
        assertThat(colour.known()).contains("white");
        assertThat(pressure).isEqualTo(new Datum.Unknown<Double>(Datum.Why.NOT_GRANTED));
        assertThat(looks).hasSize(1);
    }

    @Test
    void whatOthersSawIsHersToContest() {
        // docs:begin contest
        Fact<String> seen = ada.as(FLORIST)
                .observe(COLOUR, "red", "order 7", Validity.fromNow())
                .orElseThrow();
        Contest contest =
                ada.contest(seen.id(), Text.of("That was for my sister.")).orElseThrow();
        // until it is settled the colour is unknown to everybody: Unknown(CONTESTED)
        // docs:end contest
        assertThat(contest.upheld()).isEmpty();
        assertThat(ada.read(COLOUR, COMPOSE)).isEqualTo(new Datum.Unknown<String>(Datum.Why.CONTESTED));
    }

    @Test
    void termsAreOfferedAnsweredAndTakenBack() {
        // docs:begin consent
        Terms terms = Terms.of("mail", 1, ConsentTest.ADVERTS, House.MAIL, House.NOTICE)
                .needing(COLOUR)
                .offering(
                        new Way.GiveFacts(),
                        new Way.Pay(
                                Money.parse("2.00", "EUR"),
                                Period.ofMonths(1),
                                Text.of("what advertisements would bring")),
                        new Way.GoWithout());
        consents.as(House.MAIL.id()).offer(terms);

        Receipt given = consents.give("mail").orElseThrow();
        given.signedBy(consents.signer()); // true; anybody can check it

        Effects effects = consents.preview("mail"); // what would go, what stays and why, who is told
        Receipt withdrawn = consents.withdraw("mail").orElseThrow(); // exactly that, and a receipt too
        // docs:end consent
        assertThat(given.signedBy(consents.signer())).isTrue();
        assertThat(effects.changes()).isNotEmpty();
        assertThat(withdrawn.document()).contains("dpv:ConsentWithdrawn");
    }

    @Test
    void rightsHaveDueDates() {
        ada.declare(COLOUR, "white").orElseThrow();
        // docs:begin rights
        Request request = rights.ask(Right.EXPLAIN, FLORIST, Set.of("decision-1"), Text.of("Why no peonies?"))
                .orElseThrow(); // due in a month; the florist answers or it is overdue

        Export everything = rights.export().orElseThrow(); // JSON, its JSON Schema, and a page to read
        Erasure erasure = rights.erase(List.of(COLOUR)).orElseThrow();
        erasure.residue(); // empty: nothing of it is left
        // docs:end rights
        assertThat(request.open()).isTrue();
        assertThat(everything.html()).contains("white");
        assertThat(erasure.residue()).isEmpty();
    }
}
