package dev.cocreate.core;

import static dev.cocreate.core.internal.dialogue.Square.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Dialogues;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Turn;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import dev.cocreate.dialogue.charter.Sanction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dialogues promise, as a host has it: through the facade alone, over a file. */
class DialogueFacadeTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId BEA = PartyId.of("bea");
    private static final PartyId FLORIST = PartyId.of("florist");

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.at("2030-01-01T10:00:00Z");
    private CoCreate shop;

    @BeforeEach
    void open() {
        shop = CoCreateBuilder.embedded(folder.resolve("shop.db")).clock(clock).build();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Dialogue talk() {
        return talk(Opening.about("Roses").between(ADA).and(FLORIST));
    }

    private Dialogue talk(Opening opening) {
        return shop.dialogues().open(opening).orElseThrow();
    }

    @Test
    @Tag("concept-2")
    void friendsTalkAndAgreeWithoutAnyFirm() {
        Dialogue talk = talk(Opening.about("A gift").between(ADA).and(BEA, Role.CONSUMER));
        Offer offer = talk.table(BEA, Terms.of("gift", "roses")).orElseThrow();

        assertThat(talk.accept(ADA, offer).orElseThrow())
                .get()
                .extracting(Agreement::state)
                .isEqualTo(Agreement.State.IN_FORCE);
    }

    @Test
    @Tag("concept-11")
    @Tag("concept-76")
    void fourKindsOfPartyMeetAndNobodyIsTiedToARole() {
        PartyId grower = PartyId.of("grower");
        PartyId gardeners = PartyId.of("gardeners");
        Dialogue forum = talk(Opening.about("Roses without poison")
                .between(ADA)
                .and(FLORIST)
                .and(gardeners, Role.COMMUNITY)
                .and(grower, Role.PROVIDER));
        for (PartyId each : Set.of(ADA, FLORIST, gardeners, grower)) {
            forum.say(each, "I am here.").orElseThrow();
        }
        Dialogue other = talk(Opening.about("Pruning").between(BEA).and(ADA, Role.EXPERT));

        assertThat(forum.turns(0, 10))
                .extracting(Turn::role)
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(other.say(ADA, "Cut in March.").orElseThrow().role()).isEqualTo(Role.EXPERT);
    }

    @Test
    @Tag("concept-3")
    void anIssueIsLiveOnceBothSidesCare() {
        Dialogue talk = talk();
        Turn item = talk.take(FLORIST, new Inquiry.Raise("Our new vases")).orElseThrow();
        assertThat(talk.view().agenda()).singleElement().matches(each -> !each.live());

        talk.take(ADA, new Inquiry.Subscribe(item.number(), true)).orElseThrow();
        assertThat(talk.view().agenda()).singleElement().matches(each -> each.live());
    }

    @Test
    @Tag("concept-10")
    void aProblemIsDefinedOnceBothSignedTheSameRevision() {
        Dialogue talk = talk();
        talk.take(ADA, new Inquiry.Define("They wilt.", java.util.List.of())).orElseThrow();
        talk.take(FLORIST, new Inquiry.Define("They wilt within a day.", java.util.List.of()))
                .orElseThrow();
        assertThat(no(talk.take(ADA, new Inquiry.Sign(1)))).isEqualTo("dialogue.other-revision");
        assertThat(talk.view().frame().orElseThrow().defined()).isFalse();

        talk.take(ADA, new Inquiry.Sign(2)).orElseThrow();
        assertThat(talk.view().frame().orElseThrow().defined()).isTrue();
    }

    @Test
    @Tag("concept-5")
    void theFirmBuildsOnWhatWasLearnedOrSaysWhyNot() {
        Dialogue talk = talk();
        Turn finding = talk.take(ADA, new Inquiry.Learn("Cold water keeps them.", java.util.List.of()))
                .orElseThrow();
        assertThat(no(talk.say(FLORIST, "Use warm water."))).isEqualTo("dialogue.finding-ignored");

        assertThat(talk.take(FLORIST, Speech.Say.of("Use cold water.").citing(finding.number()))
                        .isDone())
                .isTrue();
    }

    @Test
    @Tag("concept-6")
    @Tag("concept-7")
    void sheDecidesWhetherSheIsAdvisedAndWhetherThereIsQuiet() {
        Dialogue talk = talk();
        talk.take(ADA, new Presence.Intend(Presence.Intent.EXECUTE_ONLY)).orElseThrow();
        assertThat(no(talk.take(FLORIST, Speech.Say.of("Take lilies.").as(Speech.Manner.ADVICE))))
                .isEqualTo("dialogue.no-advice-wanted");
        talk.pause(ADA).orElseThrow();
        assertThat(no(talk.say(FLORIST, "One more thing."))).isEqualTo("dialogue.paused");
        talk.resume(ADA).orElseThrow();
        talk.say(FLORIST, "Done.").orElseThrow();
        talk.leave(ADA, "").orElseThrow();

        assertThat(talk.export(ADA).orElseThrow()).contains("Done.").doesNotContain("One more thing.");
        assertThat(no(talk.say(ADA, "Hello?"))).isEqualTo("dialogue.not-taking-part");
    }

    @Test
    @Tag("concept-9")
    void nothingAskedEndsInSilence() {
        Dialogue talk = talk();
        Turn question = talk.ask(ADA, "What do they cost?").orElseThrow();
        clock.pass(Duration.ofDays(3));
        shop.settle();

        assertThat(talk.view().unanswered()).singleElement().matches(open -> open.turn() == question.number());
        assertThat(talk.view().rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.against()).isEqualTo(FLORIST);
            assertThat(ruling.clause()).isEqualTo("answer");
            assertThat(ruling.turns()).containsExactly(question.number());
            assertThat(ruling.automatic()).isTrue();
        });
    }

    @Test
    @Tag("concept-42")
    void aFirmThatAnswersLateOwesARemedy() {
        Charter strict = Charter.of("Prompt")
                .with(Clause.of("answer", Text.of("Answer within a day."))
                        .binding(Role.FIRM)
                        .checking(new Duty.AnswerWithin(Duration.ofDays(1)))
                        .leadingTo(Sanction.REMEDY_OWED));
        Dialogue talk = talk(Opening.about("Roses").between(ADA).and(FLORIST).under(strict));
        talk.ask(ADA, "Do you have roses?").orElseThrow();
        clock.pass(Duration.ofDays(1));
        shop.settle();

        assertThat(talk.view().rulings())
                .singleElement()
                .matches(ruling -> ruling.sanction() == Sanction.REMEDY_OWED
                        && ruling.remedy().isEmpty());
    }

    @Test
    @Tag("concept-61")
    @Tag("concept-63")
    void aDateIsTradedAgainstThePriceAndItEndsByTheDeadline() {
        Dialogue talk = talk();
        Instant deadline = clock.instant().plus(Duration.ofHours(1));
        Terms monday = Terms.of("delivery", "Monday").at(Money.parse("24.00", "EUR"));
        Offer offer =
                talk.table(FLORIST, Bargain.Table.of(monday).until(deadline)).orElseThrow();
        Terms friday = Terms.of("delivery", "Friday").at(Money.parse("20.00", "EUR"));
        Offer hers = talk.table(
                        ADA, Bargain.Table.of(friday).countering(offer.turn()).until(deadline))
                .orElseThrow();
        assertThat(no(talk.accept(ADA, offer))).isEqualTo("dialogue.offer-not-live");
        clock.pass(Duration.ofHours(1));

        assertThat(no(talk.accept(FLORIST, hers))).isEqualTo("dialogue.offer-not-live");
        shop.settle();
        assertThat(talk.view().offers())
                .extracting(Offer::state)
                .containsExactly(Offer.State.COUNTERED, Offer.State.EXPIRED);
    }

    @Test
    @Tag("concept-62")
    void sheNamesHerPriceAndIsAnsweredAtOnceWithoutLearningTheirs() {
        Dialogues dialogues = shop.dialogues();
        dialogues
                .instruct(StandingInstruction.of("roses", FLORIST)
                        .taking("roses", "12")
                        .takingAtLeast(Money.parse("18.37", "EUR"))
                        .decliningOtherwise())
                .orElseThrow();
        Dialogue talk = talk(Opening.about("Roses").between(ADA).and(FLORIST).under(Charter.of("Bare")));
        talk.table(ADA, Terms.of("roses", "12").at(Money.parse("15.00", "EUR"))).orElseThrow();
        Turn answer = talk.turns(1, 1).get(0);
        talk.table(ADA, Terms.of("roses", "12").at(Money.parse("19.00", "EUR"))).orElseThrow();

        assertThat(answer.move()).isInstanceOf(Bargain.Decline.class);
        assertThat(answer.automated()).isTrue();
        assertThat(answer.because()).isPresent();
        assertThat(talk.view().agreements()).hasSize(1);
        assertThat(talk.turns(0, 100).toString() + talk.export(ADA).orElseThrow())
                .doesNotContain("18.37");
    }

    @Test
    void allOfItIsThereAfterARestart() {
        Dialogue before = talk(Opening.about("Roses").between(ADA).and(FLORIST).named("roses"));
        Offer offer = before.table(FLORIST, Terms.of("vase", "blue")).orElseThrow();
        before.accept(ADA, offer).orElseThrow();
        before.take(ADA, new Presence.Rate(5, "Quick.")).orElseThrow();
        String kept = before.export(ADA).orElseThrow();
        shop.close();
        open();
        Dialogue after = shop.dialogues().find("roses").orElseThrow();

        assertThat(after.export(ADA).orElseThrow()).isEqualTo(kept);
        assertThat(after.view().agreements()).singleElement().matches(Agreement::stands);
        assertThat(after.view().ratings().get(ADA).stars()).isEqualTo(5);
    }
}
