package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.ALLERGIES;
import static dev.cocreate.core.internal.profile.House.ALONE;
import static dev.cocreate.core.internal.profile.House.BANK;
import static dev.cocreate.core.internal.profile.House.BUDGET;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.CREDIT;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.NOTE;
import static dev.cocreate.core.internal.profile.House.NOTICE;
import static dev.cocreate.core.internal.profile.House.PRESSURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum.Known;
import dev.cocreate.Datum.Unknown;
import dev.cocreate.Datum.Why;
import dev.cocreate.Level;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.PrivacyStance;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Reading;
import dev.cocreate.profile.Sophistication;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Granted;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Known cases, and what other profile stores got wrong, as far as a profile decides them. */
class ScenariosTest {

    private static final PartyId CAR = PartyId.of("onstar");
    private static final Purpose RESTAURANTS =
            Purpose.of("restaurants", Text.of("to point out restaurants").and(Locale.GERMAN, "um Lokale zu nennen"));
    private static final Purpose NEWS =
            Purpose.of("news", Text.of("to bring breaking news").and(Locale.GERMAN, "für Eilmeldungen"));
    private static final Purpose CARE =
            Purpose.of("care", Text.of("to plan care").and(Locale.GERMAN, "zur Behandlung"));

    private final House house = new House();

    @Test
    void carPurchaseTheCreditGrantEndsAfterOneUseAndTheLookShowsIt() {
        house.ada()
                .take(Stance.undeclared().with(PrivacyStance.GUARDED).needing("escrow", "no-card-storage"))
                .orElseThrow();
        house.ada().declare(BUDGET, Money.parse("400.00", "EUR")).orElseThrow();
        Granted grant = house.profiles
                .grants(ADA)
                .grant(Grant.to(BANK, CREDIT, BUDGET).once())
                .orElseThrow();

        assertThat(house.adaAs(BANK).stance().securityNeeds()).containsExactly("escrow", "no-card-storage");
        assertThat(house.adaAs(BANK).read(BUDGET, CREDIT).known()).isPresent();
        assertThat(house.adaAs(BANK).read(BUDGET, CREDIT)).isEqualTo(new Unknown<Money>(Why.NOT_GRANTED));

        assertThat(house.ada().looks()).hasSize(2);
        assertThat(house.ada().looks().get(0).grounds()).containsExactly("grant/" + grant.id());
        assertThat(house.ada().looks().get(0).allowed()).isTrue();
        assertThat(house.ada().looks().get(1).allowed()).isFalse();
    }

    @Test
    void onStarWithdrawingLocationClosesWhatNeedsItAndNothingElseAndThePreviewSaysSo() {
        house.ada().declare(NOTE, "Dublin").orElseThrow();
        house.ada().declare(COLOUR, "blue").orElseThrow();
        Terms location = Terms.of("location", 1, RESTAURANTS, House.controller(CAR), NOTICE)
                .needing(NOTE);
        Terms team = Terms.of("team", 1, NEWS, House.controller(CAR), NOTICE).needing(COLOUR);
        house.consentsAs(CAR).offer(location).orElseThrow();
        house.consentsAs(CAR).offer(team).orElseThrow();
        house.consents().give("location").orElseThrow();
        house.consents().give("team").orElseThrow();
        house.adaAs(CAR).read(NOTE, RESTAURANTS);

        Effects preview = house.consents().preview("location");
        house.consents().withdraw("location").orElseThrow();

        assertThat(preview.changes().get(0).toString()).contains("to point out restaurants", "note");
        assertThat(preview.told()).containsOnlyKeys(CAR);
        assertThat(house.adaAs(CAR).read(NOTE, RESTAURANTS)).isEqualTo(new Unknown<String>(Why.NO_CONSENT));
        assertThat(house.adaAs(CAR).read(COLOUR, NEWS).known()).contains("blue");
    }

    @Test
    void patientsAnUndisclosedAllergyIsUnknownAndNeverNone() {
        Profile a = house.profiles.of(PartyId.of("patient-a"));
        Profile b = house.profiles.of(PartyId.of("patient-b"));
        a.declare(ALONE, true).orElseThrow();
        b.declare(ALONE, false).orElseThrow();
        b.declare(ALLERGIES, Set.of("penicillin")).orElseThrow();

        Reading ofA = a.read(List.of(ALONE, ALLERGIES, PRESSURE), CARE).orElseThrow();
        Reading ofB = b.read(List.of(ALONE, ALLERGIES, PRESSURE), CARE).orElseThrow();

        assertThat(ofA.of(ALLERGIES)).isEqualTo(new Unknown<Set<String>>(Why.NOT_ASKED));
        assertThat(ofA.of(ALONE).known()).contains(true);
        assertThat(ofB.of(ALLERGIES).known()).contains(Set.of("penicillin"));
        assertThat(a.looks()).hasSize(1);
    }

    @Test
    void barmanWhatWasSeenOfHerIsHersToSeeAndToContest() {
        Fact<Boolean> seen = house.adaAs(FLORIST)
                .observe(ALONE, true, "three glasses", Validity.fromNow())
                .orElseThrow();

        assertThat(house.ada().facts()).containsExactly(seen);
        assertThat(house.ada().contest(seen.id(), Text.of("water")).isDone()).isTrue();
    }

