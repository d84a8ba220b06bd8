package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.BEA;
import static dev.cocreate.core.internal.disclosure.Practice.CARE;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static dev.cocreate.core.internal.disclosure.Practice.ENGLISH;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static dev.cocreate.core.internal.disclosure.Practice.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Outcome;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.decision.Acknowledged;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Responsibility;
import dev.cocreate.disclosure.decision.Responsibility.Bearer;
import dev.cocreate.disclosure.decision.Standing.Pending;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.risk.PreventInputs;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a draft to an informed decision. */
class DisclosureDeskTest {

    private final Practice practice = new Practice().adaTold().beaTold();
    private final DisclosureDesk desk = practice.desk;

    private static double point(Effect effect) {
        return Limits.of(effect.value()).orElseThrow().point();
    }

    @Test
    @Tag("concept-19")
    void twoProfilesGiveDifferentFiguresAndDifferentReasonsForTheSameOption() {
        Disclosure ada = practice.issued(ADA, Statin.draft());
        Disclosure bea = practice.issued(BEA, Statin.draft());

        assertThat(point(ada.effect("cvd", "statin").orElseThrow())).isBetween(0.066, 0.0663);
        assertThat(point(bea.effect("cvd", "statin").orElseThrow())).isLessThan(0.03);
        assertThat(ada.effect("cvd", "statin").orElseThrow().scope()).isEqualTo(Scope.FOR_ME);
        assertThat(ada.computed().get(0).estimate().drivers().get(0).key()).isEqualTo(PreventInputs.DIABETES);
        assertThat(bea.computed().get(0).estimate().drivers())
                .noneMatch(driver -> driver.key().equals(PreventInputs.DIABETES));
        assertThat(ada.computed().get(0).options()).containsExactly("none", "lifestyle", "statin");
        assertThat(ada.computed().get(0).facts()).hasSize(11);
        assertThat(ada.sha256()).isNotEqualTo(bea.sha256());
    }

    @Test
    @Tag("concept-12")
    void readingHerFactsLeavesALookSheCanSee() {
        practice.issued(ADA, Statin.draft());
        assertThat(practice.profiles.of(ADA).looks()).anyMatch(look -> look.by().equals(DOCTOR));
    }

    @Test
    @Tag("concept-20")
    void aDisclosureWithoutAnAlternativeIsRefused() {
        Draft alone = Draft.of(Choice.of("statin", both("Start a statin?", "Ein Statin beginnen?"))
                .among(Option.of("statin", both("Statin", "Statin"), both("A tablet.", "Eine Tablette."))));
        assertThat(codes(desk.issue(DOCTOR, ADA, alone, CARE))).contains("disclosure.incomplete.l02");
    }

    @Test
    void whatIsMissingIsAskedForByNameAndTheLookIsOnRecord() {
        Practice other = new Practice().adaToldBut(PreventInputs.SYSTOLIC_PRESSURE);
        Refusal refusal =
                other.desk.issue(DOCTOR, ADA, Statin.draft(), CARE).refused().orElseThrow();
        assertThat(refusal.told(ENGLISH.audience())).contains("systolic blood pressure");
        assertThat(refusal.told(Practice.GERMAN.audience())).contains("systolischer Blutdruck");
        assertThat(other.profiles.of(ADA).looks()).anyMatch(look -> look.by().equals(DOCTOR));
    }

    @Test
    void outsideTheModelsDomainThereIsNoFigure() {
        Practice other = new Practice().told(ADA, 25, "female", 120, false, 200, 50, false, false, false, 90, 25);
        Outcome<Disclosure> outcome = other.desk.issue(DOCTOR, ADA, Statin.draft(), CARE);
        assertThat(codes(outcome)).containsExactly("disclosure.outside-domain");
        assertThat(outcome.refused().orElseThrow().told(ENGLISH.audience())).contains("30 to 79");
    }

    @Test
    @Tag("concept-15")
    void choosingBeforeBeingShownIsRefused() {
        Disclosure issued = practice.issued(ADA, Statin.draft());
        assertThat(codes(desk.decide(ADA, issued.id(), issued.sha256(), InformedDecision.Chosen.of("none"))))
                .containsExactly("disclosure.not-shown");
        desk.show(DOCTOR, issued.id(), ADA, ENGLISH).orElseThrow();
        assertThat(desk.decide(ADA, issued.id(), issued.sha256(), InformedDecision.Chosen.of("none"))
                        .isDone())
                .isTrue();
    }

