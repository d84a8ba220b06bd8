package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.ALLERGIES;
import static dev.cocreate.core.internal.profile.House.BANK;
import static dev.cocreate.core.internal.profile.House.BEA;
import static dev.cocreate.core.internal.profile.House.BORN;
import static dev.cocreate.core.internal.profile.House.BUDGET;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.PRESSURE;
import static dev.cocreate.core.internal.profile.House.REGISTRY;
import static dev.cocreate.core.internal.profile.House.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.Money;
import dev.cocreate.Outcome;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.access.Grant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts: who may state, change, dispute and take them back, and what becomes of what rests on them. */
class FactsTest {

    private final House house = new House();

    @Test
    void carryTheirSourceAndTheirTimes() {
        Instant start = house.clock.instant();
        Fact<Double> fact = house.ada()
                .declare(PRESSURE, 120.0, Validity.until(start.plusSeconds(60)))
                .orElseThrow();

        assertThat(fact.from()).isEqualTo(new Provenance.Declared(ADA));
        assertThat(fact.recordedAt()).isEqualTo(start);
        assertThat(fact.validFrom()).isEqualTo(start);
        assertThat(fact.validTo()).contains(start.plusSeconds(60));
        assertThat(fact.standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    @Tag("concept-79")
    void onlySheDeclaresAndNobodyElseChangesWhatSheDeclared() {
        Fact<String> white = house.ada().declare(COLOUR, "white").orElseThrow();

        assertThat(code(house.adaAs(FLORIST).declare(COLOUR, "red"))).isEqualTo("profile.declared-by-owner");
        assertThat(code(house.adaAs(FLORIST).correct(white, "red"))).isEqualTo("profile.declared-by-owner");
        assertThat(code(house.adaAs(FLORIST).observe(COLOUR, "red", "order 7", Validity.fromNow())))
                .isEqualTo("profile.declared-by-owner");
        assertThat(code(house.adaAs(FLORIST).retract(white.id()))).isEqualTo("profile.owner-only");
        assertThat(house.ada().facts()).singleElement().isEqualTo(white);
    }

    @Test
    void nobodyObservesWhatSheWouldRatherNotSay() {
        house.ada().decline(COLOUR).orElseThrow();

        assertThat(code(house.adaAs(FLORIST).observe(COLOUR, "red", "order 7", Validity.fromNow())))
                .isEqualTo("profile.declined");
    }

    @Test
    void valuesOutsideTheDomainAreRefusedWithTheRange() {
        Refusal refusal = house.ada().declare(PRESSURE, 400.0).refused().orElseThrow();

        assertThat(refusal.toString()).contains("profile.outside-domain", "90 to 180 mmHg");
        assertThat(refusal.toString()).doesNotContain("400");
        assertThat(code(house.ada().declare(PRESSURE, Double.NaN))).isEqualTo("profile.outside-domain");
        assertThat(code(house.ada().declare(COLOUR, "green"))).isEqualTo("profile.outside-domain");
        assertThat(code(house.ada().declare(AttributeKey.flag("shoe"), true))).isEqualTo("profile.unknown-attribute");
        assertThat(house.ada().facts()).isEmpty();
    }

    @Test
    void aNewAnswerTakesOverFromTheOldOneFromNowOn() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.clock.pass(Duration.ofDays(1));
        house.ada().declare(COLOUR, "red").orElseThrow();

        assertThat(house.ada().read(COLOUR, COMPOSE).known()).contains("red");
        assertThat(house.ada().facts()).hasSize(2).first().satisfies(white -> {
            assertThat(white.standing()).isEqualTo(Standing.STANDS);
            assertThat(white.validTo()).contains(house.clock.instant());
        });
    }

    @Test
    void overlappingValidityIsRefused() {
        Instant start = house.clock.instant();
        house.ada()
                .declare(COLOUR, "white", Validity.between(start, start.plusSeconds(100)))
                .orElseThrow();

        assertThat(code(house.ada()
                        .declare(COLOUR, "red", Validity.between(start.plusSeconds(50), start.plusSeconds(150)))))
                .isEqualTo("profile.validity-overlaps");
        house.ada()
                .declare(COLOUR, "red", Validity.since(start.plusSeconds(100)))
                .orElseThrow();

        house.clock.pass(Duration.ofSeconds(100));
        assertThat(house.ada().read(COLOUR, COMPOSE).known()).contains("red");
    }

    @Test
    void aCorrectionSupersedesAndNeverOverwrites() {
        Fact<String> white = house.ada().declare(COLOUR, "white").orElseThrow();
        house.clock.pass(Duration.ofDays(1));
        Fact<String> red = house.ada().correct(white, "red").orElseThrow();

        assertThat(red.corrects()).contains(white.id());
        assertThat(red.validFrom()).isEqualTo(white.validFrom());
        assertThat(house.ada().fact(white.id()).orElseThrow().standing()).isEqualTo(Standing.SUPERSEDED);
        assertThat(house.ada().fact(white.id()).orElseThrow().value()).isEqualTo("white");
        assertThat(code(house.ada().correct(white, "blue"))).isEqualTo("profile.does-not-stand");
    }

    @Test
    void whatWasInferredFallsWithWhatItRestsOnHoweverFarRemoved() {
        Fact<Double> pressure = house.ada().declare(PRESSURE, 120.0).orElseThrow();
        Fact<Boolean> first = house.ada()
                .infer(House.ALONE, true, "m 1", List.of(pressure.id()), 0.5)
                .orElseThrow();
        Fact<String> second = house.ada()
                .infer(COLOUR, "blue", "m 2", List.of(first.id()), 0.5)
                .orElseThrow();

        assertThat(house.ada().retract(pressure.id()).orElseThrow())
                .containsExactlyInAnyOrder(pressure.id(), first.id(), second.id());
        assertThat(house.ada().facts()).allMatch(fact -> fact.standing() == Standing.DROPPED);
    }

    @Test
    void whatWasInferredIsContestedWithWhatItRestsOn() {
        Fact<Double> seen = house.adaAs(FLORIST)
                .observe(PRESSURE, 150.0, "cuff", Validity.fromNow())
                .orElseThrow();
        house.adaAs(FLORIST)
                .infer(COLOUR, "blue", "m 2", List.of(seen.id()), 0.5)
                .orElseThrow();
        Contest contest = house.ada().contest(seen.id(), Text.of("broken cuff")).orElseThrow();
        assertThat(house.ada().facts()).allMatch(fact -> fact.standing() == Standing.CONTESTED);

        house.ada().settle(contest.id(), false, WRONG).orElseThrow();
        assertThat(house.ada().facts()).allMatch(fact -> fact.standing() == Standing.STANDS);
    }

    @Test
    void anInferenceRestsOnFactsOpenToWhoMakesIt() {
        Fact<Double> pressure = house.ada().declare(PRESSURE, 120.0).orElseThrow();

        assertThat(code(house.adaAs(FLORIST).infer(COLOUR, "blue", "m", List.of(pressure.id()), 0.5)))
                .isEqualTo("profile.not-open");
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, PRESSURE)).orElseThrow();
        assertThat(house.adaAs(FLORIST)
                        .infer(COLOUR, "blue", "m", List.of(pressure.id()), 0.5)
                        .isDone())
                .isTrue();
    }

    @Test
    void noSideJudgesItsOwnCause() {
        Fact<String> seen = house.adaAs(FLORIST)
                .observe(COLOUR, "red", "order 7", Validity.fromNow())
                .orElseThrow();
        Contest contest = house.ada().contest(seen.id(), Text.of("not me")).orElseThrow();

        assertThat(code(house.ada().settle(contest.id(), true, WRONG))).isEqualTo("profile.own-cause");
        assertThat(code(house.adaAs(FLORIST).settle(contest.id(), false, WRONG)))
                .isEqualTo("profile.own-cause");
        assertThat(code(house.adaAs(BANK).settle(contest.id(), true, WRONG))).isEqualTo("profile.own-cause");

        Contest settled =
                house.adaAs(REGISTRY).settle(contest.id(), true, WRONG).orElseThrow();
        assertThat(settled.upheld()).contains(true);
        assertThat(house.ada().fact(seen.id()).orElseThrow().standing()).isEqualTo(Standing.DROPPED);
    }

    @Test
    void whoAnswersForAFactMayConcede() {
        Fact<String> seen = house.adaAs(FLORIST)
                .observe(COLOUR, "red", "order 7", Validity.fromNow())
                .orElseThrow();
        Contest contest = house.ada().contest(seen.id(), Text.of("not me")).orElseThrow();

        assertThat(house.adaAs(FLORIST).settle(contest.id(), true, WRONG).isDone())
                .isTrue();
    }

    @Test
    void looksAreFoundByWhenTheyWere() {
        Instant first = house.clock.instant();
        house.ada().declare(BORN, LocalDate.of(2000, 1, 2)).orElseThrow();
        house.adaAs(FLORIST).read(BORN, COMPOSE);
        house.clock.pass(Duration.ofHours(1));
        Instant second = house.clock.instant();
        house.adaAs(FLORIST).read(BORN, COMPOSE);

        assertThat(house.ada().looks()).hasSize(2);
        assertThat(house.ada().looks(first, second)).hasSize(1);
        assertThat(house.ada().looks(second, second.plusNanos(1_000))).hasSize(1);
        assertThat(house.ada().looks(second.plusNanos(1_000), Instant.MAX)).isEmpty();
    }

    @Test
    void attestingTakesAnInvitationOrANeutralParty() {
        assertThat(code(house.adaAs(FLORIST).attest(BORN, LocalDate.of(2000, 1, 2), "passport", Validity.fromNow())))
                .isEqualTo("profile.not-invited");
        assertThat(code(house.ada().attest(BORN, LocalDate.of(2000, 1, 2), "passport", Validity.fromNow())))
                .isEqualTo("profile.own-attestation");

        house.ada().invite(BANK, BORN).orElseThrow();
        house.adaAs(BANK)
                .attest(BORN, LocalDate.of(2000, 1, 2), "passport", Validity.fromNow())
                .orElseThrow();
        house.ada().declare(BORN, LocalDate.of(1990, 1, 2)).orElseThrow();

        assertThat(house.ada().read(BORN, COMPOSE).known()).contains(LocalDate.of(2000, 1, 2));
    }

    @Test
    void aFactIsDisputedOnceAtATimeAndOnlyWhileItStands() {
        Fact<String> red = house.adaAs(FLORIST)
                .observe(COLOUR, "red", "order 7", Validity.fromNow())
                .orElseThrow();
        assertThat(code(house.ada().contest("elsewhere", Text.of("no")))).isEqualTo("profile.unknown-fact");
        Contest contest = house.ada().contest(red.id(), Text.of("not me")).orElseThrow();
        assertThat(code(house.ada().contest(red.id(), Text.of("not me")))).isEqualTo("profile.contested");
        assertThat(code(house.ada().settle("elsewhere", false, House.WRONG))).isEqualTo("profile.no-open-contest");

        house.adaAs(FLORIST).settle(contest.id(), true, House.WRONG).orElseThrow();

        assertThat(code(house.ada().contest(red.id(), Text.of("not me")))).isEqualTo("profile.does-not-stand");
    }

    @Test
    void disputingAnAttestedFactPutsNothingElseInItsPlace() {
        Fact<LocalDate> attested = house.adaAs(REGISTRY)
                .attest(BORN, LocalDate.of(2010, 1, 2), "passport", Validity.fromNow())
                .orElseThrow();
        house.ada().declare(BORN, LocalDate.of(1990, 1, 2)).orElseThrow();
        house.ada().contest(attested.id(), Text.of("typing error")).orElseThrow();

        assertThat(house.ada().read(BORN, COMPOSE)).isEqualTo(new Datum.Unknown<>(Datum.Why.CONTESTED));
    }

    @Test
    @Tag("concept-1")
    void everyActIsOpenToTheOwnerOrListedWithItsReason() {
        Map<Boolean, Set<String>> acts = Arrays.stream(ProfileAct.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .collect(Collectors.partitioningBy(
                        ProfileAct.OfThirdParties.class::isAssignableFrom,
                        Collectors.mapping(Class::getSimpleName, Collectors.toSet())));

        // Nobody vouches for herself, and nobody answers her own request. All else the owner may do.
        assertThat(acts.get(true)).containsExactlyInAnyOrder("Attest", "AnswerRight");
        house.ada().observe(PRESSURE, 120.0, "my watch", Validity.fromNow()).orElseThrow();
        Fact<Double> own = house.ada().declare(PRESSURE, 121.0).orElseThrow();
        house.ada().infer(House.ALONE, true, "m", List.of(own.id()), 0.9).orElseThrow();
        house.ada().correct(own, 122.0).orElseThrow();
    }

    @Test
    @Tag("concept-26")
    void everyActThatIsHersIsRefusedToOthers() {
        Map<String, Function<dev.cocreate.profile.Profile, Outcome<?>>> hers = Map.of(
                "Declare", profile -> profile.declare(COLOUR, "red"),
                "Invite", profile -> profile.invite(BANK, COLOUR),
                "Decline", profile -> profile.decline(COLOUR),
                "Reopen", profile -> profile.reopen(COLOUR),
                "Show", profile -> profile.show(COLOUR, BANK, Visibility.VALUE),
                "Restrict", profile -> profile.restrict(COLOUR),
                "Release", profile -> profile.release(COLOUR),
                "TakeStance", profile -> profile.take(Stance.undeclared().profiling(true)),
                "Join", profile -> profile.join(BEA),
                "Merge", profile -> profile.merge(BEA));
        hers.forEach((name, act) ->
                assertThat(act.apply(house.adaAs(FLORIST)).refused()).as(name).isPresent());
        assertThat(house.profiles
                        .grants(ADA)
                        .as(FLORIST)
                        .grant(Grant.to(FLORIST, COMPOSE, COLOUR))
                        .refused())
                .isPresent();
    }

    @Test
    @Tag("concept-13")
    void theTrailTellsValuesWithLabelsAndUnitsInBothLanguages() {
        house.ada().declare(PRESSURE, 120.0).orElseThrow();
        house.ada().declare(ALLERGIES, Set.of("penicillin", "latex")).orElseThrow();
        house.ada().declare(BUDGET, Money.parse("24.50", "EUR")).orElseThrow();
        house.ada().declare(BORN, LocalDate.of(1970, 5, 4)).orElseThrow();
        house.adaAs(FLORIST).read(List.of(PRESSURE, COLOUR), COMPOSE).orElseThrow();

        assertThat(house.english(ADA))
                .containsExactly(
                        "ada said: systolic blood pressure is 120 mmHg.",
                        "ada said: allergies is penicillin and latex.",
                        "ada said: budget is 24.50 €.",
                        "ada said: day of birth is May 4, 1970.",
                        "florist read of ada: nothing. Unknown to it: systolic blood pressure (no consent for this"
                                + " purpose) and favourite colour (no consent for this purpose). Purpose: to compose a"
                                + " bouquet.");
        assertThat(house.german(ADA))
                .containsExactly(
                        "ada hat angegeben: systolischer Blutdruck: 120 mmHg.",
                        "ada hat angegeben: Allergien: Penicillin und Latex.",
                        "ada hat angegeben: Budget: 24,50 €.",
                        "ada hat angegeben: Geburtstag: 4. Mai 1970.",
                        "florist hat von ada gelesen: nichts. Nicht bekannt: systolischer Blutdruck (keine"
                                + " Einwilligung für diesen Zweck) und Lieblingsfarbe (keine Einwilligung für diesen"
                                + " Zweck). Zweck: um einen Strauß zu binden.");
    }

    @Test
    void mergingKeepsBothHistoriesAndTheStricterAnswers() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.ada().take(Stance.undeclared().speaking(Locale.GERMAN)).orElseThrow();
        dev.cocreate.profile.Profile bea = house.profiles.of(BEA);
        house.clock.pass(Duration.ofDays(1));
        Fact<Double> theirs = bea.declare(PRESSURE, 130.0).orElseThrow();
        bea.decline(COLOUR).orElseThrow();
        bea.restrict(PRESSURE).orElseThrow();
        bea.take(Stance.undeclared().profiling(false)).orElseThrow();
        house.profiles.grants(BEA).grant(Grant.to(FLORIST, COMPOSE, PRESSURE)).orElseThrow();
        bea.as(FLORIST).read(PRESSURE, COMPOSE);

        assertThat(code(house.ada().merge(BEA))).isEqualTo("profile.not-agreed");
        bea.join(ADA).orElseThrow();
        house.ada().merge(BEA).orElseThrow();

        assertThat(house.ada().read(COLOUR, COMPOSE)).isEqualTo(new Datum.Unknown<String>(Datum.Why.DECLINED));
        assertThat(house.ada().fact(theirs.id()).orElseThrow().recordedAt()).isEqualTo(theirs.recordedAt());
        assertThat(house.ada().stance().profilingAllowed()).isFalse();
        assertThat(house.ada().stance().languages()).containsExactly(Locale.GERMAN, Locale.ENGLISH);
        assertThat(house.ada().looks()).anyMatch(look -> look.by().equals(FLORIST));
        assertThat(house.adaAs(FLORIST).read(PRESSURE, COMPOSE).known()).isEmpty();
        assertThat(code(bea.declare(COLOUR, "red"))).isEqualTo("profile.closed");
        assertThat(house.ada().correct(theirs, 131.0).isDone()).isTrue();
    }

    static String code(Outcome<?> outcome) {
        return outcome.refused().orElseThrow().reasons().get(0).code();
    }
}
