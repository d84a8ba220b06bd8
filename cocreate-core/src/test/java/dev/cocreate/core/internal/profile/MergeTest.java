package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.ConsentTest.ADVERTS;
import static dev.cocreate.core.internal.profile.ConsentTest.MAILER;
import static dev.cocreate.core.internal.profile.ConsentTest.TERMS;
import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.BANK;
import static dev.cocreate.core.internal.profile.House.BEA;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.MAIL;
import static dev.cocreate.core.internal.profile.House.NOTICE;
import static dev.cocreate.core.internal.profile.House.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.PrivacyStance;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Sophistication;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.Terms;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person who held two profiles: of two answers the stricter stands, whichever profile it was given in. */
@Tag("concept-41")
class MergeTest {

    private final House house = new House();
    private final Profile alias = house.profiles.of(BEA);

    private void merge() {
        alias.join(ADA).orElseThrow();
        house.ada().merge(BEA).orElseThrow();
    }

    @Test
    void whatEitherProfileHidStaysHidden() {
        for (PartyId reader : new PartyId[] {FLORIST, BANK}) {
            house.profiles.grants(ADA).grant(Grant.to(reader, COMPOSE, COLOUR)).orElseThrow();
        }
        house.ada().declare(COLOUR, "white").orElseThrow();
        alias.show(COLOUR, FLORIST, Visibility.HIDDEN).orElseThrow();
        house.ada().show(COLOUR, BANK, Visibility.HIDDEN).orElseThrow();
        alias.show(COLOUR, BANK, Visibility.VALUE).orElseThrow();
        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE).known()).contains("white");

        merge();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE).known()).isEmpty();
        assertThat(house.adaAs(FLORIST).glimpses()).isEmpty();
        assertThat(house.adaAs(BANK).read(COLOUR, COMPOSE).known()).isEmpty();
    }

    @Test
    void aDisputeThatIsOpenGoesOnAndOneThatIsSettledDoesNotBeginAnew() {
        Fact<String> blue = house.profiles
                .of(BEA)
                .as(FLORIST)
                .observe(COLOUR, "blue", "order 8", Validity.fromNow())
                .orElseThrow();
        Contest settled = alias.contest(blue.id(), Text.of("not mine")).orElseThrow();
        alias.settle(settled.id(), false, WRONG).orElseThrow();
        Fact<String> red = house.profiles
                .of(BEA)
                .as(FLORIST)
                .observe(COLOUR, "red", "order 7", Validity.fromNow())
                .orElseThrow();
        Contest open = alias.contest(red.id(), Text.of("not me")).orElseThrow();

        merge();

        assertThat(house.ada().fact(red.id()).orElseThrow().standing()).isEqualTo(Standing.CONTESTED);
        assertThat(code(house.adaAs(FLORIST).settle(settled.id(), true, WRONG))).isEqualTo("profile.no-open-contest");
        house.adaAs(FLORIST).settle(open.id(), true, WRONG).orElseThrow();
        assertThat(house.ada().fact(red.id()).orElseThrow().standing()).isEqualTo(Standing.DROPPED);
    }

    @Test
    void aNoToTermsTheOtherProfileNeverSawIsANoForBoth() {
        house.profiles.consents(BEA).as(MAILER).offer(TERMS).orElseThrow();
        house.profiles.consents(BEA).refuse("mail").orElseThrow();

        merge();

        assertThat(code(house.consentsAs(MAILER).offer(TERMS.next()))).isEqualTo("consent.refused-before");
        house.consents().reopen("mail").orElseThrow();
        assertThat(house.consentsAs(MAILER).offer(TERMS.next()).isDone()).isTrue();
    }

    @Test
    void whatALawDemandsHoldsOnAndAConsentOfTheOtherProfileDoesNot() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        Terms lawful = Terms.of("law", 1, COMPOSE, MAIL, NOTICE)
                .needing(COLOUR)
                .on(Basis.LEGAL_OBLIGATION, House.CREDIT.text());
        house.profiles.consents(BEA).as(MAILER).offer(lawful).orElseThrow();
        house.profiles.consents(BEA).as(MAILER).offer(TERMS).orElseThrow();
        house.profiles.consents(BEA).give("mail").orElseThrow();

        merge();

        assertThat(house.adaAs(MAILER).read(COLOUR, COMPOSE).known()).contains("white");
        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS).known()).isEmpty();
    }

    @Test
    void ofTwoStancesTheMoreCarefulOneStands() {
        house.ada()
                .take(Stance.undeclared()
                        .speaking(Locale.GERMAN)
                        .knowing("flowers", Sophistication.EXPERT)
                        .knowing("cars", Sophistication.NOVICE)
                        .needing("two keys"))
                .orElseThrow();
        alias.take(Stance.undeclared()
                        .speaking(Locale.ENGLISH)
                        .knowing("flowers", Sophistication.NOVICE)
                        .knowing("cars", Sophistication.PRACTISED)
                        .with(PrivacyStance.GUARDED)
                        .needing("no mail")
                        .profiling(false))
                .orElseThrow();

        merge();

        Stance stance = house.ada().stance();
        assertThat(stance.languages()).containsExactly(Locale.GERMAN, Locale.ENGLISH);
        assertThat(stance.sophistication())
                .isEqualTo(Map.of("flowers", Sophistication.NOVICE, "cars", Sophistication.NOVICE));
        assertThat(stance.privacy()).isEqualTo(PrivacyStance.GUARDED);
        assertThat(stance.securityNeeds()).containsExactlyInAnyOrder("no mail", "two keys");
        assertThat(stance.profilingAllowed()).isFalse();
    }

    @Test
    void whatWasMergedIsNotMergedAgain() {
        merge();

        assertThat(code(house.ada().merge(BEA))).isEqualTo("profile.closed");
    }
}