    @Test
    @Tag("concept-57")
    @Tag("concept-56")
    void sophisticationIsDeclaredAndChangesTheDepthOnly() {
        house.ada()
                .take(Stance.undeclared()
                        .speaking(Locale.GERMAN, Locale.ENGLISH)
                        .knowing("flowers", Sophistication.EXPERT)
                        .knowing("art", Sophistication.NOVICE))
                .orElseThrow();

        assertThat(house.ada().stance().audience("flowers").level()).isEqualTo(Level.EXPERT);
        assertThat(house.ada().stance().audience("art").level()).isEqualTo(Level.PLAIN);
        assertThat(house.ada().stance().audience("cars").level()).isEqualTo(Level.STANDARD);
        assertThat(house.ada().stance().audience("art").language()).isEqualTo(Locale.GERMAN);
        assertThat(code(house.adaAs(FLORIST).take(Stance.undeclared()))).isEqualTo("profile.owner-only");
    }

    @Test
    @Tag("concept-41")
    void whoKnowsAPseudonymLearnsNoOther() {
        Profile mask = house.profiles.of(PartyId.of("mask-7"));
        mask.declare(COLOUR, "red").orElseThrow();
        house.ada().declare(COLOUR, "white").orElseThrow();

        assertThat(mask.as(FLORIST).glimpses()).isEmpty();
        assertThat(mask.as(FLORIST).merge(ADA).refused()).isPresent();
        assertThat(mask.facts()).hasSize(1);
    }

    @Test
    @Tag("concept-59")
    void whoSaysNothingGetsNoDefaults() {
        Reading reading = house.ada()
                .read(List.of(COLOUR, ALLERGIES, PRESSURE, ALONE), CARE)
                .orElseThrow();

        assertThat(reading.data().values())
                .allSatisfy(datum -> assertThat(((Unknown<?>) datum).mayAsk()).isTrue());
    }

    @Test
    void revokingKeepsTheRecordThatThereWasConsent() {
        house.consentsAs(ConsentTest.MAILER).offer(ConsentTest.TERMS).orElseThrow();
        house.consents().give("mail").orElseThrow();
        house.consents().withdraw("mail").orElseThrow();

        assertThat(house.consents().history("mail"))
                .extracting(entry -> entry.status())
                .containsExactly(ConsentStatus.REQUESTED, ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN);
    }

    @Test
    void consentIsTiedToFieldsAndLostConsentIsLostAccess() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.ada().declare(ALONE, true).orElseThrow();
        house.consentsAs(ConsentTest.MAILER).offer(ConsentTest.TERMS).orElseThrow();
        house.consents().give("mail").orElseThrow();
        assertThat(house.adaAs(ConsentTest.MAILER)
                        .read(ALONE, ConsentTest.ADVERTS)
                        .known())
                .isEmpty();

        house.consents().choose("mail", new Way.GoWithout()).orElseThrow();

        assertThat(house.adaAs(ConsentTest.MAILER)
                        .read(COLOUR, ConsentTest.ADVERTS)
                        .known())
                .isEmpty();
    }

    @Test
    void aFirmNarrowsWhatSheAgreedToAsLittleAsItWidensIt() {
        house.ada().declare(ALONE, true).orElseThrow();
        house.consentsAs(ConsentTest.MAILER).offer(ConsentTest.TERMS).orElseThrow();
        house.consents().give("mail", ALONE).orElseThrow();

        house.consentsAs(ConsentTest.MAILER)
                .offer(ConsentTest.TERMS.optionally().next())
                .orElseThrow();

        assertThat(house.consents().at(ConsentTest.ADVERTS, ALONE, house.clock.instant()))
                .isEqualTo(ConsentStatus.GIVEN);
        assertThat(house.adaAs(ConsentTest.MAILER)
                        .read(ALONE, ConsentTest.ADVERTS)
                        .known())
                .contains(true);
        assertThat(code(house.consentsAs(ConsentTest.MAILER).withdraw("mail"))).isEqualTo("profile.owner-only");
    }

    @Test
    void aFalseAnswerIsNotAMissingOne() {
        house.ada().declare(ALONE, false).orElseThrow();

        assertThat(house.ada().read(ALONE, CARE)).isInstanceOf(Known.class);
        assertThat(house.ada().read(ALONE, CARE).known()).contains(false);
    }

    @Test
    void erasureReachesLooksDecisionsAndAliases() {
        house.ada().declare(NOTE, "a very distinctive alias of mine").orElseThrow();
        Profile alias = house.profiles.of(PartyId.of("alias"));
        alias.declare(NOTE, "a very distinctive alias of mine too").orElseThrow();
        alias.join(ADA).orElseThrow();
        house.ada().merge(PartyId.of("alias")).orElseThrow();

        assertThat(house.profiles.rights(ADA).erase(List.of()).orElseThrow().residue())
                .isEmpty();
        assertThat(house.profiles.rights(ADA).export().orElseThrow().json()).doesNotContain("distinctive");
        assertThat(alias.facts()).isEmpty();
    }
}