    @Test
    @Tag("concept-25")
    void aGraveRiskWantsToBeAcknowledgedAndUnderstoodAndOnlyThatIsBlocked() {
        Disclosure shown = practice.shown(Statin.draft());
        InformedDecision statin = InformedDecision.Chosen.of("statin");

        assertThat(codes(desk.decide(ADA, shown.id(), shown.sha256(), statin)))
                .containsExactly("disclosure.not-acknowledged", "disclosure.not-understood");
        assertThat(desk.standing(ADA, shown.id()).orElseThrow().pending())
                .containsExactly(
                        new Pending.Acknowledgement("statin", "diabetes"),
                        new Pending.RightAnswer("statin", "q-diabetes"));

        desk.acknowledge(ADA, shown.id(), shown.sha256(), "diabetes").orElseThrow();
        Answered wrong =
                desk.answer(ADA, shown.id(), shown.sha256(), "q-diabetes", 0).orElseThrow();
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.explanation().in(ENGLISH.audience()).words()).contains("12 of 1,000");
        assertThat(codes(desk.decide(ADA, shown.id(), shown.sha256(), statin)))
                .containsExactly("disclosure.not-understood");

        Answered right =
                desk.answer(ADA, shown.id(), shown.sha256(), "q-diabetes", 1).orElseThrow();
        assertThat(right.tries()).isEqualTo(2);
        DecisionTaken taken =
                desk.decide(ADA, shown.id(), shown.sha256(), statin).orElseThrow();
        assertThat(taken.sha256()).isEqualTo(shown.sha256());
        assertThat(taken.remedies()).extracting(remedy -> remedy.id()).containsExactly("sugar-check");
    }

    @Test
    @Tag("concept-24")
    void acknowledgingARiskOffersTheRemedyThatBelongsToIt() {
        Disclosure shown = practice.shown(Statin.draft());
        Acknowledged acknowledged =
                desk.acknowledge(ADA, shown.id(), shown.sha256(), "diabetes").orElseThrow();
        assertThat(acknowledged.remedies()).extracting(remedy -> remedy.id()).containsExactly("sugar-check");
    }

    @Test
    @Tag("concept-21")
    void aChangedEffectMakesEarlierAcknowledgementsStale() {
        Disclosure first = practice.shown(Statin.draft());
        desk.acknowledge(ADA, first.id(), first.sha256(), "diabetes").orElseThrow();
        desk.answer(ADA, first.id(), first.sha256(), "q-diabetes", 1).orElseThrow();

        Disclosure second =
                desk.revise(DOCTOR, first.id(), Statin.draft().outOf(100), CARE).orElseThrow();
        assertThat(second.version()).isEqualTo(2);

        assertThat(codes(desk.acknowledge(ADA, first.id(), first.sha256(), "muscle")))
                .containsExactly("disclosure.stale");
        assertThat(codes(desk.decide(ADA, first.id(), first.sha256(), InformedDecision.Chosen.of("statin"))))
                .containsExactly("disclosure.changed-since");
        desk.show(DOCTOR, first.id(), ADA, ENGLISH).orElseThrow();
        assertThat(codes(desk.decide(ADA, first.id(), first.sha256(), InformedDecision.Chosen.of("statin"))))
                .containsExactly("disclosure.stale");
        assertThat(codes(desk.decide(ADA, first.id(), second.sha256(), InformedDecision.Chosen.of("statin"))))
                .contains("disclosure.not-acknowledged");
    }

    @Test
    void nobodyElseAcknowledgesAnswersOrChoosesForHer() {
        Disclosure shown = practice.shown(Statin.draft());
        assertThat(codes(desk.acknowledge(DOCTOR, shown.id(), shown.sha256(), "diabetes")))
                .containsExactly("disclosure.not-hers");
        assertThat(codes(desk.show(DOCTOR, shown.id(), BEA, ENGLISH))).containsExactly("disclosure.no-part");
        assertThat(desk.find(BEA, shown.id())).isEmpty();
        assertThat(desk.show(ADA, shown.id(), BEA, ENGLISH).isDone()).isTrue();
        assertThat(desk.find(BEA, shown.id())).isPresent();
    }

    @Test
    @Tag("concept-21")
    void sheAnswersOnlyForRisksSheWasToldAcceptedAndUnderstoodAndNothingIsWaived() {
        Disclosure shown = practice.shown(Statin.draft());
        desk.acknowledge(ADA, shown.id(), shown.sha256(), "diabetes").orElseThrow();
        desk.answer(ADA, shown.id(), shown.sha256(), "q-diabetes", 1).orElseThrow();

        assertThat(codes(chosen(shown, "liver", "was told"))).containsExactly("disclosure.not-disclosed");
        assertThat(codes(chosen(shown, "muscle", "was told"))).containsExactly("disclosure.not-acknowledged");
        assertThat(codes(chosen(shown, "diabetes", "she waives all claims"))).containsExactly("disclosure.waiver");
        assertThat(codes(chosen(shown, "diabetes", "Verzicht auf Ansprüche"))).containsExactly("disclosure.waiver");
        assertThat(chosen(shown, "diabetes", "was told and accepted it").isDone())
                .isTrue();
    }

    private Outcome<DecisionTaken> chosen(Disclosure shown, String risk, String basis) {
        return desk.decide(
                ADA,
                shown.id(),
                shown.sha256(),
                new InformedDecision.Chosen(
                        "statin", List.of(new Responsibility(risk, Bearer.CONSUMER, both(basis, basis)))));
    }
}
